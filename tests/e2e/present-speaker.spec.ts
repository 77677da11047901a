import type { Frame, Page } from '@playwright/test'
import { expect, notIn, test } from '../support/app.ts'
import { placeOn, present, stage } from '../support/room.ts'

const DEBATE = /^The central debate/
const NO_WINDOW = 'no window may be opened there; the notes are in a drawer, which is tested'

async function openSpeaker(page: Page, frame: Frame | Page = page): Promise<Page> {
  const popup = page.context().waitForEvent('page')
  await stage(frame).focus()
  await page.keyboard.press('s')
  const speaker = await popup
  await speaker.locator('[data-connected="true"]').waitFor()
  return speaker
}

const heading = (speaker: Page) => speaker.locator('.speaker-columns h2').first()

for (const place of [undefined, 'file', 'frame'] as const) {
  test(`A8 A10 K1 the window of notes drives the room and follows it (${place ?? 'where the run has it'})`, async ({
    app,
    page,
  }) => {
    if (place === undefined) notIn('sandbox', NO_WINDOW)
    const frame = await present(app, DEBATE, place)
    const speaker = await openSpeaker(page, frame)
    await expect(heading(speaker)).toHaveText(/^Stop 1 of 8: MMF has failed/)
    await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText('Read the story aloud')
    await expect(speaker.locator('.speaker-next')).toHaveText('LUNAR: rituximab against placebo')
    // From the window of notes to the room …
    await speaker.keyboard.press('PageDown')
    await expect.poll(() => placeOn(frame)).toBe('1.0.2')
    await speaker.getByRole('button', { name: 'Next', exact: true }).click()
    await expect.poll(() => placeOn(frame)).toBe('1.1.1')
    await speaker.keyboard.press('b')
    await expect(frame.locator('[data-screen="black"]')).toBeVisible()
    await speaker.keyboard.press('b')
    await expect(frame.locator('[data-screen="black"]')).toHaveCount(0)
    // … and back.
    await page.bringToFront()
    await page.keyboard.press('Shift+ArrowRight')
    await expect(heading(speaker)).toHaveText(/^Stop 2 of 8/)
    // It is the state that is shared: an answer changed there is changed here.
    await speaker.keyboard.press('i')
    const panel = speaker.getByRole('region', { name: 'What if …' })
    await panel.getByRole('button', { name: 'Pregnant', exact: true }).click()
    await expect(frame.locator('[data-changed-live]')).toContainText('pregnant')
    const hash = (where: Page | Frame) => where.evaluate(() => location.hash)
    await expect.poll(async () => (await hash(frame)) === (await hash(speaker))).toBe(true)
  })
}

test('A8 a room that was loaded again is found again by the window of notes', async ({ app, page }) => {
  notIn('sandbox', NO_WINDOW)
  await present(app, DEBATE)
  const speaker = await openSpeaker(page)
  await speaker.keyboard.press('Shift+ArrowRight')
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
  await page.reload()
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
  await speaker.keyboard.press('Shift+ArrowRight')
  await expect(stage(page)).toHaveAttribute('data-stop', '3')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(heading(speaker)).toHaveText(/^Stop 4 of 8/)
})

test('A9 where no window may be opened, the notes stand in a drawer', async ({ app, page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await present(app, DEBATE)
  await page.keyboard.press('s')
  const drawer = page.getByRole('complementary', { name: 'Notes' })
  await expect(drawer).toContainText('Popup blocked')
  await expect(drawer).toContainText('Read the story aloud')
  await page.keyboard.press('PageDown')
  expect(await placeOn(page)).toBe('1.0.2')
  await page.keyboard.press('s')
  await expect(drawer).toHaveCount(0)
})

test('A9 in a sandbox without popups too', async ({ app, page, faults }) => {
  const frame = await present(app, DEBATE, 'sandbox')
  await stage(frame).focus()
  await page.keyboard.press('s')
  await expect(frame.getByRole('complementary', { name: 'Notes' })).toContainText('Popup blocked')
  faults.take()
})

test('A11 K5 another tab of the same page is not dragged along', async ({ app, page, context }) => {
  notIn('sandbox', NO_WINDOW)
  await present(app, DEBATE)
  const other = await context.newPage()
  await other.goto(page.url())
  await stage(other).waitFor()
  await page.bringToFront()
  const speaker = await openSpeaker(page)
  await speaker.keyboard.press('Shift+ArrowRight')
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
  await expect(stage(other)).toHaveAttribute('data-stop', '1')
  await other.bringToFront()
  await other.keyboard.press('End')
  await expect(stage(other)).toHaveAttribute('data-stop', '8')
  await expect(stage(page)).toHaveAttribute('data-stop', '2')
})

test('A12 the pointer over the small screen is at the same place of the large one', async ({ app, page }) => {
  notIn('sandbox', NO_WINDOW)
  await present(app, DEBATE)
  const speaker = await openSpeaker(page)
  await speaker.keyboard.press('l')
  const box = await speaker.locator('.speaker-stage').boundingBox()
  if (box === null) throw new Error('There is no small screen.')
  await speaker.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.75)
  const laser = page.locator('.laser')
  await expect(laser).toBeAttached()
  await expect
    .poll(() =>
      laser.evaluate(({ style }: HTMLElement) => [
        Math.round(Number.parseFloat(style.left)),
        Math.round(Number.parseFloat(style.top)),
      ]),
    )
    .toEqual([25, 75])
})

test('A21 hands are counted where the room does not see it', async ({ app, page }) => {
  notIn('sandbox', NO_WINDOW)
  await present(app, DEBATE)
  const speaker = await openSpeaker(page)
  await speaker.getByRole('spinbutton', { name: 'Hands for: Add rituximab to MMF' }).fill('12')
  // At once in both windows: neither act is lost.
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  await expect(page.getByText('12 hands counted')).toBeVisible()
  await expect(page.locator('.question-bars')).toHaveCount(0)
  await speaker.getByRole('button', { name: 'Show the hands' }).click()
  await expect(page.locator('[data-hands="12"]')).toBeVisible()
})

test('A25 T starts and stops the timer, in the window of notes alone', async ({ app, page }) => {
  notIn('sandbox', NO_WINDOW)
  await present(app, DEBATE)
  const speaker = await openSpeaker(page)
  await speaker.keyboard.press('t')
  await expect(speaker.locator('[data-running="true"]')).toBeVisible()
  await expect(speaker.getByRole('button', { name: 'Pause' })).toBeVisible()
  await speaker.keyboard.press('t')
  await expect(speaker.locator('[data-running="false"]')).toBeVisible()
  await expect(page.locator('.late-waiting')).toHaveCount(0)
  const before = await page.evaluate(() => document.body.textContent)
  await page.bringToFront()
  await page.keyboard.press('t')
  expect(await page.evaluate(() => document.body.textContent)).toBe(before)
})

test('A8 A21 on a small screen the hands are counted in the window of notes without scrolling', async ({
  app,
  page,
}) => {
  notIn('sandbox', NO_WINDOW)
  await present(app, DEBATE)
  const speaker = await openSpeaker(page)
  await speaker.setViewportSize({ width: 1024, height: 768 })
  await page.keyboard.press('PageDown')
  const hands = speaker.locator('.speaker-hands')
  await expect(hands.getByRole('button', { name: 'Show the hands' })).toBeInViewport({ ratio: 1 })
  for (const more of await hands.getByRole('button', { name: /^One more hand for/ }).all())
    await expect(more).toBeInViewport({ ratio: 1 })
  // What is seldom wanted is one fold away, and does the same there.
  await speaker.locator('.speaker-more summary').click()
  await speaker.getByRole('button', { name: 'Only the way' }).click()
  await expect(speaker.getByRole('button', { name: 'Only the way' })).toHaveAttribute('aria-pressed', 'true')
})
