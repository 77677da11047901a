/**
 * The pathways a site keeps beside the app, named in `packs/index.json`:
 *
 *     { "format": 1, "packs": ["local-nephrology.json"] }
 *
 * Read only where a page may read a file of its own site: from a web server, and in a frame that has an origin.
 */
import { MAX_BYTES } from '../model/model.ts'
import { say } from '../view/late.ts'
import { type OpenedFile, openPackText } from './files.ts'

const FOLDER = './packs/'
const FORMAT = 1
const MOST_PACKS = 20
/** A file beside the list, and nothing else: no folder, no address. */
const FILE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.json$/

export interface Nearby {
  readonly file: string
  readonly opened: OpenedFile
}

/** Whether this page may ask its site for a file. */
export function canReadSite(
  page: Pick<typeof globalThis, 'location' | 'origin' | 'lnpHeld'> = globalThis,
): boolean {
  return /^https?:$/.test(page.location.protocol) && page.origin !== 'null' && page.lnpHeld === undefined
}

/** The pathways of the site, each opened or refused; a sentence when the list itself cannot be used. Never throws. */
export async function readNearby(
  get: typeof fetch = fetch,
): Promise<readonly Nearby[] | { readonly fault: string }> {
  const list = await textAt('index.json', get)
  if (list === undefined) return { fault: say('nearby.no-list') }
  const files = filesIn(list)
  if (files === undefined) return { fault: say('nearby.bad-list') }
  return Promise.all(
    files.map(async (file): Promise<Nearby> => {
      const text = await textAt(file, get)
      const opened =
        text === undefined
          ? {
              notice: {
                kind: 'error',
                title: say('file.refused', { name: file }),
                details: [say('nearby.gone')],
              } as const,
            }
          : openPackText(text, file, 'site')
      return { file, opened }
    }),
  )
}

/** The names of the files a list names; undefined when it is none. */
export function filesIn(list: string): readonly string[] | undefined {
  try {
    const read: unknown = JSON.parse(list)
    if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== FORMAT)
      return undefined
    if (!('packs' in read) || !Array.isArray(read.packs) || read.packs.length > MOST_PACKS) return undefined
    const files = read.packs.filter(
      (name) => typeof name === 'string' && FILE.test(name) && name !== 'index.json',
    )
    return files.length === read.packs.length ? [...new Set<string>(files)] : undefined
  } catch {
    return undefined
  }
}

/** The text of a file beside the app; undefined when it cannot be had, or is larger than any pathway. */
async function textAt(file: string, get: typeof fetch): Promise<string | undefined> {
  try {
    const answer = await get(`${FOLDER}${file}`, {
      cache: 'no-cache',
      credentials: 'same-origin',
      redirect: 'error',
    })
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MAX_BYTES) return undefined
    return await answer.text()
  } catch {
    return undefined
  }
}
