import type { Stop } from '../../view/late.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** The whole way as codes, to jump along, and what every screen says: what it is not for, source, date, review. */
export function PresentFoot({
  stops,
  place,
  onJump,
}: {
  stops: readonly Stop[]
  place: number
  onJump: () => void
}) {
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  const { reviewed } = pack
  return (
    <footer className="present-foot">
      <nav className="present-strip" aria-label={say('present.strip')}>
        <ol>
          {stops.map((each, index) => (
            <li key={`${each.kind} ${each.code}`} data-kind={each.kind}>
              <button
                type="button"
                aria-current={index === place ? 'step' : undefined}
                aria-label={say('present.at', { code: each.code, title: each.title })}
                onClick={() => {
                  see({ stop: index })
                  onJump()
                }}
              >
                {each.code}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p>
        <strong>{pack.notFor}</strong> {say('foot.source', { source: pack.source.short })}{' '}
        {reviewed === 'none'
          ? say('foot.not-reviewed')
          : say('foot.reviewed', { on: reviewed.on, by: reviewed.by, due: reviewed.due })}{' '}
        {pack.since.length > 0 && (
          <button type="button" className="present-link" onClick={() => see({ sheet: 'since' })}>
            {say('header.since', { year: pack.dated.slice(0, 4) })}
          </button>
        )}
      </p>
    </footer>
  )
}
