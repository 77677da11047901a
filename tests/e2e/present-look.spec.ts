import type { Page } from '@playwright/test'
import { expect, HERE, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'
import { present, stage } from '../support/room.ts'

const DEBATE = /^The central debate/

/** Words of the room's screen that stand out by less than 7.4 to 1. Runs in the page. */
function faintWords(): string[] {
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
    if (!own || element.closest('.mark, [aria-disabled], .visually-hidden, .term-meaning, svg')) return []
    const [one, two] = [light(getComputedStyle(element).color), light(behind(element))]
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
    return ratio >= 7.4 ? [] : [`${ratio.toFixed(1)}: ${element.textContent}`]
  })
}

async function toStop(page: Page, stop: number, presses: number): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.type(String(stop))
  await page.keyboard.press('Enter')
  await expect(stage(page)).toHaveAttribute('data-stop', String(stop))
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('PageDown')
}

test('A18 words stand out by 7.4 to 1, in every theme, on every kind of screen', async ({ app, page }) => {
  await present(app, DEBATE)
  for (const [stop, presses] of [
    [1, 0],
    [1, 2],
    [3, 2],
    [3, 4],
    [8, 1],
  ] as const) {
    await toStop(page, stop, presses)
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name
      }, theme)
      expect(await page.evaluate(faintWords), `${theme} ${stop}`).toEqual([])
    }
  }
})

test('A18 a presentation is light though the system is dark', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await present(app, DEBATE)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('axe finds nothing on any screen of a presentation, nor in the window of notes', async ({
  app,
  page,
}) => {
  test.slow()
  const clean = async (where: Page, what: string) => {
    const { violations } = await new AxeBuilder({ page: where }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`),
      what,
    ).toEqual([])
  }
  await app.open()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await page.getByRole('button', { name: DEBATE }).waitFor()
  await clean(page, 'choosing')
  await page.getByRole('button', { name: DEBATE }).click()
  await stage(page).waitFor()
  await clean(page, 'opening')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('1')
  await page.keyboard.press('r')
  await clean(page, 'question')
  await page.keyboard.press('r')
  await clean(page, 'answer')
  for (const [key, what] of [
    ['o', 'overview'],
    ['g', 'go to'],
    ['i', 'what if'],
  ] as const) {
    await page.keyboard.press(key)
    await clean(page, what)
    await page.keyboard.press('Escape')
  }
  await toStop(page, 3, 4)
  await clean(page, 'claim or figures')
  // No window may be opened there; the notes are in a drawer.
  if (HERE === 'sandbox') return
  const popup = page.context().waitForEvent('page')
  await page.keyboard.press('s')
  const speaker = await popup
  await speaker.locator('[data-connected="true"]').waitFor()
  await clean(speaker, 'notes')
})
