import { type CheckedClaim, OUTCOMES, outcomesOf, say } from '../../view/late.ts'

/** The honest sum of all checks, as a bar of four sorts and in words. */
export function ClaimSum({ claims }: { claims: readonly CheckedClaim[] }) {
  const counts = outcomesOf(claims)
  const met = OUTCOMES.filter((outcome) => counts[outcome] > 0)
  return (
    <section aria-label={say('claims.sum')} className="claim-sum">
      <div className="claim-sum-bar" aria-hidden="true">
        {met.map((outcome) => (
          <span key={outcome} data-outcome={outcome} style={{ flexGrow: counts[outcome] }} />
        ))}
      </div>
      <ul>
        {met.map((outcome) => (
          <li key={outcome}>
            <span className="claim-sum-mark" data-outcome={outcome} aria-hidden="true" />
            <strong>{counts[outcome]}</strong> {say(`claims.${outcome}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
