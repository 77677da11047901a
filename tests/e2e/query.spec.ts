import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { ROOT } from '../../src/cli/build.ts'
import { type App, expect, FRAMES, notIn, test } from '../support/app.ts'

// U4: each key of the query that the guide names, and that it does what is said there.

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'

interface Given {
  readonly app: App
  readonly page: Page
  /** Opens the page with a query, at the root. */
  readonly open: (query: string, hash?: string) => Promise<Frame>
}

const steps = (frame: Frame) => frame.locator('.react-flow__node').first()
const heading = (frame: Frame, name: string | RegExp) =>
  expect(frame.getByRole('heading', { name }).first()).toBeVisible()
const root = (frame: Frame) => frame.locator('html')

/** How many places the picture is at while it goes to the way and back to the whole. */
async function placesOnTheWay(frame: Frame): Promise<number> {
  await expect(steps(frame)).toBeVisible()
  const now = () =>
    frame.locator('.react-flow__viewport').evaluate((each) => (each as HTMLElement).style.transform)
  await frame.getByRole('button', { name: 'Whole pathway' }).click()
  await frame.getByRole('button', { name: 'Diagram only' }).click()
  await frame.evaluate(() => {
    const viewport = document.querySelector<HTMLElement>('.react-flow__viewport')
    if (viewport === null) throw new Error('there is no picture')
    const moved = new Set<string>()
    Object.assign(globalThis, { testMoved: moved })
    new MutationObserver(() => moved.add(viewport.style.transform)).observe(viewport, {
      attributeFilter: ['style'],
    })
  })
  const whole = await now()
  await frame.getByRole('button', { name: 'This way', exact: true }).click()
  await expect.poll(now).not.toBe(whole)
  await frame.getByRole('button', { name: 'Whole pathway' }).click()
  await expect.poll(now).toBe(whole)
  return frame.evaluate(() => (Reflect.get(globalThis, 'testMoved') as Set<string>).size)
}

const KEYS: Readonly<Record<string, (given: Given) => Promise<void>>> = {
  async embed({ open }) {
    const present = (frame: Frame) => frame.getByRole('button', { name: 'Present', exact: true })
    const whole = await open('embed=0')
    await expect(present(whole)).toBeVisible()
    const trimmed = await open('embed=1')
    await expect(steps(trimmed)).toBeVisible()
    await expect(present(trimmed)).toHaveCount(0)
  },
  async ui({ open }) {
    for (const [ui, present, undo] of [
      ['full', true, true],
      ['compact', false, true],
      ['bare', false, false],
    ] as const) {
      const frame = await open(`ui=${ui}`)
      await expect(root(frame)).toHaveAttribute('data-ui', ui)
      await expect(frame.getByRole('button', { name: 'Present', exact: true })).toBeVisible({
        visible: present,
      })
      await expect(frame.getByRole('button', { name: 'Undo' })).toBeVisible({ visible: undo })
    }
  },
  async mode({ open }) {
    await expect(steps(await open('mode=explore'))).toBeVisible()
    const outline = await open('mode=outline')
    await expect(outline.locator('.outline-step').first()).toBeVisible()
    await expect(steps(outline)).toHaveCount(0)
    await expect((await open('mode=present')).locator('[data-stop], .present').first()).toBeVisible()
    await heading(await open('mode=cases'), 'Cases')
    await expect((await open('mode=evidence')).getByRole('main', { name: 'Evidence' })).toBeVisible()
    await expect((await open('mode=claims')).getByRole('main', { name: 'Claim check' })).toBeVisible()
    await expect((await open('mode=compare')).getByRole('main', { name: 'The debate' })).toBeVisible()
    const paper = await open('mode=print')
    await expect(paper.getByRole('dialog').getByRole('button', { name: 'Print', exact: true })).toBeVisible()
  },
  async view({ open, page }) {
    const room = await open('', `${FAILED}&s=0`)
    const opened = page.context().waitForEvent('page')
    await room.locator('[data-stop]').press('s')
    const speaker = await opened
    expect(new URL(speaker.url()).searchParams.get('view')).toBe('speaker')
    await expect(speaker.getByRole('region', { name: 'Notes' })).toBeVisible()
    await expect((await open('view=main')).locator('.react-flow__node').first()).toBeVisible()
  },
  async lesson({ open }) {
    const frame = await open('lesson=central-debate')
    await expect(frame.locator('[data-stop="1"]')).toBeVisible()
    await expect(frame.getByRole('navigation', { name: /stops/i }).getByRole('button')).toHaveCount(8)
  },
  async case({ open }) {
    await heading(await open('case=mmf-failed-no-rituximab'), 'MMF has failed, rituximab ruled out')
  },
  async lang({ open }) {
    await expect(root(await open('lang=en-GB'))).toHaveAttribute('lang', 'en-GB')
    // The words stay English, and what a screen reader is told with them.
    const german = await open('lang=de&theme=dark')
    await expect(root(german)).toHaveAttribute('data-theme', 'dark')
    await expect(root(german)).toHaveAttribute('lang', 'en')
  },
  async dir({ open }) {
    await expect(root(await open('dir=rtl'))).toHaveAttribute('dir', 'rtl')
    await expect(root(await open('dir=ltr'))).toHaveAttribute('dir', 'ltr')
  },
  async theme({ open }) {
    for (const theme of ['light', 'dark', 'contrast'])
      await expect(root(await open(`theme=${theme}`))).toHaveAttribute('data-theme', theme)
  },
  async motion({ open }) {
    const still = await open('motion=off', FAILED)
    await expect(root(still)).toHaveAttribute('data-motion', 'off')
    expect(await placesOnTheWay(still)).toBe(2)
    const durations = await still.evaluate(() =>
      [...document.querySelectorAll('*')].map((each) => getComputedStyle(each).transitionDuration),
    )
    expect([...new Set(durations)]).toEqual(['0s'])
    // As the system has it, which here asks for nothing.
    expect(await placesOnTheWay(await open('motion=auto', FAILED))).toBeGreaterThan(2)
    const laser = await open('motion=off', `${FAILED}&s=0`)
    await expect(root(laser)).toHaveAttribute('data-motion', 'off')
    await laser.locator('[data-stop]').press('l')
    for (const x of [300, 340, 380, 420]) await laser.page().mouse.move(x, 300)
    await expect(laser.locator('.laser')).toBeVisible()
    await expect(laser.locator('.laser-trail')).toHaveCount(0)
  },
  async keys({ open }) {
    for (const [keys, black] of [
      ['off', 0],
      ['on', 1],
    ] as const) {
      const frame = await open(`keys=${keys}&theme=dark`, `${FAILED}&s=0`)
      await expect(root(frame)).toHaveAttribute('data-theme', 'dark')
      await frame.locator('[data-stop]').press('b')
      await expect(frame.locator('[data-screen="black"]')).toHaveCount(black)
    }
  },
  async store({ open, page }) {
    const kept = () =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(' progress')).length)
    for (const [store, words] of [
      ['none', /was asked to keep nothing in this browser/],
      ['host', /asked to keep it itself/],
    ] as const) {
      const frame = await open(`store=${store}`, 'v=1&w=cases&i=mmf-failed-no-rituximab')
      await expect(frame.getByRole('note', { name: 'Nothing is kept in this browser' })).toContainText(words)
      await frame.getByRole('button', { name: 'Begin', exact: true }).click()
      await expect(frame.getByRole('button', { name: /^Commit to/ })).toBeVisible()
      expect(await kept()).toBe(0)
    }
    const self = await open('store=self', 'v=1&w=cases&i=mmf-failed-no-rituximab')
    await self.getByRole('button', { name: 'Begin', exact: true }).click()
    await expect.poll(kept).toBe(1)
    await expect(self.getByRole('note', { name: 'Nothing is kept in this browser' })).toHaveCount(0)
    // What was kept before is neither shown nor lost where nothing is to be kept.
    const none = await open('store=none', 'v=1&w=cases')
    await expect(none.locator('[data-case="mmf-failed-no-rituximab"]')).toHaveAttribute(
      'data-status',
      'not-begun',
    )
    expect(await kept()).toBe(1)
  },
  async origin({ app, page }) {
    // It narrows what the page lists: then the page around it, which is another, is a stranger.
    for (const [origin, ready] of [
      ['https://elsewhere.example', 0],
      ['', 1],
    ] as const) {
      const frame = await app.open({
        place: 'listed',
        query: `embed=1${origin === '' ? '' : `&origin=${encodeURIComponent(origin)}`}`,
      })
      await expect(steps(frame)).toBeVisible()
      const heard = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            const types: string[] = []
            const target = document.querySelector('iframe')?.contentWindow
            const say = (type: string, payload: object) =>
              target?.postMessage({ ns: 'ln-pathway', v: 1, type, id: 'q', payload }, '*')
            addEventListener('message', ({ data }) => {
              types.push(data.type)
              if (data.type !== 'hello' || types.filter((type) => type === 'hello').length > 1) return
              say('init', { nonce: data.payload.nonce })
              // It is told once more each second: whatever is answered has been by then.
              const wait = () =>
                types.includes('ready') || types.filter((type) => type === 'hello').length > 2
                  ? done(types.filter((type) => type === 'ready').length)
                  : requestAnimationFrame(wait)
              wait()
            })
          }),
      )
      expect(heard).toBe(ready)
    }
  },
}

for (const [key, holds] of Object.entries(KEYS))
  test(`U4: the query key “${key}” does what the guide says`, async ({ app, page }) => {
    if (key === 'store')
      notIn(
        FRAMES,
        'the browser of the tests keeps nothing for a frame of another site, which is said and tested',
      )
    test.setTimeout(120_000)
    await holds({ app, page, open: (query, hash = '') => app.open({ query, hash }) })
  })

test('U4: every key that the guide names has its test, and there is no other', async () => {
  const guide = await readFile(join(ROOT, 'docs/embedding.md'), 'utf8')
  const table = /## What may stand in the address.*?\n\| key .*?\n\n/s.exec(guide)?.[0] ?? ''
  const named = [...table.matchAll(/^\| ((?:`[a-z]+`(?:, )?)+) \|/gm)].flatMap(([, keys = '']) =>
    [...keys.matchAll(/[a-z]+/g)].map(([key]) => key),
  )
  expect(named.toSorted()).toEqual(Object.keys(KEYS).toSorted())
})

test('U3, U4: keys and values that are not known, and a patient in the query, are passed over', async ({
  app,
}) => {
  const frame = await app.open({
    query:
      'utm_source=x&lms=auto&theme=nope&mode=nope&ui=nope&store=nope&motion=nope&p=pregnancy.planning&case=nope',
    hash: FAILED,
  })
  await expect(steps(frame)).toBeVisible()
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('pregnancy.none-planned')
  await expect(frame.getByRole('group', { name: 'Pregnancy' }).getByLabel('None planned')).toBeChecked()
  expect(await frame.evaluate(() => Object.keys(document.documentElement.dataset))).not.toContain('ui')
})
