import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from '@playwright/test'
import { ROOT, writeFiles } from '../../src/cli/build.ts'
import { siteOf } from '../../src/cli/site.ts'
import { expect, test } from '../support/app.ts'

// A small app of its own, built as the product is, shows what late parts can rely on in every place.

let folder: string
let address: string

test.describe.configure({ mode: 'default' })

test.beforeAll(async ({ sites }) => {
  folder = await mkdtemp(join(tmpdir(), 'late-parts-'))
  const site = await siteOf(join(ROOT, 'tests/fixtures/late-parts'))
  await writeFiles(folder, site.files)
  address = await sites.add(folder)
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

const PLACES: Record<string, (page: Page) => Promise<Frame>> = {
  'from a server': async (page) => {
    await page.goto(`${address}index.html`)
    return page.mainFrame()
  },
  'from a file': async (page) => {
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    return page.mainFrame()
  },
  'in an opaque sandbox': async (page) => {
    await page.goto(`${address}host.html`)
    const frame = page.frames().find((candidate) => candidate.parentFrame() !== null)
    if (frame === undefined) throw new Error('The host page has no frame.')
    return frame
  },
}

for (const [words, open] of Object.entries(PLACES)) {
  test(`a late part shares stores, contexts and React with the app, ${words}`, async ({ page }) => {
    const frame = await open(page)
    await frame.getByRole('button', { name: 'count' }).click()
    await frame.getByRole('button', { name: 'first' }).click()
    const first = frame.getByRole('button', { name: /^good morning/ })
    await expect(first).toHaveText('good morning, counted 1, noted 1, pressed 0')
    await expect(first).toHaveCSS('color', 'rgb(1, 2, 3)')
    await first.click()
    await expect(first).toHaveText('good morning, counted 1, noted 1, pressed 1')
    await frame.getByRole('button', { name: 'second' }).click()
    await expect(frame.getByRole('status')).toHaveText('second: counted 1, noted 2')
  })

  test(`a late part that fails says so, ${words}`, async ({ page, faults }) => {
    const frame = await open(page)
    await frame.getByRole('button', { name: 'missing' }).click()
    await expect(frame.getByRole('status')).toHaveText('The file late/missing.js could not be loaded.')
    await frame.getByRole('button', { name: 'broken' }).click()
    await expect(frame.getByRole('status')).toHaveText('The part broken ran, but did not come to its end.')
    await expect.poll(() => faults.take().join()).toContain('This part breaks while it runs.')
    await frame.getByRole('button', { name: 'second' }).click()
    await expect(frame.getByRole('status')).toHaveText('second: counted 0, noted 1')
  })
}

test('a worker runs where the page comes from a server', async ({ page }) => {
  await page.goto(`${address}index.html`)
  await page.getByRole('button', { name: 'worker' }).click()
  await expect(page.getByRole('status')).toHaveText('twice is 42')
})

for (const words of ['from a file', 'in an opaque sandbox']) {
  test(`where no worker may start, the page can tell, ${words}`, async ({ page, faults }) => {
    const frame = await PLACES[words]?.(page)
    await frame?.getByRole('button', { name: 'worker' }).click()
    await expect(frame?.getByRole('status') ?? page.locator('none')).toHaveText('no worker here')
    faults.take()
  })
}
