/**
 * Answers "may this lesson come in?". A lesson that somebody built travels as a file or in a link, and enters here:
 * whole, or not at all.
 */
import { checkLesson } from './check-lessons.ts'
import { Faults, type Problem, show } from './faults.ts'
import { readJson } from './json.ts'
import type { Lesson, Pack } from './pack.ts'
import { plainCopy } from './plain.ts'
import { readItem } from './shape.ts'

/** The most that is opened: far more than a session has. */
export const MAX_LESSON_BYTES = 200_000

/** The version of the document a lesson travels as. */
const FORMAT = 1

/** The lesson as the text of a file, with the pack it belongs to. */
export function writeLesson(pack: Pack, lesson: Lesson): string {
  return JSON.stringify({ lesson: FORMAT, pack: pack.id, version: pack.version, content: lesson })
}

/**
 * Opens a lesson: a JSON text, as `writeLesson` writes it. It shares nothing with the input, has passed the schema,
 * and names only what is in `pack`. Never throws.
 */
export function openLesson(pack: Pack, text: string): { lesson: Lesson } | { problems: Problem[] } {
  const refused = (message: string, line?: number): { problems: Problem[] } => ({
    problems: [{ severity: 'error', where: 'lesson', ...(line === undefined ? {} : { line }), message }],
  })
  if (text.length > MAX_LESSON_BYTES)
    return refused(
      `The file has ${text.length.toLocaleString('en')} characters; at most ${MAX_LESSON_BYTES.toLocaleString('en')} are opened.`,
    )
  const read = readJson(text)
  if ('message' in read) return refused(read.message, read.line)
  const faults = new Faults()
  const document = plainCopy(read.value, MAX_LESSON_BYTES, faults)
  if (document === undefined || faults.list.length > 0) return { problems: faults.problems(read.value) }
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return refused(`A lesson is an object, not ${show(document)}.`)
  if (document.lesson === undefined) return refused('This is not the file of a lesson.')
  if (document.lesson !== FORMAT)
    return refused(`The lesson is of format ${show(document.lesson)}; this version reads format ${FORMAT}.`)
  if (document.pack !== pack.id)
    return refused(
      `The lesson belongs to the pathway ${show(document.pack)}, and "${pack.id}" is open. Open that pathway first.`,
    )
  const lesson = readItem('lessons', document.content, ['content'], faults)
  if (lesson !== undefined) checkLesson(pack, lesson, ['content'], faults)
  if (lesson !== undefined && faults.list.length === 0) return { lesson }
  // Who reads this has a lesson before them, not a pack.
  const told = faults.problems(document)
  return {
    problems: told.map((each) => ({ ...each, where: each.where.replace(/^pack › content/, 'lesson') })),
  }
}

/** What a stop need not say when it says nothing, in the short form of a link. */
const LEFT_OUT: readonly (readonly [string, string])[] = [
  ['focus', '[]'],
  ['answers', '{}'],
  ['shows', '[]'],
  ['notes', '""'],
]

/** A lesson as a text for an address: nothing in it needs escaping. `unpackLesson` is its other half. */
export function packLesson(pack: Pack, lesson: Lesson): string {
  const { content, ...head } = JSON.parse(writeLesson(pack, lesson)) as { content: Lesson }
  const stops = content.stops.map((stop) =>
    Object.fromEntries(
      Object.entries(stop).filter(
        ([key, value]) => !LEFT_OUT.some(([each, empty]) => each === key && JSON.stringify(value) === empty),
      ),
    ),
  )
  const bytes = new TextEncoder().encode(JSON.stringify({ ...head, content: { ...content, stops } }))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** The text that `openLesson` opens, of a lesson packed for an address; empty when it is none. Never throws. */
export function unpackLesson(packed: string): string {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (each) => each.charCodeAt(0))
    const document = JSON.parse(new TextDecoder().decode(bytes)) as { content: { stops: object[] } }
    const defaults = Object.fromEntries(LEFT_OUT.map(([key, empty]) => [key, JSON.parse(empty)]))
    const stops = document.content.stops.map((stop) => ({ ...structuredClone(defaults), ...stop }))
    return JSON.stringify({ ...document, content: { ...document.content, stops } })
  } catch {
    return ''
  }
}
