import type { Case } from '../../model/model.ts'
import { firstAnswer, lastAnswer, reviewDay } from '../../store/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Another } from './Another.tsx'
import { DecisionFeedback } from './DecisionFeedback.tsx'
import { OnPathway } from './OnPathway.tsx'
import { ReadNext } from './ReadNext.tsx'
import { Summary } from './Summary.tsx'
import { useCaseProgress } from './useLearner.ts'
import { Ways } from './Ways.tsx'

/** The end of a case: my way beside the article's and today's, what follows from it, and where to go on. */
export function Debrief({ each, onAgain }: { each: Case; onAgain: () => void }) {
  const pack = useExplorer((state) => state.pack)
  const progress = useCaseProgress(each)
  const { decisions = [] } = each
  const parting = decisions.filter(({ id, options }) => {
    const mine = options.find((option) => option.id === firstAnswer(progress, id))
    return mine !== undefined && mine.verdict !== 'article'
  })
  const next = reviewDay(progress)
  return (
    <section className="debrief" aria-label={say('debrief.title')}>
      <h3>{say('debrief.title')}</h3>
      <p>{say('debrief.about')}</p>
      <Ways each={each} progress={progress} />
      <section aria-label={say('debrief.parts-about')} className="debrief-parts">
        <h4>
          {parting.length === 0 ? say('debrief.parts-none') : sayCount('debrief.parts', parting.length)}
        </h4>
        {parting.length > 0 && (
          <>
            <p>{say('debrief.parts-about')}</p>
            <ul>
              {parting.map(({ id, question }) => (
                <li key={id} data-parting={id}>
                  {question}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {decisions.map((decision) => (
        <Fold key={decision.id} className="debrief-full" summary={decision.question}>
          <DecisionFeedback
            each={each}
            decision={decision}
            first={firstAnswer(progress, decision.id)}
            last={lastAnswer(progress, decision.id)}
          />
        </Fold>
      ))}
      <OnPathway each={each} progress={progress} />
      <section aria-label={say('debrief.teaches')}>
        <h4>{say('debrief.teaches')}</h4>
        <p>
          <Prose text={each.teaches} />
        </p>
      </section>
      <Another key={`${pack.id} ${each.id}`} each={each} />
      <ReadNext each={each} />
      <Summary each={each} progress={progress} />
      {next !== undefined && <p>{say('debrief.review', { day: next })}</p>}
      <p className="cases-actions">
        <button type="button" className="button" onClick={onAgain}>
          {say('debrief.again')}
        </button>
      </p>
    </section>
  )
}
