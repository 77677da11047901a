/** What the browser tests of a presentation share: opening a lesson, and what a room would find fault with. */
import { expect, type Frame, type Page } from '@playwright/test'
import type { App, Place } from './app.ts'

export const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const

export const stage = (where: Page | Frame) => where.locator('[data-stop]')

/** Where the stage is: stop, how much is shown, part. */
export async function placeOn(where: Page | Frame): Promise<string> {
  return stage(where).evaluate(
    ({ dataset }: HTMLElement) => `${dataset.stop}.${dataset.shown}.${dataset.part}`,
  )
}

/** Presses Present and chooses; '' is the way of the patient. Gives the frame of the app. */
export async function present(app: App, lesson: string | RegExp, place?: Place, query = ''): Promise<Frame> {
  const frame = await app.open({ place, query })
  await frame.getByRole('button', { name: 'Present', exact: true }).click()
  await frame.getByRole('button', { name: lesson === '' ? /^The way of this patient/ : lesson }).click()
  await stage(frame).waitFor()
  // The address follows the picture.
  await expect.poll(() => frame.evaluate(() => location.hash)).toMatch(/&s=/)
  return frame
}

/** What of the screen is too small for the back row, cut off, or beyond an edge. Runs in the page. */
export function faultsOfRoom(): string[] {
  const root = document.querySelector('.present-full')
  const box = document.querySelector('.present-stage .pages')
  if (root === null || box === null) return ['nothing is presented']
  const faults: string[] = []
  const part = box.getBoundingClientRect()
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (words.nextNode()) {
    const element = words.currentNode.parentElement
    const text = words.currentNode.textContent?.trim() ?? ''
    if (element === null || text === '' || element.closest('.visually-hidden, option')) continue
    if (!element.checkVisibility()) continue
    const range = document.createRange()
    range.selectNodeContents(words.currentNode)
    const seen = [...range.getClientRects()]
    // Of what goes on in parts, only the one that is on is seen.
    const parted = box.contains(element)
    const rects = parted
      ? seen.filter(({ left, right }) => right > part.left + 1 && left < part.right - 1)
      : seen
    if (rects.length === 0) continue
    const zoom = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1
    const share = (Number.parseFloat(getComputedStyle(element).fontSize) * zoom) / innerHeight
    const least = element.closest('h1') === null ? 0.028 : 0.05
    if (share < least - 0.00001) faults.push(`${(share * 100).toFixed(2)} vh: ${text}`)
    // A picture goes on beyond its frame.
    if (element instanceof SVGElement) continue
    for (const rect of rects) {
      if (rect.left < -0.5 || rect.right > innerWidth + 0.5) faults.push(`beyond the edge: ${text}`)
      if (rect.top < -0.5 || rect.bottom > innerHeight + 0.5) faults.push(`cut off: ${text}`)
      if (
        parted &&
        (rect.bottom > part.bottom + 2 || rect.right > part.right + 2 || rect.left < part.left - 2)
      )
        faults.push(`beyond its part: ${text}`)
    }
  }
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways')
  if (document.documentElement.scrollHeight > innerHeight) faults.push('the page scrolls')
  if (part.height < innerHeight * 0.45) faults.push('what is shown has less than half of the screen')
  for (const tool of document.querySelectorAll('.present-tools > button')) {
    const { left, right, top } = tool.getBoundingClientRect()
    const safe =
      left >= innerWidth * 0.03 - 1 && right <= innerWidth * 0.97 + 1 && top >= innerHeight * 0.03 - 1
    if (!safe) faults.push(`in the margin: ${tool.textContent}`)
  }
  return faults
}
