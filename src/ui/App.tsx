import { originOf } from '../ports/packs.ts'
import type { ListedScreen } from '../store/store.ts'
import { say } from '../view/view.ts'
import { Canvas } from './canvas/Canvas.tsx'
import { MANY } from './canvas/scene.ts'
import { Header } from './frame/Header.tsx'
import { Notice } from './frame/Notice.tsx'
import { useKeys } from './frame/useKeys.ts'
import { usePackDrop } from './frame/usePackDrop.ts'
import { useShape } from './frame/useShape.ts'
import { useTheme } from './frame/useTheme.ts'
import { WayBar } from './frame/WayBar.tsx'
import { Inspector } from './panels/Inspector.tsx'
import { PatientPanel } from './panels/PatientPanel.tsx'
import { Late } from './parts/Late.tsx'
import { useExplorer } from './useExplorer.tsx'
import './theme.css'
import './parts/parts.css'
import './frame/frame.css'

/** Puts the rooms together. Nothing is decided here but which of them is on the screen. */
export function App({ embedded }: { embedded: boolean }) {
  const screen = useExplorer((state) => state.view.screen)
  const sheet = useExplorer((state) => state.view.sheet !== null)
  const foreign = useExplorer(({ packs, pack, view }) =>
    packs.some((each) => originOf(each) && (each === pack || each.id === view.beside)),
  )
  useTheme()
  usePackDrop()
  return (
    <>
      {foreign && <Late name="foreign">{({ Foreign }) => <Foreign />}</Late>}
      <div className="app" data-embedded={embedded || undefined}>
        {screen === 'present' ? (
          <Late name="present">{({ Present }) => <Present />}</Late>
        ) : screen === 'explore' ? (
          <Explore embedded={embedded} />
        ) : (
          <Listed screen={screen} embedded={embedded} />
        )}
      </div>
      {sheet && <Late name="sheets">{({ Sheets }) => <Sheets />}</Late>}
      <div className="on-paper">
        <Late name="paper">{({ Handout }) => <Handout />}</Late>
      </div>
    </>
  )
}

function Explore({ embedded }: { embedded: boolean }) {
  const shape = useShape()
  useKeys()
  const outline = useExplorer((state) => state.view.outline)
  const patientPanel = useExplorer((state) => state.view.patientPanel)
  const inspector = useExplorer((state) => state.view.inspector)
  const beside = useExplorer((state) => state.view.beside !== null)
  const listed = outline || shape === 'phone'
  const small = useExplorer((state) => state.pack.nodes.length <= MANY)
  const pathway = listed ? <Late name="outline">{({ Outline }) => <Outline />}</Late> : <Canvas />
  return (
    <div className="explore" data-shape={shape} data-patient={patientPanel} data-inspector={inspector}>
      <nav className="skip-links" aria-label={say('skip.label')}>
        <a href="#patient">{say('skip.patient')}</a>
        <a href="#way">{say('skip.way')}</a>
        <a href="#pathway">{say('skip.pathway')}</a>
        <a href="#details">{say('skip.details')}</a>
      </nav>
      <Header embedded={embedded} shape={shape} />
      <Notice />
      <main className="explore-main">
        <PatientPanel />
        <section className="pathway" id="pathway" tabIndex={-1} aria-label={say('pathway.label')}>
          {beside ? (
            <Late name="years">{({ Beside }) => <Beside diagram={pathway} listed={listed} />}</Late>
          ) : (
            <>
              {!listed && small && (
                <div className="visually-hidden">
                  <Late name="outline">{({ QuietOutline }) => <QuietOutline />}</Late>
                </div>
              )}
              {pathway}
            </>
          )}
        </section>
        <Inspector />
      </main>
      <WayBar />
    </div>
  )
}

/** A screen that is read rather than looked at: under the same header, over the same way. */
function Listed({ screen, embedded }: { screen: ListedScreen; embedded: boolean }) {
  const shape = useShape()
  useKeys()
  return (
    <div className="explore" data-shape={shape}>
      <nav className="skip-links" aria-label={say('skip.label')}>
        <a href="#screen">{say('skip.screen')}</a>
        {screen !== 'cases' && <a href="#way">{say('skip.way')}</a>}
      </nav>
      <Header embedded={embedded} shape={shape} />
      <Notice />
      <main className="screen-main" id="screen" tabIndex={-1} aria-label={say(`screen.${screen}`)}>
        {screen === 'cases' ? (
          <Late key="cases" name="cases">
            {({ Cases }) => <Cases />}
          </Late>
        ) : screen === 'compare' ? (
          <Late key="compare" name="compare">
            {({ Compare }) => <Compare />}
          </Late>
        ) : (
          <Late key="evidence" name="evidence">
            {({ Evidence }) => <Evidence screen={screen} />}
          </Late>
        )}
      </main>
      <WayBar silent={screen === 'cases'} />
    </div>
  )
}
