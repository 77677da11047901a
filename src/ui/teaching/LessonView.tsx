import type { LessonView as LessonStop } from '../../view/late.ts'
import { say } from '../../view/late.ts'
import { upperFirst } from '../../view/view.ts'
import { Prose } from '../parts/Prose.tsx'
import { PieceView } from './PieceView.tsx'
import { QuestionView } from './QuestionView.tsx'
import { StageMap } from './StageMap.tsx'
import { StopPart } from './StopPart.tsx'

/** One stop of a lesson: its opening, and then one thing at a time. What comes later is not in the page. */
export function LessonView({ stop }: { stop: LessonStop }) {
  if (stop.piece !== undefined) return <PieceView stop={stop} piece={stop.piece} />
  const { started, answers, question } = stop
  const told = started !== undefined || answers.length > 0
  // With nothing to say the picture speaks for itself.
  if (!told && question === undefined)
    return (
      <div className="present-open" data-alone>
        <StageMap focus={stop.focus} />
      </div>
    )
  return (
    <>
      <div className="present-open">
        <div className="present-words">
          {started !== undefined && (
            <StopPart title={started.title}>
              <p className="present-story">
                <Prose text={started.story} />
              </p>
            </StopPart>
          )}
          {answers.length > 0 && (
            <StopPart title={say(started === undefined ? 'present.patient' : 'present.but')}>
              <ul className="present-answers">
                {answers.map((answer) => (
                  <li key={answer}>{upperFirst(answer)}</li>
                ))}
              </ul>
            </StopPart>
          )}
          {!told && question !== undefined && <QuestionView stop={stop} question={question} />}
        </div>
        <StageMap focus={stop.focus} />
      </div>
      {told && question !== undefined && <QuestionView stop={stop} question={question} ownPart />}
    </>
  )
}
