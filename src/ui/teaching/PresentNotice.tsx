import { build } from '../../ports/build.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What every screen says: what it is not for, source, date, review, and one step to what has changed since. */
export function PresentNotice() {
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  const { reviewed } = pack
  return (
    <p>
      <strong>{pack.notFor}</strong> {say('foot.source', { source: pack.source.short })}{' '}
      {say('foot.content', { version: pack.version, dated: pack.dated, build })}{' '}
      {reviewed === 'none'
        ? say('foot.not-reviewed')
        : say('foot.reviewed', { on: reviewed.on, by: reviewed.by, due: reviewed.due })}{' '}
      {pack.since.length > 0 && (
        <button type="button" className="present-link" onClick={() => see({ sheet: 'since' })}>
          {say('header.since', { year: pack.dated.slice(0, 4) })}
        </button>
      )}
    </p>
  )
}
