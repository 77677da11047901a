import { join } from 'node:path'
import { ROOT } from '../../src/cli/build.ts'
import { loadPack } from '../../src/cli/files.ts'
import { expect, HERE, notIn, test } from '../support/app.ts'
import type { PLACES as ALL } from '../support/sites.ts'
import { RUNS } from '../support/where.ts'

// The fixtures fail a test on a violation of the policy, an error, or a request that leaves the app's place.

type Place = (typeof ALL)[number]
const PLACES: Record<Place, string> = {
  root: 'at the root of a server',
  'sub-path': 'below a path with a space',
  file: 'by double click, from a file',
  frame: 'in a frame of another site',
  sandbox: 'in a sandboxed frame, which has no origin',
  'sandbox-origin': 'in a sandboxed frame that keeps its origin',
  single: 'as one file, by double click',
  'single-frame': 'as one file in a sandboxed frame',
}

for (const [place, words] of Object.entries(PLACES) as [Place, string][]) {
  test(`the app opens ${words}`, async ({ app }) => {
    const frame = await app.open({ place })
    await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  })
}

test('the app opens where storage is refused', async ({ app }) => {
  await app.refuseStorage()
  const frame = await app.open()
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
})

test('the policy is in force in every place', async ({ app, faults }) => {
  const places = HERE === 'root' ? (['root', 'file', 'sandbox', 'single'] as const) : [undefined]
  for (const place of places) {
    const frame = await app.open({ place })
    await frame.evaluate(() => {
      const inline = document.createElement('script')
      inline.textContent = 'globalThis.inlineRan = true'
      document.head.append(inline)
      const style = document.createElement('style')
      style.textContent = 'body { outline: 3px solid red }'
      document.head.append(style)
    })
    expect(await frame.evaluate(() => 'inlineRan' in globalThis)).toBe(false)
    // Behind nginx the answer says it as well as the page.
    const said = HERE === 'nginx' ? 4 : 2
    const told: string[] = []
    await expect
      .poll(() => told.push(...faults.take().filter((fault) => fault.startsWith('policy:'))))
      .toBe(said)
    faults.take()
  }
})

test('C32: without JavaScript the page says what it is, and every step of the pathway', async ({
  browser,
  sites,
}) => {
  notIn(RUNS, 'opens a page of its own, without JavaScript')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(sites.address('root'))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main')).toContainText('not for the care of a person')
  const { pack } = await loadPack(join(ROOT, 'src/content/article-2016'))
  for (const { title, code } of pack?.nodes ?? [])
    await expect(page.locator('main')).toContainText(`${title} (${code})`)
  await context.close()
})
