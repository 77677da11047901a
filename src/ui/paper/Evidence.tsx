import { type Caution, type PatientPaper, say } from '../../view/late.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { DiscrepancyCards } from '../parts/DiscrepancyCard.tsx'
import { CautionList } from './CautionList.tsx'
import { PaperPart } from './Paper.tsx'
import { References } from './References.tsx'

/** What everything said rests on: the claims with their checks, where they differ from their papers, the papers. */
export function Evidence({
  content: { claims, discrepancies, sources },
}: {
  content: Pick<PatientPaper, 'claims' | 'discrepancies' | 'sources'>
}) {
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
      <CautionList cautions={cautions} columns />
    </PaperPart>
  )
}
