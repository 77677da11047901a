/**
 * Answers "what does the author's text say as a pack?": the handbook's spelling becomes the compiled one, what may
 * be left out gets its value, and the short forms of conditions and answers become the long ones. Whether the
 * result is a pack is not asked here; a key or value that is out of place is passed on, for the schema to name.
 */
import { Faults, type Path, show, suggest } from './faults.ts'
import type { Condition } from './pack.ts'
import type { Plain } from './plain.ts'
import type { Written, WrittenList, WrittenMap } from './written.ts'

/** Compiled keys that the handbook spells otherwise. */
const SPELLED: Readonly<Record<string, string>> = {
  atLeast: 'at-least',
  atMost: 'at-most',
  shownOnly: 'shown-only',
  standsAlone: 'stands-alone',
  otherUnits: 'other-units',
  reasonOn: 'reason-on',
  mayFail: 'may-fail',
  designWords: 'design-words',
  nWords: 'n-words',
  endPoint: 'end-point',
  notFor: 'not-for',
  opensWith: 'opens-with',
  maySkip: 'may-skip',
}
const COMPILED = new Map(Object.entries(SPELLED).map(([compiled, spelled]) => [spelled, compiled]))

/** A compiled key as the handbook spells it. */
export const spelled = (key: string) => (Object.hasOwn(SPELLED, key) ? (SPELLED[key] ?? key) : key)

export interface Place {
  readonly file: string
  readonly line: number
}

/** What is gathered while reading: faults, and the file and line of every path of the compiled document. */
export class Reading {
  readonly faults = new Faults(spelled)
  readonly #places = new Map<string, Place>()
  /** Attributes that are numbers, known once the attributes have been read. */
  numbers: ReadonlySet<string> = new Set()
  file = ''

  place(path: Path, line: number): void {
    this.#places.set(JSON.stringify(path), { file: this.file, line })
  }

  /** Where the path, or the nearest thing around it, was written. */
  placeOf(path: Path): Place | undefined {
    for (let length = path.length; length >= 0; length--) {
      const place = this.#places.get(JSON.stringify(path.slice(0, length)))
      if (place) return place
    }
    return undefined
  }
}

export type Reader = (written: Written, path: Path, reading: Reading) => Plain

/** As written, with the keys respelled. */
export const asWritten: Reader = (written, path, reading) => {
  reading.place(path, written.line)
  if (written.kind === 'value') return written.value
  return written.kind === 'list' ? list(asWritten)(written, path, reading) : object()(written, path, reading)
}

/** A list of whatever `item` reads; anything else is passed on as written. */
export function list(item: Reader): Reader {
  return (written, path, reading) => {
    if (written.kind !== 'list') return asWritten(written, path, reading)
    reading.place(path, written.line)
    return written.items.map((value, index) => {
      reading.place([...path, index], value.line)
      return item(value, [...path, index], reading)
    })
  }
}

/** An object with the handbook's keys: `readers` for those that are not as written, `defaults` for those left out. */
export function object(
  readers: Readonly<Record<string, Reader>> = {},
  defaults: { readonly [key: string]: Plain } = {},
): Reader {
  return (written, path, reading) => {
    if (written.kind !== 'map') return asWritten(written, path, reading)
    reading.place(path, written.line)
    const result = emptyObject()
    for (const { key, line, value } of written.entries) {
      const compiled = COMPILED.get(key) ?? key
      const place = [...path, compiled]
      reading.place(place, line)
      if (Object.hasOwn(SPELLED, key))
        reading.faults.error(place, `The key "${key}" is not known here. Did you mean "${spelled(key)}"?`)
      else {
        if (value.kind === 'value' && value.value === null)
          reading.faults.error(
            place,
            `"${key}" has no value. If it is the rest of a text with a comma, put that whole text in quotes.`,
          )
        result[compiled] = (readers[compiled] ?? asWritten)(value, place, reading)
        // The line of the key is where a reader looks, also when the value begins on the next line.
        reading.place(place, line)
      }
    }
    for (const [key, value] of Object.entries(defaults))
      if (!Object.hasOwn(result, key)) result[key] = structuredClone(value)
    return result
  }
}

/** An object whose keys are the author's own, such as ids. */
export function table(value: (id: string) => Reader): Reader {
  return (written, path, reading) => {
    if (written.kind !== 'map') return asWritten(written, path, reading)
    reading.place(path, written.line)
    const result = emptyObject()
    for (const entry of written.entries) {
      result[entry.key] = value(entry.key)(entry.value, [...path, entry.key], reading)
      reading.place([...path, entry.key], entry.line)
    }
    return result
  }
}

// Without a prototype, so that a key such as `__proto__` stays a key for the schema to refuse.
const emptyObject = (): { [key: string]: Plain } => Object.create(null)

/** Stands for a condition that has a fault of its own, so that no second one is told about it. */
const FAULTY: Condition & Plain = { criterion: 'faulty' }
const COMPARISONS: readonly string[] = ['below', 'at-least', 'above', 'at-most']
const FORMS =
  'Write the name of a criterion, { attribute: choice }, { attribute: [choice, choice] }, { attribute: { at-least: number } }, or all, any or not.'

/** A condition in the handbook's short form. */
export const condition: Reader = (written, path, reading) => {
  reading.place(path, written.line)
  const fault = (message: string): Plain => {
    reading.faults.error(path, message)
    return FAULTY
  }
  if (written.kind === 'list')
    return fault('A list is not a condition by itself; put it under "all" or "any".')
  if (written.kind === 'value')
    return typeof written.value === 'string'
      ? { criterion: written.value }
      : fault(`${show(written.value)} is not a condition. ${FORMS}`)
  const [entry, second] = written.entries
  if (entry === undefined) return fault(`This condition is empty. ${FORMS}`)
  if (second !== undefined) {
    const keys = written.entries.map(({ key }) => key).join(', ')
    return fault(
      `A condition has one key, and this one has ${written.entries.length} (${keys}); join them under "all" or "any".`,
    )
  }
  const { key, value } = entry
  if (key === 'not') return { not: condition(value, [...path, 'not'], reading) }
  if (key === 'all' || key === 'any')
    return value.kind === 'list'
      ? { [key]: list(condition)(value, [...path, key], reading) }
      : fault(`Under "${key}" stands a list of conditions, each after a dash.`)
  return comparison(key, value, path, reading, fault)
}

function comparison(
  attribute: string,
  value: Written,
  path: Path,
  reading: Reading,
  fault: (message: string) => Plain,
): Plain {
  if (value.kind === 'value')
    return typeof value.value === 'string'
      ? { attribute, is: value.value }
      : fault(
          typeof value.value === 'number'
            ? `"${attribute}" is compared with a number: say how, such as { ${attribute}: { at-least: ${value.value} } }. A choice is put in quotes.`
            : `${show(value.value)} is not a choice; a choice is a text${value.value === null ? '' : ', so put it in quotes'}.`,
        )
  if (value.kind === 'list')
    return value.items.every((item) => item.kind === 'value' && typeof item.value === 'string')
      ? { attribute, in: list(asWritten)(value, [...path, 'in'], reading) }
      : fault(`After "${attribute}" stands a list of choices.${suggest(attribute, ['all', 'any'])}`)
  const [entry, second] = value.entries
  if (entry === undefined || second !== undefined)
    return fault(`"${attribute}" is compared in one way at a time; join two comparisons under "all".`)
  if (!COMPARISONS.includes(entry.key))
    return fault(`"${entry.key}" is not a comparison.${suggest(entry.key, COMPARISONS)}`)
  const key = COMPILED.get(entry.key) ?? entry.key
  reading.place([...path, key], entry.line)
  return { attribute, [key]: asWritten(entry.value, [...path, key], reading) }
}

/** The condition of a study's row, or the word `not-reported`. */
export const studied: Reader = (written, path, reading) =>
  written.kind === 'value' && written.value === 'not-reported'
    ? 'not-reported'
    : condition(written, path, reading)

/** A patient: `1.0 mg/dL` becomes a number with its unit, `unknown` becomes null. */
export const patient: Reader = table((attribute) => (written, path, reading) => {
  const read = asWritten(written, path, reading)
  if (read === 'unknown') return null
  if (!reading.numbers.has(attribute)) return read
  const parts = typeof read === 'string' ? /^([+-]?\d+(?:\.\d+)?)\s+(\S.*)$/.exec(read) : null
  const [, value, unit] = parts ?? []
  if (value !== undefined && unit !== undefined) return { value: Number(value), unit }
  reading.faults.error(
    path,
    `"${attribute}" is a number with its unit, such as 1.0 mg/dL, or unknown; ${show(read)} is neither.`,
  )
  return null
})

/** The keys of a map, for whoever must know one before the rest is read. */
export function entryOf(written: Written | undefined, key: string): Written | undefined {
  return written?.kind === 'map' ? written.entries.find((entry) => entry.key === key)?.value : undefined
}

export type { Written, WrittenList, WrittenMap }
