import type { Evaluation, Finding } from '../engine/engine.ts'
import { attributeOf } from '../model/model.ts'
import { conditionLines, labelledAnswer, lowerFirst, type UnitPreference } from './describe.ts'
import { stanceWords } from './explain.ts'
import { say } from './late-messages.ts'
import { listed } from './messages.ts'
import { plainText } from './prose.ts'
import { choicesHere, wayTaken } from './way.ts'

/** The way of one patient as an ordered list of decisions with their reasons, to read and to copy. */

/** One decision of the way, with its reasons. */
export interface TraceStep {
  readonly id: string
  readonly title: string
  readonly look: Finding['look']
  readonly note: string
  readonly reasons: readonly string[]
}

export interface Trace {
  readonly steps: readonly TraceStep[]
  readonly choices: readonly TraceStep[]
}

/** The decisions taken, in order, with the reasons; then what is said of the choices where the patient is. */
export function traceOf(evaluation: Evaluation, units: UnitPreference = {}): Trace {
  const { pack, patient, findings } = evaluation
  const reasonsOf = (finding: Finding) => {
    const way = wayTaken(evaluation, finding)
    return way === undefined
      ? []
      : conditionLines(pack, way.edge.when, patient, units).map(({ text, answers }) =>
          answers === '' ? text : `${text} (${lowerFirst(answers)})`,
        )
  }
  const steps = [...findings.values()]
    .filter(({ look }) => look === 'travelled' || look === 'here')
    .map((finding): TraceStep => {
      const stance = stanceWords(evaluation, finding)
      const next = stance === undefined ? '' : say('trace.for-next', { stance: stance.word.word })
      return {
        id: finding.node.id,
        title: finding.node.title,
        look: finding.look,
        note:
          finding.look === 'here'
            ? say('trace.here')
            : stance === undefined
              ? ''
              : `${say('trace.given')}; ${next}`,
        reasons: reasonsOf(finding),
      }
    })
  const choices = choicesHere(evaluation).map((finding): TraceStep => {
    const stance = stanceWords(evaluation, finding)
    const deciding = finding.stance?.decisive ?? []
    const depends =
      stance?.settled === false
        ? [say('node.depends', { list: listed(stance.dependsOn.map((each) => lowerFirst(each.label))) })]
        : []
    return {
      id: finding.node.id,
      title: finding.node.title,
      look: finding.look,
      note: stance?.word.word ?? '',
      reasons: [
        ...depends,
        ...deciding.map((rule) => `${plainText(rule.why, pack)} (${[rule.id, ...rule.claims].join(', ')})`),
      ],
    }
  })
  return { steps, choices }
}

/** The whole trace as text that can be pasted anywhere: source, date, patient, decisions, choices, and the caveat. */
export function traceText(evaluation: Evaluation, units: UnitPreference = {}): string {
  const { pack, patient } = evaluation
  const { steps, choices } = traceOf(evaluation, units)
  const known = pack.attributes.flatMap((attribute) => {
    const answer = patient[attribute.id]
    if (answer === undefined || attributeOf(pack, attribute.id) === undefined) return []
    return [`- ${labelledAnswer(attribute, answer, units)}`]
  })
  const stepLines = (step: TraceStep, index: number) => [
    `${index + 1}. ${step.title}${step.note === '' ? '' : ` (${step.note})`}`,
    ...step.reasons.map((reason) => `   - ${reason}`),
  ]
  return [
    `${say('trace.heading')}: ${pack.question}`,
    `${pack.source.citation} ${pack.notFor}`,
    '',
    `${say('trace.known')}:`,
    ...(known.length === 0 ? [`- ${say('way.nothing-known')}`] : known),
    '',
    ...steps.flatMap(stepLines),
    ...(choices.length === 0 ? [] : ['', `${say('trace.choices')}:`]),
    ...choices.flatMap((step) => [
      `- ${step.title}: ${step.note}`,
      ...step.reasons.map((reason) => `   - ${reason}`),
    ]),
    ...(evaluation.conflicts.length === 0 ? [] : ['', `${say('trace.conflicts')}:`]),
    ...evaluation.conflicts.map((conflict) => `- ${conflict.id}: ${conflict.why}`),
  ].join('\n')
}
