import { useEffect, useRef, useState } from 'react'
import type { Case } from '../../model/model.ts'
import { today } from '../../ports/clock.ts'
import { firstAnswer, statusOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useCaseProgress, useLearner } from '../parts/useLearner.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Debrief } from './Debrief.tsx'
import { DecisionStep } from './DecisionStep.tsx'
import { NotKept } from './Keeping.tsx'
import { Resume } from './Resume.tsx'
import { Steps } from './Steps.tsx'
import { Story, Vignette } from './Vignette.tsx'

/** One case from its story to its debrief. Where one is comes from the learner's own progress. */
export function CaseView({ each }: { each: Case }) {
  const pack = useExplorer((state) => state.pack)
  const progress = useCaseProgress(each)
  const { learner } = useLearner()
  const { see } = useActions()
  const { id, title, decisions = [] } = each
  const last = decisions.length + 1
  const [status] = useState(() => statusOf(progress, decisions.length, today()))
  const [entered, setEntered] = useState(status !== 'under-way')
  // From the story, once more: what was answered before stays until it is begun again.
  const [again, setAgain] = useState(status === 'to-review')
  const step = again ? 0 : Math.min(progress?.step ?? 0, last)
  const decision = decisions[step - 1]
  const head = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  // A new step begins at its top, for the eye and for a screen reader; the first one is left where it was opened.
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    head.current?.focus({ preventScroll: true })
    head.current?.scrollIntoView({ block: 'start' })
  }, [step])
  const begin = (exam: boolean) => {
    learner.actions.begin(pack.id, id, { exam, content: pack.version })
    setAgain(false)
  }
  const goTo = (to: number) => {
    setAgain(false)
    if (to === last && progress?.debriefed === false) learner.actions.finish(pack.id, id, to, today())
    else learner.actions.goTo(pack.id, id, to)
  }
  const startAgain = () => {
    setEntered(true)
    setAgain(true)
  }
  // As far as every decision before has an answer, or may go without one.
  const open = decisions.findIndex(
    (known) => known.maySkip !== true && firstAnswer(progress, known.id) === undefined,
  )
  const furthest = progress === undefined ? 0 : open < 0 || progress.debriefed ? last : open + 1
  return (
    <article className="case" aria-labelledby="case-title">
      <p className="cases-actions">
        <button type="button" className="button" data-kind="link" onClick={() => see({ item: null })}>
          ← {say('cases.all')}
        </button>
        <button type="button" className="button" data-kind="link" onClick={() => see({ sheet: 'print' })}>
          {say('paper.case')}
        </button>
      </p>
      <div ref={head} tabIndex={-1} className="case-top">
        <h2 id="case-title">{title}</h2>
      </div>
      <NotKept />
      {!entered && progress !== undefined ? (
        <Resume progress={progress} onContinue={() => setEntered(true)} onAgain={startAgain} />
      ) : (
        <>
          <Steps decisions={decisions} progress={progress} step={step} furthest={furthest} onGo={goTo} />
          {step === 0 && (
            <Vignette
              each={each}
              begun={progress !== undefined && !again}
              onBegin={begin}
              onGo={() => goTo(1)}
            />
          )}
          {decision !== undefined && (
            <div className="case-columns">
              <Story each={each} decision={decision} />
              <DecisionStep
                key={decision.id}
                each={each}
                decision={decision}
                number={step}
                onNext={() => goTo(step + 1)}
                onBack={() => goTo(step - 1)}
              />
            </div>
          )}
          {step === last && step > 0 && <Debrief each={each} onAgain={startAgain} />}
        </>
      )}
    </article>
  )
}
