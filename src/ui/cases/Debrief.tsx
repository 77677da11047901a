import { useMemo } from 'react'
import type { Case } from '../../model/model.ts'
import { firstAnswer, lastAnswer, partingsNow, reviewDay } from '../../store/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useCaseProgress } from '../parts/useLearner.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Another } from './Another.tsx'
import { DecisionFeedback } from './DecisionFeedback.tsx'
import { OnPathway } from './OnPathway.tsx'
import { ReadNext } from './ReadNext.tsx'
import { Summary } from './Summary.tsx'
import { Ways } from './Ways.tsx'
import { WaysPicture } from './WaysPicture.tsx'

/** The end of a case: my way beside the article's and today's, what follows from it, and where to go on. */
export function Debrief({ each, onAgain }: { each: Case; onAgain: () => void }) {
  const pack = useExplorer((state) => state.pack)
  const progress = useCaseProgress(each)
  const { decisions = [] } = each
  const partings = useMemo(() => partingsNow(each, progress), [each, progress])
  const parting = partings.filter(({ parts }) => parts)
  const next = reviewDay(progress)
  return (
    <section className="debrief" aria-label={say('debrief.title')}>
      <h3>{say('debrief.title')}</h3>
      <p>{say('debrief.about')}</p>
      <Ways partings={partings} />
      <section aria-label={say('debrief.parts-about')} className="debrief-parts">
        <h4>
          {parting.length === 0 ? say('debrief.parts-none') : sayCount('debrief.parts', parting.length)}
        </h4>
        {parting.length > 0 && (
          <>
            <p>{say('debrief.parts-about')}</p>
            <ul>
              {parting.map(({ decision: { id, question }, number }) => (
                <li key={id} data-parting={id}>
                  {say('debrief.numbered', { number, question })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <WaysPicture each={each} partings={partings} />
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
