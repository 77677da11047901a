/**
 * The fixtures of the browser tests: the app in any place, watched all the time.
 *
 * A test fails at its end when anything in the browser went wrong that the test did not take from `faults`:
 * a violation of the content security policy, an error or warning on the console, an error nobody caught, an
 * answer that is not ok, or a request that leaves the app's own place.
 *
 * A test that names no place has the app where the run has it (where.ts), and reads the same there: what it asks of
 * `page` is asked of the app's document (framed.ts). One that names a place has the page as it is.
 */
import { type BrowserContext, test as base, expect, type Frame, type Page } from '@playwright/test'
import { enter, framed, whole } from './framed.ts'
import { openSites, type Place, type Sites } from './sites.ts'
import { FRAMES, HERE, PLACE_OF, RUN_OF, type Run } from './where.ts'

export { expect } from '@playwright/test'
export type { Place } from './sites.ts'
export { FRAMES, HERE } from './where.ts'

export interface OpenOptions {
  /** Where the app is opened; where the run has it when nothing is said. */
  readonly place?: Place | undefined
  /** A folder that was added to the sites, instead of the built app. */
  readonly folder?: string
  /** What stands after `#`, without it. */
  readonly hash?: string
  /** What stands after `?`, without it. */
  readonly query?: string
}

export interface App {
  /** Opens the app and gives the frame it runs in: the page's own, or the one of the host page. */
  open(options?: OpenOptions): Promise<Frame>
  /** What was copied last, pressed by `copy`. It is the page that reads it: a frame may not. */
  copied(copy: () => Promise<void>): Promise<string>
  /** From now on every access to storage throws in every page of the test, as where a browser refuses it. */
  refuseStorage(): Promise<void>
}

export interface Faults {
  /** The faults so far, which then no longer fail the test: for tests that provoke one. */
  take(): readonly string[]
}

export const test = base.extend<{ app: App; faults: Faults }, { sites: Sites }>({
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to see that nothing is needed
    async ({}, use) => {
      const sites = await openSites()
      await use(sites)
      await sites.close()
    },
    { scope: 'worker' },
  ],

  faults: [
    async ({ context, sites }, use) => {
      const faults: string[] = []
      await watch(context, sites, (fault) => {
        if (!isRefusal(fault)) faults.push(fault)
      })
      await use({ take: () => faults.splice(0) })
      expect(faults, 'faults in the browser').toEqual([])
    },
    { auto: true },
  ],

  page: async ({ page }, use) => use(framed(page)),

  app: async ({ page, context, sites }, use) => {
    await use({
      async open({ place: named, folder, hash = '', query = '' } = {}) {
        const place = named ?? PLACE_OF[HERE]
        inItsOwn(place)
        if (place.startsWith('nginx')) await sites.nginx(folder)
        const suffix = `${query === '' ? '' : `?${query}`}${hash === '' ? '' : `#${hash}`}`
        await page.goto(sites.address(place, suffix, folder))
        if (!FRAMED.has(place)) return page.mainFrame()
        const frame = await onlyFrame(page)
        if (named === undefined) {
          // As somebody who has clicked into it: keys go to the app, which may have focused something by itself.
          if (!(await frame.evaluate(() => document.hasFocus()))) await page.locator('iframe').focus()
          enter(page, frame)
        }
        return frame
      },
      async copied(copy) {
        await context.grantPermissions(['clipboard-read', 'clipboard-write'])
        await copy()
        return whole(page).evaluate(() => navigator.clipboard.readText())
      },
      async refuseStorage() {
        await context.addInitScript(refuseStorage)
      },
    })
  },
})

/** Says that a test opens a place it names: the runs of other places leave it out. */
export function inItsOwn(place: Place): void {
  test.skip(HERE !== 'root' && RUN_OF[place] !== HERE, 'opens the app in a place of its own')
}

/** Says of a test, or of all tests of a file, that it cannot hold where the run has the app. */
export function notIn(runs: Run | readonly Run[], why: string): void {
  test.skip([runs].flat().includes(HERE), why)
}

const FRAMED: ReadonlySet<Place> = new Set([
  'frame',
  'frame-whole',
  'sandbox',
  'sandbox-whole',
  'sandbox-origin',
  'single-frame',
  'listed',
  'listed-sandbox',
  'anyone',
  'alike',
  'nginx-frame',
  'nginx-sandbox',
])

/** Whether it is the browser that tells what it refuses to a frame of the run: no fault of the app, which asked. */
function isRefusal(fault: string): boolean {
  return FRAMES.includes(HERE) && REFUSALS.some((each) => fault.includes(each))
}

const REFUSALS = [
  'The Clipboard API has been blocked because of a permissions policy',
  "Ignored call to 'print()'. The document is sandboxed",
]

async function onlyFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('The host page has no frame.')
  await frame.waitForLoadState()
  return frame
}

async function watch(context: BrowserContext, sites: Sites, tell: (fault: string) => void): Promise<void> {
  await context.exposeBinding('lnpTestViolation', (_source, words: string) => tell(words))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(globalThis, 'lnpTestViolation')
      if (typeof report === 'function') {
        report(
          `policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
        )
      }
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      tell(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => tell(`error: ${error.error().message}`))
  context.on('request', (request) => {
    if (!sites.isOwn(request.url())) tell(`request outside: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) tell(`answer ${response.status()}: ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed'
    // A page that is left gives up what it still waited for.
    if (reason !== 'net::ERR_ABORTED') tell(`request ${reason}: ${request.url()}`)
  })
}

/** Runs in the page, before its own scripts. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('Storage is refused.', 'SecurityError')
  }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, { configurable: true, get: refuse })
  }
  Object.defineProperty(Document.prototype, 'cookie', { configurable: true, get: refuse, set: refuse })
}
