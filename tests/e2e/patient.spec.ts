import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const FAILED = 'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line'

for (const { name, answered } of [
  { name: 'that was answered', answered: '~creatinine.1.0' },
  { name: 'that was not asked', answered: '' },
]) {
  test(`a drag of the slider of a number ${name} is one act`, async ({ app, page }) => {
    await app.open({ hash: FAILED + answered })
    const field = page.getByRole('textbox', { name: 'Serum creatinine in mg/dL' })
    const before = await field.inputValue()
    const slider = page.getByRole('slider', { name: /^Serum creatinine/ })
    await slider.evaluate((each) => each.scrollIntoView({ block: 'center' }))
    const box = await slider.boundingBox()
    if (box === null) throw new Error('the slider is not drawn')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.2, y)
    await page.mouse.down()
    const values = new Set<string>()
    for (const share of [0.3, 0.4, 0.5, 0.6]) {
      await page.mouse.move(box.x + box.width * share, y)
      values.add(await field.inputValue())
    }
    await page.mouse.up()
    expect(values.size).toBe(4)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(field).toHaveValue(before)
  })
}

test('the slider moves by one step with the arrow keys', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}~creatinine.1.0` })
  await page.getByRole('slider', { name: /^Serum creatinine/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('textbox', { name: 'Serum creatinine in mg/dL' })).toHaveValue('1.2')
})

test('asking next leads to the control, in view and in focus', async ({ app, page }) => {
  await app.open({ hash: FAILED })
  const ask = page.getByRole('region', { name: 'Ask next' })
  const question = ask.getByRole('button').first()
  const label = (await question.textContent()) ?? ''
  await question.focus()
  await page.keyboard.press('Enter')
  const group = page.getByRole('group', { name: label })
  await expect(group).toBeInViewport()
  await expect(group.locator('input:focus')).toHaveCount(1)
})

test('by keyboard alone: an answer, not known, and clear', async ({ app, page }) => {
  await app.open({ hash: FAILED })
  const group = page.getByRole('group', { name: 'Pregnancy and fertility' })
  await group.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await expect(group.getByRole('radio', { name: 'Does not apply' })).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(group.getByRole('radio', { name: 'Asked, not known' })).toBeChecked()
  await group.getByRole('button', { name: 'Clear' }).focus()
  await page.keyboard.press('Enter')
  await expect(group.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(group.locator('input:focus')).toHaveCount(1)
})

for (const { name, width, text } of [
  { name: '320 px wide', width: 320, text: '100%' },
  { name: 'with text at 200 %', width: 1280, text: '200%' },
  { name: '320 px wide with text at 200 %', width: 320, text: '200%' },
]) {
  test(`nothing of the panels is cut off ${name}`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 800 })
    await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text)
    for (const id of ['patient', 'details']) {
      const wide = await page.locator(`#${id}`).evaluate((panel) => {
        const right = panel.getBoundingClientRect().right + 1
        return [...panel.querySelectorAll('*')]
          .filter((each) => !each.closest('.visually-hidden, [popover]'))
          .filter(
            (each) => each.getBoundingClientRect().right > right || each.scrollWidth > each.clientWidth + 1,
          )
          .filter((each) => each.clientWidth > 0)
          .map((each) => `${each.tagName} ${each.className} ${each.textContent?.slice(0, 40)}`)
      })
      expect(wide, id).toEqual([])
    }
  })
}

test('whatever can be pressed in the panels is at least 24 px high and wide', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
  const small = await page.locator('#patient, #details').evaluateAll((panels) =>
    panels
      .flatMap((panel) => [...panel.querySelectorAll('button:not(.term), input, summary, select')])
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ each, box }) => `${each.tagName} ${each.textContent} ${box.width}×${box.height}`),
  )
  expect(small).toEqual([])
})

test('the chosen segment is told by more than colour, also in forced colours', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await app.open({ hash: FAILED })
  const group = page.getByRole('group', { name: 'Biopsy class' })
  const look = (name: string) =>
    group
      .getByRole('radio', { name, exact: true })
      .locator('xpath=following-sibling::span')
      .evaluate((each) => {
        const { backgroundColor, fontWeight } = getComputedStyle(each)
        return { backgroundColor, fontWeight }
      })
  const chosen = await look('III+V: Class III with V')
  const other = await look('Class IV')
  expect(chosen.fontWeight).not.toBe(other.fontWeight)
  expect(chosen.backgroundColor).not.toBe(other.backgroundColor)
})

test('axe finds nothing in the panels, light and dark, with everything open', async ({ app, page }) => {
  test.slow()
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage` })
  await page.getByRole('button', { name: /^Start from/ }).click()
  await page.getByRole('button', { name: 'About Serum creatinine' }).click()
  await page.getByRole('button', { name: 'Keep as A' }).click()
  for (const summary of await page.locator('#details summary').all()) await summary.click()
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const { violations } = await new AxeBuilder({ page }).include('#patient').include('#details').analyze()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${theme} ${id}: ${nodes.map((each) => `${each.html} ${each.failureSummary}`).join(' ')}`,
      ),
    ).toEqual([])
  }
})
