import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Frame, type Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { BROWSER_ARGS, findBrowser } from '../support/browser.ts'

// What a frame, a browser or an IT department may refuse, and that each has a way out that can be seen (C20).

const FAILED =
  'v=1&k=article-2016&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'

/** As where neither way to the clipboard is open. */
async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      get: () => ({ writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) }),
    })
    Document.prototype.execCommand = () => false
  })
}

const outside = (frame: Frame) => frame.getByRole('dialog').locator('a[href^="http"]').first()

for (const place of ['root', 'frame', 'sandbox', 'sandbox-origin', 'single'] as const) {
  test(`C20: where nothing can be copied the text stands there, selected: ${place}`, async ({
    app,
    page,
    faults,
  }) => {
    await refuseClipboard(page)
    const frame = await app.open({ place, hash: `${FAILED}&x=share` })
    await frame.getByRole('button', { name: 'Copy the link' }).click()
    const field = frame.getByRole('textbox', { name: /text to copy/ })
    await expect(field).toBeFocused()
    expect(
      await field.evaluate((each: HTMLTextAreaElement) =>
        each.value.slice(each.selectionStart, each.selectionEnd),
      ),
    ).toMatch(/v=1&k=article-2016/)
    faults.take()
  })
}

test('C20: in a frame the older way to the clipboard is tried where the newer is refused', async ({
  app,
  faults,
}) => {
  const frame = await app.open({ place: 'sandbox', hash: `${FAILED}&x=share` })
  await frame.getByRole('button', { name: 'Copy the link' }).click()
  await expect(frame.getByRole('button', { name: 'Copied' })).toBeVisible()
  // The browser itself tells of the newer way; nothing else went wrong.
  for (const fault of faults.take()) expect(fault).toMatch(/Clipboard API has been blocked/)
})

for (const place of ['sandbox', 'sandbox-origin'] as const) {
  test(`C20, C21: where no page may be opened a link shows its address to copy: ${place}`, async ({
    app,
    page,
    faults,
  }) => {
    const frame = await app.open({ place, query: 'embed=1', hash: `${FAILED}&x=since` })
    await expect(frame.locator('html[data-ui], html').first()).toBeVisible()
    const href = await outside(frame).getAttribute('href')
    await outside(frame).click()
    const notice = frame.getByRole('region', { name: /may not open another/ })
    await expect(notice).toContainText(href ?? 'no link')
    expect(page.context().pages()).toHaveLength(1)
    expect(faults.take().join('\n')).toMatch(/allow-popups/)
  })
}

test('C21: where a page may be opened a link opens one, which has no way back', async ({
  app,
  page,
  context,
  faults,
}) => {
  await context.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) =>
    route.fulfill({ body: 'outside', contentType: 'text/html' }),
  )
  const frame = await app.open({ place: 'frame', query: 'embed=1', hash: `${FAILED}&x=since` })
  const opened = context.waitForEvent('page')
  const href = await outside(frame).getAttribute('href')
  await outside(frame).click()
  expect(await (await opened).evaluate(() => opener)).toBeNull()
  expect(page.context().pages()).toHaveLength(2)
  expect(faults.take()).toEqual([`request outside: ${href}`])
})

test('C20: where the screen may not be filled there is no button for it, and its key does nothing', async ({
  app,
}) => {
  const frame = await app.open({ place: 'sandbox', hash: `${FAILED}&s=0` })
  await expect(frame.locator('.present')).toBeVisible()
  expect(await frame.evaluate(() => document.fullscreenEnabled)).toBe(false)
  await frame.getByRole('button', { name: 'More', exact: true }).click()
  await expect(frame.getByRole('button', { name: 'Pointer' })).toBeVisible()
  await expect(frame.getByRole('button', { name: /full screen/i })).toHaveCount(0)
  await frame.locator('body').press('f')
  await expect(frame.locator('.present')).toBeVisible()
})

for (const [place, words] of [
  ['root', /theme, units, open panels/],
  ['sandbox', /may not keep anything here/],
] as const) {
  test(`C7: the page says what it keeps: ${place}`, async ({ app }) => {
    const frame = await app.open({ place, hash: `${FAILED}&x=share` })
    await expect(frame.getByRole('region', { name: 'What this browser keeps' })).toContainText(words)
  })
}

test('C7: a browser that refuses storage is told so in words', async ({ app }) => {
  await app.refuseStorage()
  const frame = await app.open({ hash: `${FAILED}&x=share` })
  await expect(frame.getByRole('region', { name: 'What this browser keeps' })).toContainText(
    /may not keep anything here/,
  )
})

test('C7: with storage parted by site, as browsers have it, a frame sees nothing of what the page itself kept', async ({
  sites,
}) => {
  // The browser as people have it: not with the switches tests are used to, one of which turns the parting off.
  const folder = await mkdtemp(join(tmpdir(), 'profile-'))
  const browser = spawn(
    process.env.CHROMIUM_PATH ?? findBrowser() ?? 'chromium',
    [
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      ...BROWSER_ARGS,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  try {
    const address = await new Promise<string>((found) => {
      let said = ''
      browser.stderr.on('data', (text) => {
        said += text
        const listening = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
        if (listening !== undefined) found(listening)
      })
    })
    const connected = await chromium.connectOverCDP(address)
    const context = connected.contexts()[0] ?? (await connected.newContext())
    const page = await context.newPage()
    await page.goto(sites.address('root'))
    await page.evaluate(() => localStorage.setItem('kept by the page itself', 'yes'))
    await page.goto(sites.address('frame', '?embed=1'))
    await expect(page.frameLocator('iframe').locator('.react-flow__node').first()).toBeVisible()
    const seen = await page.frames()[1]?.evaluate(() => localStorage.getItem('kept by the page itself'))
    expect(seen).toBeNull()
    await connected.close()
  } finally {
    browser.kill()
    await new Promise((ended) => browser.once('exit', ended))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
