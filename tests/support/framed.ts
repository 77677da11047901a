/**
 * The page of a test, wherever the app stands. In a frame of a host page what is asked of the document is asked of that
 * frame, so that a test reads the same in every place; mouse, keyboard, window and network are the page's.
 */
import type { Frame, Page } from '@playwright/test'

/** What the page and a frame both can, and the frame is asked for. */
const OF_THE_DOCUMENT = [
  'content',
  'evaluate',
  'evaluateHandle',
  'getByAltText',
  'getByLabel',
  'getByPlaceholder',
  'getByRole',
  'getByTestId',
  'getByText',
  'getByTitle',
  'locator',
  'title',
  'url',
  'waitForFunction',
] as const satisfies readonly (keyof Page & keyof Frame)[]

const entering = new WeakMap<Page, (frame: Frame) => void>()
const behind = new WeakMap<Page, Page>()

/** A page whose document is the app's frame after `enter`, until it goes elsewhere. */
export function framed(page: Page): Page {
  let inside: Frame | undefined
  const ofFrame = (frame: Frame): Partial<Page> => ({
    mainFrame: () => frame,
    frames: () => [frame],
    // The host page would start its frame anew, at the address it gave it.
    async reload() {
      await Promise.all([frame.waitForNavigation(), frame.evaluate(() => location.reload())])
      return null
    },
    async setViewportSize(size) {
      await page.setViewportSize(size)
      // The frame hears of it a moment later than a page does.
      await frame.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
    },
  })
  const asked: Page = new Proxy(page, {
    get(target, name) {
      if (name === 'goto')
        return (...given: Parameters<Page['goto']>) => {
          inside = undefined
          return target.goto(...given)
        }
      const frame = inside
      const own = frame === undefined ? undefined : Reflect.get(ofFrame(frame), name)
      if (own !== undefined) return own
      const asks = frame !== undefined && OF_THE_DOCUMENT.some((each) => each === name)
      const one = asks ? frame : target
      const value: unknown = Reflect.get(one, name, one)
      return typeof value === 'function' ? value.bind(one) : value
    },
  })
  entering.set(asked, (frame) => {
    inside = frame
  })
  behind.set(asked, page)
  return asked
}

/** From now on the document of the page is that of the frame. */
export function enter(page: Page, frame: Frame): void {
  entering.get(page)?.(frame)
}

/** The page itself, whatever frame the app stands in. */
export function whole(page: Page): Page {
  return behind.get(page) ?? page
}
