import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import {
  DEFICIENCIES,
  differ,
  formOf,
  type LineForm,
  lightOf,
  type Seen,
  seeAs,
  seen,
  signOf,
  unlike,
} from '../support/sight.ts'

/** Something is travelled, something ahead, something still open, and much is off. */
const PATIENT =
  'p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed~proteinuria-trend.unresponsive'
const LOOKS = ['travelled', 'ahead', 'open', 'off'] as const

test.use({ viewport: { width: 1920, height: 1080 } })

/** The page as it is seen while what is looked at stands still: its places and the picture are of one moment. */
async function seenStill(page: Page, looked: readonly Locator[]): Promise<Seen> {
  let picture: Seen | undefined
  await expect(async () => {
    await expect(page.locator('.late-waiting')).toHaveCount(0)
    const places = () => Promise.all(looked.map((each) => each.first().boundingBox()))
    const before = await places()
    picture = await seen(page)
    expect(await places()).toEqual(before)
  }).toPass()
  if (picture === undefined) throw new Error('the page did not stand still')
  return picture
}

/** The forms of several kinds of lines, each unlike every other. */
async function expectApart(
  page: Page,
  kinds: Readonly<Record<string, Locator>>,
): Promise<Record<string, LineForm>> {
  const picture = await seenStill(page, Object.values(kinds))
  const forms = Object.fromEntries(
    await Promise.all(
      Object.entries(kinds).map(async ([name, lines]) => [name, await formOf(lines, picture)] as const),
    ),
  )
  const names = Object.keys(forms)
  for (const [index, one] of names.entries())
    for (const other of names.slice(index + 1)) {
      const [a, b] = [forms[one], forms[other]]
      if (a === undefined || b === undefined) throw new Error('no such line')
      expect(differ(a, b), `${one} ${JSON.stringify(a)} and ${other} ${JSON.stringify(b)}`).toBe(true)
    }
  return forms
}

async function expectSignsApart(page: Page, signs: Locator, least: number): Promise<void> {
  const picture = await seenStill(page, [signs])
  const all = await signs.all()
  expect(all.length).toBeGreaterThan(1)
  const seenSigns = await Promise.all(all.map((sign) => signOf(sign, picture)))
  for (const [index, one] of seenSigns.entries())
    for (const [further, other] of seenSigns.slice(index + 1).entries())
      expect(unlike(one, other), `signs ${index} and ${index + 1 + further}`).toBeGreaterThan(least)
}

const lookOf = (where: Page | Locator, look: string) => where.locator(`.way[data-look="${look}"] .way-line`)

for (const deficiency of DEFICIENCIES)
  test.describe(`A19 with ${deficiency}`, () => {
    test(`A19 ${deficiency}: on the pathway every look has a line of its own, every stance a sign of its own`, async ({
      app,
      page,
    }) => {
      await seeAs(page, deficiency)
      await app.open({ hash: `v=1&k=article-2016&${PATIENT}` })
      await expect(lookOf(page, 'travelled').first()).toBeAttached()
      const forms = await expectApart(
        page,
        Object.fromEntries(LOOKS.map((look) => [look, lookOf(page, look)])),
      )
      for (const look of ['travelled', 'ahead', 'open'])
        expect(forms[look]?.contrast, look).toBeGreaterThanOrEqual(3)
      await page.getByRole('button', { name: 'Legend' }).click()
      await expect(page.locator('.legend .mark').first()).toBeVisible()
      await expectSignsApart(page, page.locator('.legend .mark'), 0.05)
    })

    test(`A19 ${deficiency}: side by side both ways are told from what is off them`, async ({
      app,
      page,
    }) => {
      await seeAs(page, deficiency)
      await app.open({ hash: `v=1&k=article-2016&${PATIENT}` })
      await page.getByRole('radio', { name: 'Side by side' }).check()
      const sides = page.locator('.years-diagram')
      await expect(sides).toHaveCount(2)
      for (const side of await sides.all()) {
        await expect(lookOf(side, 'travelled').first()).toBeAttached()
        const forms = await expectApart(page, {
          travelled: lookOf(side, 'travelled'),
          off: lookOf(side, 'off'),
        })
        expect(forms.travelled?.weight ?? 0).toBeGreaterThan(1.25 * (forms.off?.weight ?? 0))
      }
    })

    test(`A19 ${deficiency}: who was in a study and who was not is told by a mark that is filled or empty`, async ({
      app,
      page,
    }) => {
      await seeAs(page, deficiency)
      await app.open({ hash: `v=1&k=article-2016&${PATIENT}&w=evidence` })
      const marks = ['yes', 'no'].map((included) =>
        page.locator(`.studied-mark[data-included="${included}"]`).first(),
      )
      for (const mark of marks) {
        await mark.scrollIntoViewIfNeeded()
        await expect(mark).toBeVisible()
      }
      const lights: number[] = []
      for (const mark of marks) {
        await mark.scrollIntoViewIfNeeded()
        lights.push(await lightOf(mark, await seen(page)))
      }
      const [included = 0, not = 0] = lights
      expect((not + 0.05) / (included + 0.05), 'filled against empty').toBeGreaterThan(3)
    })

    test(`A19 ${deficiency}: on the stage every look has a line of its own`, async ({ app, page }) => {
      await seeAs(page, deficiency)
      await app.open({ hash: `v=1&k=article-2016&${PATIENT}` })
      await page.getByRole('button', { name: 'Present', exact: true }).click()
      await page.getByRole('button', { name: /^The way of this patient/ }).click()
      await page.locator('[data-stop]').waitFor()
      await page.keyboard.press('o')
      const edges = (look: string) => page.locator(`.overview .map-edge[data-look="${look}"]`)
      await expect(edges('travelled').first()).toBeAttached()
      const forms = await expectApart(page, Object.fromEntries(LOOKS.map((look) => [look, edges(look)])))
      expect(forms.travelled?.contrast).toBeGreaterThanOrEqual(3)
    })

    test(`A19 ${deficiency}: in the debrief whose way a line is, is told by its form`, async ({
      app,
      page,
    }) => {
      await seeAs(page, deficiency)
      await app.open({ hash: 'v=1&k=article-2016&w=cases&i=pregnant-flare' })
      await page.getByRole('button', { name: 'Begin', exact: true }).click()
      const commit = async (text: string) => {
        await page.getByRole('main').getByRole('radio', { name: text }).check()
        await page.getByRole('button', { name: /^Commit to/ }).click()
      }
      await commit('Mycophenolate.')
      await page.getByRole('button', { name: 'Go back on this answer' }).click()
      await commit('Cyclophosphamide again')
      await page.getByRole('button', { name: 'Next', exact: true }).click()
      await commit('It is an especially good choice')
      await page.getByRole('button', { name: 'Next', exact: true }).click()
      await commit('Through the pregnancy, as a bridge')
      await page.getByRole('button', { name: 'To the debrief' }).click()
      const legend = page.getByRole('list', { name: 'What the lines mean' }).first()
      await legend.evaluate((each) => each.scrollIntoView({ block: 'start' }))
      const lines = page.locator('.ways-frame').first()
      const own = (id: string, walker: string) =>
        lines.locator(`[data-edge="${id}"][data-walker="${walker}"] > path:first-of-type`)
      const forms = await expectApart(page, {
        mine: own('induction-choice->mmf-induction', 'mine'),
        article: own('pregnancy-check->tacrolimus-pregnancy', 'article'),
        both: own('tacrolimus-pregnancy->on-tacrolimus', 'mine'),
        revised: legend.locator('[data-sample="revised"] path'),
        off: lines.locator('[data-edge]:not([data-walker]) > path:first-of-type'),
      })
      for (const who of ['mine', 'article', 'both'])
        expect(forms[who]?.contrast, who).toBeGreaterThanOrEqual(3)
      expect(forms.article?.strokes).toBe(2)
      expect(forms.both?.strokes).toBe(3)
    })
  })

test('A19 in greyscale every look has a word, a mark and a box of its own; every stance a word, a mark and a form', async ({
  app,
  page,
}) => {
  await seeAs(page, 'achromatopsia')
  await app.open({ hash: `v=1&k=article-2016&${PATIENT}` })
  await page.getByRole('button', { name: 'Legend' }).click()
  await expect(page.locator('.legend dl').first()).toBeVisible()
  const rows = await page.locator('.legend dl > *').evaluateAll((all) =>
    all.flatMap((row) => {
      const [box, mark] = [row.querySelector('.legend-box[data-look]'), row.querySelector('.mark')]
      const words = row.textContent?.trim() ?? ''
      if (box !== null && box.getAttribute('data-kind') === null) {
        const { borderTopStyle, borderTopWidth, backgroundColor } = getComputedStyle(box)
        return [
          { of: 'look', words, form: `${borderTopStyle} ${borderTopWidth} ${backgroundColor}`, sign: words },
        ]
      }
      if (mark === null) return []
      const { borderTopStyle, borderTopLeftRadius } = getComputedStyle(mark)
      const sign = mark.textContent ?? ''
      return [{ of: 'stance', words, form: `${sign} ${borderTopStyle} ${borderTopLeftRadius}`, sign }]
    }),
  )
  for (const [of, count] of [
    ['look', 5],
    ['stance', 8],
  ] as const) {
    const those = rows.filter((row) => row.of === of)
    expect(those).toHaveLength(count)
    for (const key of ['words', 'form', 'sign'] as const)
      expect(new Set(those.map((row) => row[key])).size, `${of} ${key}`).toBe(count)
  }
})
