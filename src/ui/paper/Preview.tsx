import { printedCaseOf, printedLessonOf, printsProgress } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Forms } from './Forms.tsx'
import { PrintButton } from './PrintButton.tsx'
import { Printed } from './Printed.tsx'
import { TakeDrawing } from './TakeDrawing.tsx'
import './paper.css'

/** Paper before it is printed: what it holds is chosen here, and what will come out is seen. */
export function Preview() {
  const each = useExplorer(printedCaseOf)
  const lesson = useExplorer(printedLessonOf)
  const progress = useExplorer(printsProgress)
  const of = each !== null ? 'case' : progress ? 'progress' : lesson !== null ? 'lesson' : 'patient'
  return (
    <>
      <p className="sheet-about">{say(ABOUT[of])}</p>
      {of === 'patient' ? <Contents /> : of === 'progress' ? null : <Forms of={of} />}
      <PrintButton />
      <p className="sheet-about">{say(HOW[of])}</p>
      {of === 'patient' && <TakeDrawing />}
      <section className="paper-sheets" aria-label={say('paper.preview')}>
        <Printed />
      </section>
    </>
  )
}

const ABOUT = {
  patient: 'paper.about',
  case: 'paper.case-about',
  progress: 'paper.progress-about',
  lesson: 'paper.lesson-about',
} as const
const HOW = {
  patient: 'paper.how',
  case: 'paper.form-how',
  progress: 'paper.progress-how',
  lesson: 'paper.form-how',
} as const

function Contents() {
  const brief = useExplorer((state) => state.view.brief)
  const { see } = useActions()
  return (
    <fieldset className="paper-choice">
      <legend>{say('paper.contents')}</legend>
      {([false, true] as const).map((each) => (
        <label key={String(each)}>
          <input type="radio" name="paper" checked={brief === each} onChange={() => see({ brief: each })} />
          {say(each ? 'paper.brief' : 'paper.whole')}
        </label>
      ))}
    </fieldset>
  )
}
