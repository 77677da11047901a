import { type Explanation, SEVERITY_WORDS, say } from '../../view/view.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SourceCard } from '../parts/SourceCard.tsx'
import { Section } from './Section.tsx'

/** What stands behind everything said of this step: the studies, the claims, and where the two differ. */
export function Rests({ explanation }: { explanation: Explanation }) {
  const { claims, sources, discrepancies } = explanation
  if (claims.length === 0 && sources.length === 0) return null
  return (
    <Section title={say('details.rests')}>
      <h4>{say('details.sources')}</h4>
      {sources.length === 0 && <p>{say('details.no-source')}</p>}
      {sources.map((view) => (
        <SourceCard key={view.source.id} view={view} />
      ))}
      {claims.length > 0 && (
        <Fold summary={say('details.all-claims', { count: claims.length })}>
          {claims.map((view) => (
            <ClaimCard key={view.claim.id} view={view} />
          ))}
        </Fold>
      )}
      {discrepancies.length > 0 && (
        <Fold summary={say('details.discrepancies', { count: discrepancies.length })}>
          {discrepancies.map((each) => (
            <article key={each.id} className="discrepancy" aria-label={each.id}>
              <p className="discrepancy-head">
                {each.id} · {each.title} <span>({SEVERITY_WORDS[each.severity]})</span>
              </p>
              <p>
                <strong>{say('claim.article')}</strong> <Prose text={each.article} />
              </p>
              <p>
                <strong>{say('claim.paper')}</strong> <Prose text={each.paper} />
              </p>
            </article>
          ))}
        </Fold>
      )}
    </Section>
  )
}
