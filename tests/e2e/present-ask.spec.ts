import { expect, test } from '../support/app.ts'
import { placeOn, present, stage } from '../support/room.ts'

const DEBATE = /^The central debate/

for (const place of [undefined, 'frame'] as const) {
  test(`A21 hands in two rounds; bars only when asked for; the first round stays behind the second (${place ?? 'where the run has it'})`, async ({
    app,
    page,
  }) => {
    const frame = await present(app, DEBATE, place)
    await page.keyboard.press('PageDown')
    const option = (id: string) => frame.locator(`[data-option="${id}"]`)
    await page.keyboard.press('1')
    await page.keyboard.press('1')
    await frame.getByRole('textbox', { name: 'Hands for: Add tacrolimus to MMF' }).fill('17')
    await frame.getByRole('button', { name: 'One more hand for: Go on with MMF alone' }).click()
    await frame.getByRole('heading', { level: 1 }).click()
    await stage(frame).focus()
    await expect(frame.getByText('20 hands counted')).toBeVisible()
    await expect(frame.locator('.question-bars')).toHaveCount(0)
    await expect(stage(frame)).not.toContainText('17')
    await page.keyboard.press('r')
    await expect(option('tacrolimus').locator('[data-hands="17"]')).toBeVisible()
    await expect(option('rituximab').locator('[data-hands="2"]')).toBeVisible()
    await expect(frame.locator('.question-ghost')).toHaveCount(0)
    await frame.getByRole('button', { name: 'Vote again' }).click()
    await expect(frame.locator('.question-bars')).toHaveCount(0)
    await stage(frame).focus()
    await page.keyboard.press('1')
    await page.keyboard.press('r')
    await expect(frame.locator('.question-ghost')).toHaveCount(4)
    await expect(option('tacrolimus')).toContainText('17 → 0')
    await expect(option('rituximab')).toContainText('2 → 1')
    // Nothing of it is kept: neither in the address nor in the browser.
    const kept = await frame.evaluate(() => {
      try {
        return `${location.href} ${JSON.stringify({ ...localStorage })}`
      } catch {
        return location.href
      }
    })
    expect(kept).not.toMatch(/tall|hand|17/)
  })
}

test('A22 what the article and the papers answer is not in the page before it is asked for', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  const whole = () => page.evaluate(() => document.documentElement.outerHTML)
  for (const stop of [1, 2, 3, 4, 5, 6, 7]) {
    const before = await whole()
    expect(before, `stop ${stop}`).not.toMatch(
      /question-take|✓ favoured|mark-favoured|data-stance="favoured"/,
    )
    expect(before).not.toContain('Read it with this')
    // The map does not tell it either.
    const told = await page.locator('.map').textContent()
    expect(told).not.toMatch(/favoured|acceptable|avoid|cautioned|[✓✕×▲○]/)
    await page.keyboard.press('r')
    await expect.poll(() => placeOn(page)).toBe(`${stop}.1.1`)
    if (stop !== 4) await expect(page.locator('.question-take').first()).toBeVisible()
    await page.keyboard.press('Shift+ArrowRight')
  }
})

test('A22 a claim comes with its correction in the same part, and numbers with their study', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  await page.keyboard.press('g')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  for (let press = 0; press < 12 && (await page.locator('[data-claim="C35"]').count()) === 0; press += 1)
    await page.keyboard.press('PageDown')
  const card = page.locator('[data-claim="C35"]')
  await expect(card.getByText('The article says:')).toBeInViewport()
  await expect(card.getByText('The paper says:')).toBeInViewport()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('g')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  while ((await page.locator('[data-figure="cr-52"]').count()) === 0) await page.keyboard.press('PageDown')
  const figure = page.locator('[data-figure="cr-52"]')
  await expect(figure).toContainText('26 of 50')
  await expect(figure).toContainText('by 52 weeks')
  await page.getByText('About Condon 2013, and where to read it').click()
  await expect(stage(page).getByRole('link', { name: /doi.org/ })).toHaveCount(1)
})

for (const place of [undefined, 'frame'] as const) {
  test(`A1 one answer changed in passing: what comes of it, and back to the lesson where it was (${place ?? 'where the run has it'})`, async ({
    app,
    page,
  }) => {
    const frame = await present(app, DEBATE, place)
    const hash = () => frame.evaluate(() => location.hash)
    await page.keyboard.press('PageDown')
    await expect.poll(hash).toMatch(/&s=0\.0\.1/)
    const address = await hash()
    await page.keyboard.press('i')
    const panel = frame.getByRole('region', { name: 'What if …' })
    await panel.getByRole('combobox').selectOption({ label: 'Can rituximab be used?' })
    await panel.getByRole('button', { name: 'No', exact: true }).click()
    await expect(panel).toContainText('Add tacrolimus to mycophenolate: favoured')
    await expect(frame.locator('[data-changed-live]')).toContainText('Can rituximab be used? no')
    // A clicker still goes on, and the panel does not take its keys.
    await page.keyboard.press('PageUp')
    expect(await placeOn(frame)).toBe('1.0.1')
    await page.keyboard.press('PageDown')
    await panel.getByRole('button', { name: 'Back to the patient of the lesson' }).click()
    await expect(panel).toHaveCount(0)
    await expect(frame.locator('[data-changed-live]')).toHaveCount(0)
    await expect.poll(hash).toBe(address)
    await expect(stage(frame)).toBeFocused()
  })
}

test('A4 a patient changed in passing is so after a reload, and the next stop has its own again', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  await page.keyboard.press('i')
  const panel = page.getByRole('region', { name: 'What if …' })
  await panel.getByRole('button', { name: 'Pregnant', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.locator('[data-changed-live]')).toContainText('pregnant')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
  await expect(page.locator('[data-changed-live]')).toHaveCount(0)
})

test('the way of a patient goes back to the patient of before', async ({ app, page }) => {
  await present(app, '')
  await page.keyboard.press('i')
  const panel = page.getByRole('region', { name: 'What if …' })
  await panel.getByRole('button', { name: 'Planning a pregnancy' }).click()
  await expect(panel.getByRole('heading', { name: /steps change/ })).toBeVisible()
  await panel.getByRole('button', { name: 'Back to the patient of before' }).click()
  await expect(page.locator('[data-changed-live]')).toHaveCount(0)
  await expect(stage(page)).toContainText('34-year-old')
})
