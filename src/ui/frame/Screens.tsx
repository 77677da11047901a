import { screensOf } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** The screens of the pack that is open, one of which is shown. Presenting is not among them: it is a way to leave. */
export function Screens() {
  const screens = useExplorer(screensOf)
  const shown = useExplorer((state) => state.view.screen)
  const { see } = useActions()
  if (screens.length < 2) return null
  return (
    <nav className="screens" aria-label={say('header.screens')}>
      {screens.map((screen) => (
        <button
          key={screen}
          type="button"
          className="screens-tab"
          aria-current={screen === shown ? 'page' : undefined}
          // What was open comes back after a look at the pathway.
          onClick={() => see({ screen, ...(shown !== 'explore' && { item: null }) })}
        >
          {say(`screen.${screen}`)}
        </button>
      ))}
    </nav>
  )
}
