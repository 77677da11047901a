import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Frame, type Page } from '@playwright/test'
import { expect, FRAMES, HERE, notIn, test } from '../support/app.ts'
import { BROWSER_ARGS, findBrowser } from '../support/browser.ts'
import { refusalTold } from '../support/refusals.ts'
import { RUNS } from '../support/where.ts'

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

for (const place of [undefined, 'frame', 'sandbox', 'sandbox-origin', 'single'] as const) {
  test(`C20: where nothing can be copied the text stands there, selected: ${place ?? 'where the run has it'}`, async ({
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
  [undefined, FRAMES.includes(HERE) ? /may not keep anything here/ : /theme, units, open panels/],
  ['sandbox', /may not keep anything here/],
] as const) {
  test(`C7: the page says what it keeps: ${place ?? 'where the run has it'}`, async ({ app }) => {
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
  notIn(RUNS, 'opens pages of its own in a browser of its own')
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

// A frame that keeps its origin and may not download says nothing of it: the text stands there beside what was tried.
for (const [what, hash, button] of [
  ['progress', 'v=1&w=cases', 'Save as a file'],
  ['the picture', `${FAILED}&x=print`, 'Save as SVG'],
  ['a lesson', `${FAILED}&x=lesson`, 'Save as a file'],
] as const)
  test(`C20: where no file can be saved the text of it is there: ${what}`, async ({ app, faults }) => {
    const frame = await app.open({ place: 'sandbox-origin', hash })
    if (what === 'a lesson') await frame.getByRole('button', { name: /^Add this view as/ }).click()
    await frame.getByRole('button', { name: button }).click()
    await expect(frame.getByLabel('If no file came, this is its text:')).toHaveValue(/^[<{]/)
    await refusalTold(faults, /download/i)
  })

test('C20, C24: a frame that keeps its origin and may not print shows the way out too', async ({
  app,
  faults,
}) => {
  const frame = await app.open({ place: 'sandbox-origin', hash: `${FAILED}&x=print` })
  await frame.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click()
  await expect(
    frame.getByRole('alert').getByRole('link', { name: 'Open this page on its own' }),
  ).toBeVisible()
  await refusalTold(faults, /print|allow-modals/)
})

test('C20, M8: opened out of a frame of another site, the window of notes follows by the opener alone', async ({
  app,
  page,
  context,
}) => {
  // As browsers part it by site: what one of the two says in the channel the other does not hear.
  await context.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => {}
  })
  const frame = await app.open({ place: 'frame', hash: `${FAILED}&l=central-debate&s=0` })
  const opened = context.waitForEvent('page')
  await frame.locator('[data-stop]').press('s')
  const speaker = await opened
  await speaker.locator('[data-connected="true"]').waitFor()
  await speaker.keyboard.press('Shift+ArrowRight')
  await expect(frame.locator('[data-stop]')).toHaveAttribute('data-stop', '2')
  await frame.locator('[data-stop]').press('Shift+ArrowRight')
  await expect(speaker.locator('.speaker-columns h2').first()).toHaveText(/^Stop 3 of 8/)
  expect(page.context().pages()).toHaveLength(2)
})

test('C20: a frame without popups has the notes in a drawer', async ({ app, faults }) => {
  const frame = await app.open({ place: 'sandbox-origin', hash: `${FAILED}&l=central-debate&s=0` })
  await frame.locator('[data-stop]').press('s')
  await expect(frame.getByRole('complementary', { name: 'Notes' })).toContainText('Popup blocked')
  await refusalTold(faults, /popup/i)
})
