import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { ROOT, writeFiles } from '../../src/cli/build.ts'
import { scriptOf } from '../../src/cli/packs.ts'
import { siteOf } from '../../src/cli/site.ts'
import { layoutOf } from '../../src/view/late.ts'
import { findBrowser } from '../support/browser.ts'
import { generatePack } from '../support/generate.ts'
import { median, percentile } from './clock.ts'
import { replaceByReplay } from './replay.ts'
import type { Line } from './run.ts'

const CLICKS = 200
/** The answers that are given in turn. */
const ANSWERS = 12

/**
 * Main-thread work of one click on an answer, against the floor app changing as many nodes. Work is the browser's own
 * sum of main-thread task time between the click and the second frame after it, with whatever of the clicks before it
 was left for later. Beside it stands what the browser needs for the same changes made by hand.
 */
export async function clickBench(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pathway-bench-'))
  const browser = await chromium.launch({
    executablePath: (await findBrowser()) ?? undefined,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  } as Parameters<typeof chromium.launch>[0])
  try {
    await writeFiles(join(folder, 'floor'), (await siteOf(join(ROOT, 'tests/bench/floor'))).files)
    const app = await siteOf(ROOT)
    const lines: Line[] = []
    for (const nodes of [24, 200, 1_000]) {
      const files = new Map(app.files)
      if (nodes !== 24) {
        const pack = generatePack({ nodes, rules: nodes, attributes: 18, seed: 7 })
        files.set(
          'packs/article-2016.js',
          scriptOf({
            id: pack.id,
            pack: JSON.stringify(pack),
            layouts: { wide: layoutOf(pack, 'wide'), narrow: layoutOf(pack, 'narrow') },
          }),
        )
      }
      await writeFiles(join(folder, `app-${nodes}`), files)
      for (const throttle of [1, 4]) lines.push(await compare(browser, folder, nodes, throttle))
    }
    return lines
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(browser: Browser, folder: string, nodes: number, throttle: number): Promise<Line> {
  const ours = await measure(browser, join(folder, `app-${nodes}`, 'index.html'), throttle, 'app')
  const changed = Math.max(1, Math.round(ours.changed))
  const floor = await measure(
    browser,
    join(folder, 'floor', 'index.html'),
    throttle,
    'floor',
    `?nodes=${nodes}&toggle=${changed}`,
  )
  const least = await measure(browser, join(folder, `app-${nodes}`, 'index.html'), throttle, 'replay')
  const ratio = ours.work / floor.work
  return {
    what: `work of a click, ${nodes} nodes, ${throttle}× throttle, against the floor`,
    ratio,
    aim: 'at most 1.5',
    met: ratio <= 1.5,
    detail: `ours ${ours.work.toFixed(1)} ms, floor ${floor.work.toFixed(1)} ms, our changes made by hand ${least.work.toFixed(1)} ms (${(least.work / floor.work).toFixed(2)} times the floor), ${changed} nodes change; second frame p95 ${ours.frame.toFixed(0)} and ${floor.frame.toFixed(0)} ms`,
  }
}

type What = 'app' | 'replay' | 'floor'

async function measure(browser: Browser, file: string, throttle: number, what: What, query = '') {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  // The tools that run this give each function within another a name by a function the page does not know.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.goto(pathToFileURL(file).href + query)
  await page.locator('.react-flow__node').first().waitFor()
  if (what === 'replay') await replaceByReplay(page, ANSWERS)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const work: number[] = []
  const frames: number[] = []
  let changed = 0
  for (let click = 0; click < CLICKS; click++) {
    const before = await taskTime(session)
    const seen = await clickOnce(page, what, click)
    work.push((await taskTime(session)) - before)
    frames.push(seen.frame)
    changed += seen.changed
  }
  await page.close()
  return { work: median(work), frame: percentile(frames, 0.95), changed: changed / CLICKS }
}

/** Milliseconds of main-thread tasks since the page was opened. */
async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Clicks an answer (the toggle of the floor), or makes its changes by hand, and waits for the second frame after it. */
function clickOnce(page: Page, what: What, turn: number) {
  return page.evaluate(
    async ({ what, turn, answers }) => {
      const targets =
        what === 'floor'
          ? [...document.querySelectorAll<HTMLElement>('.toggle')]
          : [...document.querySelectorAll<HTMLElement>('#patient fieldset input[type="radio"]')].slice(
              0,
              answers,
            )
      const steps = [...document.querySelectorAll('.react-flow__node .step')]
      const before = what === 'app' && turn % 10 === 0 ? steps.map((step) => step.outerHTML) : []
      const start = performance.now()
      const { lnpReplay } = globalThis as { lnpReplay?: (turn: number) => void }
      if (lnpReplay) lnpReplay(turn)
      else targets[turn % targets.length]?.click()
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const frame = performance.now() - start
      const changed = before.filter((html, index) => html !== steps[index]?.outerHTML).length
      return { frame, changed: 10 * changed }
    },
    { what, turn, answers: ANSWERS },
  )
}
