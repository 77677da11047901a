import type { Evaluation } from '../engine/engine.ts'
import {
  attributeOf,
  type Case,
  type Discrepancy,
  type Figure,
  type Lesson,
  type LessonStop,
  type Pack,
  type Patient,
  type Rereading,
  type RoomQuestion,
  readPatient,
  type Source,
} from '../model/model.ts'
import { labelledAnswer, type UnitPreference } from './describe.ts'
import { type ClaimView, claimView, claimViews } from './evidence.ts'
import { say } from './late-messages.ts'
import { type Caution, cautionsOf, type StepStop, stepStop } from './stops.ts'

/** One thing a stop of a lesson shows, made of the pack for the patient at hand. */
export type Piece =
  | { readonly kind: 'answer'; readonly question: RoomQuestion; readonly cautions: readonly Caution[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'claim'; readonly view: ClaimView }
  | { readonly kind: 'node'; readonly stop: StepStop }
  | { readonly kind: 'discrepancy'; readonly discrepancy: Discrepancy }
  | { readonly kind: 'since'; readonly row: Rereading; readonly year: string }
  | { readonly kind: 'figures'; readonly source: Source; readonly figures: readonly Figure[] }

/** One stop of a lesson as a room sees it. What is not shown yet is not in it. */
export interface LessonView {
  readonly kind: 'lesson'
  readonly code: string
  readonly id: string
  readonly title: string
  readonly focus: readonly string[]
  /** The named patient, where the stop brings a new one. */
  readonly started?: Pick<Case, 'title' | 'story'>
  /** What is answered otherwise than in the named patient, or all answers where there is none. */
  readonly answers: readonly string[]
  /** Without what the article and the papers answer: that comes with the piece `answer`. */
  readonly question?: Pick<RoomQuestion, 'text' | 'options'>
  /** What was shown last; absent while only the question stands. */
  readonly piece?: Piece
  /** How many things there are to show, one after another. */
  readonly steps: number
}

/** The patient at each stop of a lesson, in order. */
export function patientsOf(pack: Pack, { stops }: Lesson): readonly Patient[] {
  let before: Patient = {}
  return stops.map((stop) => {
    const { patient } = readPatient(pack, stop.answers)
    const named = pack.cases.find(({ id }) => id === stop.case)
    if (named !== undefined) before = { ...readPatient(pack, named.patient).patient, ...patient }
    else if (Object.keys(patient).length > 0) before = patient
    return before
  })
}

/** How many things a stop shows after its opening: the answer to its question, and then the rest. */
export function stepsOf({ question, shows }: LessonStop): number {
  return (question === undefined ? 0 : 1) + shows.length
}

/** What a stop shows after its opening, each in a few words: for the one who speaks, never for the room. */
export function stepNames(pack: Pack, { question, shows }: LessonStop): readonly string[] {
  return [
    ...(question === undefined ? [] : [say('speaker.answer')]),
    ...shows.map((one) => {
      if ('claim' in one) return say('claim.label', { id: one.claim })
      if ('node' in one) return pack.nodes.find(({ id }) => id === one.node)?.title ?? one.node
      if ('since' in one) return say('speaker.since', { id: one.since })
      if ('discrepancy' in one) return one.discrepancy
      if ('source' in one)
        return say('speaker.figures', {
          source: pack.sources.find(({ id }) => id === one.source)?.short ?? one.source,
        })
      return say('speaker.text')
    }),
  ]
}

/** One stop of a lesson for the patient at hand, with so many of its things shown. */
export function lessonView(
  evaluation: Evaluation,
  lesson: Lesson,
  place: number,
  shown: number,
  units: UnitPreference,
): LessonView | undefined {
  const { pack } = evaluation
  const stop = lesson.stops[place]
  if (stop === undefined) return undefined
  const { question } = stop
  const steps = stepsOf(stop)
  const piece = shown === 0 ? undefined : pieceOf(evaluation, stop, Math.min(shown, steps), units)
  const started = pack.cases.find(({ id }) => id === stop.case)
  const { patient } = readPatient(pack, stop.answers)
  return {
    kind: 'lesson',
    code: String(place + 1),
    id: stop.id,
    title: stop.title,
    focus: stop.focus,
    ...(started === undefined ? {} : { started: { title: started.title, story: started.story } }),
    answers: Object.entries(patient).flatMap(([id, answer]) => {
      const attribute = attributeOf(pack, id)
      return attribute === undefined ? [] : [labelledAnswer(attribute, answer, units)]
    }),
    ...(question === undefined ? {} : { question: { text: question.text, options: question.options } }),
    ...(piece === undefined ? {} : { piece }),
    steps,
  }
}

function pieceOf(
  evaluation: Evaluation,
  { question, shows }: LessonStop,
  shown: number,
  units: UnitPreference,
): Piece | undefined {
  const { pack } = evaluation
  if (question !== undefined && shown === 1) {
    const cautions = cautionsOf(pack, claimViews(pack, question.claims), [])
    return { kind: 'answer', question, cautions }
  }
  const one = shows[shown - 1 - (question === undefined ? 0 : 1)]
  if (one === undefined) return undefined
  if ('text' in one) return { kind: 'text', text: one.text }
  if ('claim' in one) {
    const claim = pack.claims.find(({ id }) => id === one.claim)
    return claim && { kind: 'claim', view: claimView(pack, claim) }
  }
  if ('node' in one) {
    const stop = nodeStop(evaluation, one.node, units)
    return stop && { kind: 'node', stop }
  }
  if ('since' in one) {
    const row = pack.since.find(({ id }) => id === one.since)
    return row && { kind: 'since', row, year: pack.dated.slice(0, 4) }
  }
  if ('discrepancy' in one) {
    const discrepancy = pack.discrepancies.find(({ id }) => id === one.discrepancy)
    return discrepancy && { kind: 'discrepancy', discrepancy }
  }
  const source = pack.sources.find(({ id }) => id === one.source)
  return (
    source && {
      kind: 'figures',
      source,
      figures: one.figures.flatMap((id) => source.figures.find((each) => each.id === id) ?? []),
    }
  )
}

/** Any node as a stop of its own, for the patient at hand. */
export function nodeStop(evaluation: Evaluation, id: string, units: UnitPreference): StepStop | undefined {
  const finding = evaluation.findings.get(id)
  return finding && stepStop(evaluation, finding, units, finding.stance !== undefined)[0]
}
