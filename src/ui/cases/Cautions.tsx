import { type Caution, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'

/** What must be read beside claims that are named: the correction, or where the article and its paper differ. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <div className="case-cautions" role="group" aria-label={say('variant.also')}>
      <p className="said-head">{say('variant.also')}</p>
      <ul>
        {cautions.map(({ claims, discrepancy, text }) => (
          <li key={text} data-claims={claims.join(' ')}>
            {[...claims, ...(discrepancy === undefined ? [] : [discrepancy])].join(', ')}:{' '}
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}
