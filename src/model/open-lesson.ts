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
