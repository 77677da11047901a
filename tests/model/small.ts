/** The small pack of `tests/fixtures/small`, whole or with one change: what the tests of the model begin with. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compilePack, type Problem } from '../../src/model/compile.ts'
import type { Pack } from '../../src/model/model.ts'

export const SMALL = join(import.meta.dirname, '../fixtures/small')

export function smallFiles(): Record<string, string> {
  const files = readdirSync(SMALL, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(yaml|md)$/.test(file),
  )
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(SMALL, file), 'utf8')]))
}

/** The compiled small pack as a value that may be changed. */
export function smallPack(): Pack {
  const { pack } = compilePack(smallFiles())
  if (pack === undefined) throw new Error('The small pack has a fault.')
  return structuredClone(pack)
}

/** `files` with the one place where `find` stands changed, and the line it stands on. */
export function changed(
  files: Record<string, string>,
  file: string,
  find: string,
  replace: string,
): { files: Record<string, string>; line: number } {
  const text = files[file] ?? ''
  const [before, after, again] = text.split(find)
  if (before === undefined || after === undefined || again !== undefined)
    throw new Error(`"${find}" must stand in ${file} exactly once.`)
  return { files: { ...files, [file]: before + replace + after }, line: before.split('\n').length }
}

/** The problems of the small pack after one change, and the line of the change. */
export function problemsAfter(
  file: string,
  find: string,
  replace: string,
): { problems: Problem[]; line: number } {
  const { files, line } = changed(smallFiles(), file, find, replace)
  return { problems: compilePack(files).problems, line }
}
