import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { ROOT } from '../../src/cli/build.ts'
import { loadPack } from '../../src/cli/files.ts'
import { expect, notIn, test } from '../support/app.ts'
import { listen } from '../support/hosting.ts'

/** A site as its admin left it: the build, two files of the department, and the list that names them. */
let site: string
let ours: string

test.beforeAll(async ({ sites }) => {
  const { pack } = await loadPack(join(ROOT, 'tests/fixtures/tutorial'))
  ours = JSON.stringify({
    ...pack,
    reviewed: { on: '2026-11-01', by: 'the pathway group', due: '2027-11-01' },
  })
  site = await mkdtemp(join(tmpdir(), 'site-'))
  await cp(join(ROOT, 'dist'), site, { recursive: true })
  await writeFile(join(site, 'packs/our-department.json'), ours)
  await writeFile(
    join(site, 'packs/broken.json'),
    ours.replaceAll('"rituximab-day-ward"', '"rituximab-day-wards"').replace('"rituximab-day-wards"', '"x"'),
  )
  await writeFile(
    join(site, 'packs/index.json'),
    '{ "format": 1, "packs": ["our-department.json", "broken.json"] }',
  )
  await sites.add(site)
})
test.afterAll(() => rm(site, { recursive: true, force: true }))

const LIST = 'v=1&x=packs&k=article-2016'
const ONLY_SERVED =
  'the list of a site is read from its web server only, and the page says so, which is tested'
const NOT_OURS = 'Not part of this explorer.'

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([content ?? ''], file ?? '', { type: 'application/json' }))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [name, text],
  )
}

const origin = (frame: Page | Frame) =>
  frame.getByRole('complementary', { name: 'Where this pathway is from' })

test('a department’s pathway beside the build is listed with its name and review, without a new build', async ({
  app,
  page,
}) => {
  notIn(['file', 'sandbox'], ONLY_SERVED)
  await app.open({ folder: site, hash: LIST })
  const nearby = page.getByRole('region', { name: 'Pathways of this site' })
  const card = nearby.getByRole('article', { name: 'Our department · local pathway' })
  await expect(card).toContainText('Reviewed 2026-11-01 by the pathway group; next review 2027-11-01.')
  await expect(card).toContainText(`${NOT_OURS} Kept by this site as our-department.json.`)
  await card.getByRole('button', { name: 'Show this pathway' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Which of the drugs at hand is ordered, and how?',
  )
  await expect(page.locator('[data-id="whom-to-ask"]')).toBeVisible()
  await expect(origin(page)).toContainText('Kept by this site as our-department.json.')
})

test('a department’s pathway is held beside ours on request, and says where it is from there too', async ({
  app,
  page,
}) => {
  notIn(['file', 'sandbox'], ONLY_SERVED)
  await page.setViewportSize({ width: 1600, height: 900 })
  await app.open({ folder: site, hash: LIST })
  const nearby = page.getByRole('region', { name: 'Pathways of this site' })
  await nearby.getByRole('button', { name: 'Compare with Tacrolimus or rituximab · 2016 review' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('b=article-2016')
  await expect(page.locator('.react-flow')).toHaveCount(2)
  await expect(origin(page)).toContainText('Kept by this site as our-department.json.')
  // The other way round, ours is open and the department's beside it: it still does not look like ours.
  await page.evaluate(() => {
    location.hash = '#v=1&k=article-2016&b=our-department'
  })
  await expect(origin(page)).toContainText('Our department · local pathway: Not part of this explorer.')
})

test('a pathway of the site with a fault is refused as a whole, with a report that can be copied', async ({
  app,
  page,
}) => {
  notIn(['file', 'sandbox'], ONLY_SERVED)
  await app.open({ folder: site, hash: LIST })
  const nearby = page.getByRole('region', { name: 'Pathways of this site' })
  await nearby.getByText('broken.json was refused').click()
  await expect(nearby.getByText(/rituximab-day-wards/).first()).toBeVisible()
  const report = await app.copied(async () => {
    await nearby.getByRole('button', { name: 'Copy this report' }).click()
    await expect(nearby.getByRole('button', { name: 'Copied' })).toBeVisible()
  })
  expect(report).toMatch(/broken\.json was not opened[\s\S]*rituximab-day-wards/)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tacrolimus or rituximab')
  await expect(origin(page)).toHaveCount(0)
})

for (const [words, list] of [
  ['no list at all', '<html>'],
  ['an address outside', '{"format":1,"packs":["https://elsewhere.example/x.json"]}'],
  ['a path that leads out', '{"format":1,"packs":["../../secret.json"]}'],
  ['another format', '{"format":2,"packs":[]}'],
] as const) {
  test(`a list that is ${words} is refused, and nothing is asked for`, async ({ app, page }) => {
    notIn(['file', 'sandbox'], ONLY_SERVED)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.route('**/packs/index.json', (route) =>
      route.fulfill({ body: list, contentType: 'application/json' }),
    )
    await app.open({ folder: site, hash: LIST })
    await expect(page.getByText(/The list packs\/index\.json is not one/)).toBeVisible()
    expect(asked.filter((url) => /secret|elsewhere/.test(url))).toEqual([])
  })
}

for (const place of ['file', 'sandbox', 'single'] as const) {
  test(`where no file of the site can be read the switch says so, and dropping a file works: ${place}`, async ({
    app,
    page,
  }) => {
    const frame = await app.open({ place, hash: LIST })
    await expect(frame.getByText(/read from its web server only/)).toBeVisible()
    await frame.getByRole('button', { name: 'Close', exact: true }).click()
    if (place === 'sandbox') return
    await drop(page, 'our-department.json', ours)
    await expect(origin(frame)).toContainText('Opened from the file our-department.json.')
  })
}

test('where a pathway is from stands on every screen, and leads back to ours', async ({ app, page }) => {
  await app.open()
  await drop(page, 'our-department.json', ours)
  await expect(origin(page)).toContainText(`${NOT_OURS} Opened from the file our-department.json.`)
  await expect(origin(page)).toContainText('Its authors name a review on 2026-11-01 by the pathway group')
  for (const [width, height] of [
    [1600, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(origin(page)).toBeInViewport({ ratio: 0.99 })
    const [inside] = await page.evaluate(() => [document.documentElement.scrollWidth - innerWidth])
    expect(inside).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1600, height: 900 })
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(
    0,
  )
  for (const tab of await page.locator('.screens-tab').all()) {
    await tab.click()
    await expect(origin(page)).toBeInViewport({ ratio: 0.99 })
  }
  await page.locator('.screens-tab').first().click()
  await page.getByRole('button', { name: 'Present' }).click()
  await expect(page.locator('.present')).toBeVisible()
  await expect(origin(page)).toBeInViewport({ ratio: 0.99 })
  await page.keyboard.press('Escape')
  // On paper, too.
  await page.emulateMedia({ media: 'print' })
  await expect(origin(page)).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await origin(page)
    .getByRole('button', { name: /^Back to Tacrolimus or rituximab/ })
    .click()
  await expect(origin(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tacrolimus or rituximab')
})

test('hostile pathways: none can bear our name, hold a link that runs, or hold markup', async ({
  app,
  page,
}) => {
  await app.open()
  const pack = JSON.parse(ours)
  for (const [change, words] of [
    [{ id: 'article-2016' }, /is the id of a pathway of this explorer/],
    [{ source: { ...pack.source, url: 'javascript:alert(1)' } }, /An address begins with/],
    [{ title: '<img src=x onerror=alert(1)>' }, /holds HTML/],
    [{ script: 'x' }, /script/],
  ] as const) {
    await drop(page, 'bad.json', JSON.stringify({ ...pack, ...change }))
    await expect(page.getByRole('region', { name: /bad\.json was not opened/ })).toContainText(words)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tacrolimus or rituximab')
    await page.getByRole('button', { name: 'Close', exact: true }).first().click()
  }
})

test('a pathway given by the host goes through the same door, and says where it is from', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1' })
  const host = await listen(page)
  await host.shake({ pack: JSON.parse(ours) })
  await expect(origin(frame)).toContainText('Given by the page around this one')
  const again = await host.ask('loadPack', { pack: ours, name: 'our server' })
  expect(again.payload).toEqual({ pack: 'our-department' })
  await expect(origin(frame)).toContainText('(our server)')
  const refused = await host.ask('loadPack', {
    pack: JSON.stringify({ ...JSON.parse(ours), id: 'article-2016' }),
  })
  expect(refused.payload).toMatchObject({ code: 'pack' })
  await expect(origin(frame)).toContainText('(our server)')
})

test('a pathway opened from a disk beside the build is found by nobody, and the page says how', async ({
  app,
  page,
}) => {
  await app.open({ place: 'file', folder: site, hash: LIST })
  await expect(page.getByText(/read from its web server only/)).toBeVisible()
})
