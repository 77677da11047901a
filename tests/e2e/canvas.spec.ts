import type { Frame, Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { choice, edge, node, packOf } from '../support/pack.ts'

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable'

/** The camera, as React Flow applies it to the picture. */
const view = (frame: Frame | Page) =>
  frame.locator('.react-flow__viewport').evaluate((each) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(each).transform)
    return { zoom: a, x: e, y: f }
  })
const step = (frame: Frame | Page, title: RegExp) =>
  frame.getByRole('group', { name: /^Diagram of/ }).getByRole('button', { name: title })

/** A place on the picture where nothing stands. */
async function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.react-flow').boundingBox()
  if (box === null) throw new Error('there is no diagram')
  return { x: box.x + 30, y: box.y + box.height - 30 }
}

async function alone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Diagram only' }).click()
}

test('the wheel scrolls the page and leaves the picture as it is; Ctrl and the wheel zoom it', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1000, height: 500 })
  await app.open({ query: 'embed=1' })
  const before = await view(page)
  const place = await emptyPlace(page)
  await page.mouse.move(place.x, Math.min(place.y, 450))
  await page.mouse.wheel(0, 200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
  expect(await view(page)).toEqual(before)
  const scrolled = await page.evaluate(() => scrollY)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(before.zoom)
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
})

test('a drag moves the picture, also from a step, and opens nothing', async ({ app, page }) => {
  await app.open()
  await alone(page)
  const before = await view(page)
  const box = await step(page, /^Take stock/).boundingBox()
  if (box === null) throw new Error('the step is not drawn')
  const url = page.url()
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 80, box.y + 50, { steps: 4 })
  await page.mouse.up()
  const after = await view(page)
  expect(after.x - before.x).toBeCloseTo(60, 0)
  expect(after.y - before.y).toBeCloseTo(30, 0)
  expect(page.url()).toBe(url)
})

test('the whole, the way, closer and further away by buttons; a window that changes keeps the fit', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open()
  await alone(page)
  const whole = await view(page)
  await page.getByRole('button', { name: 'Closer' }).click()
  await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(whole.zoom)
  await page.getByRole('button', { name: 'Further away' }).click()
  await page.getByRole('button', { name: 'This way', exact: true }).click()
  const here = step(page, /^Can rituximab be used/)
  await expect(here).toBeInViewport({ ratio: 0.99 })
  await page.getByRole('button', { name: 'Whole pathway' }).click()
  await expect.poll(() => view(page)).toEqual(whole)
  await page.setViewportSize({ width: 1800, height: 1000 })
  await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(whole.zoom)
  for (const each of await page.locator('.diagram .step').all())
    await expect(each).toBeInViewport({ ratio: 0.99 })
})

test('after a zoom by hand a window that changes leaves the picture alone', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await app.open()
  await page.getByRole('button', { name: 'Closer' }).click()
  const { zoom } = await view(page)
  await page.setViewportSize({ width: 1500, height: 900 })
  await expect(page.locator('.canvas-frame')).toHaveJSProperty('isConnected', true)
  expect((await view(page)).zoom).toBe(zoom)
})

test('selecting a step in sight, and answering, never move the picture', async ({ app, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await app.open({ hash: FAILED })
  const before = await view(page)
  await step(page, /^Maintenance/).click()
  await expect(page.locator('#details').getByRole('heading', { level: 2 })).toHaveText('Maintenance')
  expect(await view(page)).toEqual(before)
  await page
    .getByRole('group', { name: 'Can rituximab be used?' })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await expect(
    step(page, /^Add rituximab to mycophenolate favoured|^Add rituximab to mycophenolate, favoured/),
  ).toBeVisible()
  expect(await view(page)).toEqual(before)
})

test('moves of the camera take no time where less motion is asked for, and little else', async ({
  app,
  page,
}) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion })
    await app.open()
    await alone(page)
    await page.evaluate(() => {
      const picture = document.querySelector('.react-flow__viewport')
      if (picture === null) throw new Error('there is no picture')
      const seen = new Set<string>()
      Object.assign(globalThis, { seenByTest: seen })
      new MutationObserver(() => seen.add((picture as HTMLElement).style.transform)).observe(picture, {
        attributeFilter: ['style'],
      })
    })
    const wanted = await view(page)
    await page.getByRole('button', { name: 'This way', exact: true }).click()
    await expect.poll(async () => (await view(page)).zoom).not.toBe(wanted.zoom)
    await page.getByRole('button', { name: 'Whole pathway' }).click()
    await expect.poll(() => view(page)).toEqual(wanted)
    const places = await page.evaluate(() => (Reflect.get(globalThis, 'seenByTest') as Set<string>).size)
    if (reducedMotion === 'reduce') expect(places).toBe(2)
    else expect(places).toBeGreaterThan(2)
  }
})

test('the keyboard walks the graph; the step in focus is in sight, its ring seen, nothing over it', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 720 })
  await app.open({ hash: FAILED })
  await page.getByRole('button', { name: 'Whole pathway' }).focus()
  await page.keyboard.press('Tab')
  await expect(step(page, /^Can rituximab be used/)).toBeFocused()
  await page.keyboard.press('Home')
  const walk = [
    'Kidney biopsy',
    'Take stock',
    'Pregnancy or fertility',
    'Choose the induction',
    'Mycophenolate mofetil',
  ]
  for (const title of walk) {
    const button = step(page, new RegExp(`^${title}`))
    await expect(button).toBeFocused()
    await expectClear(page)
    await page.keyboard.press('ArrowRight')
  }
  await expect(step(page, /^Is there a response/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(step(page, /^Mycophenolate mofetil/)).toBeFocused()
  const url = page.url()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/n=mmf-induction/)
  const byKey = page.url()
  await page.goto(url)
  await app.open({ hash: FAILED })
  await step(page, /^Mycophenolate mofetil/).click()
  await expect(page).toHaveURL(byKey)
})

/** Nothing covers the corners of what has the focus, and its ring is thick. */
async function expectClear(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null) return 'nothing is in focus'
    const { left, right, top, bottom } = focused.getBoundingClientRect()
    const inset = 8
    const corners = [
      [left + inset, top + inset],
      [right - inset, top + inset],
      [left + inset, bottom - inset],
      [right - inset, bottom - inset],
    ] as const
    const covered = corners.some(([x, y]) => !focused.contains(document.elementFromPoint(x, y)))
    if (covered) return `${focused.getAttribute('aria-label')} is covered`
    return Number.parseFloat(getComputedStyle(focused).outlineWidth) >= 2 ? '' : 'its ring is thin'
  })
  expect(found).toBe('')
}

test('in forced colours lines, boxes and the ring of the focus take the colours of the system', async ({
  app,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await app.open({ hash: FAILED })
  const system = (name: string) =>
    page.evaluate((color) => {
      const probe = document.createElement('span')
      document.body.append(probe)
      probe.style.setProperty('color', color)
      const { color: found } = getComputedStyle(probe)
      probe.remove()
      return found
    }, name)
  const stroke = (look: string) =>
    page
      .locator(`.way[data-look="${look}"] .way-line`)
      .first()
      .evaluate((each) => getComputedStyle(each).stroke)
  expect(await stroke('travelled')).toBe(await system('Highlight'))
  expect(await stroke('off')).toBe(await system('GrayText'))
  const here = step(page, /^Can rituximab be used/)
  expect(await here.evaluate((each) => getComputedStyle(each).borderTopColor)).toBe(await system('Highlight'))
  await page.getByRole('button', { name: 'Whole pathway' }).focus()
  await page.keyboard.press('Tab')
  const ring = await here.evaluate((each) => {
    const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(each)
    return { outlineColor, outlineStyle, outlineWidth }
  })
  expect(ring.outlineStyle).toBe('solid')
  expect(Number.parseFloat(ring.outlineWidth)).toBeGreaterThanOrEqual(2)
  expect(ring.outlineColor).toBe(await system('CanvasText'))
})

for (const theme of ['light', 'dark', 'contrast'])
  test(`the way keeps 7:1, what is off 3:1, and the lines that matter 3:1, ${theme}`, async ({
    app,
    page,
  }) => {
    await app.open({ hash: FAILED })
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    const low = await page.evaluate(() => {
      const rgb = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
      const light = (color: string) => {
        const [r = 0, g = 0, b = 0] = rgb(color).map((part) => {
          const share = part / 255
          return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const contrast = (a: string, b: string) => {
        const [more = 0, less = 0] = [light(a), light(b)].sort((x, y) => y - x)
        return (more + 0.05) / (less + 0.05)
      }
      const canvas = getComputedStyle(document.querySelector('.pathway') as Element).backgroundColor
      const found: string[] = []
      const hold = (words: string, ratio: number, least: number) => {
        if (ratio < least) found.push(`${words}: ${ratio.toFixed(2)}`)
      }
      for (const each of document.querySelectorAll<HTMLElement>('.diagram .step')) {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(each)
        const under = (rgb(backgroundColor)[3] ?? 1) === 0 ? canvas : backgroundColor
        const off = each.dataset.look === 'off'
        hold(`${each.id} ${each.dataset.look} text`, contrast(color, under), off ? 3 : 7)
        if (!off) hold(`${each.id} border`, contrast(borderTopColor, canvas), 3)
      }
      for (const each of document.querySelectorAll<SVGElement>('.way')) {
        const line = each.querySelector('.way-line')
        const label = each.querySelector('text')
        if (line) hold(`line ${each.dataset.look}`, contrast(getComputedStyle(line).stroke, canvas), 3)
        if (label) hold(`label ${each.dataset.look}`, contrast(getComputedStyle(label).fill, canvas), 4.5)
      }
      return [...new Set(found)]
    })
    expect(low).toEqual([])
  })

test('no words in a box are cut off or run over, for any named patient', async ({ app, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await app.open({ hash: FAILED })
  const answers = [
    'ln-class.V~treatment-stage.on-induction~pregnancy.none-planned~prior-mmf.current~prior-cyc.failed~proteinuria-trend.unresponsive~creatinine-trend.stable',
    'ln-class.IV~treatment-stage.failed-first-line~pregnancy.planning~prior-mmf.intolerant~prior-cyc.failed~tacrolimus-course.tolerated~proteinuria-trend.increasing~creatinine-trend.rising',
    'ln-class.III~treatment-stage.new~pregnancy.none-planned',
    'prior-mmf.failed~prior-cyc.current~tacrolimus-course.chronic-decline',
  ]
  for (const patient of answers) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `v=1&p=${patient}`)
    await expect(page.locator('.diagram .step[data-look="here"]')).toHaveCount(1)
    const out = await page.locator('.diagram .step').evaluateAll((boxes) =>
      boxes.flatMap((box) => {
        const edge = box.getBoundingClientRect()
        return [...box.querySelectorAll('.step-title, .step-words')]
          .filter((part) => {
            const range = document.createRange()
            range.selectNodeContents(part)
            const words = range.getBoundingClientRect()
            return words.right > edge.right - 2 || words.left < edge.left + 2 || words.bottom > edge.bottom
          })
          .map((part) => `${box.id}: ${part.textContent}`)
      }),
    )
    expect(out, patient).toEqual([])
  }
})

test('what an answer changed is marked by sign and word until the next one', async ({ app, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await app.open({ hash: FAILED })
  await expect(page.locator('.diagram .step-changed')).toHaveCount(0)
  await page
    .getByRole('group', { name: 'Can rituximab be used?' })
    .getByRole('radio', { name: 'Yes' })
    .check()
  const told = Number.parseInt((await page.locator('#way [role="status"]').textContent()) ?? '', 10)
  await expect(page.locator('.diagram .step-changed')).toHaveCount(told)
  await expect(page.locator('.diagram .step-changed').getByText('changed').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(step(page, /^Add rituximab to mycophenolate, not on this way/)).toBeVisible()
})

test('the diagram and its tools are two tab stops, each button large enough to hit', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open({ hash: FAILED })
  await page.locator('#pathway').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Whole pathway' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('.diagram .step:focus')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.locator('#pathway :focus')).toHaveCount(0)
  const small = await page.locator('.canvas button').evaluateAll((buttons) =>
    buttons
      .map((each) => ({ name: each.textContent, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
  )
  expect(small).toEqual([])
})

test('the tools stand clear of the details where those lie over the diagram', async ({ app, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await app.open({ hash: FAILED })
  const fold = page.getByRole('button', { name: 'Details panel' })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  await page.getByRole('button', { name: 'Legend' }).click({ timeout: 2000 })
  await expect(page.locator('#legend')).toBeVisible()
  await expect(page.locator('#legend')).toContainText('not known yet')
  await page.keyboard.press('Escape')
  await expect(page.locator('#legend')).toBeHidden()
})

for (const count of [200, 1000])
  test(`a pathway of ${count} steps opens readable where the patient is, with little of it in the page`, async ({
    app,
    page,
  }) => {
    test.setTimeout(120_000)
    await app.open()
    await page.evaluate(
      (text) => {
        const data = new DataTransfer()
        data.items.add(new File([text], 'long.json', { type: 'application/json' }))
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      },
      JSON.stringify(longPack(count)),
    )
    const here = page.locator('.diagram .step[data-look="here"]')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What follows?', { timeout: 60_000 })
    await expect(here).toBeInViewport({ ratio: 0.99 })
    expect(16 * (await view(page)).zoom).toBeGreaterThanOrEqual(12)
    expect(await page.locator('.diagram .step').count()).toBeLessThan(120)
    await here.focus()
    for (const _ of Array.from({ length: 12 })) await page.keyboard.press('ArrowRight')
    await expect(page.locator('.diagram .step:focus')).toBeInViewport({ ratio: 0.99 })
    await expect(page.locator('.diagram .step[tabindex="0"]')).toHaveCount(1)
  })

/** A pathway of so many steps in ten stages; the patient, of whom nothing is known, stands at the first. */
function longPack(count: number) {
  const stages = Array.from({ length: 10 }, (_, index) => ({ id: `s${index}`, title: `Stage ${index}` }))
  const nodes = Array.from({ length: count }, (_, index) =>
    node(`n${index}`, {
      title: `Step number ${index}`,
      stage: `s${Math.floor((index * 10) / count)}`,
      kind: index === count - 1 ? 'outcome' : 'step',
    }),
  )
  const edges = nodes
    .slice(1)
    .map(({ id }, index) => edge(`n${index}`, id, { attribute: 'class', in: ['III', 'V'] }))
  const patient = { class: null }
  return packOf({
    id: 'long',
    stages,
    nodes,
    edges,
    attributes: [{ ...choice('class', 'III', 'V'), stage: 's0' }],
    opensWith: 'blank',
    cases: [
      {
        id: 'blank',
        title: 'Blank',
        story: 'Nothing is known.',
        teaches: 'Nothing.',
        patient,
        expect: { at: 'n0', stances: {}, reach: {}, conflicts: [] },
      },
    ],
  })
}
