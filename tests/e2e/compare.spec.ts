import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const FAILED =
  'v=1&w=compare&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'
const QUESTION = 'Which comparisons does the article ask for, and who has run them since?'

const SIZES = [
  [1440, 900],
  [390, 844],
  [320, 700],
] as const

for (const [width, height] of SIZES)
  test(`the debate at ${width}×${height}: nothing that hinders, nothing cut off sideways`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await app.open({ hash: FAILED })
    const main = page.locator('#screen')
    await expect(main.getByRole('heading', { level: 2 })).toBeVisible()
    // One of each kind of fold, and the card of a study, so that what they hold is looked at, too.
    await main.getByText('2 figures in full').first().click()
    await main.getByText('Claims C42, C43').first().click()
    await main.getByText('Liu 2015: patients like this one?').first().click()
    await main.getByText('Since 2016: Not confirmed (P3)').first().click()
    await main.getByRole('button', { name: /Rescue with rituximab or with tacrolimus/ }).click()
    await main.getByText('The same as a table').click()
    await expect(main.getByRole('article', { name: 'Claim C42' }).first()).toBeVisible()
    // Every part once: the points further down are made of the same cards.
    const parts = ['.compare-head', '.compare-points', '.compare-side', '.compare-names', '.wanted']
    const looked = [...parts, '[aria-labelledby="point-order"]', '[aria-labelledby="point-evidence"]']
    const axe = looked.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }))
    const { violations } = await axe.analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await main.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
    // Where there is room, what scrolls is the screen and not the page around it: the header stays.
    if (width > 1000)
      expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
  })

test('two columns on a wide screen, one on a phone', async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await app.open({ hash: FAILED })
  const tacrolimus = page.getByRole('region', { name: 'Tacrolimus: How fast it works' })
  const rituximab = page.getByRole('region', { name: 'Rituximab: How fast it works' })
  const places = async () => [await tacrolimus.boundingBox(), await rituximab.boundingBox()] as const
  const [left, right] = await places()
  expect(left?.y).toBe(right?.y)
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0))
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(rituximab.getByRole('heading', { name: 'Rituximab' })).toBeVisible()
  const [above, below] = await places()
  expect(above?.x).toBe(below?.x)
  expect(below?.y).toBeGreaterThan(above?.y ?? 0)
})

test('by keyboard: to a point, into an argument, to a study that does not exist and back', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await app.open({ hash: FAILED })
  await page.getByRole('button', { name: 'How long it lasts' }).press('Enter')
  const heading = page.getByRole('heading', { name: 'How long it lasts' })
  await expect(heading).toBeFocused()
  await expect(page).toHaveURL(/i=durability/)
  await expect(heading).toBeInViewport()
  await page.keyboard.press('Tab')
  const row = page.getByRole('region', { name: 'How long it lasts' }).first()
  expect(await row.evaluate((each) => each.contains(document.activeElement))).toBe(true)
  const line = page
    .getByRole('region', { name: QUESTION })
    .getByRole('button', { name: 'MMF + rituximab against MMF + tacrolimus: not done, as far as was found' })
    .first()
  await line.press('Enter')
  await expect(line).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('article', { name: 'Rescue with rituximab or with tacrolimus' })).toBeVisible()
  await line.press('Enter')
  await expect(page.getByRole('article', { name: 'Rescue with rituximab or with tacrolimus' })).toHaveCount(0)
})

test('a link leads to a point, and the tab to the debate', async ({ app, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await app.open({ hash: `${FAILED}&i=steroids` })
  await expect(page.getByRole('heading', { name: 'Doing with less steroid' })).toBeFocused()
  await page.getByRole('button', { name: 'Pathway', exact: true }).click()
  await page.getByRole('button', { name: 'The debate', exact: true }).click()
  await expect(page.getByRole('heading', { name: /What speaks for each/ })).toBeVisible()
})

test('each square stands under the name of its arm, and each line between two squares', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await app.open({ hash: FAILED })
  const centre = (box: { x: number; width: number } | null) => (box?.x ?? 0) + (box?.width ?? 0) / 2
  const names = page.locator('.wanted-columns .wanted-track > span')
  const row = page.locator('.wanted-study').filter({ hasText: 'expected to work best' })
  await expect(row.locator('.wanted-arm')).toHaveCount(3)
  const columns = await Promise.all((await names.all()).map(async (name) => centre(await name.boundingBox())))
  for (const square of await row.locator('.wanted-arm').all()) {
    const at = centre(await square.boundingBox())
    expect(Math.min(...columns.map((column) => Math.abs(column - at)))).toBeLessThan(2)
  }
  for (const line of await row.locator('.wanted-edge').all()) {
    const box = await line.boundingBox()
    expect(box?.x).toBeGreaterThan(Math.min(...columns) - 12)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(Math.max(...columns) + 12)
  }
})
