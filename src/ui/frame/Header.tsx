import { differencesFromPinned } from '../../store/selectors.ts'
import { type Sheet, THEMES } from '../../store/store.ts'
import { say, sayCount } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Screens } from './Screens.tsx'
import type { Shape } from './useShape.ts'
import { Years } from './Years.tsx'

/** The question, the pathway and its date, and the things to do. In a frame only what a reader there needs. */
export function Header({ embedded, shape }: { embedded: boolean; shape: Shape }) {
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  return (
    <header className="header">
      <div className="header-row">
        <h1>{pack.question}</h1>
        <div className="header-actions">
          <History />
          {shape === 'desk' && (
            <>
              <SheetButton sheet="search" />
              <SheetButton sheet="trace" />
              {!embedded && <SheetButton sheet="share" />}
            </>
          )}
          <More embedded={embedded} shape={shape} />
          {!embedded && (
            <button
              type="button"
              className="button"
              id="present-button"
              data-kind="primary"
              onClick={() => see({ screen: 'present', stop: -1 })}
            >
              {say('header.present')}
            </button>
          )}
        </div>
      </div>
      <div className="header-row">
        <Screens />
        <div className="header-pack">
          <Years />
          <span className="header-name">{pack.title}</span>
          {pack.reviewed === 'none' && <span>{say('header.not-reviewed')}</span>}
          {pack.since.length > 0 && (
            <button
              type="button"
              className="button header-since"
              data-kind="link"
              onClick={() => see({ sheet: 'since' })}
            >
              {say('header.since', { year: pack.dated.slice(0, 4) })}
            </button>
          )}
        </div>
      </div>
    </header>
  )
}

function History() {
  const canUndo = useExplorer((state) => state.past.length > 0)
  const canRedo = useExplorer((state) => state.future.length > 0)
  const { undo, redo } = useActions()
  return (
    <div className="header-history" role="group" aria-label={say('header.history')}>
      <button
        type="button"
        className="button"
        disabled={!canUndo}
        onClick={undo}
        aria-keyshortcuts="Control+z u"
        title={say('header.undo-keys')}
      >
        {say('header.undo')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!canRedo}
        onClick={redo}
        aria-keyshortcuts="Control+Shift+Z Control+y"
        title={say('header.redo-keys')}
      >
        {say('header.redo')}
      </button>
    </div>
  )
}

/** What the header opens: a form of the paper is chosen in its preview. */
type Opened = Exclude<Sheet, `print-${string}`>

/** The keys that open one from the pathway. */
const KEYS: Partial<Record<Opened, string>> = { search: '/', help: '?' }

function SheetButton({ sheet }: { sheet: Opened }) {
  const { see } = useActions()
  return (
    <button type="button" className="button" aria-keyshortcuts={KEYS[sheet]} onClick={() => see({ sheet })}>
      {say(`sheet.${sheet}`)}
    </button>
  )
}

function More({ embedded, shape }: { embedded: boolean; shape: Shape }) {
  const outline = useExplorer((state) => state.view.outline)
  const theme = useExplorer((state) => state.view.theme)
  const differences = useExplorer((state) => differencesFromPinned(state).length)
  const pinned = useExplorer((state) => state.acts.pinned !== null)
  const { see, startOver } = useActions()
  const sheets: Opened[] = [
    ...(shape === 'desk' ? [] : (['search', 'trace', 'share'] as const)),
    'print',
    'since',
    'proof',
    'glossary',
    'help',
    'packs',
    ...(embedded ? [] : (['lesson'] as const)),
  ]
  const close = () => document.getElementById('more-menu')?.hidePopover?.()
  return (
    <>
      <button type="button" className="button" popoverTarget="more-menu">
        {say('header.more')}
      </button>
      <div id="more-menu" popover="auto" className="more-menu" role="group" aria-label={say('header.more')}>
        {sheets.map((sheet) => (
          <button
            key={sheet}
            type="button"
            className="button"
            data-kind="quiet"
            aria-keyshortcuts={KEYS[sheet]}
            onClick={() => {
              close()
              see({ sheet })
            }}
          >
            {say(`sheet.${sheet}`)}
          </button>
        ))}
        {pinned && (
          <button
            type="button"
            className="button"
            data-kind="quiet"
            onClick={() => {
              close()
              see({ sheet: 'differences' })
            }}
          >
            {sayCount('header.differences', differences)}
          </button>
        )}
        <hr />
        {shape !== 'phone' && (
          <label className="more-check">
            <input
              type="checkbox"
              checked={outline}
              onChange={(event) => see({ outline: event.currentTarget.checked })}
            />
            {say('header.outline')}
          </label>
        )}
        {!embedded && (
          <fieldset className="more-theme">
            <legend>{say('header.theme')}</legend>
            {THEMES.map((each) => (
              <label key={each} className="more-check">
                <input
                  type="radio"
                  name="theme"
                  checked={theme === each}
                  onChange={() => see({ theme: each })}
                />
                {say(`theme.${each}`)}
              </label>
            ))}
          </fieldset>
        )}
        <hr />
        <button
          type="button"
          className="button"
          data-kind="quiet"
          onClick={() => {
            close()
            startOver()
          }}
        >
          {say('header.start-over')}
        </button>
      </div>
    </>
  )
}
