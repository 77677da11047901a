import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const PATIENT = 'v=1&k=article-2016&p=ln-class.V~pregnancy.planning~treatment-stage.new-induction'

for (const [name, hash] of [
  ['all studies', `${PATIENT}&w=evidence`],
  ['one study', `${PATIENT}&w=evidence&i=mok-2016`],
  ['the claim check', `${PATIENT}&w=claims&d=one-cohort-is-enough`],
] as const) {
  test(`${name}: nothing for axe to report, at a desk and on a phone`, async ({ app, page }) => {
    // Every claim and every study at once is a long page to read.
    test.slow()
    const frame = await app.open({ hash })
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await expect(frame.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wider, 'the page scrolls sideways').toBe(false)
    }
  })
}

test('by keyboard alone: from the pathway to a study and back to a step that leans on it', async ({
  app,
  page,
}) => {
  const frame = await app.open({ hash: PATIENT })
  await frame.getByRole('button', { name: 'Evidence', exact: true }).focus()
  await page.keyboard.press('Enter')
  await frame
    .getByRole('group', { name: 'What was studied, and what came out?' })
    .getByRole('button', { name: 'Liu 2015' })
    .focus()
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('heading', { level: 2, name: 'Liu 2015' })).toBeFocused()
  await expect(page).toHaveURL(/w=evidence&i=liu-2015/)
  await frame
    .getByRole('button', { name: /Mycophenolate \+ tacrolimus/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('heading', { level: 2, name: 'Mycophenolate + tacrolimus' })).toBeVisible()
})

test('an assumption switched off marks the steps that lean on it, by line and word, and changes no stance', async ({
  app,
}) => {
  const frame = await app.open({ hash: `${PATIENT}&w=evidence` })
  await frame.getByRole('checkbox', { name: /One cohort without a control group/ }).uncheck()
  await frame.getByRole('button', { name: 'Pathway', exact: true }).click()
  const step = frame.locator('#step-mmf-rituximab-induction')
  await expect(step).toContainText('weaker')
  await expect(step).toContainText('cautioned')
  await expect(step).toHaveCSS('outline-style', 'dashed')
  await frame.getByRole('button', { name: /1 assumption is switched off/ }).click()
  await frame.getByRole('button', { name: 'Grant them all again' }).click()
  await frame.getByRole('button', { name: 'Pathway', exact: true }).click()
  await expect(step).not.toContainText('weaker')
  await expect(step).toContainText('cautioned')
})

test('pictures hold in grey and in forced colours: shapes and lines, not hues', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const frame = await app.open({ hash: `${PATIENT}&w=evidence` })
  const marks = frame.locator('.studied-mark[data-included="yes"]')
  await expect(marks.first()).toBeVisible()
  const fills = await marks.first().evaluate((mark) => getComputedStyle(mark).backgroundColor)
  const empty = await frame
    .locator('.studied-mark[data-included="no"]')
    .first()
    .evaluate((mark) => getComputedStyle(mark).backgroundColor)
  expect(fills).not.toBe(empty)
})
