import { type AnswerClass, type Reason, reasonOf } from '../engine/engine.ts'
import {
  type Attribute,
  attributeOf,
  type Comparison,
  type Condition,
  inUnit,
  type NumberAttribute,
  type Pack,
  type Patient,
  type Truth,
} from '../model/model.ts'
import { listed, say } from './messages.ts'

/** Conditions, answers and reasons in words. Every number carries its units, the preferred one first. */

/** The unit a reader prefers, by attribute id; absent: the main unit. */
export type UnitPreference = Readonly<Record<string, string>>

/** A main-unit value in one of its units: "88 µmol/L", "about 300 mg/mmol". */
export function inUnitWords(attribute: NumberAttribute, value: number, unit: string): string {
  const other = attribute.otherUnits.find((each) => each.unit === unit)
  const text = `${inUnit(attribute, value, unit).toFixed(other?.decimals ?? attribute.decimals)} ${unit}`
  return other?.approximate === undefined ? text : say('answer.approximately', { value: text })
}

/** The units of a number, the preferred one first. */
export function unitsOf(attribute: NumberAttribute, units: UnitPreference = {}): string[] {
  const all = [attribute.unit, ...attribute.otherUnits.map((other) => other.unit)]
  const preferred = all.find((unit) => unit === units[attribute.id]) ?? attribute.unit
  return [preferred, ...all.filter((unit) => unit !== preferred)]
}

/** A number with its unit and, in brackets, the other units. */
export function numberWords(attribute: NumberAttribute, value: number, units: UnitPreference = {}): string {
  const [first = '', ...rest] = unitsOf(attribute, units).map((unit) => inUnitWords(attribute, value, unit))
  return rest.length === 0 ? first : `${first} (${rest.join('; ')})`
}

/** An answer in words: the choice's label, the number with its units, "not asked" or "asked, not known". */
export function answerWords(
  attribute: Attribute,
  answer: string | number | null | undefined,
  units: UnitPreference = {},
): string {
  if (answer === undefined) return say('answer.not-asked')
  if (answer === null) return say('answer.not-known')
  if (attribute.kind === 'number') return numberWords(attribute, Number(answer), units)
  return choiceLabel(attribute, String(answer))
}

function choiceLabel(attribute: Attribute, id: string): string {
  const choice = attribute.kind === 'choice' ? attribute.choices.find((each) => each.id === id) : undefined
  return choice === undefined ? id : lowerFirst(choice.label)
}

/** "Biopsy class: class III"; a label that asks needs no colon ("Can rituximab be used? yes"). */
function isWords(label: string, value: string, negated = false): string {
  const asks = label.endsWith('?') ? 'compare.asks' : 'compare.is'
  return say(asks, { label, value: negated ? say('compare.not-value', { value }) : value })
}

/** "Biopsy class: class III or class IV". */
function comparisonWords(
  pack: Pack,
  comparison: Comparison,
  units: UnitPreference,
  negated: boolean,
): string {
  const attribute = attributeOf(pack, comparison.attribute)
  if (attribute === undefined) return comparison.attribute
  const { label } = attribute
  if (attribute.kind === 'choice') {
    const ids = 'is' in comparison ? [comparison.is] : 'in' in comparison ? comparison.in : []
    const value = listed(
      ids.map((id) => choiceLabel(attribute, id)),
      'join.or',
    )
    return isWords(label, value, negated)
  }
  const value = (threshold: number) => numberWords(attribute, threshold, units)
  if ('below' in comparison)
    return say(negated ? 'compare.at-least' : 'compare.below', { label, value: value(comparison.below) })
  if ('atLeast' in comparison)
    return say(negated ? 'compare.below' : 'compare.at-least', { label, value: value(comparison.atLeast) })
  if ('above' in comparison)
    return say(negated ? 'compare.at-most' : 'compare.above', { label, value: value(comparison.above) })
  if ('atMost' in comparison)
    return say(negated ? 'compare.above' : 'compare.at-most', { label, value: value(comparison.atMost) })
  return label
}

/** A whole condition in words; a criterion by its own name. */
export function conditionWords(
  pack: Pack,
  condition: Condition | undefined,
  units: UnitPreference = {},
  negated = false,
): string {
  if (condition === undefined) return say('always')
  if ('not' in condition) return conditionWords(pack, condition.not, units, !negated)
  if ('all' in condition || 'any' in condition) {
    const joinsByAnd = (joined: Condition) => 'all' in joined !== negated
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => {
      const text = conditionWords(pack, part, units, negated)
      const nested = 'all' in part || 'any' in part
      // "a and b or c" could be read two ways.
      return nested && joinsByAnd(part) !== joinsByAnd(condition) ? say('join.nested', { text }) : text
    })
    return parts.join(say(joinsByAnd(condition) ? 'join.and' : 'join.or'))
  }
  if ('criterion' in condition) {
    const criterion = pack.criteria.find((each) => each.id === condition.criterion)
    const text = criterion?.label ?? condition.criterion
    return negated ? say('compare.not', { text }) : text
  }
  return comparisonWords(pack, condition, units, negated)
}

/** One line of a "why": what is asked, whether it holds, and the answers that make it so. */
export interface ConditionLine {
  readonly truth: Truth
  readonly text: string
  /** The answers that decide it: "Serum creatinine 1.0 mg/dL (88 µmol/L)". Empty when the text says it already. */
  readonly answers: string
  /** The attributes of those answers. */
  readonly decidedBy: readonly string[]
}

/** The parts of a condition that must all hold, each with its verdict for this patient. Empty for "always". */
export function conditionLines(
  pack: Pack,
  condition: Condition | undefined,
  patient: Patient,
  units: UnitPreference = {},
): ConditionLine[] {
  if (condition === undefined) return []
  if ('all' in condition) return condition.all.flatMap((part) => conditionLines(pack, part, patient, units))
  const reason = reasonOf(condition, pack, patient)
  const decidedBy = attributesDeciding(reason)
  const answers = decidedBy.flatMap((id) => {
    const attribute = attributeOf(pack, id)
    return attribute === undefined ? [] : [labelledAnswer(attribute, patient[id], units)]
  })
  const text = upperFirst(conditionWords(pack, condition, units))
  const said = answers.join('; ')
  return [
    { truth: reason.truth, text, decidedBy, answers: said.toLowerCase() === text.toLowerCase() ? '' : said },
  ]
}

/** An answer with the attribute it answers: "Biopsy class: class III", "Can rituximab be used? no". */
export function labelledAnswer(
  attribute: Attribute,
  answer: string | number | null | undefined,
  units: UnitPreference = {},
): string {
  const value = answerWords(attribute, answer, units)
  return attribute.kind === 'number' && typeof answer === 'number'
    ? `${attribute.label} ${value}`
    : isWords(attribute.label, value)
}

/** The attributes whose answers make a condition true, false or unknown, each once. */
export function decisiveAttributes(pack: Pack, condition: Condition, patient: Patient): string[] {
  return attributesDeciding(reasonOf(condition, pack, patient))
}

function attributesDeciding(reason: Reason): string[] {
  return [...new Set(decisiveOf(reason).map((comparison) => comparison.attribute))]
}

/** The comparisons that make a reason true, false or unknown: those that could not be otherwise without changing it. */
function decisiveOf(reason: Reason): Comparison[] {
  switch (reason.kind) {
    case 'comparison':
      return [reason.comparison]
    case 'not':
    case 'criterion':
      return decisiveOf(reason.part)
    default: {
      const same = reason.parts.filter((part) => part.truth === reason.truth)
      return same.flatMap(decisiveOf)
    }
  }
}

/** A class of answers in words: "failed or not tolerated", "1.2 mg/dL (106 µmol/L) or more". */
export function classWords(attribute: Attribute, answers: AnswerClass, units: UnitPreference = {}): string {
  const { label } = attribute
  if (attribute.kind === 'choice')
    return isWords(
      label,
      listed(
        answers.choices.map((id) => choiceLabel(attribute, id)),
        'join.or',
      ),
    )
  const { low, high } = answers.interval ?? { low: attribute.min, high: attribute.max }
  const words = (value: number) => numberWords(attribute, value, units)
  if (low <= attribute.min && high >= attribute.max) return label
  if (high >= attribute.max) return say('compare.at-least', { label, value: words(low) })
  if (low <= attribute.min)
    return say('compare.below', { label, value: words(high + 10 ** -attribute.decimals) })
  return say('compare.between', { label, low: words(low), high: words(high) })
}

export function lowerFirst(text: string): string {
  // A word of capitals (MMF, GFR) keeps them, and so does a name of two words (North America).
  return /^[A-Z]([a-z]|\s[a-z])/.test(text) && !/^[A-Z][a-z]+ [A-Z][a-z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
