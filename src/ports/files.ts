/**
 * A pathway from elsewhere: dropped on the page, picked, listed by the site, or given by the page around this one. It
 * is read here and goes nowhere else; whatever its way, it enters through `openPack`. What is refused is refused whole
 * and leaves the running pathway as it was.
 */

import { openPack } from '../model/late.ts'
import { MAX_BYTES, type Pack, type Problem } from '../model/model.ts'
import type { Actions, Notice } from '../store/store.ts'
import { layoutOf, say, sayCount } from '../view/late.ts'
import { isOurs, keepLayouts, type Way } from './packs.ts'

/** As many problems as a person can read at once. */
const SHOWN = 40

export type OpenedFile = { readonly pack: Pack } | { readonly notice: Notice }

type FileLike = Pick<File, 'name' | 'size' | 'text'>

/** Opens a compiled pack from a file. A file over the limit is refused before it is read. Never throws. */
export async function openPackFile(file: FileLike): Promise<OpenedFile> {
  const name = nameOf(file.name)
  if (file.size > MAX_BYTES)
    return refusal(name, [say('file.too-large', { size: megabytes(file.size), most: megabytes(MAX_BYTES) })])
  try {
    return openPackText(await file.text(), name, 'file')
  } catch {
    return refusal(name, [say('file.unreadable')])
  }
}

/** Opens a compiled pack: its JSON text, or the object. `way` says by which way it came, and stays with it. */
export function openPackText(input: unknown, name: string, way: Way): OpenedFile {
  const called = nameOf(name) || say('file.nameless')
  const opened = openPack(input)
  if ('problems' in opened) return refusal(called, opened.problems.map(placed))
  const { pack } = opened
  // A pathway that took the place of one of ours would be taken for it.
  if (isOurs(pack)) return refusal(called, [say('file.taken', { id: pack.id })])
  keepLayouts(pack, { wide: layoutOf(pack, 'wide'), narrow: layoutOf(pack, 'narrow') }, { way, name: called })
  return { pack }
}

/** Opens a file beside the pathways that are open, or tells why not; gives whether it was opened. */
export async function takeFile(file: FileLike, { openPack: open, tell }: Actions): Promise<boolean> {
  const opened = await openPackFile(file)
  if ('notice' in opened) {
    tell(opened.notice)
    return false
  }
  open(opened.pack)
  tell({ kind: 'info', title: say('file.opened', { title: opened.pack.title }), details: [] })
  return true
}

function refusal(name: string, details: readonly string[]): OpenedFile {
  const more = details.length - SHOWN
  return {
    notice: {
      kind: 'error',
      title: say('file.refused', { name }),
      details: [...details.slice(0, SHOWN), ...(more > 0 ? [sayCount('file.more', more)] : [])],
    },
  }
}

function placed({ where, line, message }: Problem): string {
  const place = line === undefined ? where : say('file.line', { where, line })
  return `${place}: ${message}`
}

const nameOf = (name: string) => name.slice(0, 80)

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
