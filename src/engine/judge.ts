import type { Attribute, Comparison, Condition, Pack, Patient, Truth } from '../model/model.ts'
import { type AnswerClass, holdsOf } from './classes.ts'
import { addPlace, type Code, type Coded, codeFor, hasPlace, type Places } from './code.ts'

/** One condition and one patient in numbers: true, false or unknown, after Kleene. */
export interface Judge {
  readonly truth: (coded: Coded) => Truth
  /** Adds the places of the attributes that keep the condition unknown; adds nothing when it is settled. */
  readonly missing: (coded: Coded, into: Places) => void
  /** Every comparison the condition mentions, also through criteria. */
  readonly comparisons: readonly Comparison[]
}

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

/** Judges for the conditions of a pack, and the code in which they read a patient. */
export interface Judging {
  readonly code: Code
  readonly judge: (condition: Condition | undefined) => Judge
  /** A patient in numbers, each criterion judged once. */
  readonly coded: (patient: Patient) => Coded
  /** Judges each criterion anew, after answers have changed. */
  readonly settle: (coded: Coded) => void
}

/** What stands in `Coded` for a criterion. */
function numberOf(truth: Truth): number {
  return truth === 'true' ? 2 : truth === 'false' ? 1 : 0
}

/** Judges for such conditions of a checked pack; none but these may be judged. */
export function judgingFor(
  pack: Pack,
  attributes: readonly Attribute[],
  conditions: readonly (Condition | undefined)[],
): Judging {
  const whens = new Map(pack.criteria.map(({ id, when }) => [id, when]))
  const comparisonsIn = (condition: Condition | undefined) => comparisonsThrough(whens, condition)
  const code = codeFor(attributes, [...whens.keys()], new Set(conditions.flatMap(comparisonsIn)))
  // A criterion is compiled when one that names it is, so each comes after those it names itself.
  const criteria = new Map<string, Judge & { readonly place: number }>()
  const criterion = (id: string): Judge => {
    const known = criteria.get(id)
    if (known !== undefined) return known
    const judge = { ...compile(whenOf(whens, id)), place: code.placeOfCriterion.get(id) ?? 0 }
    criteria.set(id, judge)
    inOrder.push(judge)
    return judge
  }
  const inOrder: { readonly place: number; readonly truth: Judge['truth'] }[] = []
  const compile = (condition: Condition): Judge => ({
    truth: walkOf(condition, code),
    missing: missingOf(condition, code, criterion),
    comparisons: comparisonsIn(condition),
  })
  const settle = (coded: Coded) => {
    for (let index = 0; index < inOrder.length; index++) {
      const { place, truth } = inOrder[index] as (typeof inOrder)[number]
      coded[place] = numberOf(truth(coded))
    }
  }
  return {
    code,
    judge: (condition) => (condition === undefined ? ALWAYS : compile(condition)),
    settle,
    coded: (patient) => {
      const coded = code.answersOf(patient)
      settle(coded)
      return coded
    },
  }
}

const ALWAYS: Judge = { truth: () => 'true', missing: () => {}, comparisons: [] }

type Whens = ReadonlyMap<string, Condition>

function whenOf(whens: Whens, id: string): Condition {
  const when = whens.get(id)
  if (when === undefined) throw new Error(`Unknown criterion "${id}".`)
  return when
}

function comparisonsThrough(whens: Whens, condition: Condition | undefined): Comparison[] {
  const found: Comparison[] = []
  const seen = new Set<string>()
  const visit = (part: Condition): void => {
    if ('attribute' in part) found.push(part)
    else if ('not' in part) visit(part.not)
    else if ('criterion' in part) {
      if (seen.has(part.criterion)) return
      seen.add(part.criterion)
      visit(whenOf(whens, part.criterion))
    } else for (const each of 'all' in part ? part.all : part.any) visit(each)
  }
  if (condition !== undefined) visit(condition)
  return found
}

const NO = -1
const YES = -2

/**
 * A condition as a walk from question to question. Each step is a row of five numbers: the place it asks, the first
 * and the last number there that speaks for the condition, and where to go on if that is so and if not. The walk
 * ends at `YES` or `NO`.
 *
 * A condition whose negations stand at its comparisons is true after Kleene if it is true with everything unknown
 * taken as against it, and false if it is false with everything unknown taken as for it: so two walks, of which the
 * second is needed only where the first has met something unknown, stand for the three values.
 */
function walkOf(condition: Condition, code: Code): Judge['truth'] {
  const rows: number[] = []
  /** Adds the rows of a part (of its opposite, where it is not `wanted`) and returns where they begin. */
  const add = (part: Condition, wanted: boolean, yes: number, no: number): number => {
    if ('not' in part) return add(part.not, !wanted, yes, no)
    if ('all' in part || 'any' in part) {
      const all = 'all' in part === wanted
      return ('all' in part ? part.all : part.any).reduceRight(
        (next, each) => (all ? add(each, wanted, next, no) : add(each, wanted, yes, next)),
        all ? yes : no,
      )
    }
    const { place, runs } = questionOf(part, wanted, code)
    return runs.reduceRight((next, [first, last]) => {
      rows.push(place, first, last, yes, next)
      return rows.length - 5
    }, no)
  }
  const begin = add(condition, true, YES, NO)
  // The second walk is rarely needed, and the first is the hottest loop there is: so it stands alone.
  const truthForUnknown = (coded: Coded): Truth => {
    let step = begin
    while (step >= 0) {
      const number = coded[rows[step] as number] as number
      const against = number < (rows[step + 1] as number) || number > (rows[step + 2] as number)
      step = rows[against && number !== 0 ? step + 4 : step + 3] as number
    }
    return step === YES ? 'unknown' : 'false'
  }
  return (coded) => {
    let step = begin
    let metUnknown = false
    while (step >= 0) {
      const number = coded[rows[step] as number] as number
      if (number === 0) metUnknown = true
      const against = number < (rows[step + 1] as number) || number > (rows[step + 2] as number)
      step = rows[against ? step + 4 : step + 3] as number
    }
    if (step === YES) return 'true'
    return metUnknown ? truthForUnknown(coded) : 'false'
  }
}

/** What one comparison or criterion asks: a place, and the numbers there that speak for it, from first to last. */
function questionOf(
  part: Comparison | { readonly criterion: string },
  wanted: boolean,
  code: Code,
): { place: number; runs: (readonly [number, number])[] } {
  if ('criterion' in part) {
    const number = numberOf(wanted ? 'true' : 'false')
    return { place: code.placeOfCriterion.get(part.criterion) ?? 0, runs: [[number, number]] }
  }
  const place = code.placeOf.get(part.attribute) ?? 0
  return { place, runs: runsOf(code.classes[place] ?? [], (answer) => holdsOf(part)(answer) === wanted) }
}

function runsOf(
  classes: readonly AnswerClass[],
  speaksFor: (answer: string | number) => boolean,
): [number, number][] {
  const runs: [number, number][] = []
  classes.forEach(({ answer }, index) => {
    if (!speaksFor(answer)) return
    const run = runs.at(-1)
    if (run?.[1] === index) run[1] = index + 1
    else runs.push([index + 1, index + 1])
  })
  // Where no answer speaks for it there is still the question: as long as it is open, so is the condition.
  return runs.length > 0 ? runs : [[1, 0]]
}

/** Down from an unknown condition to the attributes that keep it so, past every part that is decided. */
function missingOf(condition: Condition, code: Code, criterion: (id: string) => Judge): Judge['missing'] {
  if ('attribute' in condition) {
    const place = code.placeOf.get(condition.attribute) ?? 0
    return (coded, into) => {
      if (coded[place] === 0) addPlace(into, place)
    }
  }
  if ('not' in condition) return missingOf(condition.not, code, criterion)
  if ('criterion' in condition) {
    const { missing } = criterion(condition.criterion)
    const place = code.placeOfCriterion.get(condition.criterion) ?? 0
    return (coded, into) => {
      if (coded[place] !== 0 || hasPlace(into, place)) return
      addPlace(into, place)
      missing(coded, into)
    }
  }
  const truth = walkOf(condition, code)
  const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
    missingOf(part, code, criterion),
  )
  return (coded, into) => {
    if (truth(coded) === 'unknown') for (const missing of parts) missing(coded, into)
  }
}

/** A judge of one condition for patients as they are. */
export interface PatientJudge {
  readonly truth: (patient: Patient) => Truth
  /** Adds the attributes that keep the condition unknown; adds nothing when it is settled. */
  readonly missing: (patient: Patient, into: Set<string>) => void
  /** Every attribute the condition mentions, also through criteria. */
  readonly attributes: ReadonlySet<string>
}

/** The judge of any condition that a checked pack could have. */
export function judgeOf(condition: Condition | undefined, pack: Pack): PatientJudge {
  const { code, coded, judge } = judgingFor(pack, pack.attributes, [condition])
  const { truth, missing, comparisons } = judge(condition)
  return {
    truth: (patient) => truth(coded(patient)),
    missing: (patient, into) => {
      const places = code.noPlaces()
      missing(coded(patient), places)
      for (const attribute of code.attributesAt(places)) into.add(attribute)
    },
    attributes: new Set(comparisons.map(({ attribute }) => attribute)),
  }
}
