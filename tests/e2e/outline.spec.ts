import { expect, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'
const PHONE = { width: 390, height: 844 }

test('on a phone the outline is the view: this patient’s way first, everything one button away', async ({
  app,
  page,
}) => {
  await page.setViewportSize(PHONE)
  await app.open({ hash: FAILED })
  await expect(page.locator('.react-flow')).toHaveCount(0)
  const outline = page.getByRole('group', { name: 'Outline of the pathway' })
  await expect(outline.getByRole('button', { name: /^This patient’s way/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(outline.locator('[aria-current="step"]')).toHaveText(/Can rituximab be used\?/)
  await expect(outline.getByText('not on this way')).toHaveCount(0)
  await outline.getByRole('button', { name: /^Everything/ }).click()
  await expect(outline.locator('.outline-title')).toHaveCount(24)
})

test('D1, D2 beside the diagram the outline stands first: each step once, each edge from both its ends', async ({
  app,
}) => {
  const frame = await app.open({ hash: FAILED })
  const outline = frame.getByRole('group', { name: 'Outline of the pathway' })
  const diagram = frame.getByRole('group', { name: /^Diagram of/ })
  await expect(outline.locator('.outline-title')).toHaveCount(24)
  const first = await outline.evaluate(
    (one, other) => one.compareDocumentPosition(other as Node) === Node.DOCUMENT_POSITION_FOLLOWING,
    await diagram.elementHandle(),
  )
  expect(first).toBe(true)
  const inOutline = await outline
    .locator('.outline-title')
    .evaluateAll((titles) => titles.map(({ id }) => id.replace('outline-', '')))
  const inDiagram = await diagram
    .locator('.step')
    .evaluateAll((steps) => steps.map(({ id }) => id.replace('step-', '')))
  expect(inOutline.toSorted()).toEqual(inDiagram.toSorted())
  const links = (head: string) =>
    outline.locator('.outline-links', { hasText: head }).locator('.outline-link').count()
  const edges = await diagram.locator('.react-flow__edge').count()
  expect([await links('Leads to:'), await links('From:')]).toEqual([edges, edges])
})

test('D4, D8 the outline beside the diagram is no tab stop, opens what the diagram opens, and follows an answer', async ({
  app,
  page,
}) => {
  const frame = await app.open({ hash: FAILED })
  const outline = frame.getByRole('group', { name: 'Outline of the pathway' })
  await expect(outline.locator('.outline-title')).toHaveCount(24)
  expect(await outline.locator('button:not([tabindex="-1"])').count()).toBe(0)
  // As a screen reader presses a button that the keyboard does not stop at.
  await outline.getByRole('button', { name: /^Add tacrolimus to mycophenolate O7/ }).dispatchEvent('click')
  await expect(frame.locator('#details').getByRole('heading', { level: 2 })).toHaveText(
    'Add tacrolimus to mycophenolate',
  )
  await expect(frame.locator('#step-mmf-tacrolimus-salvage')).toHaveAttribute('data-focused', 'true')
  const before = await page.evaluate(() => document.activeElement?.tagName)
  expect(before).toBe('BODY')
  const rituximab = outline.locator('.outline-step', {
    has: frame.locator('#outline-mmf-rituximab-salvage'),
  })
  await expect(rituximab).toContainText('not on this way')
  await frame
    .getByRole('group', { name: 'Can rituximab be used?' })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await expect(rituximab).toContainText('favoured')
})

test('a step that is opened on a phone leads down to its details', async ({ app, page }) => {
  await page.setViewportSize(PHONE)
  await app.open({ hash: FAILED })
  await page.getByRole('button', { name: /^Add tacrolimus to mycophenolate O7/ }).click()
  const details = page.locator('#details')
  await expect(details).toBeFocused()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Add tacrolimus to mycophenolate')
  await expect(details.getByRole('heading', { level: 2 })).toBeInViewport()
})

test('links lead from step to step, also to one that was not shown, and say their condition', async ({
  app,
  page,
}) => {
  await page.setViewportSize(PHONE)
  await app.open({ hash: FAILED })
  const entry = page.locator('.outline-step', { has: page.locator('#outline-salvage-choice') })
  const link = entry.locator('li', { hasText: 'Add rituximab to mycophenolate' })
  await expect(link).toContainText('(if rituximab can be used — no)')
  await link.getByRole('button').click()
  await expect(page.locator('#outline-mmf-rituximab-salvage')).toBeFocused()
  await expect(page.locator('#outline-mmf-rituximab-salvage')).toBeInViewport()
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Can rituximab be used?')
  await page.keyboard.press('Enter')
  await expect(page.locator('#outline-salvage-choice')).toBeFocused()
})

test('an answer is followed at once, and what it changed is marked', async ({ app, page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await app.open({ hash: `${FAILED}&o=1` })
  const outline = page.getByRole('group', { name: 'Outline of the pathway' })
  await expect(outline.locator('#outline-mmf-rituximab-salvage')).toHaveCount(0)
  await page
    .getByRole('group', { name: 'Can rituximab be used?' })
    .getByRole('radio', { name: 'Yes' })
    .check()
  const entry = page.locator('.outline-step', { has: page.locator('#outline-mmf-rituximab-salvage') })
  await expect(entry).toContainText('favoured')
  await expect(entry).toContainText('Changed by the last answer')
})

for (const { name, width, text } of [
  { name: '320 px wide', width: 320, text: '100%' },
  { name: '320 px wide with text at 200 %', width: 320, text: '200%' },
  { name: 'beside the panels with text at 200 %', width: 1440, text: '200%' },
])
  test(`nothing of the outline is cut off ${name}`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 800 })
    await app.open({ hash: `${FAILED}&o=1` })
    await page.getByRole('button', { name: /^Everything/ }).click()
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text)
    const cut = await page.locator('.outline').evaluate((outline) => {
      const right = outline.getBoundingClientRect().right + 1
      return [...outline.querySelectorAll('*')]
        .filter((each) => !each.closest('.visually-hidden'))
        .filter(
          (each) => each.getBoundingClientRect().right > right || each.scrollWidth > each.clientWidth + 1,
        )
        .filter((each) => each.clientWidth > 0)
        .map((each) => `${each.className} ${each.textContent?.slice(0, 40)}`)
    })
    expect(cut).toEqual([])
  })

test('whatever can be pressed in the outline is large enough for a finger on a phone', async ({
  app,
  page,
}) => {
  await page.setViewportSize(PHONE)
  await app.open({ hash: FAILED })
  await expect(page.locator('.outline button').first()).toBeVisible()
  const small = await page.locator('.outline button').evaluateAll((buttons) =>
    buttons
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 24)
      .map(({ each, box }) => `${each.textContent} ${box.width}×${box.height}`),
  )
  expect(small).toEqual([])
})

test('axe finds nothing in the outline, light, dark and high contrast', async ({ app, page }) => {
  await page.setViewportSize(PHONE)
  await app.open({ hash: FAILED })
  await page.getByRole('button', { name: /^Everything/ }).click()
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const { violations } = await new AxeBuilder({ page }).include('.outline').analyze()
    expect(
      violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map((each) => each.html).join(' ')}`),
    ).toEqual([])
  }
})

test('in forced colours the five looks differ by their lines', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await app.open({ hash: `${FAILED}&o=1` })
  await page.getByRole('button', { name: /^Everything/ }).click()
  const line = (look: string) =>
    page
      .locator(`.outline-step[data-look="${look}"]`)
      .first()
      .evaluate((each) => {
        const { borderLeftWidth, borderLeftStyle } = getComputedStyle(each)
        return `${borderLeftWidth} ${borderLeftStyle}`
      })
  const lines = await Promise.all(['travelled', 'here', 'ahead', 'off'].map(line))
  expect(new Set(lines).size).toBe(4)
})
