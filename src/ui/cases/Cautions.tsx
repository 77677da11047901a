import { type Caution, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'

/** What must be read beside claims that are named: the correction, or where the article and its paper differ. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <section className="case-cautions" aria-label={say('variant.also')}>
      <h5>{say('variant.also')}</h5>
      <ul>
        {cautions.map(({ claims, discrepancy, text }) => (
          <li key={text} data-claims={claims.join(' ')}>
            {[...claims, ...(discrepancy === undefined ? [] : [discrepancy])].join(', ')}:{' '}
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
