import type { Comparison, Condition, Pack, Patient, Truth } from '../model/model.ts'

/**
 * One condition and one patient: true, false or unknown, after Kleene.
 *
 * A condition is compiled once into two closures, because a click judges every condition of a pack and a proof
 * judges them a million times. The tree of reasons is built only when somebody asks to see it.
 */
export interface Judge {
  readonly truth: (patient: Patient) => Truth
  /** Adds the attributes that keep the condition unknown; adds nothing when it is settled. */
  readonly missing: (patient: Patient, into: Set<string>) => void
  /** Every attribute the condition mentions, also through criteria. */
  readonly attributes: ReadonlySet<string>
  /** Every comparison the condition mentions, also through criteria. */
  readonly comparisons: readonly Comparison[]
}

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

const ALWAYS: Judge = { truth: () => 'true', missing: () => {}, attributes: new Set(), comparisons: [] }

export function not(truth: Truth): Truth {
  return truth === 'unknown' ? 'unknown' : truth === 'true' ? 'false' : 'true'
}

export function and(a: Truth, b: Truth): Truth {
  if (a === 'false' || b === 'false') return 'false'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'true'
}

export function or(a: Truth, b: Truth): Truth {
  if (a === 'true' || b === 'true') return 'true'
  return a === 'unknown' || b === 'unknown' ? 'unknown' : 'false'
}

/**
 * Compiles a condition of a checked pack. Throws on a criterion the pack does not have, which `openPack` rules out.
 * A criterion is compiled once for a pack: pass the same `criteria` map for every condition of it.
 */
export function judgeOf(
  condition: Condition | undefined,
  pack: Pack,
  criteria: Map<string, Judge> = new Map(),
): Judge {
  if (condition === undefined) return ALWAYS
  if ('all' in condition) return joined(condition.all, 'false', pack, criteria)
  if ('any' in condition) return joined(condition.any, 'true', pack, criteria)
  if ('not' in condition) {
    const inner = judgeOf(condition.not, pack, criteria)
    return { ...inner, truth: (patient) => not(inner.truth(patient)) }
  }
  if ('criterion' in condition) return criterionJudge(condition.criterion, pack, criteria)
  return comparisonJudge(condition)
}

function criterionJudge(id: string, pack: Pack, criteria: Map<string, Judge>): Judge {
  const known = criteria.get(id)
  if (known !== undefined) return known
  const criterion = pack.criteria.find((candidate) => candidate.id === id)
  if (criterion === undefined) throw new Error(`Unknown criterion "${id}".`)
  const judge = judgeOf(criterion.when, pack, criteria)
  criteria.set(id, judge)
  return judge
}

/** `all` is decided by one false part, `any` by one true part; an undecided join is missing what its parts are. */
function joined(
  conditions: readonly Condition[],
  decisive: Truth,
  pack: Pack,
  criteria: Map<string, Judge>,
): Judge {
  const parts = conditions.map((condition) => judgeOf(condition, pack, criteria))
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const otherwise = not(decisive)
  const truths = parts.map((part) => part.truth)
  const truth = (patient: Patient): Truth => {
    let result = otherwise
    for (let index = 0; index < truths.length; index++) {
      const one = (truths[index] as Judge['truth'])(patient)
      if (one === decisive) return decisive
      if (one === 'unknown') result = 'unknown'
    }
    return result
  }
  return {
    truth,
    missing: (patient, into) => {
      if (truth(patient) !== 'unknown') return
      for (const part of parts) part.missing(patient, into)
    },
    attributes: new Set(parts.flatMap((part) => [...part.attributes])),
    comparisons: parts.flatMap((part) => part.comparisons),
  }
}

function comparisonJudge(comparison: Comparison): Judge {
  const id = comparison.attribute
  const holds = holdsOf(comparison)
  return {
    truth: (patient) => {
      const answer = patient[id]
      return answer === undefined || answer === null ? 'unknown' : holds(answer) ? 'true' : 'false'
    },
    missing: (patient, into) => {
      const answer = patient[id]
      if (answer === undefined || answer === null) into.add(id)
    },
    attributes: new Set([id]),
    comparisons: [comparison],
  }
}

/** The comparison of one known answer. Numbers are compared as they are: they were rounded when they entered. */
export function holdsOf(comparison: Comparison): (answer: string | number) => boolean {
  if ('is' in comparison) {
    const { is } = comparison
    return (answer) => answer === is
  }
  if ('in' in comparison) {
    const choices = new Set<string | number>(comparison.in)
    return (answer) => choices.has(answer)
  }
  if ('below' in comparison) {
    const { below } = comparison
    return (answer) => (answer as number) < below
  }
  if ('atLeast' in comparison) {
    const { atLeast } = comparison
    return (answer) => (answer as number) >= atLeast
  }
  if ('above' in comparison) {
    const { above } = comparison
    return (answer) => (answer as number) > above
  }
  const { atMost } = comparison
  return (answer) => (answer as number) <= atMost
}

/** The tree of reasons for one condition and one patient. Agrees with `judgeOf` on the truth at every branch. */
export function reasonOf(condition: Condition, pack: Pack, patient: Patient): Reason {
  if ('all' in condition || 'any' in condition) {
    const kind = 'all' in condition ? 'all' : 'any'
    const conditions = 'all' in condition ? condition.all : condition.any
    const parts = conditions.map((part) => reasonOf(part, pack, patient))
    const join = kind === 'all' ? and : or
    const start: Truth = kind === 'all' ? 'true' : 'false'
    return { kind, parts, truth: parts.reduce<Truth>((truth, part) => join(truth, part.truth), start) }
  }
  if ('not' in condition) {
    const part = reasonOf(condition.not, pack, patient)
    return { kind: 'not', part, truth: not(part.truth) }
  }
  if ('criterion' in condition) {
    const criterion = pack.criteria.find((candidate) => candidate.id === condition.criterion)
    if (criterion === undefined) throw new Error(`Unknown criterion "${condition.criterion}".`)
    const part = reasonOf(criterion.when, pack, patient)
    return { kind: 'criterion', criterion: criterion.id, part, truth: part.truth }
  }
  const answer = patient[condition.attribute]
  const truth: Truth =
    answer === undefined || answer === null ? 'unknown' : holds(condition, answer) ? 'true' : 'false'
  return { kind: 'comparison', comparison: condition, answer, truth }
}

/** One comparison of one known answer, once: what `holdsOf` compiles for many. */
function holds(comparison: Comparison, answer: string | number): boolean {
  return 'in' in comparison ? comparison.in.includes(String(answer)) : holdsOf(comparison)(answer)
}
