import { type Caution, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'

/** What claims that are named must not be read without, each told once. */
export function CautionList({
  cautions,
  columns = false,
}: {
  cautions: readonly Caution[]
  columns?: boolean
}) {
  return (
    <ul className={columns ? 'paper-columns paper-reasons' : 'paper-reasons'}>
      {cautions.map(({ claims, discrepancy, text }) => (
        <li key={`${discrepancy ?? ''} ${claims.join(' ')}`} data-claims={claims.join(' ')}>
          <Prose text={text} />{' '}
          <span className="paper-fine">
            {[...(discrepancy === undefined ? [] : [discrepancy]), ...claims].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The same where the claims are named, under its own small title. */
export function CautionsHere({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <div className="paper-cautions">
      <h4>{say('present.cautions')}</h4>
      <CautionList cautions={cautions} />
    </div>
  )
}
