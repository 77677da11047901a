import type { Attribute, NumberAttribute, Pack, PatientRecord } from './pack.ts'

/**
 * A patient as the engine sees one: a choice id, or a number in the attribute's main unit, already rounded.
 * A key that is absent was not asked; `null` was asked and cannot be known. Both are unknown to the engine.
 */
export type Patient = Readonly<Record<string, string | number | null>>

/** What is wrong with one answer, where, and what is allowed. Messages are complete sentences. */
export interface PatientProblem {
  readonly attribute: string
  readonly message: string
}

/**
 * Rounds half up on the decimal digits of `value` (1.15 becomes 1.2, though its binary value lies below 1.15).
 * The digits are those of the shortest decimal that names the number, after conversion noise past the 12th
 * significant digit is dropped, so that 101.66 µmol/L ÷ 88.4 is the 1.15 mg/dL a person would compute.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  const sign = value < 0 ? -1 : 1
  const [mantissa = '0', exponent = '0'] = Math.abs(Number(value.toPrecision(12)))
    .toString()
    .split('e')
  const shifted = Number(`${mantissa}e${Number(exponent) + decimals}`)
  // Past 2^53 there is no fraction to round, and the steps below would print an exponent of their own.
  if (shifted > Number.MAX_SAFE_INTEGER) return value
  return sign * Number(`${Math.floor(Number(shifted.toPrecision(12)) + 0.5)}e${-decimals}`) || 0
}

/** A number of `unit` in the attribute's main unit, rounded to the precision shown; null for an unknown unit. */
export function toMainUnit(attribute: NumberAttribute, value: number, unit: string): number | null {
  const factor =
    unit === attribute.unit ? 1 : attribute.otherUnits.find((other) => other.unit === unit)?.factor
  return factor === undefined ? null : roundHalfUp(value / factor, attribute.decimals)
}

/** A main-unit value in another unit of the attribute, rounded to that unit's decimals. */
export function inUnit(attribute: NumberAttribute, value: number, unit: string): number {
  const other = attribute.otherUnits.find((candidate) => candidate.unit === unit)
  return other === undefined
    ? roundHalfUp(value, attribute.decimals)
    : roundHalfUp(value * other.factor, other.decimals)
}

/**
 * The smallest and largest value of `unit` (at that unit's decimals) that round to `value` in the main unit:
 * how a threshold looks in the other unit (1.2 mg/dL of creatinine: 102 to 110 µmol/L).
 */
export function bandInUnit(attribute: NumberAttribute, value: number, unit: string): [number, number] {
  const other = attribute.otherUnits.find((candidate) => candidate.unit === unit)
  if (other === undefined) return [value, value]
  const grain = 10 ** -other.decimals
  const half = 0.5 * 10 ** -attribute.decimals
  const onGrid = (steps: number) => roundHalfUp(steps * grain, other.decimals)
  // The band is computed, then moved by at most one grain where the bounds themselves round the other way.
  let low = Math.ceil(roundHalfUp(((value - half) * other.factor) / grain, 6))
  let high = Math.floor(roundHalfUp(((value + half) * other.factor) / grain, 6))
  const rounds = (steps: number) => toMainUnit(attribute, onGrid(steps), unit) === value
  if (!rounds(low)) low += 1
  if (!rounds(high)) high -= 1
  return [onGrid(low), onGrid(high)]
}

/** A pack never changes, so what is looked up in it is gathered once. */
const attributesByPack = new WeakMap<Pack, ReadonlyMap<string, Attribute>>()

/** Attribute by id, or undefined. Own property names such as `__proto__` find nothing. */
export function attributeOf(pack: Pack, id: string): Attribute | undefined {
  let attributes = attributesByPack.get(pack)
  if (attributes === undefined) {
    attributes = new Map(pack.attributes.map((attribute) => [attribute.id, attribute]))
    attributesByPack.set(pack, attributes)
  }
  return attributes.get(id)
}

/**
 * Reads a patient of unknown origin against a pack. Every answer that fits is kept; every other is named, with
 * what is allowed. Nothing is guessed: a number without a unit is a problem, not a number in the main unit.
 */
export function readPatient(pack: Pack, input: unknown): { patient: Patient; problems: PatientProblem[] } {
  const problems: PatientProblem[] = []
  const answers: [string, string | number | null][] = []
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.push({ attribute: '', message: 'A patient is an object of attribute ids and answers.' })
    return { patient: {}, problems }
  }
  for (const id of Object.keys(input)) {
    const attribute = attributeOf(pack, id)
    if (attribute === undefined) {
      // Suggestions cost time, and a record that is wrong throughout needs none.
      const allowed = problems.length < MOST_SUGGESTIONS ? allowedAttributes(pack, id) : ''
      problems.push({ attribute: id, message: `Unknown attribute ${print(id)}.${allowed}` })
      continue
    }
    const read = readAnswer(attribute, (input as Record<string, unknown>)[id])
    if ('problem' in read) problems.push({ attribute: id, message: read.problem })
    else answers.push([id, read.answer])
  }
  return { patient: Object.fromEntries(answers), problems }
}

/** One answer of unknown origin, read against its attribute. */
export function readAnswer(
  attribute: Attribute,
  input: unknown,
): { answer: string | number | null } | { problem: string } {
  if (input === null) return { answer: null }
  if (attribute.kind === 'choice') {
    if (typeof input === 'string' && attribute.choices.some((choice) => choice.id === input))
      return { answer: input }
    const allowed = attribute.choices.map((choice) => choice.id).join(', ')
    return { problem: `"${attribute.id}": ${print(input)} is not a choice. Allowed: ${allowed}, or null.` }
  }
  const units = [attribute.unit, ...attribute.otherUnits.map((other) => other.unit)]
  const form = `{"value": number, "unit": one of ${units.map((unit) => `"${unit}"`).join(', ')}}, or null`
  if (typeof input !== 'object' || Array.isArray(input))
    return { problem: `"${attribute.id}": ${print(input)} is not a number with a unit. Allowed: ${form}.` }
  const { value, unit, ...rest } = input as Record<string, unknown>
  const extra = Object.keys(rest)[0]
  if (extra !== undefined)
    return { problem: `"${attribute.id}": unknown field "${extra.slice(0, 40)}". Allowed: ${form}.` }
  if (typeof value !== 'number' || !Number.isFinite(value))
    return { problem: `"${attribute.id}": the value ${print(value)} is not a number. Allowed: ${form}.` }
  if (typeof unit !== 'string' || !units.includes(unit))
    return { problem: `"${attribute.id}": unknown unit ${print(unit)}. Allowed: ${units.join(', ')}.` }
  const main = toMainUnit(attribute, value, unit)
  if (main === null || main < attribute.min || main > attribute.max)
    return {
      problem: `"${attribute.id}": ${value} ${unit} is out of range. Allowed: ${attribute.min} to ${attribute.max} ${attribute.unit}.`,
    }
  return { answer: main }
}

/** The patient as JSON for people and tools: numbers with their main unit. */
export function writePatient(pack: Pack, patient: Patient): PatientRecord {
  return Object.fromEntries(
    pack.attributes.flatMap((attribute): [string, PatientRecord[string]][] => {
      const answer = patient[attribute.id]
      if (answer === undefined) return []
      if (typeof answer === 'number')
        return attribute.kind === 'number' ? [[attribute.id, { value: answer, unit: attribute.unit }]] : []
      return [[attribute.id, answer]]
    }),
  )
}

const MOST_SUGGESTIONS = 20

function allowedAttributes(pack: Pack, id: string): string {
  const ids = pack.attributes.map((attribute) => attribute.id)
  const near = nearest(id, ids)
  const all = ids.length > 60 ? `${ids.slice(0, 60).join(', ')} …` : ids.join(', ')
  return near === undefined ? ` Allowed: ${all}.` : ` Did you mean "${near}"? Allowed: ${all}.`
}

/**
 * The candidate within two edits (or a third of the word) of `word`, for "did you mean". Of a long list only the
 * first 1,000 are looked at.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word === '' || word.length > 60) return undefined
  // Of a word of two letters, two edits leave nothing.
  const limit = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1)
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates.slice(0, 1_000)) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitute))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** A value of unknown origin as it is shown in a message: short, and never by a walk through it. */
function print(value: unknown): string {
  const text =
    typeof value === 'string'
      ? `"${value}"`
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object' && value !== null
          ? 'an object'
          : String(value)
  return text.length > 42 ? `${text.slice(0, 40)}…"` : text
}
