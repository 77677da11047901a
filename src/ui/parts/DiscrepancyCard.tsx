import type { Discrepancy } from '../../model/model.ts'
import { SEVERITY_WORDS, say } from '../../view/late.ts'
import { Prose } from './Prose.tsx'
import './claim.css'

/** Where the source and its own papers differ. */
export function DiscrepancyCards({ discrepancies }: { discrepancies: readonly Discrepancy[] }) {
  return discrepancies.map((each) => (
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
  ))
}
