import type { Rereading } from '../../model/model.ts'
import { linkOf, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { PaperPart } from './Paper.tsx'

/**
 * What has changed since the source, as far as it bears on this way: the position, the verdict, what it rests on.
 * Brief: without the papers, but never without saying that one was known at second hand only.
 */
export function Since({ rows, brief }: { rows: readonly Rereading[]; brief: boolean }) {
  const year = useExplorer((state) => state.pack.dated.slice(0, 4))
  return (
    <PaperPart
      title={say('paper.since', { year })}
      kind="since"
      about={[say('paper.since-about', { year }), ...(brief ? [say('paper.since-brief')] : [])].join(' ')}
    >
      {rows.map((row) => (
        <Reread key={row.id} row={row} brief={brief} />
      ))}
    </PaperPart>
  )
}

/** One position read again. `full`: with what came later, in words. */
export function Reread({
  row: { id, position, verdict, later, rests },
  brief = false,
  full = false,
}: {
  row: Rereading
  brief?: boolean
  full?: boolean
}) {
  return (
    <div className="paper-since">
      <p>
        <span className="paper-code">{id}</span> <Prose text={position} />
      </p>
      {full && (
        <p>
          <Prose text={later} />
        </p>
      )}
      <p>
        →{' '}
        <strong>
          <Prose text={verdict} />
        </strong>{' '}
        <span className="paper-fine">{brief ? weakly(rests) : restsOf(rests)}</span>
      </p>
    </div>
  )
}

/** What it rests on, with an address once for all that stands in the same paper. */
function restsOf(rests: Rereading['rests']): string {
  const papers = new Map<string, string[]>()
  for (const { short, identifier, level } of rests) {
    const where = identifier === undefined ? say('paper.no-link') : linkOf(identifier).text
    // A source known at second hand is never shown without saying so.
    const name = level === 'B-weak' ? `${short} (${say('since.level.B-weak')})` : short
    papers.set(where, [...(papers.get(where) ?? []), name])
  }
  return [...papers].map(([where, names]) => `${names.join(say('join.comma'))}: ${where}`).join(' · ')
}

function weakly(rests: Rereading['rests']): string {
  return rests.some(({ level }) => level === 'B-weak') ? say('since.level.B-weak') : ''
}
