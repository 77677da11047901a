import type { Comparison, Condition, Pack, Patient, Truth } from '../model/model.ts'
import { holdsOf } from './classes.ts'
import { and, not, or } from './judge.ts'

/** Why a condition has the truth it has, as data; wording is the view's. */
export type Reason =
  | { readonly kind: 'all' | 'any'; readonly truth: Truth; readonly parts: readonly Reason[] }
  | { readonly kind: 'not'; readonly truth: Truth; readonly part: Reason }
  | { readonly kind: 'criterion'; readonly truth: Truth; readonly criterion: string; readonly part: Reason }
  | {
      readonly kind: 'comparison'
      readonly truth: Truth
      readonly comparison: Comparison
      readonly answer: string | number | null | undefined
    }

type Reasoner = (patient: Patient) => Reason

/** A pack never changes, so each of its conditions is compiled once. */
const reasoners = new WeakMap<Condition, { readonly pack: Pack; readonly reasoner: Reasoner }>()

/** The tree of reasons for one condition and one patient. Agrees with `judgeOf` on the truth at every branch. */
export function reasonOf(condition: Condition, pack: Pack, patient: Patient): Reason {
  return reasonerOf(condition, pack)(patient)
}

function reasonerOf(condition: Condition, pack: Pack): Reasoner {
  const known = reasoners.get(condition)
  if (known?.pack === pack) return known.reasoner
  const reasoner = compile(condition, pack)
  reasoners.set(condition, { pack, reasoner })
  return reasoner
}

function compile(condition: Condition, pack: Pack): Reasoner {
  if ('all' in condition) return joined('all', condition.all, pack)
  if ('any' in condition) return joined('any', condition.any, pack)
  if ('not' in condition) {
    const inner = compile(condition.not, pack)
    return (patient) => {
      const part = inner(patient)
      return { kind: 'not', truth: not(part.truth), part }
    }
  }
  if ('criterion' in condition) {
    const { criterion } = condition
    const inner = reasonerOf(whenOf(criterion, pack), pack)
    return (patient) => {
      const part = inner(patient)
      return { kind: 'criterion', truth: part.truth, criterion, part }
    }
  }
  const { attribute } = condition
  const holds = holdsOf(condition)
  return (patient) => {
    const answer = patient[attribute]
    const truth = answer === undefined || answer === null ? 'unknown' : holds(answer) ? 'true' : 'false'
    return { kind: 'comparison', truth, comparison: condition, answer }
  }
}

function joined(kind: 'all' | 'any', conditions: readonly Condition[], pack: Pack): Reasoner {
  const reasonersOfParts = conditions.map((condition) => compile(condition, pack))
  const join = kind === 'all' ? and : or
  return (patient) => {
    let truth: Truth = kind === 'all' ? 'true' : 'false'
    const parts: Reason[] = []
    for (const reasoner of reasonersOfParts) {
      const part = reasoner(patient)
      truth = join(truth, part.truth)
      parts.push(part)
    }
    return { kind, truth, parts }
  }
}

function whenOf(id: string, pack: Pack): Condition {
  const criterion = pack.criteria.find((candidate) => candidate.id === id)
  if (criterion === undefined) throw new Error(`Unknown criterion "${id}".`)
  return criterion.when
}
