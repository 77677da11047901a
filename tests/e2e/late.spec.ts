import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, writeFiles } from '../../src/cli/build.ts'
import { siteOf } from '../../src/cli/site.ts'
import { expect, notIn, type Place, test } from '../support/app.ts'

// A small app of its own, built as the product is, shows what late parts can rely on in every place.

let folder: string

test.describe.configure({ mode: 'default' })

test.beforeAll(async ({ sites }) => {
  folder = await mkdtemp(join(tmpdir(), 'late-parts-'))
  const site = await siteOf(join(ROOT, 'tests/fixtures/late-parts'))
  await writeFiles(folder, site.files)
  await sites.add(folder)
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

const PLACES: readonly (readonly [words: string, place?: Place])[] = [
  ['where the run has it'],
  ['from a file', 'file'],
  ['in an opaque sandbox', 'sandbox'],
]
const NO_WORKER = ['file', 'sandbox'] as const

for (const [words, place] of PLACES) {
  test(`a late part shares stores, contexts and React with the app, ${words}`, async ({ app }) => {
    const frame = await app.open({ place, folder })
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

  test(`a late part that fails says so, ${words}`, async ({ app, faults }) => {
    const frame = await app.open({ place, folder })
    await frame.getByRole('button', { name: 'missing' }).click()
    await expect(frame.getByRole('status')).toHaveText('The file late/missing.js could not be loaded.')
    await frame.getByRole('button', { name: 'broken' }).click()
    await expect(frame.getByRole('status')).toHaveText('The part broken ran, but did not come to its end.')
    await expect.poll(() => faults.take().join()).toContain('This part breaks while it runs.')
    await frame.getByRole('button', { name: 'second' }).click()
    await expect(frame.getByRole('status')).toHaveText('second: counted 0, noted 1')
  })
}

test('a worker runs where the page comes from a server', async ({ app }) => {
  notIn(NO_WORKER, 'no worker may start there, which is tested')
  const frame = await app.open({ folder })
  await frame.getByRole('button', { name: 'worker' }).click()
  await expect(frame.getByRole('status')).toHaveText('twice is 42')
})

for (const place of NO_WORKER) {
  test(`where no worker may start, the page can tell: ${place}`, async ({ app, faults }) => {
    const frame = await app.open({ place, folder })
    await frame.getByRole('button', { name: 'worker' }).click()
    await expect(frame.getByRole('status')).toHaveText('no worker here')
    faults.take()
  })
}
