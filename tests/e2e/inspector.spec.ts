import { expect, test } from '../support/app.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'

test('a step that is off says what would open it; trying it opens it, and undo closes it', async ({
  app,
  page,
}) => {
  await app.open({ hash: `${FAILED}&n=mmf-rituximab-salvage` })
  const details = page.locator('#details')
  const whyNot = details.getByRole('region', { name: 'Why not' })
  await whyNot.getByRole('button', { name: 'Try: Can rituximab be used? yes' }).click()
  await expect(details.getByRole('region', { name: 'Ways here' })).toBeVisible()
  await expect(
    page.getByRole('group', { name: 'Can rituximab be used?' }).getByRole('radio', { name: 'Yes' }),
  ).toBeChecked()
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(whyNot).toBeVisible()
})

test('what a stance depends on leads to its control, though the panel is folded', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
  await page.getByRole('button', { name: 'Patient panel' }).click()
  await page.locator('#details').getByRole('button', { name: 'High blood pressure' }).first().click()
  const group = page.getByRole('group', { name: 'High blood pressure' })
  await expect(group).toBeInViewport()
  await expect(group.locator('input:focus')).toHaveCount(1)
})

test('on a middling screen the details lie over the pathway, and Esc puts them away', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
  const details = page.locator('#details')
  const fold = page.getByRole('button', { name: 'Details panel' })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  const over = await details.boundingBox()
  const pathway = await page.locator('#pathway').boundingBox()
  if (over === null || pathway === null) throw new Error('a panel is not drawn')
  expect(over.x).toBeLessThan(pathway.x + pathway.width - 100)
  await details.locator('summary').first().focus()
  await page.keyboard.press('Escape')
  await expect(fold).toHaveAttribute('aria-expanded', 'false')
  await expect(fold).toBeFocused()
})

test('a term explained within the details is closed by Esc without the details', async ({ app, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
  const fold = page.getByRole('button', { name: 'Details panel' })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  await page.locator('#details .term').first().click()
  await expect(page.locator('#details :popover-open')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('#details :popover-open')).toHaveCount(0)
  await expect(fold).toHaveAttribute('aria-expanded', 'true')
})

test('sources are linked by their addresses, which can be read', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
  const rests = page.getByRole('region', { name: 'What it rests on' })
  for (const summary of await rests.locator('.source > summary').all()) await summary.click()
  const links = await rests.getByRole('link').all()
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) {
    expect(await link.getAttribute('href')).toContain((await link.textContent()) ?? '?')
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  }
})
