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
export function wayTaken(evaluation: Evaluation, finding: Finding) {
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
