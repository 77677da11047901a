/** What a room asks to see while something is presented: nearer, the way alone, a line drawn on it, what a step is. */
import type { Page } from '@playwright/test'
import { expect, FRAMES, HERE, notIn, test } from '../support/app.ts'
import { faultsOfRoom, placeOn, present, SIZES, stage } from '../support/room.ts'

const DEBATE = /^The central debate/

/** How much of the picture the map shows, in its own units. */
const shownOf = (page: Page) =>
  page.locator('.map-picture').evaluate((map) => Number(map.getAttribute('viewBox')?.split(' ')[2]))

async function draw(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  await page.mouse.move(...from)
  await page.keyboard.down('Shift')
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 6 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
}

test('K1 the map nearer, further, as at first, all of it, what it is about, on every layout of keys', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await present(app, '')
  await page.keyboard.press('Shift+ArrowRight')
  const first = await shownOf(page)
  await page.keyboard.press('+')
  await expect.poll(() => shownOf(page)).toBeLessThan(first)
  await page.keyboard.press('-')
  await page.keyboard.press('-')
  await expect.poll(() => shownOf(page)).toBeGreaterThan(first)
  await page.keyboard.press('0')
  await expect.poll(() => shownOf(page)).toBe(first)
  await page.keyboard.press('Shift+Digit1')
  const inside = () =>
    page.locator('.map-frame').evaluate((frame) => {
      const { left, right, top, bottom } = frame.getBoundingClientRect()
      return [...frame.querySelectorAll('.map-node rect')].filter((rect) => {
        const box = rect.getBoundingClientRect()
        return (
          box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1
        )
      }).length
    })
  await expect.poll(inside).toBe(24)
  await page.keyboard.press('Shift+Digit2')
  // So near that boxes say their titles.
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await expect
    .poll(async () =>
      (await page.locator('.map-node[data-focused] .map-title').textContent())?.replace(/\W/g, ''),
    )
    .toContain(title?.replace(/\W/g, ''))
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('.map-title')).toHaveCount(0)
})

for (const size of SIZES.slice(0, 3)) {
  test(`A17 A20 from near, from far, dimmed, with details and every tool open: large enough and inside of the margins at ${size.width} × ${size.height}`, async ({
    app,
    page,
  }) => {
    test.slow()
    await page.setViewportSize(size)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await present(app, '')
    for (let stop = 0; stop < 7; stop += 1) await page.keyboard.press('Shift+ArrowRight')
    const clean = (what: string) =>
      expect.poll(() => page.evaluate(faultsOfRoom), { message: what }).toEqual([])
    for (const keys of [['Shift+Digit2'], ['+', '+', '+'], ['0', '-', '-'], ['Shift+Digit1', 'h'], ['0']]) {
      for (const key of keys) await page.keyboard.press(key)
      await clean(keys.join(' '))
    }
    await page.keyboard.press('d')
    const panel = await page.getByRole('complementary', { name: 'Details' }).boundingBox()
    expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(size.width * 0.97 + 1)
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(size.height * 0.97 + 1)
    await page.keyboard.press('d')
    await page.getByRole('button', { name: 'More' }).click()
    await expect(page.getByRole('button', { name: 'Only the way' })).toBeVisible()
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll('.present-full button')]
        // Words that are explained stand in the text, of which other parts are not seen.
        .filter((button) => button.checkVisibility() && button.closest('.pages') === null)
        .map((button) => ({ button, box: button.getBoundingClientRect() }))
        .filter(
          ({ box }) =>
            box.left < innerWidth * 0.03 - 1 ||
            box.right > innerWidth * 0.97 + 1 ||
            box.top < innerHeight * 0.03 - 1 ||
            box.bottom > innerHeight * 0.97 + 1,
        )
        .map(({ button }) => button.textContent),
    )
    expect(beyond).toEqual([])
  })
}

test('A20 nothing is shown only under the pointer', async ({ app, page }) => {
  notIn(['file', 'sandbox'], 'the styles cannot be read there; they are the same')
  await present(app, DEBATE)
  await expect(page.locator('.late-waiting')).toHaveCount(0)
  const hovers = await page.evaluate(() => {
    const rules = (list: CSSRuleList): CSSStyleRule[] =>
      [...list].flatMap((rule) =>
        rule instanceof CSSStyleRule
          ? [rule, ...rules(rule.cssRules)]
          : rule instanceof CSSGroupingRule
            ? rules(rule.cssRules)
            : [],
      )
    return [...document.styleSheets]
      .flatMap((sheet) => rules(sheet.cssRules))
      .filter(({ selectorText }) => selectorText.includes(':hover'))
      .flatMap(({ selectorText, style }) => [...style].map((name) => ({ selectorText, name })))
  })
  expect(hovers.length).toBeGreaterThan(0)
  const shows =
    /^(display|visibility|opacity|content|clip|clip-path|height|width|max-|transform|translate|inset|top|left)/
  expect(hovers.filter(({ name }) => shows.test(name))).toEqual([])
})

test('A14 H dims what is off the way to no less than 3 to 1, and what is on it stands out by 7.4', async ({
  app,
  page,
}) => {
  await present(app, '')
  for (let stop = 0; stop < 7; stop += 1) await page.keyboard.press('Shift+ArrowRight')
  const words = () =>
    page.evaluate(() => {
      const light = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
          .slice(0, 3)
          .map((each) => Number(each) / 255)
          .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      return [...document.querySelectorAll<SVGElement>('.present-stage .map-node')].map((node) => {
        const text = node.querySelector('text')
        const rect = node.querySelector('rect')
        if (text === null || rect === null) throw new Error('a box without a code')
        const [one, two] = [light(getComputedStyle(text).fill), light(getComputedStyle(rect).fill)]
        const off = ['off', 'open'].includes(node.dataset.look ?? '') || node.dataset.aside !== undefined
        return { off, ratio: (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05) }
      })
    })
  const least = (all: { ratio: number }[]) => Math.min(...all.map(({ ratio }) => ratio))
  const before = await words()
  expect(least(before.filter(({ off }) => off))).toBeGreaterThan(7)
  await page.keyboard.press('h')
  await expect.poll(async () => least((await words()).filter(({ off }) => off))).toBeLessThan(5)
  const dimmed = await words()
  expect(least(dimmed.filter(({ off }) => off))).toBeGreaterThanOrEqual(3)
  expect(least(dimmed.filter(({ off }) => !off))).toBeGreaterThanOrEqual(7.4)
  await page.keyboard.press('h')
  await expect.poll(async () => least((await words()).filter(({ off }) => off))).toBeGreaterThan(7)
})

test('A13 with the pointer on, Shift and a drag draw a line that goes by itself, and is kept nowhere', async ({
  app,
  page,
}) => {
  await page.clock.install()
  await present(app, DEBATE)
  const place = await placeOn(page)
  const address = page.url()
  const lines = page.locator('.ink-stroke')
  await draw(page, [300, 300], [500, 340])
  await expect(lines).toHaveCount(0)
  await page.keyboard.press('l')
  await page.mouse.move(300, 300)
  await page.mouse.move(400, 320)
  await expect(page.locator('.laser')).toBeAttached()
  await expect(lines).toHaveCount(0)
  await page.clock.pauseAt(Date.now() + 60_000)
  await draw(page, [300, 300], [500, 340])
  await expect(lines).toHaveCount(1)
  const { x, width } = (await page.locator('.ink-core').boundingBox()) ?? { x: 0, width: 0 }
  expect(Math.abs(x - 300)).toBeLessThan(12)
  expect(Math.abs(width - 200)).toBeLessThan(24)
  await expect(page.locator('.ink')).toHaveCSS('pointer-events', 'none')
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
  await page.clock.runFor(2500)
  await expect(lines).toHaveCount(1)
  await page.clock.runFor(600)
  await expect(lines).toHaveCount(0)
  // X wipes it at once; so does putting the pointer away.
  await draw(page, [300, 400], [500, 440])
  await draw(page, [300, 450], [500, 470])
  await expect(lines).toHaveCount(2)
  await page.keyboard.press('x')
  await expect(lines).toHaveCount(0)
  await draw(page, [300, 400], [500, 440])
  await expect(lines).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(lines).toHaveCount(0)
  expect(page.url()).toBe(address)
  expect(await placeOn(page)).toBe(place)
  // The browser of the tests keeps nothing at all for a frame of another site.
  if (!FRAMES.includes(HERE))
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
      'ink',
    )
})

test('A13 A16 with less motion a line does not fade: it is there, and then it is not', async ({
  app,
  page,
}) => {
  await page.clock.install()
  await present(app, DEBATE)
  await page.keyboard.press('l')
  await page.mouse.move(200, 300)
  const stroke = page.locator('.ink-stroke[data-done]')
  await page.clock.pauseAt(Date.now() + 60_000)
  await draw(page, [300, 300], [500, 340])
  await expect(stroke).toHaveCSS('animation-name', 'ink-fades')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(stroke).toHaveCSS('animation-name', 'none')
  await page.clock.runFor(3100)
  await expect(stroke).toHaveCount(0)
})

test('A13 what is drawn over the small screen is drawn on the large one, at the same place', async ({
  app,
  page,
}) => {
  notIn('sandbox', 'no window opens there; the notes come as a drawer, which is tested')
  await present(app, DEBATE)
  const popup = page.context().waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await popup
  await speaker.locator('[data-connected="true"]').waitFor()
  await speaker.keyboard.press('l')
  const box = await speaker.locator('.speaker-stage').boundingBox()
  if (box === null) throw new Error('There is no small screen.')
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y]
  await speaker.mouse.move(...at(0.25, 0.5))
  await speaker.keyboard.down('Shift')
  await speaker.mouse.down()
  await speaker.mouse.move(...at(0.75, 0.5), { steps: 4 })
  const ends = () =>
    page.locator('.ink-core').evaluate((line) => {
      const points = (line.getAttribute('points') ?? '')
        .split(' ')
        .map((point) => point.split(',').map(Number))
      return [points[0]?.[0], points.at(-1)?.[0]].map((each) => Math.round(each ?? 0))
    })
  await expect(page.locator('.ink-core')).toBeAttached()
  await expect.poll(ends).toEqual([25, 75])
  await speaker.mouse.up()
  await speaker.keyboard.up('Shift')
  await expect(page.locator('.ink-stroke')).toHaveCount(0)
  await expect(speaker.locator('.ink-stroke')).toHaveCount(0)
})

test('K1 D says what the step is and where it leads, a number goes there, and the clicker still goes on', async ({
  app,
  page,
}) => {
  await present(app, '')
  await page.getByRole('navigation', { name: 'Stops' }).getByRole('button', { name: /^N5/ }).click()
  await page.keyboard.press('d')
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details.getByRole('button', { name: /^2 Can rituximab/ })).toBeVisible()
  await expect(stage(page)).toBeFocused()
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Can rituximab be used?')
  await expect(details).toContainText('Can rituximab be used?')
  const before = await placeOn(page)
  await details.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('PageDown')
  expect(await placeOn(page)).not.toBe(before)
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
})

test('A22 D tells nothing of the answer while the room is asked, and never the notes', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  await page.keyboard.press('d')
  const details = page.getByRole('complementary', { name: 'Details' })
  await expect(details).toContainText('What is said of it comes with the answer.')
  await expect(details).not.toContainText('Read the story aloud')
  expect(await details.textContent()).not.toMatch(/favoured|acceptable|cautioned|[✓✕×▲○]/)
  await page.keyboard.press('r')
  await expect(details).not.toContainText('What is said of it comes with the answer.')
  await expect(details).not.toContainText('Read the story aloud')
})

for (const place of ['root', 'frame'] as const) {
  test(`K1 U and Ctrl+Z take back what was changed in passing, also in its panel (${place})`, async ({
    app,
    page,
  }) => {
    const frame = await present(app, DEBATE, place)
    const address = await frame.evaluate(() => location.hash)
    const changed = frame.locator('[data-changed-live]')
    for (const key of ['u', 'Control+z']) {
      await page.keyboard.press('i')
      const panel = frame.getByRole('region', { name: 'What if …' })
      await panel.getByRole('button', { name: 'Pregnant', exact: true }).click()
      await expect(changed).toBeVisible()
      await page.keyboard.press(key)
      await expect(changed).toHaveCount(0)
      await panel.getByRole('button', { name: 'Pregnant', exact: true }).click()
      await page.keyboard.press('Escape')
      await expect(changed).toBeVisible()
      await page.keyboard.press(key)
      await expect(changed).toHaveCount(0)
      // Nothing that was done before is taken back.
      await page.keyboard.press(key)
      await expect.poll(() => frame.evaluate(() => location.hash)).toBe(address)
    }
  })
}

test('K1 C copies the link and says so until the next key', async ({ app, page }) => {
  await present(app, DEBATE)
  await page.keyboard.press('Shift+ArrowRight')
  const copied = await app.copied(async () => {
    await page.keyboard.press('c')
    await expect(page.locator('.present-count')).toHaveText('Copied')
  })
  await expect(page).toHaveURL(copied)
  await page.keyboard.press('PageDown')
  await expect(page.locator('.present-count')).toContainText('Stop 2 of 8')
})
