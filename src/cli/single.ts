/**
 * The whole site as one HTML file: for a mailbox, a file share, or a wiki that takes one file and no folder.
 *
 * Answers "how does everything run from one page that may load nothing?". Every script and style is in the page and
 * allowed by its hash alone. What is loaded late in the folder is held here as a function under the path it would be
 * asked for by (`lnpHeld`), and run when it is asked for (`src/ports/script.ts`). Pathways are held compressed, because
 * they are most of it; the page reads them before the app starts.
 */
import { createHash } from 'node:crypto'
import { createContext, runInContext } from 'node:vm'
import { deflateRawSync } from 'node:zlib'
import type { Files, Site } from './site.ts'

/** No more than this is carried by mail and taken by a wiki. */
export const MOST_BYTES = 1_500_000

const SCRIPTS = /\n\s*<script[^>]*><\/script>/g
const PACK = /<script[^>]* src="\.\/(packs\/[^"?]+\.js)/g
const STYLE = /<link rel="stylesheet"[^>]*>/
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(")/

/** The one page that holds a whole site. Throws when the page of the site has not the places. */
export function singleOf({ files, parts }: Pick<Site, 'files' | 'parts'>): string {
  const page = textOf(files, 'index.html')
  for (const place of [STYLE, POLICY, /<\/body>/])
    if (!place.test(page)) throw new Error(`index.html has no ${place.source}.`)
  const style = [...parts.firstScreen, ...parts.late]
    .filter((path) => path.endsWith('.css'))
    .map((path) => textOf(files, path))
    .join('\n')
    .replaceAll('</', '<\\/')
  const late = parts.late.filter((path) => path.endsWith('.js') && !path.endsWith('-worker.js'))
  const app = parts.firstScreen.filter((path) => path.endsWith('.js'))
  const withPage = [...page.matchAll(PACK)].flatMap(([, path]) => path ?? [])
  const held = [...parts.packs.filter((path) => !withPage.includes(path)), ...late, ...app]
  const holding = held.map((path) => `${JSON.stringify(path)}(){${textOf(files, path)}\n}`).join(',\n')
  const scripts = [
    // The styles of late parts are in the page already.
    `globalThis.lnpHeld={${holding.replace(/globalThis\.lnpStyles=\[[^\]]*\]/, 'globalThis.lnpStyles=[]')}}`,
    startOf(
      withPage.map((path) => textOf(files, path)),
      app,
    ),
  ].map(inline)
  return page
    .replace(SCRIPTS, '')
    .replace(STYLE, () => `<style>${style}</style>`)
    .replace(POLICY, (_all, before, after) => `${before}${policyFor(scripts, [style])}${after}`)
    .replace('</body>', () => `${scripts.map((code) => `<script>${code}</script>`).join('\n')}\n  </body>`)
}

/** Nothing from anywhere but what stands in the page, each piece by its hash. */
export function policyFor(scripts: readonly string[], styles: readonly string[]): string {
  const hashes = (texts: readonly string[]) => texts.map((text) => `'sha256-${hashOf(text)}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src ${hashes(styles)}`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Code that neither ends its element nor opens a comment in it; in a script both stand in texts only. */
function inline(code: string): string {
  return code.replace(/<(?=!--|\/script)/gi, '\\x3c')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** Reads the pathways in their order, then starts the app. */
function startOf(packs: readonly string[], app: readonly string[]): string {
  const texts = packs.map((script) => {
    const page = createContext({})
    runInContext(script, page)
    const shipped = runInContext('JSON.stringify(lnpPacks)', page) as string
    return deflateRawSync(shipped, { level: 9 }).toString('base64')
  })
  return `"use strict";(async()=>{for(const text of ${JSON.stringify(texts)}){
const bytes=Uint8Array.from(atob(text),(each)=>each.charCodeAt(0));
const plain=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
(globalThis.lnpPacks??=[]).push(...await new Response(plain).json())}
for(const path of ${JSON.stringify(app)})globalThis.lnpHeld[path].call(globalThis)})()`
}

function textOf(files: Files, path: string): string {
  const content = files.get(path)
  if (content === undefined) throw new Error(`The site has no ${path}.`)
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
