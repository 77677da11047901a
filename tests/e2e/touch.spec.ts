import type { CDPSession, Frame, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'

// C17: a diagram in somebody else's page must not hold the finger that wants to scroll past it.

test.use({ hasTouch: true, viewport: { width: 1024, height: 600 } })

interface Point {
  readonly x: number
  readonly y: number
}

/** Puts fingers down, moves each on its way, and lifts them. */
async function touch(
  session: CDPSession,
  ...ways: readonly (readonly [from: Point, to: Point])[]
): Promise<void> {
  const at = (part: number) =>
    ways.map(([from, to], id) => ({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
      id,
    }))
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let step = 1; step <= 10; step += 1)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const picture = (frame: Frame) =>
  frame.locator('.react-flow__viewport').evaluate((each) => (each as HTMLElement).style.transform)
const zoomOf = (transform: string) => Number(/scale\(([\d.]+)\)/.exec(transform)?.[1])
const scrolled = (page: Page, frame: Frame) =>
  Promise.all([page.evaluate(() => scrollY), frame.evaluate(() => scrollY)]).then(([a, b]) => a + b)

/** A place of the diagram, clear of its edges, as the window sees it. */
async function middle(frame: Frame): Promise<Point> {
  const box = await frame.locator('.react-flow').boundingBox()
  if (box === null) throw new Error('there is no diagram')
  return { x: Math.round(box.x + box.width / 2), y: Math.round(Math.max(box.y, 0) + 250) }
}

for (const place of ['root', 'frame'] as const) {
  test(`C17: embedded, one finger over the diagram scrolls the page and leaves the picture: ${place}`, async ({
    app,
    page,
  }) => {
    const frame = await app.open({ place, query: 'embed=1' })
    await expect(frame.locator('.react-flow__node').first()).toBeVisible()
    await expect(frame.locator('.react-flow__pane')).toHaveCSS('touch-action', 'pan-x pan-y')
    const before = await picture(frame)
    const { x, y } = await middle(frame)
    const session = await page.context().newCDPSession(page)
    await touch(session, [
      { x, y },
      { x, y: y - 200 },
    ])
    await expect.poll(() => scrolled(page, frame)).toBeGreaterThan(50)
    expect(await picture(frame)).toBe(before)
  })
}

test('C17: embedded, two fingers zoom the picture and the page stays', async ({ app, page }) => {
  const frame = await app.open({ query: 'embed=1' })
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  await expect(frame.locator('.react-flow__pane')).toHaveCSS('touch-action', 'pan-x pan-y')
  const before = zoomOf(await picture(frame))
  const { x, y } = await middle(frame)
  const session = await page.context().newCDPSession(page)
  await touch(
    session,
    [
      { x: x - 40, y },
      { x: x - 160, y },
    ],
    [
      { x: x + 40, y },
      { x: x + 160, y },
    ],
  )
  await expect.poll(async () => zoomOf(await picture(frame))).toBeGreaterThan(before * 1.2)
  expect(await scrolled(page, frame)).toBe(0)
})

test('C17: a tap on a step still opens it', async ({ app }) => {
  const frame = await app.open({ query: 'embed=1' })
  await expect(frame.locator('.react-flow__pane')).toHaveCSS('touch-action', 'pan-x pan-y')
  const step = frame.locator('#step-mmf-tacrolimus-salvage')
  await expect(step).not.toHaveAttribute('data-focused')
  await step.tap()
  await expect(step).toHaveAttribute('data-focused', 'true')
})

test('C17: on its own one finger moves the picture', async ({ app, page }) => {
  const frame = await app.open()
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  const before = await picture(frame)
  const { x, y } = await middle(frame)
  const session = await page.context().newCDPSession(page)
  await touch(session, [
    { x, y },
    { x: x - 150, y },
  ])
  await expect.poll(() => picture(frame)).not.toBe(before)
})
