import { CHECKS_TO_CORRECT } from '../../model/model.ts'
import { missedClaimsOf } from '../../store/selectors.ts'
import { type ClaimView, type RuleLine, say, sayCount, TIER_WORDS } from '../../view/view.ts'
import { Claims } from '../parts/Cards.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Late } from '../parts/Late.tsx'
import { Mark } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Conditions } from './Conditions.tsx'

/** One rule for this patient: what it says and how firmly, the conditions with their verdicts, and its claims. */
export function RuleCard({ line }: { line: RuleLine }) {
  const { rule, strength, stance, conditions, claims } = line
  const weak = useExplorer((state) => rule.claims.some((claim) => missedClaimsOf(state).has(claim)))
  return (
    <article
      className="rule"
      data-rule={rule.id}
      data-weak={weak || undefined}
      aria-label={say('details.rule', { id: rule.id })}
    >
      <p className="rule-why">
        <Prose text={rule.why} />
      </p>
      {rule.unverified && <p className="rule-unverified">⚠ {say('details.unverified')}</p>}
      <p className="rule-meta">
        {stance !== undefined && rule.stance !== undefined && (
          <span className="rule-stance">
            <Mark stance={rule.stance} /> {stance.word}
          </span>
        )}
        <span title={strength.meaning}>{strength.word}</span>
        <span>{TIER_WORDS[rule.tier]}</span>
        <span>{rule.id}</span>
      </p>
      {conditions.length === 0 ? (
        <p className="rule-always">{say('details.always')}</p>
      ) : (
        <Conditions lines={conditions} />
      )}
      {weak && <Late name="cards">{({ Standing }) => <Standing claims={rule.claims} />}</Late>}
      <ClaimsFold claims={claims} />
    </article>
  )
}

function ClaimsFold({ claims }: { claims: readonly ClaimView[] }) {
  if (claims.length === 0) return null
  const corrected = claims.filter(isCorrected).length
  return (
    <Fold
      summary={
        <>
          {sayCount('details.claims', claims.length, {
            list: claims.map(({ claim }) => claim.id).join(', '),
          })}
          {corrected > 0 && <span className="fold-note"> · {sayCount('details.corrected', corrected)}</span>}
        </>
      }
    >
      <Claims views={claims} />
    </Fold>
  )
}

function isCorrected({ claim }: ClaimView): boolean {
  return claim.correction !== undefined || CHECKS_TO_CORRECT.some((check) => check === claim.check)
}
