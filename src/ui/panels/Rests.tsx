import { type Explanation, say } from '../../view/view.ts'
import { Claims, SourceCard } from '../parts/Cards.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Late } from '../parts/Late.tsx'
import { Section } from './Section.tsx'

/** What stands behind everything said of this step: the studies, the claims, and where the two differ. */
export function Rests({ explanation }: { explanation: Explanation }) {
  const { claims, sources, discrepancies } = explanation
  if (claims.length === 0 && sources.length === 0) return null
  return (
    <Section title={say('details.rests')}>
      <h4>{say('details.sources')}</h4>
      {sources.length === 0 && <p>{say('details.no-source')}</p>}
      {sources.map((source) => (
        <SourceCard key={source.id} source={source} />
      ))}
      {claims.length > 0 && (
        <Fold summary={say('details.all-claims', { count: claims.length })}>
          <Claims views={claims} />
        </Fold>
      )}
      {discrepancies.length > 0 && (
        <Fold summary={say('details.discrepancies', { count: discrepancies.length })}>
          <Late name="cards">{(cards) => <cards.DiscrepancyCards discrepancies={discrepancies} />}</Late>
        </Fold>
      )}
    </Section>
  )
}
