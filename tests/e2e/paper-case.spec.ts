import { loadPack } from '../../src/cli/files.ts'
import { type Case, CHECKS_TO_CORRECT, type Pack } from '../../src/model/model.ts'
import { workedCases } from '../../src/view/late.ts'
import { blocksOf } from '../../src/view/qr/sizes.ts'
import { expect, FRAMES, notIn, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'
import { expectWholePages, FORMATS, hasPoppler, onPaper, printed, ready } from '../support/paper.ts'
import { readCode, rowsOfPath } from '../support/qr.ts'

const ID = 'mmf-failed-rituximab-usable'

let pack: Pack
let cases: readonly Case[]
test.beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  cases = workedCases(pack)
})

const hashOf = (id: string, more = '') => `v=1&k=article-2016&w=cases&i=${id}${more}`

test.describe('C24 a case on paper', () => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')
  notIn(FRAMES, 'the printer of the tests prints the page around the frame')

  for (const format of FORMATS) {
    test(`C24 every case in ${format} without the answers has every decision and nothing of what is said of it`, async ({
      app,
      page,
    }) => {
      test.slow()
      for (const each of cases) {
        await page.goto('about:blank')
        await app.open({ hash: hashOf(each.id) })
        await ready(page)
        const paper = await printed(page, format)
        const { read } = paper
        expect(read).toContain(onPaper(each.title))
        expect(read).toContain(onPaper(each.story))
        expect(read).not.toContain(onPaper(each.teaches))
        for (const { question, situation, options, today } of each.decisions ?? []) {
          expect(read).toContain(onPaper(question))
          if (situation !== undefined) expect(read).toContain(onPaper(situation))
          expect(read).not.toContain(onPaper(today.text))
          for (const { text, why, consequence } of options) {
            expect(read).toContain(onPaper(text))
            expect(read).not.toContain(onPaper(why))
            expect(read).not.toContain(onPaper(consequence))
          }
        }
        for (const words of ['the article’s choice', 'defensible', 'not supported', 'The paper says:'])
          expect(read).not.toContain(words)
        expectWholePages(paper)
      }
    })

    test(`C24 every case in ${format} with the answers has what is said of each, the claims corrected, and today`, async ({
      app,
      page,
    }) => {
      test.slow()
      for (const each of cases) {
        await page.goto('about:blank')
        await app.open({ hash: hashOf(each.id, '&x=print-answers') })
        await expect(page.getByRole('region', { name: 'Preview of the handout' })).toBeVisible()
        await ready(page)
        const paper = await printed(page, format)
        const { read } = paper
        expect(read).toContain(onPaper(each.teaches))
        for (const { question, options, today } of each.decisions ?? []) {
          expect(read).toContain(onPaper(question))
          expect(read).toContain(onPaper(today.text))
          for (const { text, why, consequence, claims } of options) {
            for (const words of [text, why, consequence]) expect(read).toContain(onPaper(words))
            for (const id of claims) {
              const claim = pack.claims.find((known) => known.id === id)
              expect(read).toContain(onPaper(claim?.text ?? '?'))
              if (CHECKS_TO_CORRECT.some((check) => check === claim?.check))
                expect(read).toContain(onPaper(claim?.correction ?? '?'))
            }
          }
        }
        expect(read).toContain('References')
        expectWholePages(paper)
      }
    })
  }
})

test('C24 a case is printed from its own screen; with its answers only while that is asked for', async ({
  app,
  page,
}) => {
  await app.open({ hash: hashOf(ID) })
  await page.getByRole('button', { name: 'Print this case' }).click()
  const dialog = page.getByRole('dialog')
  const preview = dialog.getByRole('region', { name: 'Preview of the handout' })
  await expect(
    preview.getByRole('heading', { level: 1, name: 'MMF has failed, rituximab possible' }),
  ).toBeVisible()
  await expect(preview.getByText('What comes of it.')).toHaveCount(0)
  await dialog.getByRole('radio', { name: /^with answers/ }).check()
  await expect(page).toHaveURL(/x=print-answers/)
  await expect(preview.getByText('What comes of it.').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await expect(
    page.getByRole('heading', { level: 1, name: 'MMF has failed, rituximab possible' }),
  ).toBeVisible()
  await expect(page.getByText('What comes of it.')).toHaveCount(0)
})

test('C24 A27 the code on paper opens the case at its story', async ({ app, page }) => {
  await app.open({
    hash: `v=1&k=article-2016&p=pregnancy.planning&n=salvage-choice&w=cases&i=${ID}&x=print`,
  })
  const preview = page.getByRole('region', { name: 'Preview of the handout' })
  const path = await preview
    .getByRole('img', { name: 'QR code of the link' })
    .locator('path')
    .getAttribute('d')
  const link = readCode(rowsOfPath(path ?? ''), blocksOf)
  await expect(preview.getByText(link)).toBeVisible()
  expect(link).not.toContain('planning')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('region', { name: 'The story' })).toBeVisible()
})

test('C24 C20 in a frame that may not print, the way out leads to the form that was chosen', async ({
  app,
  faults,
}) => {
  const frame = await app.open({ place: 'sandbox', hash: hashOf(ID, '&x=print-answers') })
  await frame.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click()
  await expect(frame.getByRole('alert').getByText(/w=cases&i=mmf-failed-rituximab-usable/)).toContainText(
    'x=print-answers',
  )
  faults.take()
})

test('C24 the preview of a case has nothing that hinders, also dark', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.open({ hash: hashOf(ID, '&x=print-answers') })
  await expect(page.getByRole('region', { name: 'Preview of the handout' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
