import { type Caution, type PatientPaper, say } from '../../view/late.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { DiscrepancyCards } from '../parts/DiscrepancyCard.tsx'
import { Prose } from '../parts/Prose.tsx'
import { PaperPart } from './Paper.tsx'
import { References } from './References.tsx'

/** What everything said rests on: the claims with their checks, where they differ from their papers, the papers. */
export function Evidence({ content: { claims, discrepancies, sources } }: { content: PatientPaper }) {
  return (
    <>
      {claims.length > 0 && (
        <PaperPart title={say('paper.claims')} kind="claims">
          <div className="paper-columns">
            <ClaimCards views={claims} />
          </div>
        </PaperPart>
      )}
      {discrepancies.length > 0 && (
        <PaperPart title={say('paper.discrepancies')} kind="discrepancies">
          <div className="paper-columns">
            <DiscrepancyCards discrepancies={discrepancies} />
          </div>
        </PaperPart>
      )}
      <References sources={sources} />
    </>
  )
}

/** Where the claims are named by their ids alone: the notes without which none of them may be read. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <PaperPart title={say('paper.cautions')} kind="cautions">
      <ul className="paper-columns paper-reasons">
        {cautions.map(({ claims, discrepancy, text }) => (
          <li key={`${discrepancy ?? ''} ${claims.join(' ')}`} data-claims={claims.join(' ')}>
            <Prose text={text} />{' '}
            <span className="paper-fine">
              {[...(discrepancy === undefined ? [] : [discrepancy]), ...claims].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </PaperPart>
  )
}
