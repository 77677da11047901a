/**
 * A small server for folders, on this computer only: for `npm start` and for the tests in the browser.
 *
 * Answers GET and HEAD for the files of the folders it was given, and nothing else.
 */
import { readFile, stat } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
}

/** What serves each folder of `mounts` under its path, which begins and ends with a slash. */
export function filesAt(mounts: Readonly<Record<string, string>>): RequestListener {
  const longestFirst = Object.entries(mounts).sort(([a], [b]) => b.length - a.length)
  return async (request, response) => {
    const refuse = (status: number, words: string) => {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(`${words}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.')
    const path = pathOf(request.url ?? '/')
    const mount = longestFirst.find(([prefix]) => path?.startsWith(prefix))
    if (path === null || mount === undefined) return refuse(404, 'Not found.')
    const [prefix, folder] = mount
    const inside = normalize(path.slice(prefix.length))
    if (inside.startsWith('..') || inside.includes('\0')) return refuse(404, 'Not found.')
    let file = join(folder, inside)
    try {
      if ((await stat(file)).isDirectory()) {
        if (!path.endsWith('/')) {
          response.writeHead(301, { location: `${encodeURI(path)}/` })
          return response.end()
        }
        file = join(file, 'index.html')
      }
      const body = await readFile(file)
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-length': body.byteLength,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      })
      return response.end(request.method === 'HEAD' ? undefined : body)
    } catch {
      return refuse(404, 'Not found.')
    }
  }
}

/** The decoded path of a request, or null when it cannot be read. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''))
    return path.includes('\\') ? null : path
  } catch {
    return null
  }
}

export interface Running {
  readonly port: number
  close(): Promise<void>
}

/**
 * Starts a server on the loopback address: on the first free port from `from` (at most 100 are tried), or on
 * any free port when `from` is 0.
 */
export async function serve(listener: RequestListener, from: number): Promise<Running> {
  const ports = from === 0 ? [0] : Array.from({ length: 100 }, (_, step) => from + step)
  for (const port of ports) {
    const server = createServer(listener)
    if (await listening(server, port)) {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('The server has no port.')
      return {
        port: address.port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      }
    }
  }
  throw new Error(`No free port from ${from} to ${from + 99}.`)
}

function listening(server: Server, port: number): Promise<boolean> {
  return new Promise((answer, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? answer(false) : fail(error),
    )
    server.listen(port, '127.0.0.1', () => answer(true))
  })
}
