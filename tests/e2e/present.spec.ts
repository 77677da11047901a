import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]

const stage = (page: Page) => page.locator('[data-stop]')
const stops = (page: Page) => page.getByRole('navigation', { name: 'Stops' }).getByRole('button')

/** What of the screen is too small, cut off or beyond an edge. */
function faultsOfSize(): string[] {
  const root = document.querySelector('.present')
  const held = document.querySelector('.present-stage')
  if (root === null || held === null) return ['nothing is presented']
  const faults: string[] = []
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const element = words.currentNode.parentElement
    const text = words.currentNode.textContent?.trim() ?? ''
    if (element === null || text === '' || element.closest('.visually-hidden')) continue
    if (!element.checkVisibility()) continue
    const share = Number.parseFloat(getComputedStyle(element).fontSize) / innerHeight
    const least = element.closest('h1') === null ? 0.028 : 0.05
    if (share < least - 0.00001) faults.push(`${(share * 100).toFixed(2)} vh: ${text}`)
    const box = element.getBoundingClientRect()
    if (box.left < 0 || box.right > innerWidth + 0.5) faults.push(`beyond the edge: ${text}`)
    if (!held.contains(element) && (box.top < 0 || box.bottom > innerHeight + 0.5))
      faults.push(`cut off: ${text}`)
  }
  if (held.scrollWidth > held.clientWidth) faults.push('the stage is too wide')
  if (document.documentElement.scrollHeight > innerHeight) faults.push('the page scrolls')
  if (held.clientHeight < innerHeight / 2) faults.push('the stage has less than half of the screen')
  return faults
}

for (const size of SIZES) {
  test(`a clicker goes all the way and back at ${size.width} × ${size.height}, every word large enough`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize(size)
    await app.open()
    await page.getByRole('button', { name: 'Present' }).click()
    await expect(stage(page)).toBeFocused()
    const count = await stops(page).count()
    expect(count).toBeGreaterThan(8)
    for (let stop = 1; stop <= count; stop += 1) {
      await expect(stage(page)).toHaveAttribute('data-stop', String(stop))
      expect(await page.evaluate(faultsOfSize), `stop ${stop}`).toEqual([])
      await page.keyboard.press('PageDown')
    }
    await expect(stage(page)).toHaveAttribute('data-stop', String(count))
    for (let stop = count; stop > 1; stop -= 1) await page.keyboard.press('PageUp')
    await expect(stage(page)).toHaveAttribute('data-stop', '1')
  })
}

test('by keyboard alone: in, to a stop, out, and back where one was', async ({ app, page }) => {
  await app.open()
  const button = page.getByRole('button', { name: 'Present' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(stage(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
  await page.keyboard.press('b')
  await expect(page.locator('[data-blank="black"]')).toBeVisible()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-blank]')).toHaveCount(0)
  await expect(stage(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a page that is loaded again is at the same stop of the same patient; F5 does not load it', async ({
  app,
  page,
}) => {
  await app.open()
  await page.getByRole('button', { name: 'Present' }).click()
  await expect(stage(page)).toBeFocused()
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('PageDown')
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await page.evaluate(() => document.body.setAttribute('data-not-loaded-again', ''))
  await page.keyboard.press('F5')
  await page.keyboard.press('Shift+F5')
  await expect(page.locator('body[data-not-loaded-again]')).toHaveCount(1)
  await page.reload()
  await expect(page.locator('body[data-not-loaded-again]')).toHaveCount(0)
  await expect(stage(page)).toHaveAttribute('data-stop', '5')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  await page.keyboard.press('Home')
  await expect(stage(page)).toContainText('34-year-old')
})

test('a stop too long for the screen is read further by keys, and the next one starts at its top', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open()
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('navigation', { name: 'Stops' }).getByRole('button', { name: /^O7/ }).click()
  const scrolled = () => stage(page).evaluate((each) => each.scrollTop)
  await expect(page.getByRole('button', { name: 'Further down' })).toBeVisible()
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(scrolled).toBeGreaterThan(100)
  await page.keyboard.press('Shift+ArrowUp')
  await expect.poll(scrolled).toBe(0)
  await page.getByRole('button', { name: 'Further down' }).click()
  await expect.poll(scrolled).toBeGreaterThan(100)
  await page.keyboard.press('PageDown')
  await expect.poll(scrolled).toBe(0)
})

test('a term is closed by Esc before the presentation is left', async ({ app, page }) => {
  await app.open()
  await page.getByRole('button', { name: 'Present' }).click()
  await stage(page).locator('.term').first().click()
  await expect(page.locator(':popover-open')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator(':popover-open')).toHaveCount(0)
  await expect(stage(page)).toBeVisible()
})

test('words stand out by 7 to 1 and more, in every theme', async ({ app, page }) => {
  await app.open()
  await page.getByRole('button', { name: 'Present' }).click()
  await page.getByRole('navigation', { name: 'Stops' }).getByRole('button', { name: /^O7/ }).click()
  for (const theme of ['light', 'dark', 'contrast']) {
    const low = await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
      const numbers = (colour: string) => colour.match(/[\d.]+/g)?.map(Number) ?? []
      const light = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = numbers(colour)
          .slice(0, 3)
          .map((each) => each / 255)
          .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue
      }
      const behind = (element: Element | null): string => {
        if (element === null) return 'rgb(255, 255, 255)'
        const { backgroundColor } = getComputedStyle(element)
        return numbers(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor
      }
      return [...document.querySelectorAll('.present *')].flatMap((element) => {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        // A mark is a picture whose word stands beside it, and a tool that can do nothing may be faint.
        if (!own || element.closest('.mark, [aria-disabled], .visually-hidden, .term-meaning')) return []
        const [one, two] = [light(getComputedStyle(element).color), light(behind(element))]
        const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
        return ratio >= 7 ? [] : [`${ratio.toFixed(1)}: ${element.textContent}`]
      })
    }, theme)
    expect(low, theme).toEqual([])
  }
})
