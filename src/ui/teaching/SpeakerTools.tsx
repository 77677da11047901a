import { type MessageKey, say } from '../../view/late.ts'
import { shortcutsOf } from '../parts/every-key.ts'
import { useExplorer } from '../useExplorer.tsx'
import type { StageActs } from './usePresentKeys.ts'
import { useRoom } from './useRoom.ts'

/** What the speaker does to the room's screen, by mouse: what is wanted at every stop, and the rest in a fold. */
export function SpeakerTools({ acts }: { acts: StageActs }) {
  const { laser, overview, details, wayOnly } = useRoom((room) => room)
  const blank = useExplorer((state) => state.view.blank)
  const tool = (act: string, says: MessageKey, on?: boolean) => (
    <button
      type="button"
      className="button"
      data-kind={act === 'next' ? 'primary' : undefined}
      aria-pressed={on}
      aria-keyshortcuts={shortcutsOf(act)}
      onClick={() => acts[act]?.()}
    >
      {say(says)}
    </button>
  )
  return (
    <div className="speaker-tools" role="group" aria-label={say('present.tools')}>
      {tool('previous', 'present.previous')}
      {tool('next', 'present.next')}
      {tool('reveal', 'present.reveal')}
      {tool('what-if', 'present.what-if')}
      {tool('overview', 'present.overview', overview)}
      {tool('go-to', 'present.go-to')}
      {tool('black', 'present.black', blank === 'black')}
      {tool('white', 'present.white', blank === 'white')}
      {tool('laser', 'present.laser', laser)}
      <details className="speaker-more">
        <summary className="button">{say('header.more')}</summary>
        <div className="speaker-tools">
          {tool('details', 'present.details', details)}
          {tool('undo', 'present.undo')}
          {tool('zoom-in', 'present.zoom-in')}
          {tool('zoom-out', 'present.zoom-out')}
          {tool('actual', 'present.as-stop')}
          {tool('way-only', 'present.way-only', wayOnly)}
          {laser && tool('clear-ink', 'present.clear-ink')}
          {tool('present-help', 'present.help')}
        </div>
      </details>
    </div>
  )
}
