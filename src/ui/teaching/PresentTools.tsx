import { canFillScreen, fillScreen } from '../../ports/fullscreen.ts'
import { say } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** Every key of the presentation as a button. */
export function PresentTools({ place, count }: { place: number; count: number }) {
  const blank = useExplorer((state) => state.view.blank)
  const { see } = useActions()
  const toggle = (colour: 'black' | 'white') => see({ blank: blank === colour ? 'none' : colour })
  return (
    <div className="present-tools" role="toolbar" aria-label={say('present.label')}>
      <button
        type="button"
        className="button"
        disabled={place === 0}
        onClick={() => see({ stop: place - 1 })}
        aria-keyshortcuts="PageUp"
      >
        {say('present.previous')}
      </button>
      <button
        type="button"
        className="button"
        disabled={place >= count - 1}
        onClick={() => see({ stop: place + 1 })}
        aria-keyshortcuts="PageDown"
      >
        {say('present.next')}
      </button>
      <button type="button" className="button" onClick={() => toggle('black')} aria-keyshortcuts="b .">
        {say('present.black')}
      </button>
      <button type="button" className="button" onClick={() => toggle('white')} aria-keyshortcuts="w ,">
        {say('present.white')}
      </button>
      {canFillScreen() && (
        <button type="button" className="button" onClick={fillScreen} aria-keyshortcuts="f">
          {say('present.fullscreen')}
        </button>
      )}
      <button type="button" className="button" onClick={() => see({ sheet: 'help' })} aria-keyshortcuts="?">
        {say('present.help')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => see({ screen: 'explore', blank: 'none' })}
        aria-keyshortcuts="Escape"
      >
        {say('present.leave')}
      </button>
    </div>
  )
}
