import {
  answersOf,
  changesFor,
  type Difference,
  differencesOf,
  type Evaluation,
  evaluate,
} from '../engine/engine.ts'
import type { Pack, Patient } from '../model/model.ts'

/** What one changed answer does: the way leads to another place, something is said otherwise there, or nothing. */
export const TURNS = ['elsewhere', 'otherwise', 'the-same'] as const
export type Turn = (typeof TURNS)[number]

/** Another patient like this: exactly one answer differs. */
export interface Variant {
  readonly attribute: string
  readonly patient: Patient
  readonly turn: Turn
  readonly before: Evaluation
  readonly after: Evaluation
  /** On the way of either of the two: what lies off both is no news to a learner. */
  readonly differences: readonly Difference[]
}

/** As many as are worth asking about one patient. */
const MOST = 8

/**
 * Patients that differ from this one in one answer that is known of it, those that turn the way and those that
 * demonstrably do not in turn, so that neither can be guessed from the other. None brings a new conflict.
 */
export function variantsOf(pack: Pack, patient: Patient): readonly Variant[] {
  const before = evaluate(pack, patient)
  const met = new Set(before.conflicts.map(({ id }) => id))
  const variantOf = (attribute: string, answer: string | number): Variant[] => {
    const changed = { ...patient, [attribute]: answer }
    const after = evaluate(pack, changed)
    if (after.conflicts.some(({ id }) => !met.has(id))) return []
    const all = differencesOf(before, after)
    const differences = all.filter((each) => each.before.reach !== 'off' || each.after.reach !== 'off')
    const turn: Turn =
      before.at !== after.at ? 'elsewhere' : differences.length > 0 ? 'otherwise' : 'the-same'
    // What changes only off the way is neither a turn nor no change.
    if (turn === 'the-same' && all.length > 0) return []
    return [{ attribute, patient: changed, turn, before, after, differences }]
  }
  const known = pack.attributes.filter(({ id }) => patient[id] !== undefined && patient[id] !== null)
  const turning = turningAnswers(before).flatMap(([attribute, answer]) => variantOf(attribute, answer))
  const still = known.flatMap((attribute) => {
    const answers = attribute.kind === 'choice' ? answersOf(attribute, []) : []
    const other = answers.filter((answer) => answer !== patient[attribute.id])
    return other.flatMap((answer) => variantOf(attribute.id, answer)).slice(0, 1)
  })
  return alternated(
    // What turns little is the harder question, and the shorter answer.
    onePerAttribute(turning.filter(({ turn }) => turn !== 'the-same').toSorted(bySize)),
    onePerAttribute(still.filter(({ turn }) => turn === 'the-same')),
  ).slice(0, MOST)
}

/** The single answers that change where the patient is or what is said of a treatment there. */
function turningAnswers({ pack, patient, at, findings }: Evaluation): [string, string | number][] {
  const asked = [
    at,
    ...[...findings.values()].flatMap((each) => (each.look === 'ahead' ? [each.node.id] : [])),
  ]
  return asked.flatMap((id) =>
    (changesFor(pack, patient, id)?.changes ?? []).flatMap(({ steps }): [string, string | number][] => {
      const [step, second] = steps
      const from = step?.from
      return step === undefined || second !== undefined || from === undefined || from === null
        ? []
        : [[step.attribute, step.to.answer]]
    }),
  )
}

function onePerAttribute(variants: readonly Variant[]): Variant[] {
  const met = new Set<string>()
  return variants.filter(({ attribute }) => !met.has(attribute) && met.add(attribute))
}

const bySize = (one: Variant, other: Variant) => one.differences.length - other.differences.length

/** Two that turn, one that does not, one that turns, one that does not …: no rhythm to go by. */
function alternated(turning: readonly Variant[], still: readonly Variant[]): Variant[] {
  const [left, right] = [[...turning], [...still]]
  const order: Variant[] = []
  for (let place = 0; left.length + right.length > 0; place += 1) {
    const from = [0, 1, 3, 5, 6].includes(place % 8) ? left : right
    const next = from.shift() ?? (from === left ? right : left).shift()
    if (next !== undefined) order.push(next)
  }
  return order
}
