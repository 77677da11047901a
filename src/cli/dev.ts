/**
 * The development server's answer for the scripts that the build would have written.
 *
 * The app asks for `packs/….js` and `late/….js` in development as anywhere else. A pack is compiled when it is
 * asked for, a late part is the module itself (so changes to it appear at once), a worker is built.
 */
import type { ServerResponse } from 'node:http'
import { relative, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { latePartsOf, workerScriptOf, workersOf } from './scripts.ts'

type Packs = typeof import('./packs.ts')

/** The plugin that serves packs, late parts and workers, and opens the page anew when content has changed. */
export function scriptsInDevelopment(): Plugin {
  return {
    name: 'scripts-in-development',
    apply: 'serve',
    configureServer(server) {
      const { root } = server.config
      server.watcher.on('all', (_event, file) => {
        if (relative(root, file).split(sep).join('/').startsWith('src/content/')) {
          server.ws.send({ type: 'full-reload' })
        }
      })
      server.middlewares.use(async (request, response, next) => {
        const asked = /^\/(packs|late)\/([a-z0-9-]+)\.js(?:\?|$)/.exec(request.url ?? '')
        const [, folder, name] = asked ?? []
        if (name === undefined) return next()
        try {
          const script = await (folder === 'packs' ? packScript(server, name) : lateScript(server, name))
          if (script === undefined) response.writeHead(404).end()
          else answer(response, script)
        } catch (error) {
          const words = error instanceof Error ? error.message : String(error)
          server.config.logger.error(words)
          answer(response, `throw new Error(${JSON.stringify(words)})`)
        }
      })
    },
  }
}

/** Loaded through the server, so that a change to the compiler or the layout holds for the next page. */
async function packScript(server: ViteDevServer, id: string): Promise<string | undefined> {
  const packs = (await server.ssrLoadModule('/src/cli/packs.ts')) as Packs
  if (!(await packs.packsOf(server.config.root)).includes(id)) return undefined
  const { script, problems } = await packs.packScriptOf(server.config.root, id)
  const lines = problems.map((problem) => packs.lineOf(server.config.root, problem))
  if (script === undefined) throw new Error(lines.join('\n'))
  for (const line of lines) server.config.logger.warn(line)
  return script
}

async function lateScript(server: ViteDevServer, name: string): Promise<string | undefined> {
  const { root } = server.config
  const worker = (await workersOf(root))[name]
  if (worker !== undefined) return workerScriptOf(root, worker, 'dev')
  const part = (await latePartsOf(root))[name]
  if (part === undefined) return undefined
  return `(globalThis.lnpParts??={})[${JSON.stringify(name)}]=import(${JSON.stringify(`/${part}`)})`
}

function answer(response: ServerResponse, script: string): void {
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(script)
}
