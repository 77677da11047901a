/**
 * A pathway file a person drops on the page or picks. It is read here and goes nowhere else; it enters through
 * `openPack` like every pack. A file that is refused leaves the running pathway as it was.
 */

import type { openPack } from '../model/late.ts'
import { MAX_BYTES, type Pack, type Problem } from '../model/model.ts'
import type { Notice } from '../store/store.ts'
import type { layoutOf } from '../view/late.ts'
import { say, sayCount } from '../view/view.ts'
import { loadLate } from './late.ts'
import { keepLayouts } from './packs.ts'

/** As many problems as a person can read at once. */
const SHOWN = 40

export type OpenedFile = { readonly pack: Pack } | { readonly notice: Notice }

/** What opens a pack; a late part, because the packs that come with the page do not need it. */
interface Opening {
  readonly openPack: typeof openPack
  readonly layoutOf: typeof layoutOf
}

/** Opens a compiled pack from a file. A file over the limit is refused before it is read. Never throws. */
export async function openPackFile(
  file: Pick<File, 'name' | 'size' | 'text'>,
  opening: () => Promise<Opening> = () => loadLate('opening'),
): Promise<OpenedFile> {
  const name = file.name.slice(0, 80)
  if (file.size > MAX_BYTES)
    return refusal(name, [say('file.too-large', { size: megabytes(file.size), most: megabytes(MAX_BYTES) })])
  try {
    const { openPack, layoutOf } = await opening()
    const opened = openPack(await file.text())
    if ('problems' in opened) return refusal(name, opened.problems.map(placed))
    const { pack } = opened
    keepLayouts(pack, { wide: layoutOf(pack, 'wide'), narrow: layoutOf(pack, 'narrow') })
    return { pack }
  } catch {
    return refusal(name, [say('file.unreadable')])
  }
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

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
