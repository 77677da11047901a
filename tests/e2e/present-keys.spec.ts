import { EVERY_KEY, PRESENT_KEYS } from '../../src/ui/parts/present-keys.ts'
import { expect, test } from '../support/app.ts'
import { placeOn, present, stage } from '../support/room.ts'

const DEBATE = /^The central debate/
const TABLE = PRESENT_KEYS.filter(({ scope }) => scope === 'present')
const keysOf = (act: string) => TABLE.find((row) => row.act === act)?.keys ?? []
/** A key as Playwright presses it. */
const pressed = (key: string) => key.replace(/ $/, 'Space').replace('`', 'Backquote')

test('A7 ? opens the keys of the one table, Esc closes them, and the stage has the focus again', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  await expect(help).toBeVisible()
  await expect(help.locator('.sheet-keys tbody tr')).toHaveCount(EVERY_KEY.length)
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(stage(page)).toBeFocused()
})

test('K1 every row of the table does what it says', async ({ app, page }) => {
  test.slow()
  await present(app, DEBATE)
  const back = async () => {
    await page.keyboard.press('Home')
    await expect(stage(page)).toHaveAttribute('data-stop', '1')
  }
  for (const key of keysOf('next')) {
    await back()
    await page.keyboard.press(pressed(key))
    expect(await placeOn(page), key).toBe('1.0.2')
  }
  for (const key of keysOf('previous')) {
    await back()
    await page.keyboard.press('PageDown')
    await page.keyboard.press(pressed(key))
    expect(await placeOn(page), key).toBe('1.0.1')
  }
  for (const key of keysOf('next-stop')) {
    await back()
    await page.keyboard.press(pressed(key))
    expect(await placeOn(page), key).toBe('2.0.1')
  }
  for (const key of keysOf('previous-stop')) {
    await back()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press(pressed(key))
    expect(await placeOn(page), key).toBe('1.0.1')
  }
  await page.keyboard.press('End')
  expect(await placeOn(page)).toMatch(/^8\.4/)
  await back()
  const shows: Record<string, string> = {
    black: '[data-screen="black"]',
    white: '[data-screen="white"]',
    overview: '.overview',
    'go-to': '.go-to',
    'what-if': '.what-if',
  }
  for (const [act, what] of Object.entries(shows))
    for (const key of keysOf(act)) {
      await page.keyboard.press(pressed(key))
      await expect(page.locator(what), `${act} ${key}`).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.locator(what), `${act} ${key}`).toHaveCount(0)
    }
  for (const key of keysOf('laser')) {
    await page.keyboard.press(key)
    await page.mouse.move(300, 300)
    await page.mouse.move(310, 300)
    await expect(page.locator('.laser')).toBeAttached()
    await page.keyboard.press(key)
    await expect(page.locator('.laser')).toHaveCount(0)
  }
  await page.keyboard.press('PageDown')
  for (const key of keysOf('hand').slice(0, 4)) await page.keyboard.press(key)
  await expect(page.getByText('4 hands counted')).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.locator('.question-bars')).toHaveCount(4)
  await page.keyboard.press('r')
  expect(await placeOn(page)).toBe('1.1.1')
})

test('K2 outside of a presentation none of its letters does anything', async ({ app, page }) => {
  await app.open()
  // What comes late, the sheets for paper among it, is there: nothing but a key could change the page from here on.
  await expect(page.locator('.late-waiting')).toHaveCount(0)
  const before = await page.evaluate(() => location.hash + document.body.textContent)
  for (const { keys } of TABLE)
    for (const key of keys) if (key.length === 1 && key !== ' ') await page.keyboard.press(pressed(key))
  expect(await page.evaluate(() => location.hash + document.body.textContent)).toBe(before)
})

test('K3 with keys=off no key of one letter acts, and the others do', async ({ app, page }) => {
  await present(app, DEBATE, 'root', 'keys=off')
  for (const { keys } of TABLE)
    for (const key of keys) if (key.length === 1 && key !== ' ') await page.keyboard.press(pressed(key))
  expect(await placeOn(page)).toBe('1.0.1')
  await expect(page.locator('[data-screen="none"]')).toBeVisible()
  await expect(page.locator('.present-panel, .overview, dialog[open]')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  expect(await placeOn(page)).toBe('1.0.2')
})

test('K4 every row has a button that names its keys', async ({ app, page }) => {
  await present(app, DEBATE)
  for (const { act, keys } of TABLE) {
    if (act === 'swallow' || act === 'hand') continue
    const shortcuts = keys.map((key) => key.replace(/ $/, 'Space')).join(' ')
    await expect(page.locator(`.present-tools button[aria-keyshortcuts="${shortcuts}"]`), act).toHaveCount(1)
  }
  for (const key of keysOf('hand').slice(0, 4))
    await expect(page.locator(`.question button[aria-keyshortcuts="${key}"]`)).toHaveCount(1)
})

test('K5 two explorers on one page do not hear each other', async ({ app, page }) => {
  const frame = await present(app, DEBATE, 'frame')
  await page.evaluate(() => {
    const first = document.querySelector('iframe')
    const second = first?.cloneNode() as HTMLIFrameElement
    second.title = 'A second one'
    document.body.append(second)
  })
  const second = page.frameLocator('iframe[title="A second one"]')
  await second.getByRole('button', { name: 'Present', exact: true }).click()
  await second.getByRole('button', { name: DEBATE }).click()
  await second.locator('[data-stop]').waitFor()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(second.locator('[data-stop]')).toHaveAttribute('data-stop', '2')
  await expect(stage(frame)).toHaveAttribute('data-stop', '1')
})

test('K6 what is typed into a field is only typed', async ({ app, page }) => {
  await present(app, DEBATE)
  await page.keyboard.press('g')
  await page.keyboard.type('b.lok?s')
  await expect(page.getByRole('textbox', { name: 'Go to' })).toHaveValue('b.lok?s')
  await expect(page.locator('[data-screen="none"]')).toBeVisible()
  expect(await placeOn(page)).toBe('1.0.1')
})
