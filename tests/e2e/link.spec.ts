import { expect, FRAMES, notIn, test } from '../support/app.ts'

const NO_ENTRIES = 'a frame makes no entry in the history of its host, which is tested'
const PREGNANT = 'v=1&k=article-2016&c=2016.10-r1&p=ln-class.IV%2BV~pregnancy.pregnant'

test('the address holds the state, and a reload restores it', async ({ app, page }) => {
  const frame = await app.open({ hash: `${PREGNANT}&n=tacrolimus-pregnancy&u=creatinine.%C2%B5mol/L` })
  await expect(frame.getByRole('heading', { name: 'Tacrolimus around pregnancy' })).toBeVisible()
  await page.reload()
  await expect(frame.getByRole('heading', { name: 'Tacrolimus around pregnancy' })).toBeVisible()
  await expect(page).toHaveURL(/p=ln-class\.IV%2BV~pregnancy\.pregnant/)
})

test('an answer makes one entry of the history, and Back takes it back', async ({ app, page }) => {
  notIn(FRAMES, NO_ENTRIES)
  const frame = await app.open({ hash: PREGNANT })
  const before = await page.evaluate(() => history.length)
  await frame.getByRole('radio', { name: /^Planning/ }).check()
  await expect(page).toHaveURL(/pregnancy\.planning/)
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  await page.goBack()
  await expect(frame.getByRole('radio', { name: /^Pregnant/ })).toBeChecked()
  await page.goForward()
  await expect(frame.getByRole('radio', { name: /^Planning/ })).toBeChecked()
})

test('each of several answers to one question is an entry of its own', async ({ app, page }) => {
  notIn(FRAMES, NO_ENTRIES)
  const frame = await app.open({ hash: PREGNANT })
  const before = await page.evaluate(() => history.length)
  for (const name of [/^Planning/, /^None planned/, /^Fertility/])
    await frame.getByRole('radio', { name }).check()
  await expect.poll(() => page.evaluate(() => history.length)).toBe(before + 3)
  await page.goBack()
  await expect(frame.getByRole('radio', { name: /^None planned/ })).toBeChecked()
})

test('answers that come before one is painted are entries of their own all the same', async ({
  app,
  page,
}) => {
  notIn(FRAMES, NO_ENTRIES)
  const frame = await app.open({ hash: PREGNANT })
  const before = await page.evaluate(() => history.length)
  const question = frame.getByRole('group', { name: 'Pregnancy and fertility' })
  await question.evaluate((group) => {
    for (const place of [1, 3]) group.querySelectorAll('input')[place]?.click()
  })
  await expect.poll(() => page.evaluate(() => history.length)).toBe(before + 2)
  await expect(question.getByRole('radio').nth(3)).toBeChecked()
  await page.goBack()
  await expect(question.getByRole('radio').nth(1)).toBeChecked()
  await page.goBack()
  await expect(question.getByRole('radio').nth(4)).toBeChecked()
})

test('in a frame no entry is made in the history of the host', async ({ app, page }) => {
  const frame = await app.open({ place: 'frame', query: 'embed=1', hash: PREGNANT })
  const before = await page.evaluate(() => history.length)
  await frame.getByRole('radio', { name: /^Planning/ }).check()
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('pregnancy.planning')
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('a broken link opens what it can and says what it left out', async ({ app }) => {
  const frame = await app.open({
    hash: 'v=1&k=article-2016&c=2015.1&p=ln-class.V~pregnancy.sometimes~age.40~creatinine.99&n=nowhere',
  })
  await expect(frame.getByRole('radio', { name: /^Class V$/ })).toBeChecked()
  const notice = frame.getByRole('region', { name: /opened as far as it goes/ })
  for (const part of ['sometimes', 'age', '99 mg/dL', 'nowhere', '2015.1'])
    await expect(notice).toContainText(part)
  await notice.getByRole('button', { name: 'Close' }).click()
  await expect(notice).toBeHidden()
})

test('no address the browser asks for ever holds a patient', async ({ app, page, sites }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    // What a host page of the tests is told of its frame is not what the explorer asks for.
    if (!request.url().startsWith(sites.hostOrigin)) asked.push(request.url().split('#')[0] ?? '')
  })
  const frame = await app.open({ hash: PREGNANT })
  await frame.getByRole('radio', { name: /^Planning/ }).check()
  await page.reload()
  expect(asked.length).toBeGreaterThan(2)
  for (const url of asked) expect(url).not.toMatch(/pregnan|ln-class/)
})

test('nothing of a patient is kept in the browser', async ({ app, page }) => {
  notIn(FRAMES, 'the browser of the tests keeps nothing at all for such a frame')
  const frame = await app.open({ hash: PREGNANT })
  await frame.getByRole('radio', { name: /^Planning/ }).check()
  const kept = await page.evaluate(
    () => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
  )
  expect(kept).toContain('theme')
  expect(kept).not.toMatch(/pregnan|ln-class|planning/)
})

test('a lesson or a case may be named in the query, where no patient ever stands', async ({ app, page }) => {
  const frame = await app.open({ query: 'lesson=central-debate' })
  await expect(frame.getByText(/^Stop 1 of /).first()).toBeVisible()
  await expect(frame.getByText('Changed here', { exact: false })).toHaveCount(0)
  await expect(page).toHaveURL(/l=central-debate/)
  const other = await app.open({ query: 'case=class-ii' })
  await expect(other.getByRole('heading', { level: 2, name: 'A class outside the article' })).toBeVisible()
})
