import type { Decision } from '../../model/model.ts'
import { type CaseProgress, firstAnswer } from '../../store/late.ts'
import { say } from '../../view/late.ts'

/** Where one is in a case, and the way back to every step one has been at. */
export function Steps({
  decisions,
  progress,
  step,
  furthest,
  onGo,
}: {
  decisions: readonly Decision[]
  progress: CaseProgress | undefined
  step: number
  furthest: number
  onGo: (step: number) => void
}) {
  const names = [
    say('case.step.story'),
    ...decisions.map((_, index) => say('case.step.decision', { number: index + 1 })),
    say('case.step.debrief'),
  ]
  return (
    <nav aria-label={say('case.steps')}>
      <ol className="case-steps">
        {names.map((name, place) => {
          const decision = decisions[place - 1]
          const answered = decision !== undefined && firstAnswer(progress, decision.id) !== undefined
          return (
            <li key={name}>
              <button
                type="button"
                className="case-step"
                aria-current={place === step ? 'step' : undefined}
                disabled={place > furthest}
                onClick={() => onGo(place)}
              >
                {name}
                {answered && (
                  <>
                    <span aria-hidden="true"> ✓</span>
                    <span className="visually-hidden">, {say('case.step.answered')}</span>
                  </>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
