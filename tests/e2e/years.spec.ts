import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const PATIENT =
  'v=1&k=article-2016&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed~rituximab-usable.no'

test('one control moves between the years and both beside each other, and the patient stays', async ({
  app,
  page,
}) => {
  const frame = await app.open({ hash: PATIENT })
  await frame.getByRole('radio', { name: '2024' }).check()
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('KDIGO 2024')
  await expect(page).toHaveURL(/k=guidelines-2024/)
  await expect(page).toHaveURL(/treatment-stage\.failed-first-line/)
  await frame.getByRole('radio', { name: 'Side by side' }).check()
  await expect(page).toHaveURL(/b=article-2016/)
  await expect(frame.getByRole('group', { name: /^Diagram of/ })).toHaveCount(2)
  await page.reload()
  await expect(frame.getByRole('group', { name: /^Diagram of/ })).toHaveCount(2)
  await frame.getByRole('radio', { name: '2016' }).check()
  await expect(frame.getByRole('group', { name: /^Diagram of/ })).toHaveCount(1)
  await expect(frame.getByRole('radio', { name: /^Failed: First treatment has failed/ })).toBeChecked()
})

test('side by side says in words where they differ and on what ground, and follows an answer', async ({
  app,
  page,
}) => {
  const frame = await app.open({ hash: `${PATIENT}&b=guidelines-2024` })
  const words = frame.getByRole('region', { name: /where they differ, and why/ })
  const row = words.getByRole('row', { name: /^Mycophenolate alone, continued/ })
  await expect(row).toContainText('avoid')
  await expect(row).toContainText('cautioned')
  await expect(row).toContainText(/ACR 2024|KDIGO 2024/)
  // On the diagrams each says how the other has it, in the box and in the name.
  const first = frame
    .getByRole('region', { name: /2016 review/ })
    .getByRole('button', { name: /^Mycophenolate alone/ })
  await expect(first).toContainText('2024: cautioned')
  await expect(first).toHaveAccessibleName(/2024: cautioned/)
  const second = frame.getByRole('region', { name: /^KDIGO 2024/ })
  await expect(second.getByRole('button', { name: /^Mycophenolate alone/ })).toContainText('2016: avoid')
  // The keys walk the diagram they are pressed in, though both have a step of that id.
  await second.getByRole('button', { name: /^Take stock/ }).focus()
  await page.keyboard.press('Home')
  await expect(second.getByRole('button', { name: /^Kidney biopsy/ })).toBeFocused()
  await second.getByRole('button', { name: 'Legend' }).click()
  await expect(frame.locator('#beside-legend')).toBeVisible()
  await expect(frame.locator('#legend')).toBeHidden()
  await page.keyboard.press('Escape')
  const ids = await frame.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const count = words.getByRole('status')
  const before = await count.textContent()
  await frame.getByRole('radio', { name: /^Pregnant/ }).check()
  await expect(count).not.toHaveText(before ?? '')
})

test('a step of the pathway beside opens it, with the other one beside it', async ({ app, page }) => {
  const frame = await app.open({ hash: `${PATIENT}&b=guidelines-2024` })
  const beside = frame.getByRole('region', { name: /^KDIGO 2024/ })
  await beside.getByRole('button', { name: /^Take stock/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/k=guidelines-2024/)
  await expect(page).toHaveURL(/b=article-2016/)
  await expect(
    frame.getByRole('complementary').getByRole('heading', { level: 2, name: 'Take stock' }),
  ).toBeVisible()
})

test('nothing for axe to report, at a desk and on a phone', async ({ app, page }) => {
  test.slow()
  const frame = await app.open({ hash: `${PATIENT}&b=guidelines-2024` })
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(frame.getByRole('region', { name: /where they differ, and why/ })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }
})

test('on a phone the words come first and one outline after them; nothing lies over anything', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const frame = await app.open({ hash: `${PATIENT}&b=guidelines-2024` })
  const words = frame.getByRole('region', { name: /where they differ, and why/ })
  await expect(words.getByRole('row').nth(1)).toBeVisible()
  const outline = frame.locator('.outline')
  await expect(outline).toHaveCount(1)
  const [above, below] = [await words.boundingBox(), await outline.boundingBox()]
  expect(above).not.toBeNull()
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1)
  const ids = await frame.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})
