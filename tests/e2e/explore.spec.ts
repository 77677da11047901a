import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const SIZES = [
  [1920, 1080],
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const

test('the first screen shows a worked patient with the way lit and one sentence that says it', async ({
  app,
}) => {
  const frame = await app.open()
  await expect(frame.locator('#way')).toContainText('Now: Can rituximab be used?')
  await expect(frame.locator('#way')).toContainText('Add tacrolimus to mycophenolate: ✓ favoured')
  await expect(frame.locator('[aria-current="step"]').first()).toContainText('Can rituximab be used?')
  await expect(frame.getByText(/not yet reviewed by a clinician/i).first()).toBeVisible()
})

test('an answer moves the way, says what moved and marks it until the next', async ({ app }) => {
  const frame = await app.open()
  const status = frame.locator('#way [role="status"]')
  await expect(status).toHaveText('')
  await frame.getByRole('radio', { name: 'Yes', exact: true }).first().check()
  await expect(status).toContainText(/steps? changed: /)
  expect((await status.textContent())?.length).toBeLessThanOrEqual(120)
  await expect(frame.locator('#way')).toContainText('Add rituximab to mycophenolate: ✓ favoured')
  await frame.getByRole('button', { name: 'Undo' }).click()
  await expect(frame.locator('#way')).not.toContainText('Add rituximab to mycophenolate')
})

for (const [width, height] of SIZES)
  test(`axe finds nothing at ${width}×${height}, and nothing is wider than the screen`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await app.open()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

test('the whole pathway is in view with titles of at least 12 px, both panels open, at 1920×1080', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await app.open()
  expect(await smallestTitle(page)).toBeGreaterThanOrEqual(12)
})

test('the whole pathway is in view with titles of at least 12 px, panels folded, at 1280×720', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await app.open()
  await page.getByRole('button', { name: /^Diagram only/ }).click()
  await page.getByRole('button', { name: 'Whole pathway' }).click()
  await expect.poll(() => smallestTitle(page)).toBeGreaterThanOrEqual(12)
})

/** The size on screen of the smallest step title, or 0 when a step is not wholly in the window of the diagram. */
async function smallestTitle(page: import('@playwright/test').Page): Promise<number> {
  return page.evaluate(() => {
    const frame = document.querySelector('.react-flow')?.getBoundingClientRect()
    const titles = [...document.querySelectorAll<HTMLElement>('.react-flow__node .step-title')]
    const sizes = titles.map((title) => {
      const node = title.closest('.react-flow__node')?.getBoundingClientRect()
      const scale = (node?.width ?? 0) / (title.closest<HTMLElement>('.react-flow__node')?.offsetWidth ?? 1)
      const inside =
        frame !== undefined &&
        node !== undefined &&
        node.left >= frame.left &&
        node.right <= frame.right &&
        node.top >= frame.top &&
        node.bottom <= frame.bottom
      return inside ? Number.parseFloat(getComputedStyle(title).fontSize) * scale : 0
    })
    return titles.length === 24 ? Math.min(...sizes) : 0
  })
}

test('keyboard alone: skip link to the patient, an answer, undo, and the trace', async ({ app, page }) => {
  const frame = await app.open()
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(frame.getByRole('link', { name: 'Skip to the patient' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(frame.locator('#patient')).toBeFocused()
  await frame
    .getByRole('radio', { name: /^None planned|^Not pregnant/ })
    .first()
    .focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).not.toHaveURL(/none-planned/)
  await page.keyboard.press('Control+z')
  await expect(page).toHaveURL(/none-planned/)
  await page.keyboard.press('Control+Shift+Z')
  await expect(page).not.toHaveURL(/none-planned/)
})

test('printable keys do nothing on the Explore screen outside the diagram', async ({ app, page }) => {
  const frame = await app.open()
  await expect(frame.getByRole('group', { name: /^Diagram of/ })).toBeVisible()
  await expect(frame.locator('.late-waiting')).toHaveCount(0)
  const before = await frame.locator('.app').textContent()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789.,;:/?+-'.split('')) await page.keyboard.press(key)
  expect(await frame.locator('.app').textContent()).toBe(before)
})
