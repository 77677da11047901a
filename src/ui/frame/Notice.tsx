import { say } from '../../view/view.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What the person should know about something that came in: what happened, what is kept, what to do. */
export function Notice() {
  const notice = useExplorer((state) => state.notice)
  const { tell } = useActions()
  if (notice === null) return null
  return (
    <section className="notice" data-kind={notice.kind} aria-label={notice.title}>
      <div>
        <p className="notice-title">{notice.title}</p>
        {notice.details.length > 0 && (
          <ul>
            {notice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
      </div>
      {notice.kind === 'error' && (
        <CopyButton label={say('copy.report')} text={[notice.title, ...notice.details].join('\n')} />
      )}
      <button type="button" className="button" onClick={() => tell(null)}>
        {say('notice.close')}
      </button>
    </section>
  )
}
