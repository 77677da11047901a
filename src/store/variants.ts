import { type Difference, differencesOf, type Evaluation, evaluate } from '../engine/engine.ts'
import { type Attribute, type Pack, type Patient, roundHalfUp } from '../model/model.ts'
import { choicesHere } from '../view/late.ts'
import { thresholdsOf } from './selectors.ts'

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
 * demonstrably do not in turn, so that neither can be guessed from the other. None brings a new conflict, and none
 * differs in what is to be kept.
 */
export function variantsOf(pack: Pack, patient: Patient, keeps: readonly string[] = []): readonly Variant[] {
  const before = evaluate(pack, patient)
  const met = new Set(before.conflicts.map(({ id }) => id))
  const variants = pack.attributes
    .filter(({ id }) => !keeps.includes(id))
    .flatMap((attribute) =>
      otherAnswers(pack, patient, attribute).map((answer) => [attribute.id, answer] as const),
    )
    .flatMap(([attribute, answer]): Variant[] => {
      const changed = { ...patient, [attribute]: answer }
      const after = evaluate(pack, changed)
      if (after.conflicts.some(({ id }) => !met.has(id))) return []
      const all = differencesOf(before, after)
      const differences = all.filter((each) => each.before.reach !== 'off' || each.after.reach !== 'off')
      const turn: Turn =
        before.at !== after.at ? 'elsewhere' : differences.length > 0 ? 'otherwise' : 'the-same'
      // What changes only off the way is neither a turn nor no change.
      return turn === 'the-same' && all.length > 0
        ? []
        : [{ attribute, patient: changed, turn, before, after, differences }]
    })
  return alternated(
    // What changes the choice comes first; and what turns little is the harder question, and the shorter answer.
    onePerAttribute(variants.filter(({ turn }) => turn !== 'the-same').toSorted(byTelling)),
    // What is proved to change nothing for anybody comes first.
    onePerAttribute(variants.filter(({ turn }) => turn === 'the-same').toSorted(byPromise(pack))),
  ).slice(0, MOST)
}

/** Every other answer that could make a difference: the other choices, and the other side of each threshold. */
function otherAnswers(pack: Pack, patient: Patient, attribute: Attribute): (string | number)[] {
  const answer = patient[attribute.id]
  if (answer === undefined || answer === null) return []
  if (attribute.kind === 'choice') return attribute.choices.map(({ id }) => id).filter((id) => id !== answer)
  const grain = 10 ** -attribute.decimals
  return thresholdsOf(pack, attribute.id).map((threshold) =>
    Number(answer) >= threshold ? roundHalfUp(threshold - grain, attribute.decimals) : threshold,
  )
}

/** The choices a patient stands before, and what is said of each. */
function choiceOf(evaluation: Evaluation): string {
  const choices = choicesHere(evaluation).map(({ node, stance }) => `${node.id} ${stance?.stance}`)
  return [evaluation.at, ...choices].join()
}

function byTelling(one: Variant, other: Variant): number {
  const silent = ({ before, after }: Variant) => Number(choiceOf(before) === choiceOf(after))
  return silent(one) - silent(other) || one.differences.length - other.differences.length
}

function byPromise(pack: Pack) {
  const ignored = new Set(pack.promises.map(({ ignores }) => ignores))
  return (one: Variant, other: Variant) =>
    Number(ignored.has(other.attribute)) - Number(ignored.has(one.attribute))
}

function onePerAttribute(variants: readonly Variant[]): Variant[] {
  const met = new Set<string>()
  return variants.filter(({ attribute }) => !met.has(attribute) && met.add(attribute))
}

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
