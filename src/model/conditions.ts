/** Answers "where do the conditions of a pack stand, what do they speak of, and can they come out either way?". */
import type { Path } from './faults.ts'
import type { Attribute, Comparison, Condition, Pack } from './pack.ts'

/** A condition with its place, and the id of the one attribute it may speak of, where that is so. */
export interface Stated {
  readonly path: Path
  readonly when: Condition
  /** What it belongs to, in words: "so the edge never applies". */
  readonly of: 'criterion' | 'option' | 'edge' | 'rule' | 'conflict' | 'promise' | 'study' | 'argument'
  readonly only?: string
}

/** Every condition of the pack, in the order of the document. */
export function conditionsOf(pack: Pack): Stated[] {
  const stated: Stated[] = []
  const add = (of: Stated['of'], path: Path, when: Condition | undefined) => {
    if (when !== undefined) stated.push({ of, path, when })
  }
  for (const [index, { when }] of pack.criteria.entries()) add('criterion', ['criteria', index, 'when'], when)
  for (const [index, { given }] of pack.nodes.entries()) add('option', ['nodes', index, 'given'], given)
  for (const [index, { when }] of pack.edges.entries()) add('edge', ['edges', index, 'when'], when)
  for (const [index, { when }] of pack.rules.entries()) add('rule', ['rules', index, 'when'], when)
  for (const [index, { when }] of pack.conflicts.entries())
    add('conflict', ['conflicts', index, 'when'], when)
  for (const [index, promise] of pack.promises.entries())
    add('promise', ['promises', index, 'for'], promise.for)
  for (const [index, point] of (pack.comparison?.points ?? []).entries())
    for (const [at, { when }] of point.arguments.entries())
      add('argument', ['comparison', 'points', index, 'arguments', at, 'when'], when)
  for (const [index, { when }] of pack.wanted.entries()) add('study', ['wanted', index, 'when'], when)
  for (const [index, { population }] of pack.sources.entries())
    for (const [at, { when, attribute }] of population.entries())
      if (when !== 'not-reported')
        stated.push({
          of: 'study',
          path: ['sources', index, 'population', at, 'when'],
          when,
          only: attribute,
        })
  return stated
}

/** Calls `visit` for the condition and everything in it, not through criteria, with the levels around each. */
export function walk(
  when: Condition,
  path: Path,
  visit: (part: Condition, path: Path, level: number) => void,
  level = 0,
): void {
  visit(when, path, level)
  if ('all' in when)
    for (const [at, part] of when.all.entries()) walk(part, [...path, 'all', at], visit, level + 1)
  else if ('any' in when)
    for (const [at, part] of when.any.entries()) walk(part, [...path, 'any', at], visit, level + 1)
  else if ('not' in when) walk(when.not, [...path, 'not'], visit, level + 1)
}

/** The ids of the criteria a condition names itself. */
export function criteriaIn(when: Condition): string[] {
  const found = new Set<string>()
  walk(when, [], (part) => 'criterion' in part && found.add(part.criterion))
  return [...found]
}

/**
 * Tries conditions over the patients they can tell apart, everything known, within a budget of comparisons for the
 * whole pack. Only for conditions whose references and kinds are sound and whose criteria run in no circle.
 */
export class Trial {
  readonly #attributes: ReadonlyMap<string, Attribute>
  readonly #criteria: ReadonlyMap<string, Condition>
  #budget: number

  constructor(pack: Pack, budget: number) {
    this.#attributes = new Map(pack.attributes.map((attribute) => [attribute.id, attribute]))
    this.#criteria = new Map(pack.criteria.map(({ id, when }) => [id, when]))
    this.#budget = budget
  }

  /** The outcomes a condition can have, or undefined when the budget does not reach. */
  outcomesOf(when: Condition): ReadonlySet<boolean> | undefined {
    const comparisons = new Map<string, Comparison[]>()
    this.#collect(when, comparisons, new Set())
    const axes = [...comparisons].map(([id, about]) => ({ id, values: this.#valuesOf(id, about) }))
    const patients = axes.reduce((product, axis) => product * axis.values.length, 1)
    const outcomes = new Set<boolean>()
    const answers = new Map<string, string | number>()
    for (let patient = 0; patient < patients && outcomes.size < 2; patient++) {
      if (this.#budget <= 0) return undefined
      let rest = patient
      for (const { id, values } of axes) {
        const value = values[rest % values.length]
        if (value !== undefined) answers.set(id, value)
        rest = Math.floor(rest / values.length)
      }
      outcomes.add(this.#holds(when, answers, new Map()))
    }
    return outcomes
  }

  #collect(when: Condition, into: Map<string, Comparison[]>, seen: Set<string>): void {
    walk(when, [], (part) => {
      if ('attribute' in part) {
        const about = into.get(part.attribute)
        if (about) about.push(part)
        else into.set(part.attribute, [part])
      } else if ('criterion' in part && !seen.has(part.criterion)) {
        seen.add(part.criterion)
        const named = this.#criteria.get(part.criterion)
        if (named) this.#collect(named, into, seen)
      }
    })
  }

  /** One value for each class of values that the comparisons do not tell apart. */
  #valuesOf(id: string, comparisons: readonly Comparison[]): (string | number)[] {
    const attribute = this.#attributes.get(id)
    if (attribute === undefined) return []
    const values: (string | number)[] =
      attribute.kind === 'choice'
        ? attribute.choices.map((choice) => choice.id)
        : [
            attribute.min,
            attribute.max,
            ...comparisons.flatMap((part) => around(part, attribute.decimals)),
          ].filter((value) => value >= attribute.min && value <= attribute.max)
    const classes = new Map<string, string | number>()
    const cost = comparisons.reduce((sum, part) => sum + ('in' in part ? part.in.length : 1), 0)
    for (const value of values) {
      this.#budget -= cost
      if (this.#budget <= 0) break
      classes.set(comparisons.map((part) => (fits(part, value) ? 1 : 0)).join(''), value)
    }
    return [...classes.values()]
  }

  #holds(
    when: Condition,
    answers: ReadonlyMap<string, string | number>,
    named: Map<string, boolean>,
  ): boolean {
    this.#budget -= 1
    if ('all' in when) return when.all.every((part) => this.#holds(part, answers, named))
    if ('any' in when) return when.any.some((part) => this.#holds(part, answers, named))
    if ('not' in when) return !this.#holds(when.not, answers, named)
    if ('criterion' in when) {
      const criterion = this.#criteria.get(when.criterion)
      const known =
        named.get(when.criterion) ?? (criterion !== undefined && this.#holds(criterion, answers, named))
      named.set(when.criterion, known)
      return known
    }
    return fits(when, answers.get(when.attribute) ?? '')
  }
}

/** The threshold of a comparison and its neighbours at the precision shown. */
function around(comparison: Comparison, decimals: number): number[] {
  const threshold = thresholdOf(comparison)
  if (threshold === undefined) return []
  const grain = 10 ** -decimals
  return [threshold - grain, threshold, threshold + grain].map((value) => Number(value.toFixed(decimals)))
}

/** The number a comparison compares with; undefined for choices. */
export function thresholdOf(comparison: Comparison): number | undefined {
  if ('below' in comparison) return comparison.below
  if ('atLeast' in comparison) return comparison.atLeast
  if ('above' in comparison) return comparison.above
  return 'atMost' in comparison ? comparison.atMost : undefined
}

function fits(comparison: Comparison, value: string | number): boolean {
  if ('is' in comparison) return value === comparison.is
  if ('in' in comparison) return typeof value === 'string' && comparison.in.includes(value)
  if (typeof value === 'string') return false
  if ('below' in comparison) return value < comparison.below
  if ('atLeast' in comparison) return value >= comparison.atLeast
  if ('above' in comparison) return value > comparison.above
  return value <= comparison.atMost
}
