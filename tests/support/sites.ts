/**
 * The built app in every place where people put it, each on a port of its own that is free.
 *
 * The app's site serves `dist/` at its root and at a sub-path with a space; the host's site is another origin,
 * whose pages hold the app in a frame.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../../src/cli/build.ts'
import { SINGLE } from '../../src/cli/site.ts'
import { filesAt, type Running, serve } from '../../src/cli/static.ts'
import { NGINX_PATH, type Nginx, startNginx } from './nginx.ts'

const DIST = join(ROOT, 'dist')
const SUB_PATH = '/a b/ln/'

/**
 * How the app is opened. `sandbox` is a frame of an opaque origin, `sandbox-origin` one that keeps its own, `frame` a plain one, both on another site; `single`
 * is the one file that holds everything, opened from the disk, `single-frame` the same in an opaque frame.
 */
export type Place = (typeof PLACES)[number] | Held | Served | Whole
export const PLACES = [
  'root',
  'sub-path',
  'file',
  'frame',
  'sandbox',
  'sandbox-origin',
  'single',
  'single-frame',
] as const

/**
 * A frame on a host page, by what the app's page says of that host: it is `listed` (and, in a sandbox, still is),
 * `anyone` is listed, or only origins that look `alike` are.
 */
/** A frame, plain or opaque, that fills the window of its host page. */
export type Whole = 'frame-whole' | 'sandbox-whole'
/** The app behind nginx with the shipped configuration, below a path with a space; only where nginx is installed. */
export type Served = 'nginx' | 'nginx-frame' | 'nginx-sandbox' | 'nginx-single'
export type Held = 'listed' | 'listed-sandbox' | 'anyone' | 'alike'

export interface Sites {
  /** The origin of the host pages. */
  readonly hostOrigin: string
  /** The address of the page in a place; the app itself stands in it or in its only frame. */
  address(place: Place, suffix?: string): string
  /** The nginx behind the places of that name; rejects where it is not installed. */
  nginx(): Promise<Nginx>
  /** Serves another folder too, and gives its address on the server, which ends with a slash. */
  add(folder: string): Promise<string>
  /** Whether an address belongs to the app, its host page, a folder that was added, or the page itself. */
  isOwn(url: string): boolean
  close(): Promise<void>
}

export async function openSites(): Promise<Sites> {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no built app: npm run build')
  let listing: Readonly<Record<string, string>> = {}
  const files = filesAt({ '/': DIST, [SUB_PATH]: DIST, '/listed/': DIST, '/anyone/': DIST, '/alike/': DIST })
  const app = await serve((request, response) => {
    const [, held = ''] = /^\/(listed|anyone|alike)\/(?:\?|$)/.exec(request.url ?? '') ?? []
    if (held === '') return files(request, response)
    // As a site's admin would have edited the page.
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      PAGE().replace(
        'name="pathway-origins" content=""',
        `name="pathway-origins" content="${listing[held]}"`,
      ),
    )
  }, 0)
  const appOrigin = originOf('127.0.0.1', app)
  const host = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://host')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    const whole = searchParams.has('whole')
    response.end(hostPage(searchParams.get('src') ?? '', searchParams.get('sandbox'), whole))
  }, 0)
  const hostOrigin = originOf('localhost', host)
  listing = {
    listed: `https://elsewhere.example ${hostOrigin}`,
    anyone: '*',
    alike: `${hostOrigin}0 ${hostOrigin.slice(0, -1)} ${hostOrigin.replace('http:', 'https:')} http://localhost ${hostOrigin}/ http://127.0.0.1.localhost`,
  }
  const folder = pathToFileURL(`${DIST}/`).href
  const own = [`${appOrigin}/`, `${hostOrigin}/`, folder, 'data:', 'blob:', 'about:']
  const running = [app, host]
  let behind: Nginx | undefined

  const framed = (suffix: string, more: Record<string, string>) =>
    `${hostOrigin}/?${new URLSearchParams({ src: `${appOrigin}/${suffix}`, ...more })}`
  return {
    hostOrigin,
    address(place, suffix = '') {
      switch (place) {
        case 'listed':
        case 'anyone':
        case 'alike':
          return framed(`${place}/${suffix}`, {})
        case 'listed-sandbox':
          return framed(`listed/${suffix}`, { sandbox: 'allow-scripts' })
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
        case 'frame-whole':
          return framed(suffix, { whole: '' })
        case 'sandbox-whole':
          return framed(suffix, { whole: '', sandbox: 'allow-scripts' })
        case 'sandbox-origin':
          return framed(suffix, { sandbox: 'allow-scripts allow-same-origin' })
        case 'single':
          return `${folder}${SINGLE}${suffix}`
        case 'nginx':
        case 'nginx-single':
        case 'nginx-frame':
        case 'nginx-sandbox': {
          if (behind === undefined) throw new Error('nginx was not started: await sites.nginx() first.')
          const there = `${behind.origin}${encodeURI(NGINX_PATH)}${place === 'nginx-single' ? SINGLE : ''}${suffix}`
          if (place === 'nginx' || place === 'nginx-single') return there
          const more: Record<string, string> = place === 'nginx-frame' ? {} : { sandbox: 'allow-scripts' }
          return `${hostOrigin}/?${new URLSearchParams({ src: there, ...more })}`
        }
        case 'single-frame':
          return framed(`${SINGLE}${suffix}`, { sandbox: 'allow-scripts' })
      }
    },
    async nginx() {
      behind ??= await startNginx(DIST, [hostOrigin])
      own.push(`${behind.origin}/`)
      return behind
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
      await behind?.close()
      await Promise.all(running.map((site) => site.close()))
    },
  }
}

const PAGE = () => readFileSync(join(DIST, 'index.html'), 'utf8')

function originOf(name: string, { port }: Running): string {
  return `http://${name}:${port}`
}

function hostPage(src: string, sandbox: string | null, whole: boolean): string {
  const quoted = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  const held = sandbox === null ? '' : ` sandbox=${quoted(sandbox)}`
  const style = whole ? 'position:fixed;inset:0;width:100%;height:100%;border:0' : 'width:100%;height:720px'
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>A host page</title><link rel="icon" href="data:,"></head>
  <body>
    <p>Above the frame.</p>
    <iframe title="Pathway explorer"${held} src=${quoted(src)} style="${style}"></iframe>
  </body>
</html>`
}
