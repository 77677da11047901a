/**
 * Answers "is this plain data of a bearable size?" before anything else looks at it, for a value of any origin:
 * text from a file, an object from another window, the result of a YAML reader.
 */
import { clip, type Faults, show } from './faults.ts'
import { isReserved } from './schema-words.ts'

export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain }

const MAX_TEXT = 4_000
const MAX_LIST = 20_000
/** Deep enough for a condition of 40 levels (two steps each), shallow enough for any recursion of ours. */
const MAX_DEPTH = 100
/** An opening or closing tag; "<0.001" and "n < 5" are none. */
const HTML = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i

export const megabytes = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`

/**
 * A deep copy of `input` that shares nothing with it, or undefined when it is too large, too deep or endless.
 * Texts over 4,000 characters, lists over 20,000 entries, keys that every object has, HTML, and values JSON
 * cannot hold are faults. Accessors of the input run once, and what they throw is a fault.
 */
export function plainCopy(input: unknown, maxBytes: number, faults: Faults): Plain | undefined {
  const path: (string | number)[] = []
  let left = maxBytes

  class TooMuch extends Error {}
  const refuse = (message: string): never => {
    faults.error([...path], message)
    throw new TooMuch()
  }
  // The size is what the value would take as JSON, about: so an object that holds itself ends, too.
  const spend = (bytes: number) => {
    left -= bytes
    if (left < 0) refuse(`The pack is larger than ${megabytes(maxBytes)}, which is the most that is opened.`)
  }

  const copyText = (text: string): string => {
    spend(text.length + 3)
    if (text.length > MAX_TEXT)
      faults.error(
        [...path],
        `This text has ${text.length} characters; at most ${MAX_TEXT.toLocaleString('en')} are allowed.`,
      )
    else {
      const tag = text.includes('<') && HTML.exec(text)
      if (tag)
        faults.error([...path], `This text holds HTML (${clip(tag[0])}); a pack holds plain text only.`)
    }
    return text
  }

  const copyList = (list: readonly unknown[]): Plain[] => {
    if (list.length > MAX_LIST)
      refuse(`This list has ${list.length} entries; at most ${MAX_LIST.toLocaleString('en')} are allowed.`)
    const result: Plain[] = []
    for (let index = 0; index < list.length; index++) result.push(within(index, list[index]))
    return result
  }

  const copyObject = (object: object): Plain => {
    const result: { [key: string]: Plain } = {}
    for (const key of Object.keys(object)) {
      spend(key.length + 4)
      const value = (object as Record<string, unknown>)[key]
      if (isReserved(key))
        faults.error([...path, key], `"${key}" is not allowed as a key: every object has that name.`)
      // A key without a value is what JSON leaves out, too.
      else if (value !== undefined) result[key] = within(key, value)
    }
    return result
  }

  const within = (step: string | number, value: unknown): Plain => {
    path.push(step)
    if (path.length > MAX_DEPTH)
      refuse(`This nests more than ${MAX_DEPTH} levels deep; conditions may nest 40 levels.`)
    const copied = copy(value)
    path.pop()
    return copied
  }

  const copy = (value: unknown): Plain => {
    if (typeof value === 'string') return copyText(value)
    spend(2)
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) faults.error([...path], `The number is ${value}; it must be finite.`)
      return value
    }
    if (Array.isArray(value)) return copyList(value)
    if (typeof value === 'object') return copyObject(value)
    faults.error(
      [...path],
      `A ${typeof value} is not data; allowed are text, numbers, true, false, null, lists and objects.`,
    )
    return null
  }

  try {
    return copy(input)
  } catch (error) {
    if (!(error instanceof TooMuch))
      faults.error(
        [...path],
        `This cannot be read: ${clip(show(error instanceof Error ? error.message : error))}.`,
      )
    return undefined
  }
}
