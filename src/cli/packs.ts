/**
 * The packs of `src/content/` as classic scripts.
 *
 * Each script pushes to `lnpPacks`: the pack as JSON text, so that it enters the app by the
 * same door as any other pack, and its layouts, computed here because nothing about them depends on the reader.
 */
import { access, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Pack, Problem } from '../model/model.ts'
import { layoutOf } from '../view/late.ts'
import type { Layout, Shape } from '../view/view.ts'
import { loadPack } from './files.ts'

const CONTENT = 'src/content'

/** The ids of the packs that are shipped: each folder of `src/content/` that has a `pack.yaml`. */
export async function packsOf(root: string): Promise<string[]> {
  const entries = await readdir(join(root, CONTENT), { withFileTypes: true }).catch(() => [])
  const ids: string[] = []
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    const file = join(root, CONTENT, entry.name, 'pack.yaml')
    if (await access(file).then(yes, no)) ids.push(entry.name)
  }
  return ids.sort()
}

/** The script of one pack, or no script and the problems that stand against it. Warnings stand beside a script. */
export async function packScriptOf(
  root: string,
  id: string,
): Promise<{ readonly script?: string; readonly pack?: Pack; readonly problems: readonly Problem[] }> {
  const { pack, problems } = await loadPack(join(root, CONTENT, id))
  if (pack === undefined) return { problems }
  const layouts = { wide: layoutOf(pack, 'wide'), narrow: layoutOf(pack, 'narrow') }
  return { script: scriptOf({ id, pack: JSON.stringify(pack), layouts }), pack, problems }
}

/** What a pack script does when it runs. The pack is one string literal: reading it is left to `JSON.parse`. */
export function scriptOf(shipped: {
  readonly id: string
  readonly pack: string
  readonly layouts: Readonly<Record<Shape, Layout>>
}): string {
  const { id, pack, layouts } = shipped
  return `(globalThis.lnpPacks??=[]).push({id:${literal(id)},pack:${literal(pack)},layouts:${JSON.stringify(layouts)}})\n`
}

/** A problem as one line that editors and people can follow: `file:line: error: where: message`. */
export function lineOf(root: string, problem: Problem): string {
  const place = problem.file === undefined ? '' : `${relative(root, problem.file)}:${problem.line ?? 1}: `
  return `${place}${problem.severity}: ${problem.where}: ${problem.message}`
}

/** Text as a string literal in single quotes, which leaves the quotes of JSON as they are. */
function literal(text: string): string {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
  return `'${escaped.replace(/<(?=[!/])/g, '\\x3c')}'`
}

const yes = () => true
const no = () => false
