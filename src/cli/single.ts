/**
 * The whole site as one HTML file: for a mailbox, a file share, or a wiki that takes one file and no folder.
 *
 * Answers "how does everything run from one page that may load nothing?". Every script and style is in the page and
 * allowed by its hash alone. What is loaded late in the folder is held here as a function under the path it would be
 * asked for by (`lnpHeld`), and run when it is asked for (`src/ports/script.ts`).
 */
import { createHash } from 'node:crypto'
import type { Files, Site } from './site.ts'

/** No more than this is carried by mail and taken by a wiki. */
export const MOST_BYTES = 1_500_000

const SCRIPTS = /\n\s*<script[^>]*><\/script>/g
const PACK = /<script[^>]* src="\.\/(packs\/[^"?]+\.js)/g
const STYLE = /<link rel="stylesheet"[^>]*>/
const ICON = /(<link rel="icon" href=")\.\/icon\.svg(")/
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
  const held = [...parts.packs.filter((path) => !withPage.includes(path)), ...late]
  const scripts = [
    ...withPage.map((path) => textOf(files, path)),
    `globalThis.lnpHeld={${held.map((path) => `${JSON.stringify(path)}(){${textOf(files, path)}\n}`).join(',\n')}}`,
    // The styles of late parts are in the page already.
    ...app.map((path) =>
      textOf(files, path).replace(/globalThis\.lnpStyles=\[[^\]]*\]/, 'globalThis.lnpStyles=[]'),
    ),
  ].map(inline)
  return page
    .replace(SCRIPTS, '')
    .replace(ICON, (_all, before, after) => `${before}${dataOf(textOf(files, 'icon.svg'))}${after}`)
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

function dataOf(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

function textOf(files: Files, path: string): string {
  const content = files.get(path)
  if (content === undefined) throw new Error(`The site has no ${path}.`)
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
