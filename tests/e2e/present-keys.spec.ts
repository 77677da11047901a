import { DIAGRAM_KEYS, EVERY_KEY, PRESENT_KEYS, shortcutsOf } from '../../src/ui/parts/every-key.ts'
import { expect, FRAMES, HERE, test } from '../support/app.ts'
import { placeOn, present, stage } from '../support/room.ts'

const DEBATE = /^The central debate/
const TABLE = PRESENT_KEYS.filter(({ scope }) => scope === 'present')
const keysOf = (act: string) => TABLE.find((row) => row.act === act)?.keys ?? []
/** A key as Playwright presses it. */
const pressed = (key: string) =>
  key
    .replace(/ $/, 'Space')
    .replace('`', 'Backquote')
    .replace('Ctrl+', 'Control+')
    .replace(/(\+)(\d)$/, '$1Digit$2')
/** The keys that print something, by themselves or with Shift. */
const printable = (rows: readonly { keys: readonly string[] }[]) =>
  rows.flatMap(({ keys }) => keys).filter((key) => /^(Shift\+)?[^ ]$/.test(key))

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
    details: '.details',
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
  for (const key of keysOf('option').slice(0, 4)) await page.keyboard.press(key)
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
  for (const key of printable(EVERY_KEY)) await page.keyboard.press(pressed(key))
  expect(await page.evaluate(() => location.hash + document.body.textContent)).toBe(before)
})

test('K3 with keys=off no key of one letter acts, and the others do', async ({ app, page }) => {
  await present(app, DEBATE, undefined, 'keys=off')
  for (const key of printable(TABLE)) await page.keyboard.press(pressed(key))
  expect(await placeOn(page)).toBe('1.0.1')
  await expect(page.locator('[data-screen="none"]')).toBeVisible()
  await expect(page.locator('.present-panel, .overview, dialog[open]')).toHaveCount(0)
  await page.keyboard.press('PageDown')
  expect(await placeOn(page)).toBe('1.0.2')
})

test('K4 every row has a button that names its keys', async ({ app, page }) => {
  await present(app, DEBATE)
  for (const { act, keys } of TABLE) {
    if (act === 'swallow' || act === 'option') continue
    const shortcuts = keys
      .map((key) => (key === '+' ? 'Plus' : key.replace(/ $/, 'Space').replace('Ctrl', 'Control')))
      .join(' ')
    // In these frames the screen may not be filled, and there is no button that says so.
    const buttons = act === 'fullscreen' && FRAMES.includes(HERE) ? 0 : 1
    await expect(page.locator(`.present-tools button[aria-keyshortcuts="${shortcuts}"]`), act).toHaveCount(
      buttons,
    )
  }
  for (const key of keysOf('option').slice(0, 4))
    await expect(page.locator(`.question button[aria-keyshortcuts="${key}"]`)).toHaveCount(1)
})

test('K1 K3 K4 the keys of the diagram: each has a button, and with keys=off none of one letter acts', async ({
  app,
  page,
}) => {
  const zoom = () =>
    page
      .locator('.react-flow__viewport')
      .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a)
  const focusStep = () => page.locator('.step[tabindex="0"]').first().focus()
  const legend = async () => {
    await page.getByRole('button', { name: 'Legend' }).click()
    await expect(page.getByRole('button', { name: 'Actual size' })).toBeVisible()
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await app.open()
  await focusStep()
  await page.keyboard.press('0')
  await expect.poll(zoom).toBe(1)
  await page.keyboard.press('+')
  await expect.poll(zoom).toBeGreaterThan(1)
  await page.keyboard.press('0')
  await page.keyboard.press('-')
  await expect.poll(zoom).toBeLessThan(1)
  await page.keyboard.press('h')
  await expect(page.locator('html[data-way-only]')).toHaveCount(1)
  await page.keyboard.press('h')
  await expect(page.locator('html[data-way-only]')).toHaveCount(0)
  await page.keyboard.press('c')
  await expect(page.getByText('The link to this view was copied.').or(page.getByRole('dialog'))).toBeVisible()
  await page.keyboard.press('Escape')
  await legend()
  for (const { act } of DIAGRAM_KEYS) {
    // The steps themselves are the buttons of those.
    if (['onward', 'back', 'sibling', 'first', 'last', 'open', 'option'].includes(act)) continue
    const shortcuts = shortcutsOf(act, 'diagram')
    const buttons = page.locator(`button[aria-keyshortcuts~="${shortcuts}"]`)
    await expect(buttons.first(), act).toBeAttached()
  }

  await app.open({ query: 'keys=off' })
  await focusStep()
  const before = await zoom()
  for (const key of printable(DIAGRAM_KEYS)) await page.keyboard.press(pressed(key))
  // What the keys would have asked for comes with the same script as the legend, and before it.
  await legend()
  expect(await zoom()).toBe(before)
  await expect(page.locator('html[data-way-only]')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('A14 H in the diagram dims what is off the way, which is still read at 3 to 1', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await app.open({ query: `theme=${theme}` })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await page.locator('.step[tabindex="0"]').first().focus()
    const off = page.locator('.step[data-look="off"] .step-title').first()
    const colour = () => off.evaluate((element) => getComputedStyle(element).color)
    const was = await colour()
    await page.keyboard.press('h')
    await expect.poll(colour).not.toBe(was)
    const faint = await page.evaluate(faintSteps)
    expect(faint.filter(({ dimmed }) => dimmed).length, theme).toBeGreaterThan(0)
    for (const { words, ratio } of faint) expect(ratio, `${theme} ${words}`).toBeGreaterThanOrEqual(3)
  }
})

/** The words of the boxes of the diagram, with how much they stand out. Runs in the page. */
function faintSteps(): { words: string; ratio: number; dimmed: boolean }[] {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((each) => Number(each) / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  return [...document.querySelectorAll<HTMLElement>('.diagram .step')].flatMap((step) =>
    [...step.querySelectorAll('.step-title, .step-words, .step-code')].map((words) => {
      const [one, two] = [light(getComputedStyle(words).color), light(getComputedStyle(step).backgroundColor)]
      return {
        words: words.textContent ?? '',
        ratio: (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05),
        dimmed: step.dataset.look === 'off',
      }
    }),
  )
}

test('K7 a key held down does not run away: twenty repeats go on by no more than five a second', async ({
  app,
  page,
}) => {
  await present(app, '')
  const before = Number((await placeOn(page)).split('.')[0])
  const seconds = await stage(page).evaluate((element) => {
    const started = performance.now()
    for (let press = 0; press < 20; press += 1) {
      const more = { key: 'PageDown', repeat: true, bubbles: true, cancelable: true, shiftKey: true }
      element.dispatchEvent(new KeyboardEvent('keydown', more))
    }
    return (performance.now() - started) / 1000
  })
  const went = Number((await placeOn(page)).split('.')[0]) - before
  expect(went).toBeGreaterThanOrEqual(1)
  expect(went).toBeLessThanOrEqual(1 + Math.floor(seconds * 5))
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
