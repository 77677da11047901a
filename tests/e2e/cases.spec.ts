import { readFileSync } from 'node:fs'
import type { Frame, Page } from '@playwright/test'
import { loadPack } from '../../src/cli/files.ts'
import { expect, FRAMES, HERE, notIn, test } from '../support/app.ts'
import { AxeBuilder } from '../support/axe.ts'

const NOTHING_KEPT =
  'the browser of the tests keeps nothing for such a frame; the page says so, which is tested'
const CASE = 'mmf-failed-no-rituximab'
const TITLE = 'MMF has failed, rituximab ruled out'
const LIST = 'v=1&w=cases'
const OPEN = `${LIST}&i=${CASE}`
const WAY = [
  ['Add tacrolimus to mycophenolate.', 'Next'],
  ['Apply the creatinine that the article names as a limit for care.', 'Next'],
  ['For a limited time, as a bridge, with the next step still to be agreed.', 'To the debrief'],
] as const

/** The answers of the case; the header has radio buttons of its own. */
const radios = (frame: Frame | Page, name?: string) =>
  frame.getByRole('main').getByRole('radio', name === undefined ? {} : { name })
const feedback = (frame: Frame | Page) => frame.getByRole('group', { name: 'What is said of your answer' })

async function answer(frame: Frame | Page, text: string): Promise<void> {
  await radios(frame, text).check()
  await frame.getByRole('button', { name: /^Commit to/ }).click()
}

async function toDebrief(frame: Frame | Page): Promise<void> {
  await frame.getByRole('button', { name: 'Begin', exact: true }).click()
  for (const [text, onward] of WAY) {
    await answer(frame, text)
    await frame.getByRole('button', { name: onward, exact: true }).click()
  }
}

/** Tab until the focus is on what is wanted, as a person without a mouse would; at most so many stops. */
async function tabTo(page: Page, name: string | RegExp, role: 'button' | 'radio' = 'button'): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, { name, exact: typeof name === 'string' })
  await expect(wanted.first()).toBeVisible()
  for (let stop = 0; stop < 120; stop += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.first().evaluate((each) => each === document.activeElement)) return
  }
  throw new Error(`Tab does not come to ${name}`)
}

test('B1 a whole case by keyboard only, from the list to the debrief', async ({ app, page }) => {
  await app.open({ hash: LIST })
  await tabTo(page, `Begin: ${TITLE}`)
  await page.keyboard.press('Enter')
  await tabTo(page, 'Begin')
  await page.keyboard.press('Enter')
  for (const [place, onward] of [
    [0, 'Next'],
    [1, 'Next'],
    [1, 'To the debrief'],
  ] as const) {
    await expect(radios(page).first()).toBeVisible()
    await tabTo(page, /./, 'radio')
    await page.keyboard.press('Space')
    for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown')
    await tabTo(page, 'Commit to this answer')
    await page.keyboard.press('Enter')
    await expect(feedback(page)).toBeVisible()
    // The focus is where the feedback begins, so the next Tab is in it.
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('case-after')
    await tabTo(page, onward)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Three ways through this case' }).getByRole('row'),
  ).toHaveCount(4)
})

test('B2 nothing of what is said stands in the page before the answer is committed; then it is locked', async ({
  app,
  page,
}) => {
  await app.open({ hash: OPEN })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await radios(page).nth(1).check()
  await expect(page.locator('.case-feedback, .option-said, [data-verdict], .case-today')).toHaveCount(0)
  // Nor does the way in words tell it: the patient of this case is the one the page opens with.
  await expect(page.getByRole('region', { name: 'The way in words' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Commit to this answer' }).click()
  await expect(feedback(page)).toBeVisible()
  for (const radio of await radios(page).all()) await expect(radio).toHaveAttribute('aria-disabled', 'true')
  await radios(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(radios(page).nth(1)).toBeChecked()
})

test('B3 feedback says what comes of it, why, and what it rests on, with claim, check and study', async ({
  app,
  page,
}) => {
  await app.open({ hash: `${LIST}&i=start-sparing-steroids` })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await answer(page, 'Mycophenolate with rituximab.')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await answer(page, 'The figure as the article prints it, which it calls unheard of.')
  const mine = page.locator('[data-option="as-printed"]')
  await expect(mine).toContainText('the article’s choice')
  await expect(mine).toContainText('What comes of it.')
  await expect(mine.getByRole('group', { name: 'Read it with this' })).toContainText('D01')
  await mine.getByText(/^What it rests on: C35/).click()
  const claim = mine.getByRole('article', { name: 'Claim C35' })
  await expect(claim).toContainText('contradicted')
  await expect(claim).toContainText('The paper says:')
  await expect(mine.getByText(/^Condon 2013/).last()).toBeVisible()
})

test('B4 an exam says nothing before the debrief', async ({ app, page }) => {
  await app.open({ hash: OPEN })
  await page.getByRole('checkbox', { name: /^Exam/ }).check()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  for (const [text, onward] of WAY) {
    await answer(page, text)
    await expect(page.locator('.case-feedback, [data-verdict]')).toHaveCount(0)
    await page.getByRole('button', { name: onward, exact: true }).click()
  }
  await expect(page.getByRole('table', { name: 'Three ways through this case' })).toContainText(
    'not supported',
  )
})

test('B5 the debrief lists exactly the decisions in which the way is not the article’s, and shows them on the pathway', async ({
  app,
  page,
}) => {
  await app.open({ hash: OPEN })
  await toDebrief(page)
  const parting = page.locator('[data-parting]')
  await expect(parting).toHaveCount(1)
  await expect(parting).toHaveAttribute('data-parting', 'before-tacrolimus')
  await page.getByRole('button', { name: /^My way, The article’s.*Add tacrolimus to mycophenolate$/ }).click()
  await expect(page.locator('#details').getByRole('heading', { level: 2 })).toHaveText(
    'Add tacrolimus to mycophenolate',
  )
  await expect(page.getByRole('region', { name: `This is the patient of the case “${TITLE}”` })).toBeVisible()
  await page.getByRole('button', { name: 'Cases', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible()
})

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1024, 768],
] as const)
  test(`B5 at ${width}×${height} the ways are drawn over the whole pathway, told apart by form, and read`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await app.open({ hash: OPEN })
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await answer(page, 'Stay on mycophenolate alone and wait longer.')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    for (const [text, onward] of WAY.slice(1)) {
      await answer(page, text)
      await page.getByRole('button', { name: onward, exact: true }).click()
    }
    const ways = page.getByRole('region', { name: 'The ways on the pathway' })
    const mine = ways.getByRole('img', { name: /with my way and the article’s$/ })
    const today = ways.getByRole('img', { name: /with the way of this patient$/ })
    await expect(mine).toBeVisible()
    await expect(today).toBeVisible()
    await expect(ways.getByRole('paragraph').filter({ hasText: /^Class III with V →/ })).toContainText(
      'Now: Failure?',
    )
    await expect(mine.getByText('1 · ways part')).toBeVisible()
    await expect(mine.getByText('1 mine')).toBeVisible()
    // The titles are no smaller than what the page calls small, where the picture is as it is first seen.
    const sizes = await mine.evaluate((svg) => {
      const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('viewBox')?.split(' ')[2])
      return [...svg.querySelectorAll('[data-node] text')].map(
        (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
      )
    })
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(10.5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8)
    // As long as the page is broad enough nothing of it is out of sight.
    const frame = await ways.getByRole('group', { name: /my way and the article’s$/ }).evaluate((each) => ({
      inside: each.scrollWidth,
      shown: each.clientWidth,
    }))
    expect(frame.inside).toBe(frame.shown)
    const form = (edge: string) =>
      mine
        .locator(`[data-edge="${edge}"] path`)
        .evaluateAll((paths) =>
          paths.slice(0, -1).map((path) => [path.getAttribute('stroke-width'), path.getAttribute('stroke')]),
        )
    expect(await form('salvage-choice->mmf-alone-continued')).not.toEqual(
      await form('salvage-choice->mmf-tacrolimus-salvage'),
    )
  })

test('B5 on a phone the list is read first, and the picture is one press away', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await app.open({ hash: OPEN })
  await toDebrief(page)
  await expect(page.getByRole('table', { name: 'Three ways through this case' })).toBeVisible()
  const ways = page.getByRole('region', { name: 'The ways on the pathway' })
  await expect(ways.getByRole('img')).toHaveCount(0)
  await ways.getByText('The ways as a picture').click()
  await expect(ways.getByRole('img', { name: /with my way and the article’s$/ })).toBeVisible()
  const wide = await page.evaluate(() => document.querySelector('.screen-main')?.scrollWidth ?? 0)
  expect(wide).toBeLessThanOrEqual(390)
})

test('B6 an answer gone back on is shown as revised, and the first one counts', async ({ app, page }) => {
  await app.open({ hash: OPEN })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await answer(page, 'Stay on mycophenolate alone and wait longer.')
  await page.getByRole('button', { name: 'Go back on this answer' }).click()
  await expect(feedback(page)).toHaveCount(0)
  await answer(page, 'Add tacrolimus to mycophenolate.')
  await expect(page.locator('[data-option]')).toHaveCount(2)
  await expect(page.locator('[data-option]').first()).toContainText('your first answer')
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await answer(
    page,
    'Look at kidney function, blood pressure, and neurological and metabolic risk, and weigh them.',
  )
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await answer(page, WAY[2][0])
  await page.getByRole('button', { name: 'To the debrief' }).click()
  const row = page.locator('[data-decision="next-treatment"]')
  await expect(row).toContainText(/Stay on mycophenolate.*to avoid.*revised to.*Add tacrolimus/)
  await expect(page.locator('[data-parting]')).toHaveAttribute('data-parting', 'next-treatment')
})

test('B7 what the pathway says of an answer follows from all that is known at that moment of the case', async ({
  app,
  page,
}) => {
  await app.open({ hash: OPEN })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await answer(page, WAY[0][0])
  await expect(page.locator('[data-option="add-tacrolimus"]')).toContainText(/for this patient: ✓favoured/)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await answer(page, WAY[1][0])
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await answer(page, 'For good, as long as protein loss keeps falling.')
  await expect(page.locator('[data-option="for-good"]')).toContainText(/for this patient: ✕avoid/)
})

test('B8 every choice is in what is kept', async ({ app, page }) => {
  notIn(FRAMES, NOTHING_KEPT)
  await app.open({ hash: OPEN })
  await toDebrief(page)
  const kept = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.endsWith(' progress')),
  )
  expect(kept).toHaveLength(1)
  const { answers } = JSON.parse(kept[0]?.[1] ?? '{}').cases['article-2016'][CASE]
  expect(answers.map(({ decision }: { decision: string }) => decision)).toEqual([
    'next-treatment',
    'before-tacrolimus',
    'how-long',
  ])
})

test('B9 after loading the page again it asks to continue where one was; clearing leaves nothing', async ({
  app,
  page,
}) => {
  notIn(FRAMES, NOTHING_KEPT)
  await app.open({ hash: OPEN })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  for (const [text] of WAY.slice(0, 2)) {
    await answer(page, text)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  }
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Continue at step 4?' })).toBeVisible()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Decision 3' })).toBeVisible()
  await page.getByRole('button', { name: /All cases/ }).click()
  await expect(page.locator(`[data-case="${CASE}"]`)).toContainText('at step 4 of 5')
  await page.getByRole('button', { name: 'Clear my data' }).click()
  await page.getByRole('button', { name: 'Yes, clear all of it' }).click()
  await expect(page.locator(`[data-case="${CASE}"]`)).toContainText('not begun')
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(' progress'))),
  ).toEqual([])
})

test('B9 progress goes out as a file and comes back from it', async ({ app, page }) => {
  notIn('sandbox', 'no file can be saved there; the text is offered, which is tested')
  await app.open({ hash: OPEN })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await answer(page, WAY[0][0])
  await page.getByRole('button', { name: /All cases/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const file = await download.path()
  expect(JSON.parse(readFileSync(file, 'utf8')).cases['article-2016'][CASE].answers).toHaveLength(1)
  await page.getByRole('button', { name: 'Clear my data' }).click()
  await page.getByRole('button', { name: 'Yes, clear all of it' }).click()
  await page.getByLabel('Bring back from a file').setInputFiles(file)
  await expect(page.getByText('Brought back: 1 case.')).toBeVisible()
  await expect(page.locator(`[data-case="${CASE}"]`)).toContainText('at step 2 of 5')
  await page.getByLabel('Bring back from a file').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format": 1, "id": "ours"}'),
  })
  await expect(page.getByRole('alert')).toContainText('It is not a file of progress')
  await expect(page.locator(`[data-case="${CASE}"]`)).toContainText('at step 2 of 5')
})

test('B10 in a sandbox without an origin it says that nothing is kept, and offers the text instead of a file', async ({
  app,
  faults,
}) => {
  const frame = await app.open({ place: 'sandbox', hash: LIST })
  await expect(frame.getByRole('note', { name: 'Nothing is kept in this browser' })).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Save as a file' })).toHaveCount(0)
  await frame.getByRole('button', { name: `Begin: ${TITLE}` }).click()
  await toDebrief(frame)
  await frame.getByRole('button', { name: /All cases/ }).click()
  await frame.getByRole('button', { name: 'Copy as text' }).click()
  const text = frame.getByRole('textbox', { name: /text to copy/ })
  const copied = frame.getByRole('button', { name: 'Copied' })
  await expect(text.or(copied).first()).toBeVisible()
  // A browser may tell of the clipboard it refuses to the frame.
  expect(faults.take().filter((fault) => !fault.includes('Clipboard'))).toEqual([])
})

test('B10 where storage is refused the page works and says so', async ({ app, page }) => {
  await app.refuseStorage()
  await app.open({ hash: OPEN })
  await expect(page.getByRole('note', { name: 'Nothing is kept in this browser' })).toBeVisible()
  await toDebrief(page)
  await expect(page.getByRole('heading', { name: 'Debrief' })).toBeVisible()
})

test('B10 two folders of one origin do not share what is kept', async ({ app, page }) => {
  await app.open({ place: 'root', hash: OPEN })
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await answer(page, WAY[0][0])
  await app.open({ place: 'sub-path', hash: LIST })
  await expect(page.locator(`[data-case="${CASE}"]`)).toContainText('not begun')
})

test('B11 a week later the case is on the list for review', async ({ app, page }) => {
  notIn(FRAMES, NOTHING_KEPT)
  await page.clock.setFixedTime(new Date('2026-03-01T12:00:00'))
  await app.open({ hash: OPEN })
  await toDebrief(page)
  await page.getByRole('button', { name: /All cases/ }).click()
  await expect(page.getByRole('region', { name: 'To review today' })).toHaveCount(0)
  await page.clock.setFixedTime(new Date('2026-03-08T12:00:00'))
  await app.open({ hash: `${LIST}&u=` })
  await page.reload()
  const due = page.getByRole('region', { name: 'To review today' })
  await expect(due).toContainText('to review since 2026-03-02')
  await due.getByRole('button', { name: `Review: ${TITLE}` }).click()
  await toDebrief(page)
  await page.getByRole('button', { name: /All cases/ }).click()
  // What was due on the seventh day is met as well; the thirtieth is next.
  await expect(page.locator(`[data-case="${CASE}"]`)).toContainText('done · review on 2026-03-31')
})

test('B12 and B13: another patient like this, predicted first, then seen as A and B', async ({
  app,
  page,
}) => {
  await app.open({ hash: OPEN })
  await toDebrief(page)
  const another = page.getByRole('region', { name: 'Another patient like this' })
  await expect(another.locator('[data-turn]')).toHaveCount(0)
  await another.getByRole('radio').nth(1).check()
  await another.getByRole('button', { name: 'Commit to this prediction' }).click()
  await expect(another.locator('[data-turn]')).toBeVisible()
  await expect(another.getByRole('status')).toContainText(/predicted/)
  await another.getByRole('button', { name: 'See both on the pathway, as A and B' }).click()
  await page.getByRole('button', { name: 'Show differences' }).click()
  const answers = page.getByRole('table', { name: 'Answers that differ' })
  await expect(answers.getByRole('row')).toHaveCount(2)
})

test('B13 one patient is kept as A, one answer of B is changed: the differences are told, listed and said aloud', async ({
  app,
  page,
}) => {
  await app.open({
    hash:
      'v=1&k=article-2016&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned' +
      '~prior-mmf.failed~rituximab-usable.no~gfr-status.close-to-normal',
  })
  await page.getByRole('button', { name: 'Keep as A' }).click()
  const tools = page.getByRole('region', { name: 'This patient' })
  await expect(tools).toContainText('0 steps differ between A and B.')
  const band = page.getByRole('group', { name: 'Filtration rate (GFR)' })
  await band.getByRole('radio', { name: 'Reduced' }).check()
  await expect(tools).toContainText(/[1-9]\d* steps? differs? between A and B\./)
  await expect(page.getByRole('region', { name: 'The way in words' }).getByRole('status')).toContainText(
    /\d+ steps? changed|changed/i,
  )
  await page.getByRole('button', { name: 'Show differences' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('table', { name: 'Answers that differ' }).getByRole('row')).toHaveCount(2)
  await expect(dialog.getByText(/^[1-9]\d* steps? differs?$/)).toBeVisible()
})

test('B14 a department’s case says itself which decision may go without an answer', async ({ app, page }) => {
  const { pack } = await loadPack('src/content/article-2016')
  const theirs = {
    ...pack,
    id: 'theirs',
    title: 'Their pathway',
    cases: pack?.cases.map((each) => ({
      ...each,
      ...(each.decisions && {
        decisions: each.decisions.map((decision, place) => ({ ...decision, maySkip: place === 0 })),
      }),
    })),
  }
  await app.open()
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'theirs.json', { type: 'application/json' }))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    // Texts quote the pathway's own figures by its id.
    JSON.stringify(theirs).replaceAll('{{article-2016/', '{{theirs/'),
  )
  await expect(page.getByRole('region', { name: /Opened beside the others/ })).toBeVisible()
  await page.getByRole('button', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: `Begin: ${TITLE}` }).click()
  await page.getByRole('button', { name: 'Begin', exact: true }).click()
  await page.getByRole('button', { name: 'Go on without an answer' }).click()
  await expect(page.getByRole('region', { name: 'Decision 2' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go on without an answer' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Debrief' })).toBeDisabled()
})

test('B20 without a click the first screen tells a whole way in words', async ({ app, page }) => {
  await app.open()
  await expect(page.getByRole('region', { name: 'The way in words' })).toContainText(
    /Now: Can rituximab be used\?.*favoured/,
  )
  await expect(page.getByRole('button', { name: 'Cases', exact: true })).toBeVisible()
})

test('B21 nothing leaves the browser during a whole case, and nothing of a patient is kept', async ({
  app,
  page,
  sites,
}) => {
  const asked: { url: string; method: string }[] = []
  page.on('request', (request) => asked.push({ url: request.url(), method: request.method() }))
  await app.open({ hash: OPEN })
  await toDebrief(page)
  for (const { url, method } of asked) {
    expect(sites.isOwn(url), url).toBe(true)
    expect(method).toBe('GET')
    expect(url).not.toContain('next-treatment')
  }
  // A browser that keeps nothing for such a frame keeps nothing of a patient.
  if (FRAMES.includes(HERE)) return
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  for (const attribute of ['ln-class', 'creatinine', 'pregnancy']) expect(kept).not.toContain(attribute)
  await expect(page).not.toHaveURL(/add-tacrolimus/)
})

test('what is open is in the address', async ({ app, page }) => {
  await app.open({ hash: LIST })
  await page.getByRole('button', { name: `Begin: ${TITLE}` }).click()
  await expect(page).toHaveURL(new RegExp(`w=cases&i=${CASE}`))
  await page.getByRole('button', { name: /All cases/ }).click()
  await page.getByRole('button', { name: 'Judge claims' }).click()
  await expect(page).toHaveURL(/w=cases&i=~claims/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Claims to judge' })).toBeVisible()
})

test('claims to judge: the correction stands there from the start, the check when one has judged', async ({
  app,
  page,
}) => {
  await app.open({ hash: `${LIST}&i=~claims` })
  await expect(page.getByRole('heading', { name: 'What the paper found' })).toBeVisible()
  await expect(page.getByRole('article', { name: /^Claim C/ })).toHaveCount(0)
  await radios(page).first().check()
  await page.getByRole('button', { name: 'Commit to this judgement' }).click()
  await expect(page.getByRole('article', { name: /^Claim C/ })).toBeVisible()
  await page.getByRole('button', { name: 'Next claim' }).click()
  await expect(page.getByText(/^1 of \d+ judged$/)).toBeVisible()
})

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [320, 640],
] as const) {
  test(`every screen of a case at ${width}×${height}: nothing hinders, nothing is cut off`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    const look = async (what: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [what, id, nodes.map(({ html }) => html)]),
        what,
      ).toEqual([])
      const wide = await page.evaluate(() => {
        const main = document.querySelector('.screen-main')
        const root = document.documentElement
        return [root.scrollWidth - root.clientWidth, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)]
      })
      expect(wide, what).toEqual([0, 0])
    }
    await app.open({ hash: LIST })
    await expect(page.locator('.case-row').first()).toBeVisible()
    await look('list')
    await page.getByRole('button', { name: `Begin: ${TITLE}` }).click()
    await look('story')
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await look('decision')
    await answer(page, WAY[0][0])
    for (const fold of await page.locator('.case-feedback > .case-other > summary').all()) await fold.click()
    await look('feedback')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    for (const [text, onward] of WAY.slice(1)) {
      await answer(page, text)
      await page.getByRole('button', { name: onward, exact: true }).click()
    }
    await page.locator('.another').getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Commit to this prediction' }).click()
    for (const fold of await page.locator('.debrief > .debrief-full > summary').all()) await fold.click()
    await look('debrief')
    await page.getByRole('button', { name: /All cases/ }).click()
    await page.getByRole('button', { name: 'Judge claims' }).click()
    await radios(page).first().check()
    await page.getByRole('button', { name: 'Commit to this judgement' }).click()
    await look('claims')
  })
}
