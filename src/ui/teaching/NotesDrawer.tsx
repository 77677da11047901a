import { headsOf, placeOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { NotesText } from '../parts/NotesText.tsx'
import { useExplorer } from '../useExplorer.tsx'

/** The notes at the side of the stage, where no window of their own may be opened. */
export function NotesDrawer({ onClose }: { onClose: () => void }) {
  const heads = useExplorer(headsOf)
  const place = useExplorer((state) => placeOf(state).stop)
  const next = heads[place + 1]
  return (
    <aside className="present-panel notes-drawer" aria-label={say('speaker.notes')}>
      <div className="present-panel-head">
        <h2>{say('speaker.notes')}</h2>
        <button type="button" className="present-tool" onClick={onClose}>
          {say('sheet.close')}
        </button>
      </div>
      <p role="status">{say('speaker.blocked')}</p>
      <NotesText text={heads[place]?.notes ?? ''} />
      <p>
        <strong>{say('speaker.next')}</strong> {next?.title ?? say('speaker.end')}
      </p>
    </aside>
  )
}
