import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { ROOT } from '../../src/cli/build.ts'
import { loadPack } from '../../src/cli/files.ts'
import { expect, notIn, test } from '../support/app.ts'
import { type Hosting, listen } from '../support/hosting.ts'
import { RUNS } from '../support/where.ts'

// What a page does all day, bounded: a thousand pathways opened, ten thousand messages. What is held in memory and on
// the page in the last tenth is held against the first.

notIn(RUNS, 'holds the app in a page of its own')

const TENTHS = 10

interface Held {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

async function heldNow(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') }
}

/** Sends messages in bursts that stay under the limit of a second, on a clock that the test moves on. */
async function send(page: Page, messages: readonly object[]): Promise<void> {
  for (let at = 0; at < messages.length; at += 45) {
    await page.evaluate(
      async (burst) => {
        const frame = document.querySelector('iframe')?.contentWindow
        const waiting = new Set(burst.map((_, index) => `s${index}`))
        const replied = new Promise<void>((done) => {
          const heard = ({ data }: MessageEvent) => {
            waiting.delete(data.re)
            if (waiting.size > 0) return
            removeEventListener('message', heard)
            done()
          }
          addEventListener('message', heard)
        })
        for (const [index, message] of burst.entries())
          frame?.postMessage({ ...message, id: `s${index}` }, '*')
        await replied
        // The page of a test hears everything; what it has heard is not what is measured.
        ;(Reflect.get(globalThis, 'testHeard') as unknown[]).length = 0
      },
      messages.slice(at, at + 45),
    )
    await page.clock.runFor(1_100)
  }
}

async function hold(page: Page, root: string): Promise<Hosting> {
  await page.clock.install()
  const body = `<!doctype html><link rel="icon" href="data:,"><iframe src="./index.html?embed=1" style="width:1200px;height:800px"></iframe>`
  await page.route('**/soak.html', (route) => route.fulfill({ body, contentType: 'text/html' }))
  await page.goto(`${root}soak.html`)
  await expect(page.frameLocator('iframe').locator('.react-flow__node').first()).toBeVisible()
  const host = await listen(page)
  await host.say({ ns: 'ln-pathway', v: 1, type: 'hello?' })
  await page.clock.runFor(3_000)
  await host.shake()
  return host
}

async function ratio(page: Page, tenth: (index: number) => Promise<void>): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const held: Held[] = []
  for (let index = 0; index < TENTHS; index += 1) {
    await tenth(index)
    held.push(await heldNow(session))
  }
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) throw new Error('nothing was measured')
  return {
    heap: last.heap / first.heap,
    nodes: last.nodes / first.nodes,
    listeners: last.listeners / first.listeners,
  }
}

test('a thousand pathways opened leave nothing behind', async ({ page, sites }) => {
  test.setTimeout(600_000)
  const { pack } = await loadPack(join(ROOT, 'tests/fixtures/tutorial'))
  await hold(page, sites.address('root'))
  const load = (each: number) => ({
    ns: 'ln-pathway',
    v: 1,
    type: 'loadPack',
    payload: { pack: { ...pack, version: `1.${each}` }, name: 'soak' },
  })
  const grown = await ratio(page, (index) =>
    send(
      page,
      Array.from({ length: 100 }, (_, each) => load(index * 100 + each)),
    ),
  )
  expect(grown.heap).toBeLessThan(1.2)
  expect(grown.nodes).toBeLessThan(1.1)
  expect(grown.listeners).toBeLessThan(1.1)
})

test('ten thousand messages leave nothing behind', async ({ page, sites }) => {
  test.setTimeout(600_000)
  await hold(page, sites.address('root'))
  const kinds = [
    { type: 'setPatient', payload: { patient: { pregnancy: 'planning', 'ln-class': 'III' } } },
    { type: 'setPatient', payload: { patient: { pregnancy: 'pregnant', 'ln-class': 'V' } } },
    { type: 'ping' },
    { type: 'getState' },
    { type: 'goto', payload: { node: 'salvage-choice' } },
    { type: 'setState', payload: { state: 'v=1&p=ln-class.IV' } },
    { type: 'nonsense' },
    { type: 'goto', payload: { wrong: 1 } },
    { type: 'export', payload: { format: 'text' } },
    { type: 'setTheme', payload: { tokens: { '--lnp-ink': '#aaaaaa' } } },
  ].map((message) => ({ ns: 'ln-pathway', v: 1, ...message }))
  const thousand = Array.from({ length: 1_000 }, (_, each) => kinds[each % kinds.length] ?? {})
  const grown = await ratio(page, () => send(page, thousand))
  expect(grown.heap).toBeLessThan(1.2)
  expect(grown.nodes).toBeLessThan(1.1)
  expect(grown.listeners).toBeLessThan(1.1)
})
