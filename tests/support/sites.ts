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
  /**
   * The address of the page in a place; the app itself stands in it or in its only frame. Of the built app, or of a
   * folder that was added.
   */
  address(place: Place, suffix?: string, folder?: string): string
  /** The nginx behind the places of that name; rejects where it is not installed. */
  nginx(folder?: string): Promise<Nginx>
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
  const own = [`${appOrigin}/`, `${hostOrigin}/`, pathToFileURL(`${DIST}/`).href, 'data:', 'blob:', 'about:']
  const running = [app, host]
  const served = new Map([[DIST, `${appOrigin}/`]])
  const behind = new Map<string, Nginx>()

  const held = (src: string, more: Record<string, string> = {}) =>
    `${hostOrigin}/?${new URLSearchParams({ src, ...more })}`
  return {
    hostOrigin,
    address(place, suffix = '', folder = DIST) {
      const root = served.get(folder)
      if (root === undefined) throw new Error(`Nobody serves ${folder}: await sites.add() first.`)
      const disk = pathToFileURL(`${folder}/`).href
      switch (place) {
        case 'listed':
        case 'anyone':
        case 'alike':
          return held(`${root}${place}/${suffix}`)
        case 'listed-sandbox':
          return held(`${root}listed/${suffix}`, { sandbox: 'allow-scripts' })
        case 'root':
          return `${root}${suffix}`
        case 'sub-path':
          return `${appOrigin}${encodeURI(SUB_PATH)}${suffix}`
        case 'file':
          return `${disk}index.html${suffix}`
        case 'frame':
          return held(`${root}${suffix}`)
        case 'sandbox':
          return held(`${root}${suffix}`, { sandbox: 'allow-scripts' })
        case 'frame-whole':
          return held(`${root}${suffix}`, { whole: '' })
        case 'sandbox-whole':
          return held(`${root}${suffix}`, { whole: '', sandbox: 'allow-scripts' })
        case 'sandbox-origin':
          return held(`${root}${suffix}`, { sandbox: 'allow-scripts allow-same-origin' })
        case 'single':
          return `${disk}${SINGLE}${suffix}`
        case 'nginx':
        case 'nginx-single':
        case 'nginx-frame':
        case 'nginx-sandbox': {
          const origin = behind.get(folder)?.origin
          if (origin === undefined) throw new Error('nginx was not started: await sites.nginx() first.')
          const there = `${origin}${encodeURI(NGINX_PATH)}${place === 'nginx-single' ? SINGLE : ''}${suffix}`
          if (place === 'nginx' || place === 'nginx-single') return there
          return held(there, place === 'nginx-frame' ? {} : { sandbox: 'allow-scripts' })
        }
        case 'single-frame':
          return held(`${root}${SINGLE}${suffix}`, { sandbox: 'allow-scripts' })
      }
    },
    async nginx(folder = DIST) {
      const running = behind.get(folder) ?? (await startNginx(folder, [hostOrigin]))
      behind.set(folder, running)
      own.push(`${running.origin}/`)
      return running
    },
    async add(folder) {
      const site = await serve(filesAt({ '/': folder }), 0)
      const address = `${originOf('127.0.0.1', site)}/`
      running.push(site)
      served.set(folder, address)
      own.push(address, pathToFileURL(`${folder}/`).href)
      return address
    },
    isOwn: (url) => own.some((start) => url.startsWith(start)),
    async close() {
      await Promise.all([...behind.values(), ...running].map((site) => site.close()))
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
