import type { Case, Decision } from '../../model/model.ts'
import { saidAt, say } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { OptionSaid } from './OptionSaid.tsx'
import { Today } from './Today.tsx'
import { VerdictBadge } from './VerdictBadge.tsx'

/** What is said of the answer that counts, of the one it was revised to, of all others, and what today would say. */
export function DecisionFeedback({
  each,
  decision,
  first,
  last,
}: {
  each: Case
  decision: Decision
  first: string | undefined
  last: string | undefined
}) {
  const pack = useExplorer((state) => state.pack)
  const said = saidAt(pack, each, decision)
  const mine = decision.options.filter(({ id }) => id === first || id === last)
  const others = decision.options.filter(({ id }) => id !== first && id !== last)
  const revised = first !== last
  return (
    <div className="case-feedback" role="group" aria-label={say('case.feedback')}>
      <h3>{say('case.feedback')}</h3>
      {revised && <p>{say('case.revised')}</p>}
      {mine
        .toSorted((one) => (one.id === first ? -1 : 1))
        .map((option) => (
          <div key={option.id} className="case-mine" data-option={option.id}>
            {revised && (
              <p className="case-place">
                {say(option.id === first ? 'case.first-answer' : 'case.revised-answer')}
              </p>
            )}
            <p className="case-verdict">
              <VerdictBadge option={option} /> <strong>{option.text}</strong>
            </p>
            <OptionSaid option={option} stance={said.get(option.id)} />
          </div>
        ))}
      <h4>{say('case.others')}</h4>
      {others.map((option) => (
        <Fold
          key={option.id}
          className="case-other"
          summary={
            <>
              <VerdictBadge option={option} /> {option.text}
            </>
          }
        >
          <OptionSaid option={option} stance={said.get(option.id)} />
        </Fold>
      ))}
      <Today decision={decision} />
    </div>
  )
}
