import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { blocksOf } from '../../src/view/qr/sizes.ts'
import { expect, test } from '../support/app.ts'
import { readCode, rowsOfPath } from '../support/qr.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'
const PLANNING =
  'v=1&p=ln-class.III~treatment-stage.new-induction~pregnancy.planning~prior-mmf.none~prior-cyc.none~creatinine.0.8'

let pack: Pack
let folder: string
test.beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  folder = mkdtempSync(join(tmpdir(), 'paper-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Poppler reads the pages; without it there is nothing to hold them against. */
function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The handout is here: from now on a print shows it. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('.on-paper .late-waiting')).toHaveCount(0)
}

async function printed(page: Page, name: string, format: 'A4' | 'Letter') {
  const path = join(folder, `${name}-${format}.pdf`)
  await page.pdf({ path, format })
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const pages = text.split('\f').slice(0, -1)
  return { path, pages, text: text.replace(/\s+/g, ' ') }
}

/** The share of each page that is not white, from a picture in grey. */
function inkOf(path: string): number[] {
  const stem = path.replace(/\.pdf$/, '')
  execFileSync('pdftoppm', ['-r', '30', '-gray', path, stem])
  const name = stem.slice(stem.lastIndexOf('/') + 1)
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.pgm'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file))
      const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
      const grey = bytes.subarray(header?.[0].length ?? 0)
      return grey.filter((level) => level < 200).length / grey.length
    })
}

test.describe('C24 the handout', () => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')

  for (const format of ['A4', 'Letter'] as const) {
    test(`C24 in ${format} has every step, the reasons and the sources; no page is empty`, async ({
      app,
      page,
    }) => {
      await app.open({ hash: FAILED })
      await ready(page)
      const { path, pages, text } = await printed(page, 'whole', format)
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
      // On every page: which content, how old, whether reviewed, what it is not for, and the number.
      pages.forEach((each, index) => {
        expect(each).toContain('dated 2016-10')
        expect(each).toContain('not reviewed by a clinician')
        expect(each).toContain('For teaching, not for the care of a person.')
        expect(each).toMatch(new RegExp(`${index + 1} ?/ ?${pages.length}\\b`))
      })
      const ink = inkOf(path)
      expect(ink).toHaveLength(pages.length)
      for (const share of ink) expect(share).toBeGreaterThan(0.01)
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
        const { path, pages, text } = await printed(page, 'brief', format)
        expect(pages.length).toBeLessThanOrEqual(most)
        expect(text).not.toContain('The article says:')
        for (const share of inkOf(path)) expect(share).toBeGreaterThan(0.01)
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
    const { text } = await printed(page, 'plain', 'A4')
    const closer = page.getByRole('button', { name: 'Closer' })
    for (let times = 0; times < 5; times++) await closer.click()
    expect(bare((await printed(page, 'zoomed', 'A4')).text)).toBe(bare(text))
    await page.setViewportSize({ width: 390, height: 844 })
    expect(bare((await printed(page, 'phone', 'A4')).text)).toBe(bare(text))
    await page.setViewportSize({ width: 1600, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('button', { name: 'Present', exact: true }).click()
    expect(bare((await printed(page, 'presented', 'A4')).text)).toBe(bare(text))
  })
})

test('C24 the button of the preview prints, and the screen is there again afterwards', async ({
  app,
  page,
}) => {
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
  await app.open({ place: 'file', hash: `${FAILED}&x=print` })
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
