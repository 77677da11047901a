import { CHECK_WORDS, missedBy, SEVERITY_WORDS, SUPPORT_WORDS, say } from '../../view/late.ts'
import { type ClaimView, plainText, upperFirst } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Prose } from './Prose.tsx'
import './claim.css'

/**
 * A claim as it may be shown: what the article says, how it was checked, and right with it the correction and the
 * notes on every discrepancy that names it. There is no other component that shows a claim.
 */
export function ClaimCard({ view }: { view: ClaimView }) {
  const { claim, discrepancies } = view
  const pack = useExplorer((state) => state.pack)
  const without = useExplorer((state) => state.view.without)
  const called = pack.source.called ?? say('claim.source')
  const assumed = pack.assumptions.filter(({ id }) => claim.assumes.includes(id))
  const missed = missedBy(claim, without)
  const check = CHECK_WORDS[claim.check]
  return (
    <article
      className="claim"
      data-claim={claim.id}
      data-weakened={missed.length > 0 || undefined}
      aria-label={say('claim.label', { id: claim.id })}
    >
      <p className="claim-head">
        <span className="claim-id">{claim.id}</span>
        <span className="claim-check" title={check.meaning}>
          {check.mark} {check.word} · {SUPPORT_WORDS[claim.support]}
        </span>
      </p>
      <p>
        <strong>{say('claim.says', { called: upperFirst(called) })}</strong> <Prose text={claim.text} />
      </p>
      <p className="claim-note">
        <Prose text={claim.remark} />
      </p>
      {claim.correction !== undefined && (
        <p className="claim-correction">
          <strong>{say('claim.correction')}</strong> <Prose text={claim.correction} />
        </p>
      )}
      {assumed.map(({ id, sentence }) => (
        <p key={id} className={missed.includes(id) ? 'claim-weak' : 'claim-note'}>
          {say(missed.includes(id) ? 'weak.needs' : 'weak.assumes', { assumption: sentence })}
        </p>
      ))}
      {discrepancies.map((each) => (
        <details key={each.id} className="claim-note" open={each.severity === 'high'}>
          <summary>
            {each.id} · {plainText(each.short, pack)} ({SEVERITY_WORDS[each.severity]})
          </summary>
          <p>
            <strong>{say('claim.article')}</strong> <Prose text={each.article} />
          </p>
          <p>
            <strong>{say('claim.paper')}</strong> <Prose text={each.paper} />
          </p>
        </details>
      ))}
    </article>
  )
}

export function ClaimCards({ views }: { views: readonly ClaimView[] }) {
  return views.map((view) => <ClaimCard key={view.claim.id} view={view} />)
}
