import type { Attribute, Comparison, NumberAttribute } from '../model/model.ts'
import { roundHalfUp } from '../model/model.ts'

/**
 * The answers to one attribute that a set of comparisons can tell apart. Two answers of one class make every one
 * of the comparisons come out the same, so whatever is true of one is true of the other: this is what lets a
 * proof speak of all patients though it visits each class once.
 */
export interface AnswerClass {
  /** An answer of the class: for a number, the one next to the threshold crossed. */
  readonly answer: string | number
  /** Choices: every choice of the class. */
  readonly choices: readonly string[]
  /** Numbers: the interval, both ends included, in the main unit. */
  readonly interval?: { readonly low: number; readonly high: number }
}

/** The classes of an attribute under the comparisons that are about it, in the order of choices or of size. */
export function classesOf(attribute: Attribute, comparisons: readonly Comparison[]): AnswerClass[] {
  const own = comparisons.filter((comparison) => comparison.attribute === attribute.id)
  if (attribute.kind === 'number') return intervalsOf(attribute, own)
  const tests = own.map(holdsOf)
  const classes = new Map<string, { answer: string; choices: string[] }>()
  for (const { id } of attribute.choices) {
    const signature = tests.map((test) => (test(id) ? '1' : '0')).join('')
    const known = classes.get(signature)
    if (known === undefined) classes.set(signature, { answer: id, choices: [id] })
    else known.choices.push(id)
  }
  return [...classes.values()]
}

/** Every choice on its own, and one answer for each interval between thresholds: what a person could answer. */
export function answersOf(attribute: Attribute, comparisons: readonly Comparison[]): (string | number)[] {
  return attribute.kind === 'choice'
    ? attribute.choices.map((choice) => choice.id)
    : classesOf(attribute, comparisons).map((each) => each.answer)
}

/**
 * A value is only ever a multiple of the precision shown, so each comparison is the same as "at least s" for one
 * such multiple s: the first value that is not below a threshold, or the first above it.
 */
function intervalsOf(attribute: NumberAttribute, comparisons: readonly Comparison[]): AnswerClass[] {
  const { min, max, decimals } = attribute
  const grain = 10 ** -decimals
  const onGrid = (value: number) => roundHalfUp(value, decimals)
  const starts = comparisons.map((comparison) => {
    if ('below' in comparison) return onGrid(Math.ceil(roundHalfUp(comparison.below / grain, 6)) * grain)
    if ('atLeast' in comparison) return onGrid(Math.ceil(roundHalfUp(comparison.atLeast / grain, 6)) * grain)
    const bound = 'above' in comparison ? comparison.above : 'atMost' in comparison ? comparison.atMost : min
    return onGrid((Math.floor(roundHalfUp(bound / grain, 6)) + 1) * grain)
  })
  const cuts = [...new Set(starts)].filter((start) => start > min && start <= max).sort((a, b) => a - b)
  return [min, ...cuts].map((low, index) => {
    const next = cuts[index]
    const high = next === undefined ? max : onGrid(next - grain)
    return { answer: index === 0 && next !== undefined ? high : low, choices: [], interval: { low, high } }
  })
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
