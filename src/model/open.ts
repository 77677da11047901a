/**
 * Answers "may this pack come in?". The one door by which a compiled pack enters: ours, a department's, a dropped
 * file. A refused pack is refused whole: nothing of it is kept, and what is wrong is told.
 */
import { checkMeaning } from './checks.ts'
import { Faults, type Problem, show } from './faults.ts'
import { readJson } from './json.ts'
import { FORMAT, MAX_BYTES, type Pack } from './pack.ts'
import { megabytes, plainCopy } from './plain.ts'
import { readShape } from './shape.ts'
import { formatsRead, upgrade } from './upgrade.ts'

export interface OpenOptions {
  /** Bytes of the text, or about what the object would take as JSON. */
  readonly maxBytes?: number
}

/**
 * Opens a compiled pack: a JSON text, or the value of one. The pack shares nothing with the input, is of today's
 * format, and has passed the schema and every check that is an error. Never throws.
 */
export function openPack(
  input: unknown,
  options: OpenOptions = {},
): { pack: Pack } | { problems: Problem[] } {
  const maxBytes = options.maxBytes ?? MAX_BYTES
  const refused = (message: string, line?: number): { problems: Problem[] } => ({
    problems: [{ severity: 'error', where: 'pack', ...(line === undefined ? {} : { line }), message }],
  })
  let value = input
  if (typeof input === 'string') {
    if (bytesOf(input, maxBytes) > maxBytes)
      return refused(
        `The pack has ${megabytes(bytesOf(input, maxBytes))}; at most ${megabytes(maxBytes)} are opened.`,
      )
    const read = readJson(input)
    if ('message' in read) return refused(read.message, read.line)
    value = read.value
  }
  const faults = new Faults()
  const pack = shapeOf(value, faults, maxBytes)
  if (pack) checkMeaning(pack, faults)
  return pack && faults.list.length === 0 ? { pack } : { problems: faults.problems(value) }
}

/** The value as a pack by its shape alone; undefined when a fault was added. Meaning is `checkMeaning`'s. */
export function shapeOf(input: unknown, faults: Faults, maxBytes = MAX_BYTES): Pack | undefined {
  const copy = plainCopy(input, maxBytes, faults)
  if (copy === undefined || faults.list.length > 0) return undefined
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) {
    faults.error([], `A pack is an object, not ${show(copy)}.`)
    return undefined
  }
  const format = copy.format
  const formats = formatsRead(FORMAT)
  if (typeof format !== 'number' || !formats.includes(format)) {
    faults.error(['format'], formatRefused(format, formats))
    return undefined
  }
  return readShape(upgrade(copy, format, FORMAT), faults)
}

function formatRefused(format: unknown, formats: readonly number[]): string {
  const reads = `This version reads format ${formats.join(', ')}.`
  if (format === undefined) return `The pack does not say its format. ${reads}`
  return typeof format === 'number' && format > FORMAT
    ? `The pack is of format ${format}, which is newer than this version of the explorer. ${reads} Open it with a newer version.`
    : `${show(format)} is not a format that is known. ${reads}`
}

/** Bytes as UTF-8, where that could matter; a character has at most three for each unit of its length. */
function bytesOf(text: string, maxBytes: number): number {
  const certain = text.length > maxBytes || text.length * 3 <= maxBytes
  return certain ? text.length : new TextEncoder().encode(text).length
}
