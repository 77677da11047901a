import { attributeOf, type Truth } from '../../model/model.ts'
import { answerWords, type ConditionLine, say, TRUTH_WORDS } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'

/** The verdict on a condition: a mark that is seen and a word that is heard. */
export function Verdict({ truth }: { truth: Truth }) {
  const { mark, word } = TRUTH_WORDS[truth]
  return (
    <span className="verdict" data-truth={truth}>
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{word}: </span>
    </span>
  )
}

/** What must hold, whether it does for this patient, and the answers that make it so. */
export function Conditions({ lines }: { lines: readonly ConditionLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="conditions">
      {lines.map((line) => (
        <li key={line.text}>
          <Verdict truth={line.truth} />
          <span>
            {line.text}
            <Answers line={line} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The answers behind a verdict. Where the condition names the attribute already, the answer alone. */
function Answers({ line }: { line: ConditionLine }) {
  const pack = useExplorer((state) => state.pack)
  const patient = useExplorer((state) => state.acts.patient)
  const units = useExplorer((state) => state.view.units)
  const { text, answers, decidedBy } = line
  if (answers === '') return null
  const [id = '', ...others] = decidedBy
  const attribute = others.length === 0 ? attributeOf(pack, id) : undefined
  const named = attribute !== undefined && text.startsWith(attribute.label)
  return (
    <span className="condition-answers">
      {' · '}
      {named ? say('details.this-patient', { value: answerWords(attribute, patient[id], units) }) : answers}
    </span>
  )
}
