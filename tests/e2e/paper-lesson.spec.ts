import { loadPack } from '../../src/cli/files.ts'
import { CHECKS_TO_CORRECT, type Lesson, type Pack } from '../../src/model/model.ts'
import { blocksOf } from '../../src/view/qr/sizes.ts'
import { expect, FRAMES, HERE, notIn, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'
import { expectWholePages, FORMATS, hasPoppler, onPaper, printed, ready } from '../support/paper.ts'
import { readCode, rowsOfPath } from '../support/qr.ts'

let pack: Pack
test.beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

const hashOf = (lesson: string, more = '') => `v=1&k=article-2016&l=${lesson}&s=0${more}`

/** The first line of the notes as it is on paper. */
const spoken = ({ notes }: Lesson['stops'][number]) =>
  onPaper((notes.split('\n\n')[0] ?? '').replace(/\*/g, ''))

test.describe('A26 C24 a lesson on paper', () => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')
  notIn(FRAMES, 'the printer of the tests prints the page around the frame')

  for (const format of FORMATS)
    test(`A26 C24 every lesson in ${format} has every stop, question, figure and claim; no page is empty`, async ({
      app,
      page,
    }) => {
      for (const lesson of pack.lessons) {
        await page.goto('about:blank')
        await app.open({ hash: hashOf(lesson.id) })
        await ready(page)
        const paper = await printed(page, format)
        const { read } = paper
        expect(read).toContain(onPaper(lesson.title))
        for (const [index, stop] of lesson.stops.entries()) {
          expect(read).toContain(onPaper(`Stop ${index + 1}: ${stop.title}`))
          for (const { text } of stop.question?.options ?? []) expect(read).toContain(onPaper(text))
          if (stop.question !== undefined) {
            expect(read).toContain(onPaper(stop.question.text))
            expect(read).not.toContain(onPaper(stop.question.why))
          }
          if (stop.notes.trim() !== '') expect(read).not.toContain(spoken(stop))
          for (const id of stop.focus)
            expect(read).toContain(onPaper(pack.nodes.find((node) => node.id === id)?.title ?? '?'))
          for (const one of stop.shows) {
            if ('text' in one) expect(read).toContain(onPaper(one.text))
            if ('source' in one)
              expect(read).toContain(onPaper(pack.sources.find(({ id }) => id === one.source)?.short ?? '?'))
            if (!('claim' in one)) continue
            const claim = pack.claims.find(({ id }) => id === one.claim)
            expect(read).toContain(onPaper(claim?.text ?? '?'))
            if (CHECKS_TO_CORRECT.some((check) => check === claim?.check))
              expect(read).toContain(onPaper(claim?.correction ?? '?'))
          }
        }
        expectWholePages(paper)
      }
    })

  test('A26 C24 the answers stand in the forms that tell them, the notes in the one of who teaches', async ({
    app,
    page,
  }) => {
    const lesson = pack.lessons.find(({ id }) => id === 'central-debate')
    if (lesson === undefined) throw new Error('there is no such lesson')
    test.slow()
    for (const form of ['answers', 'notes']) {
      await page.goto('about:blank')
      await app.open({ hash: hashOf(lesson.id, `&x=print-${form}`) })
      await expect(page.getByRole('region', { name: 'Preview of the handout' })).toBeVisible()
      await ready(page)
      const paper = await printed(page, 'A4')
      for (const stop of lesson.stops) {
        if (stop.question !== undefined) expect(paper.read).toContain(onPaper(stop.question.why))
        if (form === 'notes') expect(paper.read).toContain(spoken(stop))
        else expect(paper.read).not.toContain(spoken(stop))
      }
      expectWholePages(paper)
    }
  })

  test('A26 C24 paper is the same at whichever stop, with a patient changed in passing, and on a phone', async ({
    app,
    page,
  }) => {
    await app.open({ hash: hashOf('tour') })
    await ready(page)
    const { text } = await printed(page, 'A4')
    await page.goto('about:blank')
    await app.open({ hash: 'v=1&k=article-2016&p=pregnancy.planning&l=tour&s=2.1' })
    await ready(page)
    expect((await printed(page, 'A4')).text).toBe(text)
    await page.setViewportSize({ width: 390, height: 844 })
    expect((await printed(page, 'A4')).text).toBe(text)
  })

  test('A26 a lesson of one’s own is printed from where it is built', async ({ app, page }) => {
    await app.open({ hash: 'v=1&k=article-2016&p=pregnancy.planning&n=salvage-choice&x=lesson' })
    await page.getByRole('button', { name: 'Add this view as the first stop' }).click()
    await page.getByLabel('Title', { exact: true }).fill('My ward round')
    await page.getByLabel('Notes for stop 1').fill('Ask the youngest first.')
    await ready(page)
    const there = await printed(page, 'A4')
    expect(there.read).toContain('My ward round')
    await page.getByRole('button', { name: 'Print this lesson' }).click()
    const preview = page.getByRole('region', { name: 'Preview of the handout' })
    await expect(preview.getByRole('heading', { level: 1, name: 'My ward round' })).toBeVisible()
    await expect(preview.getByText('Ask the youngest first.')).toHaveCount(0)
    await page.getByRole('radio', { name: /for the one who teaches/ }).check()
    await expect(preview.getByText('Ask the youngest first.')).toBeVisible()
    const { read } = await printed(page, 'A4')
    expect(read).toContain('Ask the youngest first.')
    await page.reload()
    await expect(preview.getByText('Ask the youngest first.')).toBeVisible()
  })
})

test('A26 a lesson is printed from where it is chosen and from the stage; the address names the form', async ({
  app,
  page,
}) => {
  await app.open({ hash: 'v=1&k=article-2016&s=-1' })
  const lesson = pack.lessons[0]
  await page.getByRole('button', { name: `Print “${lesson?.title}”` }).click()
  const preview = page.getByRole('region', { name: 'Preview of the handout' })
  await expect(preview.getByRole('heading', { level: 1, name: lesson?.title ?? '?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page
    .getByRole('listitem')
    .getByRole('button', { name: lesson?.title ?? '?', exact: false })
    .first()
    .click()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.getByRole('radio', { name: /for the room, with the answers/ }).check()
  await expect(page).toHaveURL(/x=print-answers/)
  // The choice keeps the focus: the preview is the same one.
  await expect(page.getByRole('radio', { name: /for the room, with the answers/ })).toBeFocused()
  await page.evaluate(() => {
    addEventListener('beforeprint', () => document.body.setAttribute('data-printed', 'true'))
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click()
  // Where nothing can be printed there is a way out.
  if (HERE === 'sandbox')
    await expect(page.getByRole('alert').getByRole('link', { name: /on its own/ })).toBeVisible()
  else await expect(page.locator('body')).toHaveAttribute('data-printed', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('main', { name: 'Presentation' })).toBeVisible()
})

test('A26 A27 the code on paper opens the lesson at its first stop with its own patient', async ({
  app,
  page,
}) => {
  await app.open({ hash: 'v=1&k=article-2016&p=pregnancy.planning&l=central-debate&s=3.1&x=print' })
  const preview = page.getByRole('region', { name: 'Preview of the handout' })
  const path = await preview
    .getByRole('img', { name: 'QR code of the link' })
    .locator('path')
    .getAttribute('d')
  const link = readCode(rowsOfPath(path ?? ''), blocksOf)
  await expect(preview.getByText(link)).toBeVisible()
  expect(link).not.toContain('p=')
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByText(/^Stop 1 of 8/).first()).toBeVisible()
  await expect(page).toHaveURL(/prior-mmf\.failed/)
})

test('A26 the preview of a lesson has nothing that hinders, also dark', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.open({ hash: hashOf('central-debate', '&x=print-notes') })
  await expect(page.getByRole('region', { name: 'Preview of the handout' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
