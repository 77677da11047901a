/**
 * The whole site that is shipped, as files in memory: page, app, style, late parts, workers, packs, licences.
 *
 * Answers "what will stand in dist/, and how large is it?". Reads the sources of one folder and nothing else, so
 * the same sources always give the same site.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { protocolSchemas } from '../model/late.ts'
import type { Pack } from '../model/model.ts'
import { lineOf, packScriptOf, packsOf } from './packs.ts'
import { outlineHtml, pageOf } from './page.ts'
import { bundleOf, latePartsOf, workerScriptOf, workersOf } from './scripts.ts'
import { singleOf } from './single.ts'

/** Contents by path, with `/` between the steps of a path. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** The script with which another page makes the frame. */
export const EMBED = 'embed.js'
/** The page that holds the whole app. */
export const SINGLE = 'pathway-explorer.html'

export interface Site {
  readonly buildId: string
  readonly files: Files
  /** Paths by what they are for; the page itself and public files are in none of them. */
  readonly parts: {
    readonly firstScreen: readonly string[]
    readonly packs: readonly string[]
    readonly late: readonly string[]
  }
  /** Lines about the content that do not stop a build. */
  readonly warnings: readonly string[]
}

/** The content of a pack does not hold: one line per problem, each with its file and line. */
export class ContentError extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(`The content does not hold:\n${lines.join('\n')}`)
    this.name = 'ContentError'
    this.lines = lines
  }
}

/** Builds the site of the project at `root`. Throws a `ContentError` when a pack has errors. */
export async function siteOf(root: string): Promise<Site> {
  const buildId = await buildIdOf(root)
  const files = new Map<string, string | Uint8Array>(await filesIn(join(root, 'public')))

  const packs: string[] = []
  let first: Pack | undefined
  const warnings: string[] = []
  const errors: string[] = []
  for (const id of await packsOf(root)) {
    const { script, pack, problems } = await packScriptOf(root, id)
    const lines = problems.map((problem) => lineOf(root, problem))
    if (script === undefined) {
      errors.push(...lines)
      continue
    }
    warnings.push(...lines)
    packs.push(`packs/${id}.js`)
    first ??= pack
    files.set(`packs/${id}.js`, script)
  }
  if (errors.length > 0) throw new ContentError(errors)

  const bundle = await bundleOf({ root, app: 'src/main.tsx', late: await latePartsOf(root), buildId })
  const script = `assets/app-${hashOf(bundle.app.code)}.js`
  const style = `assets/app-${hashOf(bundle.app.css)}.css`
  files.set(script, bundle.app.code)
  files.set(style, bundle.app.css)

  const late: string[] = []
  const addLate = (name: string, code: string) => {
    const path = `late/${name}.js`
    if (files.has(path)) throw new Error(`Two late parts or workers are called “${name}”.`)
    files.set(path, code)
    late.push(path)
  }
  for (const part of bundle.late) {
    addLate(part.name, part.code)
    if (part.css === '') continue
    files.set(`late/${part.name}.css`, part.css)
    late.push(`late/${part.name}.css`)
  }
  for (const [name, file] of Object.entries(await workersOf(root))) {
    addLate(name, await workerScriptOf(root, file, buildId))
  }

  files.set('licences.md', bundle.licences)
  const template = await readFile(join(root, 'index.html'), 'utf8')
  const outline = first === undefined ? '' : outlineHtml(first)
  const icon = files.get('icon.png')
  files.set('index.html', pageOf(template, { script, style, buildId, outline, icon }))
  await addForHosts(root, buildId, files)
  const parts = { firstScreen: [script, style], packs, late: late.sort() }
  files.set(SINGLE, singleOf({ files, parts }))
  return { buildId, files, parts, warnings }
}

/** What stands in the site for pages that hold the explorer, and for a site with pathways of its own. */
async function addForHosts(
  root: string,
  buildId: string,
  files: Map<string, string | Uint8Array>,
): Promise<void> {
  const element = 'src/ports/element.ts'
  if (
    !(await readFile(join(root, element)).then(
      () => true,
      () => false,
    ))
  )
    return
  files.set(EMBED, await workerScriptOf(root, element, buildId))
  for (const [name, schema] of protocolSchemas())
    files.set(`protocol/${name}`, `${JSON.stringify(schema, null, 2)}\n`)
  files.set('packs/index.json', `${JSON.stringify({ format: 1, packs: [] })}\n`)
}

/** An id of the sources: everything that goes into the site, and the versions of the packages. */
export async function buildIdOf(root: string): Promise<string> {
  const hash = createHash('sha256')
  const sources = new Map<string, string | Uint8Array>()
  for (const folder of ['src', 'public']) {
    for (const [path, content] of await filesIn(join(root, folder))) sources.set(`${folder}/${path}`, content)
  }
  for (const file of ['index.html', 'package-lock.json']) {
    sources.set(file, await readFile(join(root, file)).catch(() => ''))
  }
  for (const path of [...sources.keys()].sort()) {
    hash.update(`${path}\0`).update(sources.get(path) ?? '')
    hash.update('\0')
  }
  return hash.digest('hex').slice(0, 10)
}

/** Bytes after gzip, as a web server sends them. */
export function gzipSizeOf(files: Files, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(files.get(path) ?? '', { level: 9 }).byteLength, 0)
}

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    files.set(relative(folder, file).split(sep).join('/'), await readFile(file))
  }
  return files
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
