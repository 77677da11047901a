import { useEffect, useId, useRef, useState } from 'react'
import type { Case, Decision } from '../../model/model.ts'
import { firstAnswer, lastAnswer } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { shortcutsOf } from '../parts/every-key.ts'
import { Prose } from '../parts/Prose.tsx'
import { useCaseProgress, useLearner } from '../parts/useLearner.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Choices } from './Choices.tsx'
import { DecisionFeedback } from './DecisionFeedback.tsx'
import { useCaseKeys } from './useCaseKeys.ts'

/** One decision: the question, the answer one commits to, and only then what is said of it. */
export function DecisionStep({
  each,
  decision,
  number,
  onNext,
  onBack,
}: {
  each: Case
  decision: Decision
  number: number
  onNext: () => void
  onBack: () => void
}) {
  const pack = useExplorer((state) => state.pack)
  const progress = useCaseProgress(each)
  const { learner } = useLearner()
  const committed = lastAnswer(progress, decision.id)
  const [chosen, setChosen] = useState(committed)
  const [revising, setRevising] = useState(false)
  const [asked, setAsked] = useState(false)
  const after = useRef<HTMLDivElement>(null)
  const error = useId()
  const locked = committed !== undefined && !revising
  const { decisions = [] } = each
  const node = pack.nodes.find(({ id }) => id === decision.node)
  const stage = pack.stages.find(({ id }) => id === node?.stage)
  const was = useRef(locked)
  // What is said of the answer is read next: the focus goes there when the answer is locked.
  useEffect(() => {
    if (locked && !was.current) after.current?.focus()
    was.current = locked
  }, [locked])
  const commit = () => {
    setAsked(chosen === undefined)
    if (chosen === undefined) return
    learner.actions.commit(pack.id, each.id, { decision: decision.id, option: chosen })
    setRevising(false)
  }
  useCaseKeys({
    option: (index) => {
      const option = decision.options[index]
      if (!locked && option !== undefined) setChosen(option.id)
    },
    undo: () => {
      if (locked) setRevising(true)
      else if (revising && chosen === committed) setRevising(false)
      else setChosen(committed)
    },
  })
  const onward = say(number === decisions.length ? 'case.to-debrief' : 'case.next')
  return (
    <section className="case-decision" aria-label={say('case.step.decision', { number })}>
      <p className="case-place">
        {say('case.place', {
          number,
          all: decisions.length,
          stage: stage?.title ?? '',
          node: node?.title ?? '',
        })}
      </p>
      {progress?.exam === true && <p className="case-exam">{say('case.exam-on')}</p>}
      {decision.situation !== undefined && (
        <p>
          <Prose text={decision.situation} />
        </p>
      )}
      {/* No form: a sandboxed frame may refuse to submit one. */}
      <div>
        <Choices
          question={decision.question}
          options={decision.options}
          chosen={locked ? committed : chosen}
          locked={locked}
          numbered
          describedBy={asked ? error : undefined}
          onChoose={setChosen}
        />
        {!locked && (
          <p className="cases-actions">
            <button type="button" className="button" data-kind="primary" onClick={commit}>
              {say(revising ? 'case.commit-again' : 'case.commit')}
            </button>
            {revising && (
              <button type="button" className="button" onClick={() => setRevising(false)}>
                {say('case.keep-answer')}
              </button>
            )}
            {decision.maySkip === true && committed === undefined && (
              <button type="button" className="button" onClick={onNext}>
                {say('case.skip')}
              </button>
            )}
          </p>
        )}
        {asked && chosen === undefined && (
          <p className="cases-error" role="alert" id={error}>
            {say('case.choose-first')}
          </p>
        )}
      </div>
      {locked && (
        <div ref={after} tabIndex={-1} className="case-after">
          {progress?.exam === true && !progress.debriefed ? (
            <p role="status">{say('case.kept')}</p>
          ) : (
            <DecisionFeedback
              each={each}
              decision={decision}
              first={firstAnswer(progress, decision.id)}
              last={committed}
            />
          )}
          <p className="cases-actions">
            <button type="button" className="button" data-kind="primary" onClick={onNext}>
              {onward}
            </button>
            <button
              type="button"
              className="button"
              aria-keyshortcuts={shortcutsOf('undo', 'case')}
              onClick={() => setRevising(true)}
            >
              {say('case.change')}
            </button>
          </p>
        </div>
      )}
      <p>
        <button type="button" className="button" data-kind="link" onClick={onBack}>
          {say('case.back')}
        </button>
      </p>
    </section>
  )
}
