import { expect, test } from '../support/app.ts'
import { listen } from '../support/hosting.ts'
import { hasPoppler, printed, ready } from '../support/paper.ts'

test('embedded, the frame around the pathway is trimmed and the page scrolls under the wheel', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 600 })
  const frame = await app.open({ query: 'embed=1' })
  await expect(frame.getByRole('button', { name: 'Present' })).toHaveCount(0)
  await expect(frame.getByRole('button', { name: /What has changed since 2016/ })).toBeVisible()
  await expect(frame.getByText('For teaching, not for the care of a person.').first()).toBeVisible()
  const canvas = await frame.locator('.react-flow').boundingBox()
  if (canvas === null) throw new Error('there is no diagram')
  await page.mouse.move(canvas.x + canvas.width / 2, Math.min(500, canvas.y + canvas.height / 2))
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
})

test('a pathway file that is dropped is refused as a whole, with reasons, and the running one stays', async ({
  app,
  page,
}) => {
  const frame = await app.open()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['{"format": 1, "id": "ours"}'], 'ours.json', { type: 'application/json' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const notice = frame.getByRole('region', { name: /ours.json was not opened/ })
  await expect(notice).toContainText(/title/)
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('tacrolimus or rituximab')
})

/** What says which content this is, how old, and of which build. */
const PROVENANCE = /Content (2016\S+), dated (2016-10); build ([\w-]+)\./

test('C33: content, its date and the build stand in the frame and on the stage, on every screen, and are told', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1' })
  const host = await listen(page)
  const { contentVersion, sourceDate, build } = (await host.next('hello')).payload
  const stands = async (where: typeof frame) => {
    const words = where.getByRole('contentinfo').or(where.locator('.present-foot')).first()
    await expect(words).toContainText(PROVENANCE)
    const [, ...said] = PROVENANCE.exec((await words.textContent()) ?? '') ?? []
    expect(said).toEqual([contentVersion, sourceDate, build])
  }
  for (const screen of ['explore', 'evidence', 'claims', 'compare', 'cases'])
    await stands(
      await app.open({ query: 'embed=1&ui=bare', hash: screen === 'explore' ? '' : `v=1&w=${screen}` }),
    )
  await stands(await app.open({ hash: 'v=1&l=central-debate&s=0' }))
})

test('C33: and on paper', async ({ app, page }) => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')
  await app.open({ query: 'embed=1' })
  await ready(page)
  const { pages, text } = await printed(page, 'A4')
  for (const each of pages) expect(each).toMatch(/content 2016\S+ · dated 2016-10/)
  const [, , , build = ''] = PROVENANCE.exec((await page.getByRole('contentinfo').textContent()) ?? '') ?? []
  expect(build).not.toBe('')
  expect(text.replace(/\s+/g, ' ')).toContain(`Build ${build}`)
})

for (const query of ['', 'embed=1', 'embed=1&ui=bare'])
  test(`C34: nothing of a real person can be put in, and the page says not to: “${query}”`, async ({
    app,
    page,
  }) => {
    await app.open({ query })
    const patient = page.locator('#patient')
    await expect(page.getByText('For teaching, not for the care of a person.').first()).toBeVisible()
    await expect(patient.getByText('Made-up patients only: do not enter anyone’s details.')).toBeVisible()
    const fields = patient.locator('input, textarea, select, [contenteditable]')
    expect(await fields.count()).toBeGreaterThan(10)
    // Choices of the pathway; and numbers, where the attribute is one.
    const others = await fields.evaluateAll((all) =>
      all
        .filter((each) => !(each instanceof HTMLSelectElement))
        .filter(
          (each) => !(each instanceof HTMLInputElement && ['radio', 'range', 'checkbox'].includes(each.type)),
        )
        .map((each) => (each instanceof HTMLInputElement ? `${each.type} ${each.inputMode}` : each.tagName)),
    )
    expect(new Set(others)).toEqual(new Set(['text decimal']))
    const number = patient.locator('input[inputmode="decimal"]').first()
    await number.fill('Jane Doe 1970-01-01')
    await number.press('Enter')
    await expect(patient.getByText(/is not a number/)).toBeVisible()
    expect(decodeURIComponent(await page.evaluate(() => location.hash))).not.toMatch(/Jane|1970/)
  })
