import { printedCaseOf, printedLessonOf } from '../../store/late.ts'
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
  const of = each !== null ? 'case' : lesson !== null ? 'lesson' : 'patient'
  return (
    <>
      <p className="sheet-about">
        {say(of === 'patient' ? 'paper.about' : of === 'case' ? 'paper.case-about' : 'paper.lesson-about')}
      </p>
      {of === 'patient' ? <Contents /> : <Forms of={of} />}
      <PrintButton />
      <p className="sheet-about">{say(of === 'patient' ? 'paper.how' : 'paper.form-how')}</p>
      {of === 'patient' && <TakeDrawing />}
      <section className="paper-sheets" aria-label={say('paper.preview')}>
        <Printed />
      </section>
    </>
  )
}

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
