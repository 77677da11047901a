import type { Page } from '@playwright/test'
import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { expect, FRAMES, notIn, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'
import { expectWholePages, FORMATS, hasPoppler, onPaper, printed, ready } from '../support/paper.ts'

const ID = 'mmf-failed-no-rituximab'
const FIRST = 'Stay on mycophenolate alone and wait longer.'
const WAY = ['Add tacrolimus to mycophenolate.', 'Nothing more.', 'For a limited time'] as const

let pack: Pack
test.beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

const commit = async (page: Page, text: string) => {
  await page.getByRole('main').getByRole('radio', { name: text }).check()
  await page.getByRole('button', { name: /^Commit to/ }).click()
}

/** Works through the case; the first answer is gone back on. */
async function worked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await commit(page, FIRST)
  await page.getByRole('button', { name: 'Go back on this answer' }).click()
  for (const [place, text] of WAY.entries()) {
    await commit(page, text)
    await page.getByRole('button', { name: place === 2 ? 'To the debrief' : 'Next', exact: true }).click()
  }
}

const hash = `v=1&k=article-2016&w=cases&i=${ID}`

test.describe('B19 what was worked through, on paper', () => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')
  notIn(FRAMES, 'the printer of the tests prints the page around the frame')

  for (const format of FORMATS)
    test(`B19 in ${format} a case has the way taken, day, content version and a line for a name, and no field`, async ({
      app,
      page,
    }) => {
      await page.clock.setFixedTime(new Date('2026-03-01T12:00:00'))
      await app.open({ hash })
      await worked(page)
      await page.getByRole('button', { name: 'Print the summary' }).click()
      const preview = page.getByRole('region', { name: 'Preview of the handout' })
      await expect(preview.getByRole('heading', { level: 1, name: /^My way: / })).toBeVisible()
      await expect(preview.locator('input, textarea, [contenteditable]')).toHaveCount(0)
      await expect(
        page.locator('input[name*="name" i], input[name*="mail" i], input[type="email"]'),
      ).toHaveCount(0)
      await ready(page)
      const paper = await printed(page, format)
      const each = pack.cases.find(({ id }) => id === ID)
      const { read } = paper
      expect(read).toContain(onPaper(`content version ${pack.version}`))
      expect(read).toContain(onPaper('Finished on: 2026-03-01'))
      expect(read).toContain('Name')
      for (const text of [FIRST, ...WAY]) expect(read).toContain(onPaper(text))
      for (const { question, options } of each?.decisions ?? []) {
        expect(read).toContain(onPaper(question))
        for (const { verdict, text } of options)
          if (verdict === 'article') expect(read).toContain(onPaper(text))
      }
      expect(read).toContain('to avoid')
      expect(read).toContain('There is no score')
      // The ways stand on it as a picture too, on a page of its own.
      expect(paper.pages.at(-1)).toContain('1 · ways part')
      expectWholePages(paper)
    })

  test('B19 the list of cases prints all that was worked through; a case under way tells none of its answers', async ({
    app,
    page,
  }) => {
    await app.open({ hash })
    await worked(page)
    await page.getByRole('button', { name: /All cases/ }).click()
    await page.locator('[data-case="pregnant-flare"]').getByRole('button').click()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await commit(page, 'Mycophenolate.')
    await page.getByRole('button', { name: /All cases/ }).click()
    await page.getByRole('button', { name: 'Print what I have worked through' }).click()
    const preview = page.getByRole('region', { name: 'Preview of the handout' })
    await expect(preview.getByRole('heading', { level: 1, name: 'What I have worked through' })).toBeVisible()
    await ready(page)
    const paper = await printed(page, 'A4')
    expect(paper.read).toContain(onPaper(`version ${pack.version}`))
    expect(paper.read).toContain(onPaper(FIRST))
    expect(paper.read).toContain('Under way, at step 2 of 5')
    for (const { verdict, text } of pack.cases.find(({ id }) => id === 'pregnant-flare')?.decisions?.[1]
      ?.options ?? [])
      if (verdict === 'article') expect(paper.read).not.toContain(onPaper(text))
    expect(paper.read).toMatch(/Not begun: .+/)
    expect(paper.read).toMatch(/Claims judged: 0 of \d+/)
    expectWholePages(paper)
  })

  test('B19 who has done nothing is told so, also where storage is refused', async ({ app, page }) => {
    await app.refuseStorage()
    await app.open({ hash: `${hash}&x=print-notes` })
    await ready(page)
    const { read } = await printed(page, 'Letter')
    expect(read).toContain('Nothing has been worked through yet.')
  })
})

test('B19 the preview has nothing that hinders, also dark', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.open({ hash })
  await worked(page)
  await page.getByRole('button', { name: 'Print the summary' }).click()
  await expect(page.getByRole('region', { name: 'Preview of the handout' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
