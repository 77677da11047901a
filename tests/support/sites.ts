/**
 * The built app in every place where people put it, each on a port of its own that is free.
 *
 * The app's site serves `dist/` at its root and at a sub-path with a space; the host's site is another origin,
 * whose pages hold the app in a frame.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../../src/cli/build.ts'
import { SINGLE } from '../../src/cli/site.ts'
import { filesAt, type Running, serve } from '../../src/cli/static.ts'

const DIST = join(ROOT, 'dist')
const SUB_PATH = '/a b/ln/'

/**
 * How the app is opened. `sandbox` is a frame of an opaque origin, `frame` a plain one, both on another site; `single`
 * is the one file that holds everything, opened from the disk, `single-frame` the same in an opaque frame.
 */
export type Place = (typeof PLACES)[number]
export const PLACES = ['root', 'sub-path', 'file', 'frame', 'sandbox', 'single', 'single-frame'] as const

export interface Sites {
  /** The address of the page in a place; the app itself stands in it or in its only frame. */
  address(place: Place, suffix?: string): string
  /** Serves another folder too, and gives its address on the server, which ends with a slash. */
  add(folder: string): Promise<string>
  /** Whether an address belongs to the app, its host page, a folder that was added, or the page itself. */
  isOwn(url: string): boolean
  close(): Promise<void>
}

export async function openSites(): Promise<Sites> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no built app: npm run build')
  const app = await serve(filesAt({ '/': DIST, [SUB_PATH]: DIST }), 0)
  const appOrigin = originOf('127.0.0.1', app)
  const host = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://host')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(hostPage(searchParams.get('src') ?? '', searchParams.get('sandbox')))
  }, 0)
  const hostOrigin = originOf('localhost', host)
  const folder = pathToFileURL(`${DIST}/`).href
  const own = [`${appOrigin}/`, `${hostOrigin}/`, folder, 'data:', 'blob:', 'about:']
  const running = [app, host]

  const framed = (suffix: string, more: Record<string, string>) =>
    `${hostOrigin}/?${new URLSearchParams({ src: `${appOrigin}/${suffix}`, ...more })}`
  return {
    address(place, suffix = '') {
      switch (place) {
        case 'root':
          return `${appOrigin}/${suffix}`
        case 'sub-path':
          return `${appOrigin}${encodeURI(SUB_PATH)}${suffix}`
        case 'file':
          return `${folder}index.html${suffix}`
        case 'frame':
          return framed(suffix, {})
        case 'sandbox':
          return framed(suffix, { sandbox: 'allow-scripts' })
        case 'single':
          return `${folder}${SINGLE}${suffix}`
        case 'single-frame':
          return framed(`${SINGLE}${suffix}`, { sandbox: 'allow-scripts' })
      }
    },
    async add(folder) {
      const site = await serve(filesAt({ '/': folder }), 0)
      const address = `${originOf('127.0.0.1', site)}/`
      running.push(site)
      own.push(address, pathToFileURL(`${folder}/`).href)
      return address
    },
    isOwn: (url) => own.some((start) => url.startsWith(start)),
    async close() {
      await Promise.all(running.map((site) => site.close()))
    },
  }
}

function originOf(name: string, { port }: Running): string {
  return `http://${name}:${port}`
}

function hostPage(src: string, sandbox: string | null): string {
  const quoted = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  const held = sandbox === null ? '' : ` sandbox=${quoted(sandbox)}`
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A host page</title><link rel="icon" href="data:,"></head>
  <body>
    <p>Above the frame.</p>
    <iframe title="Pathway explorer"${held} src=${quoted(src)} style="width:100%;height:720px"></iframe>
  </body>
</html>`
}
