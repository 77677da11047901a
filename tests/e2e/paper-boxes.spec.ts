import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { workedCases } from '../../src/view/late.ts'
import { expect, FRAMES, notIn, test } from '../support/app.ts'
import { boxesOf } from '../support/boxes.ts'
import { FORMATS, hasPoppler, ready } from '../support/paper.ts'
import { stage } from '../support/room.ts'

let pack: Pack
test.beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

test.describe('C24 no box is split', () => {
  test.skip(!hasPoppler(), 'pdftotext is not installed')
  notIn(FRAMES, 'the printer of the tests prints the page around the frame')
  test.slow()

  const papers = (): string[] => [
    ...pack.lessons.flatMap(({ id }) =>
      ['', '&x=print-answers', '&x=print-notes'].map((form) => `v=1&k=article-2016&l=${id}&s=0${form}`),
    ),
    ...workedCases(pack).map(({ id }) => `v=1&k=article-2016&w=cases&i=${id}&x=print-answers`),
    'v=1&k=article-2016&p=ln-class.III~treatment-stage.new-induction~pregnancy.planning~prior-mmf.none~creatinine.0.8',
    'v=1&k=guidelines-2024&p=ln-class.III~treatment-stage.new-induction~pregnancy.none-planned~prior-mmf.none',
  ]

  for (const format of FORMATS)
    test(`C24 A26 in ${format} over two pages or columns, in any lesson, case or patient`, async ({
      app,
      page,
    }) => {
      for (const hash of papers()) {
        await page.goto('about:blank')
        await app.open({ hash })
        await ready(page)
        const { split, found } = await boxesOf(page, format)
        expect(found, hash).toBeGreaterThan(3)
        expect(split, hash).toEqual([])
      }
    })

  test('C24 a box that is longer than a page is closed on each of its pages, and the measure sees it', async ({
    app,
    page,
  }) => {
    await app.open({ hash: 'v=1&k=article-2016&p=pregnancy.planning&n=salvage-choice&x=lesson' })
    await page.getByRole('button', { name: 'Add this view as the first stop' }).click()
    await page.getByLabel('Title', { exact: true }).fill('A long talk')
    await page
      .getByLabel('Notes for stop 1')
      .fill(Array.from({ length: 60 }, (_, line) => `- Point ${line}`).join('\n'))
    await page.getByRole('button', { name: 'Print this lesson' }).click()
    await page.getByRole('radio', { name: /for the one who teaches/ }).check()
    await ready(page)
    const { split } = await boxesOf(page, 'Letter')
    expect(split).toEqual([expect.stringContaining('For the speaker')])
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect(page.locator('.on-paper [data-kind="speaker"]')).toHaveCSS('box-decoration-break', 'clone')
  })
})

for (const [width, height] of [
  [1024, 768],
  [1280, 720],
] as const)
  test(`at ${width}×${height} a box longer than a part of a stop is closed on each, and no line of thought is cut`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await app.open({ hash: 'v=1&k=article-2016&l=central-debate&s=0.2' })
    await stage(page).waitFor()
    const box = page.locator('.present-part[data-part-kind="cautions"]').first()
    await expect(box).toBeVisible()
    const pieces = await box.evaluate((each) => ({
      box: each.getClientRects().length,
      closed: getComputedStyle(each).boxDecorationBreak,
      lines: [...each.querySelectorAll('li')].map((line) => line.getClientRects().length),
    }))
    expect(pieces.box).toBeGreaterThan(1)
    expect(pieces.closed).toBe('clone')
    expect(new Set(pieces.lines)).toEqual(new Set([1]))
  })
