/** The words the schema is written in: ids, texts, dates, numbers, tables, and conditions. */
import * as v from 'valibot'
import type { Condition } from './pack.ts'

/** What an id may look like. Names that every object has (`constructor`, `toString` …) are refused beside it. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9+.-]*$/
const MAX_ID = 64

/** Is `word` a name that an object answers to by itself, and so never an id or a key of ours? */
export const isReserved = (word: string) => word in Object.prototype || word === 'prototype'

/**
 * Messages that `shape.ts` completes: for a key the words that are allowed, so that it can say them as the reader
 * spells them; for everything else the finished sentence.
 */
export const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, Object.keys(entries).join(' '))
export const oneOf = <const Options extends readonly string[]>(...options: Options) =>
  v.picklist(options, options.join(' '))
export const list = <Item extends v.GenericSchema>(item: Item) => v.array(item)
export const some = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(list(item), v.minLength(1, 'This list is empty; it needs an entry.'))
const stringOf = (test: (value: string) => boolean, message: string) =>
  v.pipe(v.string(), v.check(test, message))
const numberOf = (test: (value: number) => boolean, message: string) =>
  v.pipe(v.number(), v.check(test, message))
export const optional = <Inner extends v.GenericSchema>(inner: Inner) => v.exactOptional(inner)
/** One of several forms, told apart by looking, so that a fault is told against the form that was meant. */
export const either = <Form extends v.GenericSchema>(formOf: (input: unknown) => Form) => v.lazy(formOf)
export const isObject = (input: unknown): input is Record<string, unknown> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

export const id = stringOf(
  (value) => ID_PATTERN.test(value) && value.length <= MAX_ID && !isReserved(value),
  'An id is at most 64 letters, digits and "+", "." or "-", begins with a letter or digit, and is not a name every object has, such as "constructor".',
)
export const ids = list(id)
export const figureName = stringOf(
  (value) => value.split('/').length === 2 && value.split('/').every((word) => ID_PATTERN.test(word)),
  'A figure is named by its source and its own id, such as "liu-2015/cr-difference".',
)
export const text = stringOf(
  (value) => /\S/.test(value),
  'This text is empty; write it, or leave the key out.',
)
export const link = stringOf(
  (value) => /^https?:\/\/\S+$/.test(value),
  'An address begins with "https://" (or "http://") and holds no space.',
)
export const day = stringOf((value) => isDate(value) && value.length === 10, 'A date is written 2026-12-31.')
export const date = stringOf(isDate, 'A date is written 2026-12-31, 2026-12 or 2026.')
export const table = <Value extends v.GenericSchema>(value: Value) => {
  const entries = v.record(id, value)
  // To the library a list is an object with the keys 0, 1, 2.
  return either(
    (input): v.GenericSchema<unknown, Record<string, v.InferOutput<Value>>> =>
      isObject(input) ? entries : NO_TABLE,
  )
}
const NO_TABLE = v.never('An object with keys is needed here.')
export const number = v.number()
export const truth = v.boolean()
export const positive = numberOf((value) => value > 0, 'This number must be greater than 0.')
export const count = numberOf(
  (value) => Number.isSafeInteger(value) && value >= 0,
  'This must be a whole number, 0 or more.',
)
export const decimals = numberOf(
  (value) => Number.isInteger(value) && value >= 0 && value <= 6,
  'Decimals are a whole number from 0 to 6.',
)

/** Is it a day, a month or a year, in ISO form and on the calendar? */
export function isDate(value: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) return false
  const time = Date.parse(value)
  // The 31st of February parses, as a day in March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

export const condition: v.GenericSchema<unknown, Condition> = either(
  (input): v.GenericSchema<unknown, Condition> => {
    const key = isObject(input) && Object.keys(input).find((word) => Object.hasOwn(FORMS, word))
    return key ? FORMS[key as keyof typeof FORMS] : NO_FORM
  },
)
/** The forms of a condition, by the key that tells them apart. */
const FORMS = {
  all: object({ all: some(condition) }),
  any: object({ any: some(condition) }),
  not: object({ not: condition }),
  criterion: object({ criterion: id }),
  is: object({ attribute: id, is: id }),
  in: object({ attribute: id, in: some(id) }),
  below: object({ attribute: id, below: number }),
  atLeast: object({ attribute: id, atLeast: number }),
  above: object({ attribute: id, above: number }),
  atMost: object({ attribute: id, atMost: number }),
}
const NO_FORM = v.never(
  'A condition has one of the forms all, any, not, criterion, or an attribute with one of is, in, below, atLeast, above, atMost.',
)
