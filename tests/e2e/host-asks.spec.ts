import type { Frame } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { listen } from '../support/hosting.ts'
import { refusalTold } from '../support/refusals.ts'

// What a page that holds the explorer hears of a case, may point at, print and take along; and what it may be asked.

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'
const CASE = 'v=1&w=cases&i=mmf-failed-no-rituximab'
const WAY = [
  ['Add tacrolimus to mycophenolate.', 'Next'],
  ['Apply the creatinine that the article names as a limit for care.', 'Next'],
  ['For a limited time, as a bridge, with the next step still to be agreed.', 'To the debrief'],
] as const

async function answer(frame: Frame, text: string): Promise<void> {
  await frame.getByRole('main').getByRole('radio', { name: text }).check()
  await frame.getByRole('button', { name: /^Commit to/ }).click()
}

async function wholeCase(frame: Frame): Promise<void> {
  await frame.getByRole('button', { name: 'Begin', exact: true }).click()
  for (const [text, onward] of WAY) {
    await answer(frame, text)
    await frame.getByRole('button', { name: onward, exact: true }).click()
  }
  await expect(frame.getByRole('heading', { name: 'Debrief' })).toBeVisible()
}

test('B8 C13: a host that is listed is told each answer of a case, how far it is, and its end', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: CASE })
  const host = await listen(page)
  await host.shake()
  await wholeCase(frame)
  await host.next('completed')
  const told = async (type: string) => (await host.heard(type)).map(({ payload }) => payload)
  const decisions = await told('decision')
  expect(decisions).toHaveLength(3)
  for (const each of decisions) {
    expect(each).toMatchObject({ case: 'mmf-failed-no-rituximab', attempt: 1, ms: expect.any(Number) })
    expect(each.verdict).toMatch(/^(reference|defensible|unsupported|contraindicated)$/)
  }
  // The second answer is one the article itself does not bear out.
  expect(decisions.map(({ verdict }) => verdict)[1]).toBe('unsupported')
  expect((await told('progress')).map(({ done, total }) => `${done}/${total}`)).toEqual([
    '0/3',
    '1/3',
    '2/3',
    '3/3',
  ])
  const [completed, ...more] = await told('completed')
  expect(more).toEqual([])
  expect(completed).toEqual({
    case: 'mmf-failed-no-rituximab',
    scaled: 1,
    route: expect.arrayContaining(['mmf-tacrolimus-salvage']),
    contentVersion: expect.stringMatching(/^2016/),
  })
})

for (const place of ['anyone', 'frame'] as const)
  test(`P7: of a case a page that is not listed hears nothing: ${place}`, async ({ app, page }) => {
    const frame = await app.open({ place, query: 'embed=1', hash: CASE })
    const host = await listen(page)
    if (place === 'anyone') await host.shake()
    await wholeCase(frame)
    expect((await host.heard()).filter(({ type }) => /decision|progress|completed/.test(type))).toEqual([])
  })

test('C13: with store=host nothing is kept here, which is said; the host takes it along and gives it back', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: CASE })
  const host = await listen(page)
  await host.shake({ config: { store: 'host' } })
  await expect(frame.getByRole('note', { name: 'Nothing is kept in this browser' })).toContainText(
    'The page around this one asked to keep it itself',
  )
  await frame.getByRole('button', { name: 'Begin', exact: true }).click()
  await answer(frame, WAY[0][0])
  const kept = (await host.ask('export', { format: 'progress' })).payload.content as string
  expect(kept).toContain('mmf-failed-no-rituximab')

  const again = await app.open({ place: 'listed', query: 'embed=1', hash: 'v=1&w=cases' })
  const later = await listen(page)
  await later.shake({ config: { store: 'host' } })
  const row = again.locator('[data-case="mmf-failed-no-rituximab"]')
  await expect(row).toHaveAttribute('data-status', 'not-begun')
  expect((await later.ask('setProgress', { content: kept })).payload).toEqual({})
  await expect(row).toHaveAttribute('data-status', 'under-way')
  expect((await later.ask('setProgress', { content: 'nonsense' })).payload).toEqual({ ignored: ['content'] })
  await expect(row).toHaveAttribute('data-status', 'under-way')
})

const POINTED = '.react-flow__node[data-pointed]'

test('a host may point at steps: seen by a frame and a word, kept in no link, gone with an answer or Escape', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  const host = await listen(page)
  await host.shake()
  const before = await frame.evaluate(() => location.hash)
  const point = (...nodes: string[]) => host.ask('highlight', { nodes, kind: 'spot' })
  expect((await point('salvage-choice', 'mmf-tacrolimus-salvage', 'gone')).payload.ignored).toContain('gone')
  const pointed = frame.locator(POINTED)
  const known = await pointed.evaluateAll((all) => all.map((each) => each.getAttribute('data-id')))
  expect(known).toContain('mmf-tacrolimus-salvage')
  const seen = await pointed.first().evaluate((each) => ({
    frame: getComputedStyle(each, '::before').borderTopStyle,
    word: getComputedStyle(each, '::after').content,
    about: each.querySelector('button')?.getAttribute('aria-description'),
  }))
  expect(seen).toEqual({ frame: 'double', word: '"look here"', about: expect.stringMatching(/^Pointed out/) })
  // It is nothing a person did.
  expect(await frame.evaluate(() => location.hash)).toBe(before)
  expect((await host.ask('getState')).payload.state).toBe(before.slice(1))
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeDisabled()

  // The next one replaces it, and an empty one ends it.
  await point('diagnosis')
  await expect(pointed).toHaveCount(1)
  await expect(pointed).toHaveAttribute('data-id', 'diagnosis')
  await point()
  await expect(frame.locator('[data-pointed], [aria-description]')).toHaveCount(0)

  // Escape ends it, and only the next one is the host's.
  await point('diagnosis')
  await expect(pointed).toHaveCount(1)
  await frame.getByRole('button', { name: 'More', exact: true }).press('Escape')
  await expect(pointed).toHaveCount(0)
  expect(await host.heard('keyEscape')).toEqual([])
  await frame.getByRole('button', { name: 'More', exact: true }).press('Escape')
  await host.next('keyEscape')

  // So does the next answer.
  await point('diagnosis')
  await expect(pointed).toHaveCount(1)
  await frame.getByRole('group', { name: 'Pregnancy' }).getByLabel('Planning a pregnancy').check()
  await expect(pointed).toHaveCount(0)
})

test('what is pointed at stays so when the steps are drawn anew, and in the outline', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  await host.ask('highlight', { nodes: ['diagnosis'] })
  await host.ask('setMode', { mode: 'outline' })
  await expect(frame.locator('.outline-step[data-pointed] > button')).toHaveAttribute(
    'id',
    'outline-diagnosis',
  )
  await host.ask('setMode', { mode: 'explore' })
  await expect(frame.locator(POINTED)).toHaveAttribute('data-id', 'diagnosis')
})

test('C24: a host may have the handout printed', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  await frame.evaluate(() => {
    addEventListener('beforeprint', () => {
      // The handout is there when the browser takes its picture.
      queueMicrotask(() => {
        document.body.dataset.printed = document.querySelector('.on-paper .paper') === null ? 'nothing' : 'it'
      })
    })
  })
  expect((await host.ask('print')).payload).toEqual({})
  await expect(frame.locator('body')).toHaveAttribute('data-printed', 'it')
})

test('C20, C24: where the frame may not print a host hears it, and the person sees the way out', async ({
  app,
  page,
  faults,
}) => {
  const frame = await app.open({ place: 'listed-sandbox', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  const dialog = frame.getByRole('dialog')
  expect((await host.ask('print')).payload).toMatchObject({ code: 'refused' })
  expect(await host.heard('requestPrint')).toEqual([])
  // Asked for by a person, the host may do it; when it does nothing, the way out is there.
  await dialog.getByRole('button', { name: 'Print', exact: true }).click()
  await host.next('requestPrint')
  await expect(
    frame.getByRole('alert').getByRole('link', { name: 'Open this page on its own' }),
  ).toBeVisible()
  await refusalTold(faults, /print|allow-modals/, 2)
})

test('A24: a host that says it can fills the screen with the frame, where the browser does not let the page', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', hash: `${FAILED}&s=0` })
  const host = await listen(page)
  const fills = frame.getByRole('button', { name: /full screen/i })
  await expect(frame.locator('[data-stop]')).toBeVisible()
  expect(await frame.evaluate(() => document.fullscreenEnabled)).toBe(false)
  await frame.getByRole('button', { name: 'More', exact: true }).click()
  await expect(frame.getByRole('button', { name: 'Pointer' })).toBeVisible()
  await expect(fills).toHaveCount(0)
  await host.shake({ config: { fullscreen: 'host' } })
  await fills.click()
  await host.next('requestFullscreen')
  expect(await host.heard('exitFullscreen')).toEqual([])
  await frame.locator('[data-stop]').press('f')
  await host.next('exitFullscreen')
  expect(await host.heard('requestFullscreen')).toHaveLength(1)
})

test('A24, P7: a page that is not listed cannot say so', async ({ app, page }) => {
  const frame = await app.open({ place: 'anyone', hash: `${FAILED}&s=0` })
  const host = await listen(page)
  const ready = await host.shake({ config: { fullscreen: 'host' } })
  expect(ready.payload.ignored).toEqual(['fullscreen'])
  await frame.getByRole('button', { name: 'More', exact: true }).click()
  await expect(frame.getByRole('button', { name: 'Pointer' })).toBeVisible()
  await expect(frame.getByRole('button', { name: /full screen/i })).toHaveCount(0)
})

test('C25: a host may take the picture and open the paper', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  const { content } = (await host.ask('export', { format: 'svg' })).payload
  const labels = await page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml')
    return [
      drawn.documentElement.tagName,
      drawn.querySelectorAll('parsererror').length,
      drawn.querySelectorAll('text').length,
    ]
  }, content as string)
  expect(labels.slice(0, 2)).toEqual(['svg', 0])
  expect(labels[2]).toBeGreaterThan(50)
  expect((await host.ask('setMode', { mode: 'print' })).payload).toEqual({ mode: 'print' })
  await expect(frame.getByRole('dialog').getByRole('button', { name: 'Print', exact: true })).toBeVisible()
})

test('setKeyboard: single keys do nothing once a host has said so, and act again', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', hash: `${FAILED}&s=0` })
  const host = await listen(page)
  await host.shake()
  const stage = frame.locator('[data-stop]')
  const blank = frame.locator('[data-screen="black"]')
  await expect(stage).toBeVisible()
  await host.ask('setKeyboard', { enabled: false })
  await stage.press('b')
  await expect(blank).toHaveCount(0)
  await host.ask('setKeyboard', { enabled: true })
  await stage.press('b')
  await expect(blank).toHaveCount(1)
})

test('focus: a host moves it to each place it may name', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  const active = () =>
    frame.evaluate(() => document.activeElement?.id || document.activeElement?.tagName.toLowerCase())
  for (const target of ['patient', 'pathway', 'details', 'way'] as const) {
    expect((await host.ask('focus', { target })).payload).toEqual({})
    expect(await active()).toBe(target)
  }
  expect((await host.ask('focus', { target: 'last' })).payload).toEqual({})
  expect(await active()).toBe('button')
  await host.ask('setMode', { mode: 'cases' })
  expect((await host.ask('focus', { target: 'patient' })).payload).toEqual({ ignored: ['target'] })
})
