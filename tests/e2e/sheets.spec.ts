import { SHEETS } from '../../src/store/store.ts'
import { expect, HERE, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'
const BESIDE = `${FAILED}&a=~ln-class.IV~treatment-stage.failed-first-line~pregnancy.planning`

for (const sheet of SHEETS) {
  test(`the panel “${sheet}” has nothing that hinders, and nothing is cut off at 320 px`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 })
    await app.open({ hash: `${BESIDE}&x=${sheet}` })
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const body = dialog.locator('.sheet-body')
    expect(await body.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0)
  })
}

test('Esc closes a panel, and focus goes back to the button that opened it', async ({ app, page }) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await app.open({ hash: FAILED })
  const button = page.getByRole('button', { name: 'Trace', exact: true })
  await button.click()
  await expect(page.getByRole('dialog', { name: 'Trace' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a panel opened from the menu gives focus back to the menu’s button', async ({ app, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open({ hash: FAILED })
  const more = page.getByRole('button', { name: 'More', exact: true })
  await more.click()
  await page.getByRole('button', { name: 'Glossary' }).click()
  const filter = page.getByRole('searchbox', { name: 'Filter the terms' })
  await expect(filter).toBeFocused()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(more).toBeFocused()
})

test('“Go to” by keyboard: a code leads to its step, a word to an attribute and its control', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await app.open({ hash: FAILED })
  const open = page.getByRole('button', { name: 'Go to' })
  await open.click()
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('o7')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const heading = page.locator('#details').getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused()
  await expect(page.locator('#details')).toContainText('O7')

  await page.getByRole('button', { name: 'Patient panel' }).click()
  await open.click()
  await page.keyboard.type('high blood')
  await expect(page.getByRole('option').first()).toContainText('High blood pressure')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'High blood pressure' }).locator('input:focus')).toHaveCount(1)
})

test('what is found in “Go to” shows a claim with its correction', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}&x=search` })
  await page.getByRole('combobox').fill('C35')
  await page.keyboard.press('Enter')
  const claim = page.getByRole('article', { name: 'Claim C35' })
  await expect(claim).toBeInViewport()
  await expect(claim.getByText('The paper says:')).toBeVisible()
})

for (const { place, words } of [
  { place: undefined, words: 'where the run has it, in a worker if there may be one' },
  { place: 'file', words: 'on the page, from a file' },
  { place: 'sandbox', words: 'on the page, in an opaque frame' },
] as const) {
  test(`the pathway is proved ${words}`, async ({ app, page, faults }) => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    const frame = await app.open({ place, hash: `${FAILED}&x=proof` })
    const dialog = frame.getByRole('dialog')
    await expect(dialog.getByRole('status')).toHaveText('It has not been run here yet.')
    await dialog.getByRole('button', { name: 'Prove it in this browser' }).click()
    await expect(dialog.getByRole('status')).toHaveText('Proved: nothing was found that does not hold.', {
      timeout: 50_000,
    })
    await expect(dialog.getByText(/^12 of 12 promises/)).toBeVisible()
    expect(workers.map((url) => /late\/[a-z-]+\.js/.exec(url)?.[0])).toEqual(
      ['file', 'sandbox'].includes(place ?? HERE) ? [] : ['late/prove-worker.js'],
    )
    // It is let go when it is done.
    expect(page.workers()).toEqual([])
    // An opaque frame may tell of the worker it refuses.
    if ((place ?? HERE) === 'sandbox') faults.take()
  })
}

test('a proof under way shows how far it is and can be stopped', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}&x=proof` })
  await page.getByRole('button', { name: 'Prove it in this browser' }).click()
  await expect(page.getByRole('progressbar', { name: 'Proving' })).toHaveAttribute('value', /\d/)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/nothing was proved/)
})

test('the link that is shared opens the same view without the panel', async ({ app, page }) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await app.open({ hash: `${FAILED}&n=mmf-tacrolimus-salvage&x=share` })
  const link = await app.copied(async () => {
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  })
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.locator('#details').getByRole('heading', { level: 2 })).toHaveText(
    'Add tacrolimus to mycophenolate',
  )
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
