import type { Frame, Page } from '@playwright/test'
import { expect, inItsOwn, test } from '../support/app.ts'
import { listen } from '../support/hosting.ts'
import type { Held } from '../support/sites.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'

const planning = (frame: Frame) =>
  frame.getByRole('group', { name: 'Pregnancy' }).getByLabel('Planning a pregnancy')
const stateOf = (frame: Frame) => frame.evaluate(() => location.hash)

test('P1, C10: a host whose script comes early is greeted, answers, and is told the state', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  const ready = await host.shake()
  expect(ready.payload.mode).toBe('explore')
  expect(`#${ready.payload.state}`).toBe(await stateOf(frame))
  expect(ready.payload.route).toContain('diagnosis')
  expect((await host.heard('hello'))[0]?.payload).toMatchObject({
    app: 'lupus-nephritis-pathway-explorer',
    pack: 'article-2016',
    contentVersion: expect.stringMatching(/^2016/),
    versions: [1],
  })
})

test('P1, C10: a host whose script comes after the last hello asks for one and still connects', async ({
  app,
  page,
}) => {
  await page.clock.install()
  await app.open({ place: 'listed', query: 'embed=1' })
  await page.clock.runFor(20_000)
  const host = await listen(page)
  await page.clock.runFor(5_000)
  expect(await host.heard('hello')).toEqual([])
  await host.say({ ns: 'ln-pathway', v: 1, type: 'hello?' })
  expect((await host.shake()).payload.mode).toBe('explore')
})

test('P1, C11: without any host script the frame is usable at its fixed height', async ({ app }) => {
  const frame = await app.open({ place: 'frame', query: 'embed=1', hash: FAILED })
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  await planning(frame).check()
  await expect(frame.locator('.way-changed')).toContainText(/changed/)
})

test('P2, C12: a page that only looks like one that is listed has no effect and no answer', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'alike', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  const before = await stateOf(frame)
  const { nonce } = (await host.next('hello')).payload
  for (let round = 0; round < 10; round += 1)
    for (const message of [
      {
        type: 'init',
        payload: { nonce, config: { theme: 'dark', mode: 'outline' }, state: 'v=1&p=pregnancy.planning' },
      },
      { type: 'setPatient', payload: { patient: { pregnancy: 'planning' } } },
      { type: 'ping', id: 'p' },
      { type: 'hello?' },
      { type: 'nonsense', id: 'x' },
    ])
      await host.say({ ns: 'ln-pathway', v: 1, ...message })
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await stateOf(frame)).toBe(before)
  expect(await frame.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  const types = new Set((await host.heard()).map(({ type }) => type))
  expect([...types].filter((type) => type !== 'hello' && type !== 'resize')).toEqual([])
})

test('P2: another frame beside this one, and a wrong nonce, have no effect', async ({ app, page, sites }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  const before = await stateOf(frame)
  await host.next('hello')
  await host.say({
    ns: 'ln-pathway',
    v: 1,
    type: 'init',
    payload: { nonce: '0'.repeat(32), state: 'v=1&p=' },
  })
  const { nonce } = (await host.heard('hello'))[0]?.payload ?? {}
  // A sibling of the host's own origin, which is listed, but does not hold the frame.
  await page.evaluate(async (address) => {
    const sibling = document.createElement('iframe')
    sibling.src = address
    document.body.append(sibling)
    await new Promise((done) => sibling.addEventListener('load', done))
  }, `${sites.hostOrigin}/?src=about:blank`)
  const sibling = page.frames().find((each) => each.url().startsWith(`${sites.hostOrigin}/?src=about`))
  await sibling?.evaluate((given) => {
    const target = parent.frames[0]
    for (const type of ['init', 'setState', 'ping'])
      target?.postMessage(
        { ns: 'ln-pathway', v: 1, type, id: 's', payload: { nonce: given, state: 'v=1&p=' } },
        '*',
      )
  }, nonce)
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await stateOf(frame)).toBe(before)
  expect(await host.heard('ready')).toEqual([])
  expect((await host.shake()).payload.mode).toBe('explore')
})

test('P4, C6: in an opaque frame the window is what counts, and everything works', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed-sandbox', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  const ready = await host.shake()
  expect(ready.origin).toBe('null')
  const reply = await host.ask('setPatient', { patient: { 'ln-class': 'IV', pregnancy: 'planning' } })
  expect(reply.payload.state).toContain('pregnancy.planning')
  await expect(planning(frame)).toBeChecked()
})

test('P5, C9: the height a host gives back settles in at most three messages', async ({ app, page }) => {
  await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      const frame = document.querySelector('iframe')
      if (data.type === 'resize' && frame !== null) frame.style.height = `${data.payload.height}px`
    })
  })
  await host.shake()
  await host.next('resize')
  const frame = page.frames()[1]
  // Far more frames than three messages need.
  await frame?.evaluate(async () => {
    for (let each = 0; each < 100; each += 1) await new Promise((done) => requestAnimationFrame(done))
  })
  const heights = (await host.heard('resize')).map(({ payload }) => payload.height as number)
  expect(heights.length).toBeLessThanOrEqual(3)
  expect(heights.at(-1)).toBeGreaterThan(500)
  const [inner, outer] =
    (await frame?.evaluate(() => [document.documentElement.scrollHeight, innerHeight])) ?? []
  expect(Math.abs((inner ?? 0) - (outer ?? 0))).toBeLessThanOrEqual(1)
})

test('P5: a host can say how high the page may be at most', async ({ app, page }) => {
  await app.open({ place: 'listed', query: 'embed=1' })
  const host = await listen(page)
  await host.shake()
  await host.ask('setMaxHeight', { px: 400 })
  await expect.poll(async () => (await host.heard('resize')).at(-1)?.payload.height).toBe(400)
})

test('P6, C13: the state that is given is the state that is had, and a host that keeps it opens the same view', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  await planning(frame).check()
  const { state } = (await host.next('stateChanged')).payload
  expect(state).toContain('pregnancy.planning')
  const set = await host.ask('setState', { state })
  expect(set.payload).toEqual({ state, ignored: [] })
  expect((await host.ask('getState')).payload).toMatchObject({ state })

  const again = await app.open({ place: 'listed', query: 'embed=1' })
  const later = await listen(page)
  const ready = await later.shake({ state })
  expect(ready.payload.state).toBe(state)
  await expect(planning(again)).toBeChecked()
})

test('P6: parts of a state that mean nothing are left out and named', async ({ app, page }) => {
  await app.open({ place: 'listed', query: 'embed=1' })
  const host = await listen(page)
  await host.shake()
  const { payload } = await host.ask('setState', { state: 'v=1&p=nope.1~pregnancy.planning&n=gone' })
  expect(payload.state).toContain('pregnancy.planning')
  expect(String(payload.ignored)).toMatch(/nope.*gone|gone.*nope/)
  const patient = await host.ask('setPatient', {
    patient: { pregnancy: 'planning', creatinine: 1_000, nope: 'x' },
  })
  expect(String(patient.payload.ignored)).toMatch(/1000.*out of range/)
})

test('P7: a page nothing is known of hears of nothing that is done', async ({ app, page }) => {
  const frame = await app.open({ place: 'frame', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  const { nonce } = (await host.next('hello')).payload
  await host.say({ ns: 'ln-pathway', v: 1, type: 'init', payload: { nonce } })
  await planning(frame).check()
  await expect(frame.locator('.way-changed')).toContainText(/changed/)
  await expect.poll(() => stateOf(frame)).toContain('pregnancy.planning')
  expect(JSON.stringify(await host.heard())).not.toMatch(
    /pregnancy|stateChanged|routeChanged|nodeSelected|patient/,
  )
})

test('P7: any page, where the site says so, may choose how it looks and sees no patient', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'anyone', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  const ready = await host.shake({ config: { theme: 'dark', links: 'host' }, state: 'v=1&p=' })
  expect(ready.payload).toEqual({ sid: expect.any(String), mode: 'explore', ignored: ['links', 'state'] })
  await expect.poll(() => frame.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  for (const [type, payload] of [
    ['getState', {}],
    ['setPatient', { patient: {} }],
    ['loadPack', { pack: {} }],
    ['export', { format: 'json' }],
  ] as const)
    expect((await host.ask(type, payload)).payload).toMatchObject({ code: 'forbidden' })
  await planning(frame).check()
  await expect.poll(() => stateOf(frame)).toContain('pregnancy.planning')
  expect(JSON.stringify(await host.heard())).not.toMatch(/pregnancy|stateChanged|routeChanged/)
})

test('P8: what is told of a patient is made of the pathway’s own codes', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  await planning(frame).check()
  const { patient } = (await host.next('stateChanged')).payload
  expect(patient).toMatchObject({
    pregnancy: expect.stringMatching(/^[a-z-]+$/),
    'ln-class': 'III+V',
    creatinine: 1,
  })
  await host.ask('setPatient', { patient: { 'ln-class': 'II' } })
  const route = (await host.next('routeChanged')).payload
  for (const list of [route.nodes, route.added, route.removed])
    for (const id of list as string[]) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9+.-]*$/)
})

test('C15: colours that could not be read are refused, those that can are worn', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1&theme=light' })
  const host = await listen(page)
  await host.shake()
  const accent = () =>
    frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))
  const before = await accent()
  const refused = await host.ask('setTheme', {
    tokens: { '--lnp-ink': '#aaaaaa', '--lnp-accent': '#004080' },
  })
  expect(refused.payload).toMatchObject({ code: 'contrast' })
  expect(String(refused.payload.details)).toMatch(/--lnp-ink on --lnp-paper: 2\.\d+ to 1/)
  expect(await accent()).toBe(before)
  await host.ask('setTheme', { tokens: { '--lnp-accent': '#004080' } })
  expect(await accent()).toBe('#004080')
  // On a dark ground the same colour would not be seen: it is taken off again.
  await host.ask('setTheme', { name: 'dark' })
  await expect.poll(accent).toBe('#6cc0f0')
})

test('C16: in forced colours the ring of the focus, lines, boxes, marks and what is pointed at are seen', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const frame = await app.open({ place: 'listed', query: 'embed=1&theme=auto', hash: FAILED })
  const host = await listen(page)
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  await host.shake()
  await host.ask('highlight', { nodes: ['diagnosis'] })
  await expect(frame.locator('.react-flow__node[data-pointed]')).toHaveCount(1)
  // The other way round than most pages are: what does not follow the system would not be seen.
  const unseen = () =>
    frame.evaluate(() => {
      const probe = document.createElement('span')
      document.body.append(probe)
      probe.style.setProperty('color', 'Canvas')
      const ground = getComputedStyle(probe).color
      probe.remove()
      const faults: string[] = []
      const clear = (colour: string) => /^rgba\(.*, 0\)$|^none$/.test(colour) || colour === ground
      for (const line of document.querySelectorAll('.way-line')) {
        const { stroke, strokeWidth } = getComputedStyle(line)
        if (clear(stroke) || Number.parseFloat(strokeWidth) < 1)
          faults.push(`a line: ${stroke} ${strokeWidth}`)
      }
      for (const head of document.querySelectorAll('.way-head'))
        if (clear(getComputedStyle(head).fill)) faults.push('the head of a line')
      for (const step of document.querySelectorAll('.react-flow__node .step')) {
        const { borderTopColor, borderTopWidth, borderTopStyle, color, backgroundColor } =
          getComputedStyle(step)
        const bare =
          borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1 || clear(borderTopColor)
        if (bare) faults.push(`a box: ${step.id}`)
        if (color === backgroundColor) faults.push(`the words of ${step.id}`)
      }
      for (const mark of document.querySelectorAll('.mark')) {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(mark)
        if (color === backgroundColor || clear(borderTopColor)) faults.push(`a mark: ${mark.textContent}`)
      }
      const pointed = document.querySelector('.react-flow__node[data-pointed]')
      if (pointed === null || clear(getComputedStyle(pointed, '::before').borderTopColor))
        faults.push('what is pointed at')
      return faults
    })
  expect(await frame.locator('.mark').count()).toBeGreaterThan(0)
  expect(await unseen()).toEqual([])
  const ring = () =>
    frame.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
  for (const each of [
    frame.getByRole('button', { name: 'More', exact: true }),
    frame.locator('.step[tabindex="0"]'),
  ]) {
    await each.focus()
    await page.keyboard.press('Shift')
    expect(await ring()).toBe(true)
  }
})

test('C14: full, compact and bare leave what they should', async ({ app }) => {
  for (const [ui, present, more] of [
    ['full', 0, true],
    ['compact', 0, true],
    ['bare', 0, false],
  ] as const) {
    const frame = await app.open({ place: 'frame', query: `embed=1&ui=${ui}`, hash: FAILED })
    await expect(frame.locator(`html[data-ui="${ui}"]`)).toHaveCount(1)
    await expect(frame.getByRole('button', { name: 'Present' })).toHaveCount(present)
    await expect(frame.getByRole('button', { name: 'More', exact: true })).toBeVisible({ visible: more })
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
    // What it is, and what it is not for, stays.
    await expect(frame.getByText('For teaching, not for the care of a person.').first()).toBeVisible()
  }
})

test('C17: the wheel over the diagram scrolls the page around it; with Ctrl it zooms', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 500 })
  const frame = await app.open({ place: 'frame', query: 'embed=1', hash: FAILED })
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  const canvas = await frame.locator('.react-flow').boundingBox()
  if (canvas === null) throw new Error('there is no diagram')
  await page.mouse.move(canvas.x + 100, Math.min(450, canvas.y + 100))
  const moved = () =>
    Promise.all([page.evaluate(() => scrollY), frame.evaluate(() => scrollY)]).then(
      ([outer, inner]) => outer + inner,
    )
  const picture = () =>
    frame.locator('.react-flow__viewport').evaluate((each) => (each as HTMLElement).style.transform)
  const before = await picture()
  await page.mouse.wheel(0, 200)
  await expect.poll(moved).toBeGreaterThan(0)
  expect(await picture()).toBe(before)
  const scrolled = await moved()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(picture).not.toBe(before)
  expect(await moved()).toBe(scrolled)
})

test('C18: of two explorers on a page, keys move only the one that has the focus', async ({
  app,
  page,
  sites,
}) => {
  await app.open({ place: 'frame', query: 'embed=1', hash: FAILED })
  await page.evaluate(() => {
    const first = document.querySelector('iframe')
    if (first !== null) first.after(first.cloneNode())
  })
  await expect.poll(() => page.frames().length).toBe(3)
  const [, one, two] = page.frames()
  if (one === undefined || two === undefined) throw new Error('there are no two frames')
  await expect(two.locator('.react-flow__node').first()).toBeVisible()
  await planning(one).check()
  await planning(two).check()
  await two.getByRole('button', { name: 'Undo' }).focus()
  await page.keyboard.press('Control+z')
  await expect(planning(two)).not.toBeChecked()
  await expect(planning(one)).toBeChecked()
  expect(sites.hostOrigin).toMatch(/^http:/)
})

test('C19: nothing done in the frame makes an entry in the history of the page around it', async ({
  app,
  page,
}) => {
  const frame = await app.open({ place: 'frame', query: 'embed=1', hash: FAILED })
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  const before = await page.evaluate(() => history.length)
  const choices = frame.locator('#patient input[type="radio"]:visible')
  const count = Math.min(20, await choices.count())
  const start = await stateOf(frame)
  for (let each = 0; each < count; each += 1) await choices.nth(each).click({ force: true })
  await expect.poll(() => stateOf(frame)).not.toBe(start)
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('a link is handed to the host that asked for links, and the page stays', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: `${FAILED}&x=since` })
  const host = await listen(page)
  await host.shake({ config: { links: 'host' } })
  const link = frame.getByRole('dialog').locator('a[href^="http"]').first()
  const href = await link.getAttribute('href')
  await link.click()
  expect((await host.next('openLink')).payload).toEqual({ href })
  expect(page.context().pages()).toHaveLength(1)
})

test('the rest of what a host may ask', async ({ app, page }) => {
  const frame = await app.open({ place: 'listed', query: 'embed=1', hash: FAILED })
  const host = await listen(page)
  await host.shake()
  expect((await host.ask('ping')).payload.t).toBeGreaterThan(0)
  expect((await host.ask('setMode', { mode: 'outline' })).payload).toEqual({ mode: 'outline' })
  await expect(frame.locator('.react-flow')).toHaveCount(0)
  await host.ask('setMode', { mode: 'present' })
  await host.ask('step', { dir: 1 })
  await expect.poll(() => stateOf(frame)).toContain('s=1')
  await host.ask('setMode', { mode: 'explore' })
  const node = await frame.locator('.react-flow__node').nth(2).getAttribute('data-id')
  expect((await host.ask('goto', { node })).payload).toEqual({})
  expect((await host.next('nodeSelected')).payload).toMatchObject({ id: node })
  expect((await host.ask('goto', { node: 'gone' })).payload).toEqual({ ignored: ['node'] })
  expect((await host.ask('export', { format: 'text' })).payload.content).toContain('Now:')
  expect(JSON.parse((await host.ask('export', { format: 'json' })).payload.content as string)).toMatchObject({
    pack: 'article-2016',
  })
  await host.ask('focus', { target: 'first' })
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('A')
  expect((await host.ask('setLocale', { lang: 'de', dir: 'rtl' })).payload).toEqual({ ignored: ['lang'] })
  expect(await frame.evaluate(() => [document.documentElement.lang, document.dir])).toEqual(['en', 'rtl'])
  expect((await host.ask('loadPack', { pack: { format: 1 } })).payload).toMatchObject({ code: 'pack' })
  await expect(frame.getByRole('region', { name: /was not opened/ })).toBeVisible()
  expect((await host.ask('nonsense')).payload).toMatchObject({ code: 'unknown_type' })
  await host.say({ ns: 'ln-pathway', v: 7, type: 'ping', id: 'v' })
  await expect
    .poll(async () => (await host.heard('error')).at(-1)?.payload)
    .toMatchObject({ code: 'version', supported: [1] })
  await frame.getByRole('button', { name: 'Undo' }).press('Escape')
  await host.next('keyEscape')
  await host.say({ ns: 'ln-pathway', v: 1, type: 'destroy' })
  await host.say({ ns: 'ln-pathway', v: 1, type: 'setMode', payload: { mode: 'outline' } })
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await expect(frame.locator('.react-flow')).toHaveCount(1)
})

test('more than fifty messages in a second are dropped, and it is said once', async ({ app, page }) => {
  await page.clock.install()
  await app.open({ place: 'listed', query: 'embed=1' })
  const host = await listen(page)
  await host.shake()
  await page.clock.runFor(2_000)
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow
    for (let each = 0; each < 200; each += 1)
      frame?.postMessage({ ns: 'ln-pathway', v: 1, type: 'ping', id: `b${each}` }, '*')
  })
  await host.next('error')
  const replies = (await host.heard('result')).length
  expect(replies).toBeGreaterThan(40)
  expect(replies).toBeLessThanOrEqual(50)
  expect((await host.heard('error')).map(({ payload }) => payload.code)).toEqual(['rate'])
  await page.clock.runFor(2_000)
  expect((await host.ask('ping')).type).toBe('result')
})

test('a host may hand over a port, which carries everything from then on', async ({ app, page }) => {
  await app.open({ place: 'listed', query: 'embed=1' })
  const host = await listen(page)
  const { nonce } = (await host.next('hello')).payload
  const types = await page.evaluate(async (given) => {
    const { port1, port2 } = new MessageChannel()
    const heard: string[] = []
    const replied = new Promise((done) => {
      port1.onmessage = ({ data }) => {
        heard.push(data.type)
        if (data.type === 'ready') port1.postMessage({ ns: 'ln-pathway', v: 1, type: 'ping', id: 'q' })
        if (data.re === 'q') done(undefined)
      }
    })
    const message = { ns: 'ln-pathway', v: 1, type: 'init', payload: { nonce: given } }
    document.querySelector('iframe')?.contentWindow?.postMessage(message, '*', [port2])
    await replied
    return heard
  }, nonce)
  expect(types).toEqual(expect.arrayContaining(['ready', 'result']))
})

for (const place of ['root', 'sub-path', 'file'] as const) {
  test(`the host page that is shipped holds the explorer and shows what passes, ${place}`, async ({
    page,
    sites,
  }) => {
    inItsOwn(place)
    await page.goto(new URL('host.html', sites.address(place)).href)
    await expect(page.frameLocator('iframe').locator('.react-flow__node').first()).toBeVisible()
    await expect(page.locator('#messages li[data-type="ready"]')).toBeVisible()
    await expect(page.locator('#messages li[data-type="hello"]').first()).toBeVisible()
    await page.getByLabel('Ask the explorer').selectOption('setMode')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(page.locator('#messages li[data-type="result"]').first()).toContainText('outline')
    const high = await page.locator('iframe').evaluate((frame) => frame.clientHeight)
    expect(high).not.toBe(720)
  })
}

/** Kept here so that a new kind of frame has a place in these tests. */
const HELD: readonly Held[] = ['listed', 'listed-sandbox', 'anyone', 'alike']
test('every kind of frame says hello', async ({
  app,
  page,
}: {
  app: { open: (o: object) => Promise<Frame> }
  page: Page
}) => {
  for (const place of HELD) {
    await app.open({ place, query: 'embed=1' })
    const host = await listen(page)
    expect((await host.next('hello')).payload.versions).toEqual([1])
  }
})
