import type { Rereading } from '../../model/model.ts'
import { say } from '../../view/late.ts'
import { claimViews } from '../../view/view.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Links } from '../parts/SourceFacts.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Jumps } from './Jumps.tsx'

/** The positions of a dated source, read again in the light of what came after it. */
export function SinceSheet() {
  const { since, dated, reviewed } = useExplorer((state) => state.pack)
  const year = dated.slice(0, 4)
  if (since.length === 0) return <p>{say('since.none')}</p>
  return (
    <>
      <p className="sheet-caveat">
        {say(reviewed === 'none' ? 'since.about' : 'since.about-reviewed', { year })}
      </p>
      {since.map((each) => (
        <Position key={each.id} row={each} year={year} />
      ))}
    </>
  )
}

function Position({ row, year }: { row: Rereading; year: string }) {
  const pack = useExplorer((state) => state.pack)
  const nodes = pack.nodes.filter(({ id }) => row.on.includes(id))
  const claims = claimViews(pack, row.claims)
  return (
    <article className="sheet-position" aria-label={row.id}>
      <p className="sheet-position-id">{row.id}</p>
      <h3 className="sheet-position-then">
        <span>{say('since.position', { year })}</span> <Prose text={row.position} />
      </h3>
      <p className="sheet-position-verdict">
        <span>{say('since.verdict')}</span> {row.verdict}
      </p>
      <p>
        <Prose text={row.later} />
      </p>
      {row.rests.length > 0 && (
        <>
          <h4>{say('since.rests')}</h4>
          <ul className="sheet-rests">
            {row.rests.map(({ short, identifier, level }) => (
              <li key={`${short} ${identifier?.id}`}>
                {short} <span className="sheet-level">({levelWords(level)})</span>
                <Links identifiers={identifier === undefined ? [] : [identifier]} />
              </li>
            ))}
          </ul>
        </>
      )}
      {nodes.length > 0 && (
        <>
          <h4>{say('since.bears')}</h4>
          <Jumps nodes={nodes} label={say('since.bears')} />
        </>
      )}
      {claims.length > 0 && (
        <Fold summary={say('since.claims', { count: claims.length })}>
          {claims.map((view) => (
            <ClaimCard key={view.claim.id} view={view} />
          ))}
        </Fold>
      )}
    </article>
  )
}

/** How a later source was read; a level this table does not know is shown as the pack has it. */
function levelWords(level: string): string {
  return level === 'A' || level === 'B' || level === 'B-weak' ? say(`since.level.${level}`) : level
}
