import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { scriptsInDevelopment } from '../../src/cli/dev.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const servers: ViteDevServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function developing(
  root: string,
): Promise<(path: string) => Promise<{ status: number; body: string }>> {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [scriptsInDevelopment()],
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
  })
  servers.push(server)
  await server.listen()
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port.')
  return async (path) => {
    const response = await fetch(`http://127.0.0.1:${address.port}${path}`)
    return { status: response.status, body: await response.text() }
  }
}

test('late parts and workers are served where the build puts them', async () => {
  const ask = await developing(`${ROOT}/tests/fixtures/late-parts`)
  expect((await ask('/late/first.js?dev')).body).toBe(
    '(globalThis.lnpParts??={})["first"]=import("/src/late/first.tsx")',
  )
  const worker = await ask('/late/twice-worker.js')
  expect(worker.status).toBe(200)
  expect(worker.body).toContain('postMessage')
  expect((await ask('/late/none.js')).status).toBe(404)
  // What went wrong is said in the page that asked, as an error of its script.
  expect((await ask('/packs/any.js')).body).toMatch(/^throw new Error\(/)
})

test('packs are compiled when they are asked for', async () => {
  const ask = await developing(ROOT)
  const pack = await ask('/packs/article-2016.js?dev')
  expect(pack.status).toBe(200)
  expect(pack.body.startsWith("(globalThis.lnpPacks??=[]).push({id:'article-2016'")).toBe(true)
  expect((await ask('/packs/none.js')).status).toBe(404)
})
