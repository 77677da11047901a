import { readFileSync } from 'node:fs'
import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { blocksOf } from '../../src/view/qr/sizes.ts'
import { expect, FRAMES, notIn, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'
import { expectWholePages, FORMATS, hasPoppler, printed, ready } from '../support/paper.ts'
import { readCode, rowsOfPath } from '../support/qr.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'
const PLANNING =
  'v=1&p=ln-class.III~treatment-stage.new-induction~pregnancy.planning~prior-mmf.none~prior-cyc.none~creatinine.0.8'

let pack: Pack
test.beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

test.describe('C24 the handout', () => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')
  notIn(FRAMES, 'the printer of the tests prints the page around the frame')

  for (const format of FORMATS) {
    test(`C24 in ${format} has every step, the reasons and the sources; no page is empty`, async ({
      app,
      page,
    }) => {
      await app.open({ hash: FAILED })
      await ready(page)
      const paper = await printed(page, format)
      const { pages, text } = paper
      for (const { title, code } of pack.nodes) {
        expect(text).toMatch(new RegExp(`\\b${code}\\b`))
        for (const word of title.split(' ')) expect(pages[0]).toContain(word)
      }
      for (const words of [
        pack.question,
        'What would change it',
        'References',
        'doi.org/10.',
        'The paper says:',
      ])
        expect(text).toContain(words)
      expect(text).toContain('article-2016')
      expectWholePages(paper)
    })

    test(`C24 the brief handout in ${format} has four pages before two choices, at most six before six`, async ({
      app,
      page,
    }) => {
      for (const { hash, most } of [
        { hash: FAILED, most: 4 },
        { hash: PLANNING, most: 6 },
      ]) {
        await page.goto('about:blank')
        await app.open({ hash: `${hash}&x=print` })
        await page.getByRole('radio', { name: 'the pathway, the choices and the reasons' }).check()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toHaveCount(0)
        const { ink, pages, text } = await printed(page, format)
        expect(pages.length).toBeLessThanOrEqual(most)
        expect(text).not.toContain('The article says:')
        for (const share of ink) expect(share).toBeGreaterThan(0.01)
      }
    })
  }

  test('C24 paper is the same whatever is zoomed, folded, dark, open or presented on the screen', async ({
    app,
    page,
  }) => {
    await app.open({ hash: FAILED })
    await ready(page)
    // The link names what is on the screen; all else is the patient's.
    const bare = (text: string) => text.replace(/This patient, to be changed:.*?Source:/s, 'Source:')
    const { text } = await printed(page, 'A4')
    const closer = page.getByRole('button', { name: 'Closer' })
    for (let times = 0; times < 5; times++) await closer.click()
    expect(bare((await printed(page, 'A4')).text)).toBe(bare(text))
    await page.setViewportSize({ width: 390, height: 844 })
    expect(bare((await printed(page, 'A4')).text)).toBe(bare(text))
    await page.setViewportSize({ width: 1600, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    expect(bare((await printed(page, 'A4')).text)).toBe(bare(text))
  })
})

test('C24 the button of the preview prints, and the screen is there again afterwards', async ({
  app,
  page,
}) => {
  notIn('sandbox', 'nothing can be printed there; there is a way out, which is tested')
  await app.open({ hash: `${FAILED}&x=print` })
  await page.evaluate(() => {
    addEventListener('beforeprint', () => document.body.setAttribute('data-printed', 'true'))
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('C24 a print without the handout says so, and never prints the screen', async ({
  app,
  page,
  faults,
}) => {
  await page.route(/late\/paper\.js/, (route) => route.abort())
  await app.open({ hash: FAILED })
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('This part of the page could not be loaded.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  faults.take()
})

test('C24 C20 in a frame that may not print there is a way out to be seen', async ({ app, faults }) => {
  const frame = await app.open({ place: 'sandbox', hash: `${FAILED}&x=print` })
  await frame.getByRole('dialog').getByRole('button', { name: 'Print' }).click()
  const alert = frame.getByRole('alert')
  await expect(alert.getByRole('link', { name: 'Open this page on its own' })).toBeVisible()
  await expect(alert.getByText(/#v=1&k=article-2016/)).toBeVisible()
  // The browser tells that it ignored the print.
  faults.take()
})

test('C25 the picture is saved as a file that parses, with every label', async ({ app, page }) => {
  notIn('sandbox', 'no file can be saved there; the text is offered, which is tested')
  await app.open({ hash: `${FAILED}&x=print` })
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as SVG' }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe('pathway-article-2016.svg')
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).not.toMatch(/foreignObject|var\(|=""/)
  const parsed = await page.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return {
      faulty: document.querySelector('parsererror') !== null,
      words: document.documentElement.textContent.replace(/\s+/g, ' '),
    }
  }, text)
  expect(parsed.faulty).toBe(false)
  for (const { label } of pack.edges) expect(parsed.words).toContain(label)
  for (const { title, code } of pack.nodes) {
    expect(parsed.words).toContain(title)
    expect(parsed.words).toContain(code)
  }
})

test('C25 C20 where no file can be saved the text is there to copy', async ({ app, faults }) => {
  const frame = await app.open({ place: 'sandbox', hash: `${FAILED}&x=print` })
  await frame.getByRole('button', { name: 'Save as SVG' }).click()
  await expect(frame.getByLabel('If no file came, this is its text:')).toHaveValue(/^<\?xml version/)
  faults.take()
})

test('A27 the code of the link, read back, is the link', async ({ app, page }) => {
  await app.open({ hash: `${FAILED}&x=share` })
  const path = await page.getByRole('img', { name: 'QR code of the link' }).locator('path').getAttribute('d')
  const link = page.url().replace('&x=share', '')
  expect(readCode(rowsOfPath(path ?? ''), blocksOf)).toBe(link)
})

test('the preview has nothing that hinders, also dark', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.open({ hash: `${FAILED}&x=print` })
  await expect(page.getByRole('region', { name: 'Preview of the handout' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
