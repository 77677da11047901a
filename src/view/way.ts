import type { Difference, Evaluation, Finding } from '../engine/engine.ts'
import { type Attribute, attributeOf, type Stance } from '../model/model.ts'
import {
  answerWords,
  conditionLines,
  labelledAnswer,
  lowerFirst,
  type UnitPreference,
  upperFirst,
} from './describe.ts'
import { stanceWords } from './explain.ts'
import { listed, say, sayCount } from './messages.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from './wording.ts'

/** The way of one patient in words: one sentence, the trace, and what an answer changed. */

/** A stretch of the sentence; `strong` is the place where the patient is and what is said there. */
export interface Phrase {
  readonly text: string
  readonly strong: boolean
}

export interface WaySentence {
  /** What led here, in order: to be joined by arrows. */
  readonly steps: readonly string[]
  readonly here: string
  /** The choices at this place, each with what the source says. */
  readonly options: readonly {
    readonly id: string
    readonly title: string
    readonly word: string
    readonly stance: Stance
    readonly settled: boolean
  }[]
  /** Labels of what is still open on the way. */
  readonly open: readonly { readonly attribute: string; readonly label: string }[]
  readonly conflicts: readonly string[]
}

/**
 * The choices the patient stands before: options the way leads to without passing another one first, neither given
 * nor left aside. Most start from where the patient is; one that opened earlier and is still there counts too.
 */
export function choicesHere(evaluation: Evaluation): Finding[] {
  const isPassed = (id: string) => ['here', 'travelled'].includes(evaluation.findings.get(id)?.look ?? '')
  return [...evaluation.findings.values()].filter(
    ({ stance, look, leftAside, incoming }) =>
      stance !== undefined &&
      look === 'ahead' &&
      !leftAside &&
      incoming.some((way) => way.reach === 'on' && isPassed(way.edge.from)),
  )
}

/** The way in one sentence's worth of parts. */
export function sentenceOf(evaluation: Evaluation, units: UnitPreference = {}): WaySentence {
  const { pack, findings } = evaluation
  const onWay = [...findings.values()].filter(({ look }) => look === 'travelled' || look === 'here')
  const told = new Set<string>()
  const steps = onWay.flatMap((finding) => {
    // The answer that led here, unless an earlier step has told it already.
    const fresh = conditionLines(pack, wayTaken(evaluation, finding)?.edge.when, evaluation.patient, units)
      .flatMap((line) => line.decidedBy)
      .filter((id, index, all) => !told.has(id) && all.indexOf(id) === index)
    for (const id of fresh) told.add(id)
    const words = fresh.flatMap((id) => {
      const attribute = attributeOf(pack, id)
      return attribute === undefined ? [] : [shortAnswer(attribute, evaluation.patient[id], units)]
    })
    return words.length === 0 ? [] : [listed(words)]
  })
  const open = new Set(
    [...findings.values()].flatMap((finding) => [
      ...(finding.reach === 'off' ? [] : finding.missing),
      ...(finding.reach === 'on' ? (finding.stance?.missing ?? []) : []),
    ]),
  )
  return {
    steps,
    here: findings.get(evaluation.at)?.node.title ?? '',
    options: choicesHere(evaluation).map(({ node, stance }) => ({
      id: node.id,
      title: node.title,
      word: stance?.settled ? STANCE_WORDS[stance.stance].word : NOT_SETTLED.word,
      stance: stance?.stance ?? 'silent',
      settled: stance?.settled ?? false,
    })),
    open: pack.attributes
      .filter((attribute) => open.has(attribute.id))
      .map(({ id, label }) => ({ attribute: id, label })),
    conflicts: evaluation.conflicts.map((conflict) => conflict.why),
  }
}

/** An answer as the sentence tells it: without its attribute where the choice says it all. */
function shortAnswer(
  attribute: Attribute,
  answer: string | number | null | undefined,
  units: UnitPreference,
): string {
  const alone = attribute.kind === 'choice' && attribute.standsAlone === true && typeof answer === 'string'
  return alone ? answerWords(attribute, answer, units) : lowerFirst(labelledAnswer(attribute, answer, units))
}

/** The edge by which the way came to a node: the first that is on and starts from a place travelled. */
function wayTaken(evaluation: Evaluation, finding: Finding) {
  const from = (id: string) => evaluation.findings.get(id)?.look
  return (
    finding.incoming.find((way) => way.reach === 'on' && from(way.edge.from) === 'travelled') ??
    finding.incoming.find((way) => way.reach === 'on')
  )
}

/** The sentence as plain text, for the live region, the summary of the tool, and copying. */
export function sentenceText(evaluation: Evaluation, units: UnitPreference = {}): string {
  const { steps, here, options, open, conflicts } = sentenceOf(evaluation, units)
  const parts = [
    ...(steps.length === 0 ? [] : [ended(upperFirst(steps.join(' → ')))]),
    ended(say('way.at', { title: here })),
    ...(options.length === 0
      ? []
      : [`${options.map(({ title, word }) => say('way.option', { title, stance: word })).join('; ')}.`]),
    open.length === 0
      ? say('way.settled')
      : sayCount('way.open', open.length, { list: listed(open.map(({ label }) => lowerFirst(label))) }),
    ...conflicts.map((why) => say('way.conflict', { why })),
  ]
  return parts.join(' ')
}

/** A sentence with its stop; a question keeps its own sign. */
function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** What an answer changed, in at most about 120 characters. */
export function changedText(differences: readonly Difference[]): string {
  if (differences.length === 0) return say('changed.none')
  const parts = differences.map(({ after, before }) => {
    const stance = after.stance
    const stanceMoved =
      stance !== undefined &&
      (stance.stance !== before.stance?.stance || stance.settled !== before.stance?.settled)
    const word =
      stanceMoved && after.reach !== 'off'
        ? stance.settled
          ? STANCE_WORDS[stance.stance].word
          : NOT_SETTLED.word
        : LOOK_WORDS[after.look].word
    return `${after.node.title}, ${word}`
  })
  let list = parts[0] ?? ''
  let shown = 1
  while (shown < parts.length && list.length + (parts[shown]?.length ?? 0) < 80) {
    list = `${list}; ${parts[shown]}`
    shown += 1
  }
  const rest = parts.length - shown
  const text = sayCount('changed', differences.length, {
    list: rest === 0 ? list : say('changed.more', { list, count: rest }),
  })
  return text.length <= 120 ? text : sayCount('changed.short', differences.length)
}

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
        ...deciding.map((rule) => `${rule.why} (${[rule.id, ...rule.claims].join(', ')})`),
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
