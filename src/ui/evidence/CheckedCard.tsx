import { type CheckedClaim, say, stepsRestingOn } from '../../view/late.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Steps } from './Steps.tsx'

/** One claim with all there is to it: what it cites, what has happened since, and the steps that rest on it. */
export function CheckedCard({ checked, alone = false }: { checked: CheckedClaim; alone?: boolean }) {
  const { claim, cites, since } = checked
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  const steps = stepsRestingOn(pack, claim.id)
  return (
    <div className="checked">
      <p className="evidence-mark">
        {claim.section}
        {!alone && (
          <>
            {' · '}
            <button type="button" className="button" data-kind="link" onClick={() => see({ item: claim.id })}>
              {say('claims.link')}
            </button>
          </>
        )}
      </p>
      <ClaimCard view={checked} />
      <dl className="checked-more">
        <dt>{say('claims.cites')}</dt>
        <dd>
          {cites.length === 0
            ? say('claims.cites-none')
            : cites.map(({ id, short }) => (
                <button
                  key={id}
                  type="button"
                  className="evidence-open"
                  onClick={() => see({ screen: 'evidence', item: id })}
                >
                  {short}
                </button>
              ))}
        </dd>
        {since.length > 0 && (
          <>
            <dt>{say('claims.later')}</dt>
            <dd>
              {since.map(({ id, verdict, later }) => (
                <p key={id}>
                  {id} · <strong>{verdict}</strong> {alone && <Prose text={later} />}
                </p>
              ))}
            </dd>
          </>
        )}
        <dt>{say('claims.steps')}</dt>
        <dd>{steps.length === 0 ? say('claims.no-steps') : <Steps pack={pack} nodes={steps} />}</dd>
      </dl>
    </div>
  )
}
