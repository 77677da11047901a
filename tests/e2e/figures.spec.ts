import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const PATIENT = 'v=1&k=article-2016&p=ln-class.V~treatment-stage.failed-first-line~prior-mmf.failed'

test('a figure in a sentence tells what it takes to judge it, by keyboard and in the middle of the text', async ({
  app,
  page,
}) => {
  const frame = await app.open({ hash: `${PATIENT}&w=claims&i=C48` })
  const figure = frame.getByRole('button', { name: '3.0 percentage points' }).first()
  await expect(figure).toHaveAttribute('title', /difference in complete renal response; tacrolimus minus MMF/)
  await figure.focus()
  await page.keyboard.press('Enter')
  const note = frame.locator('.term-meaning:popover-open')
  for (const words of ['95% CI −12 to 18', 'p = 0.71', '6 months', 'Mok 2016: read in the paper'])
    await expect(note).toContainText(words)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(figure).toBeFocused()
})

test('a copied sentence has its figures in it, and nothing of their notes', async ({ app }) => {
  const frame = await app.open({ hash: `${PATIENT}&w=claims&i=C48` })
  const sentence = frame.locator('.claim-note').first()
  await expect(sentence).toBeVisible()
  const copied = await sentence.evaluate((element) => {
    getSelection()?.selectAllChildren(element)
    return String(getSelection())
  })
  expect(copied).toContain('complete response at 6 months in 62% with tacrolimus (74 in the arm)')
  expect(copied).not.toContain('read in the paper')
})

for (const screen of ['explore', 'evidence', 'claims', 'compare', 'cases', 'present'])
  test(`no reference is shown as it is written: ${screen}`, async ({ app }) => {
    const frame = await app.open({ hash: `${PATIENT}&w=${screen}` })
    await expect(frame.getByRole('heading').first()).toBeVisible()
    await expect(frame.locator('.late-waiting')).toHaveCount(0)
    expect(await frame.locator('body').innerHTML()).not.toMatch(/\{\{\w/)
  })
