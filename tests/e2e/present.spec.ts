import { expect, FRAMES, notIn, test } from '../support/app.ts'
import { faultsOfRoom, placeOn, present, SIZES, stage } from '../support/room.ts'

const DEBATE = /^The central debate/
const TOUR = /^A tour in five minutes/

/** The steps in focus that do not lie wholly inside of the picture beside the stop. */
function outsideOfPicture(): string[] {
  const frame = document.querySelector('.map-frame')?.getBoundingClientRect()
  const boxes = [...document.querySelectorAll('.map-node[data-focused] rect')]
  if (frame === undefined || boxes.length === 0) return ['nothing in focus']
  return boxes.flatMap((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect()
    const inside =
      left > frame.left - 1 && right < frame.right + 1 && top > frame.top - 1 && bottom < frame.bottom + 1
    return inside ? [] : [box.parentElement?.getAttribute('data-node') ?? '']
  })
}

for (const size of SIZES) {
  test(`A1 A17 A20 a clicker goes through the central debate and back at ${size.width} × ${size.height}, every word large enough`, async ({
    app,
    page,
  }) => {
    test.slow()
    await page.setViewportSize(size)
    await present(app, DEBATE)
    await expect(stage(page)).toBeFocused()
    const way: string[] = []
    for (;;) {
      const place = await placeOn(page)
      if (place === way.at(-1)) break
      way.push(place)
      await expect.poll(() => page.evaluate(faultsOfRoom), { message: place }).toEqual([])
      // Each stop opens with the steps it is about inside of its picture.
      if (place.endsWith('.0.1')) {
        await expect.poll(() => page.evaluate(outsideOfPicture), { message: place }).toEqual([])
      }
      await page.keyboard.press('PageDown')
    }
    expect(new Set(way.map((place) => place.split('.')[0])).size).toBe(8)
    expect(way.at(-1)).toMatch(/^8\.4\./)
    const back = [way.at(-1) ?? '']
    for (;;) {
      await page.keyboard.press('PageUp')
      const place = await placeOn(page)
      if (place === back.at(-1)) break
      back.push(place)
    }
    expect(back).toEqual(way.toReversed())
  })
}

test('A1 the whole of the central debate in a frame of another site, there and back', async ({
  app,
  page,
}) => {
  test.slow()
  const frame = await present(app, DEBATE, 'frame')
  await expect(stage(frame)).toBeFocused()
  const way: string[] = []
  for (let place = await placeOn(frame); place !== way.at(-1); place = await placeOn(frame)) {
    way.push(place)
    await page.keyboard.press('PageDown')
  }
  expect(way.at(-1)).toMatch(/^8\.4\./)
  for (let press = 0; press < way.length; press += 1) await page.keyboard.press('PageUp')
  expect(await placeOn(frame)).toBe('1.0.1')
})

for (const size of SIZES) {
  test(`A17 the way of the patient and the tour at ${size.width} × ${size.height}`, async ({ app, page }) => {
    test.slow()
    await page.setViewportSize(size)
    for (const lesson of ['', TOUR]) {
      await present(app, lesson)
      let last = ''
      for (let place = await placeOn(page); place !== last; place = await placeOn(page)) {
        last = place
        await expect.poll(() => page.evaluate(faultsOfRoom), { message: place }).toEqual([])
        await page.keyboard.press('PageDown')
      }
    }
  })
}

for (const place of [undefined, 'frame'] as const) {
  test(`A2 A3 K3 the keys of a clicker, and a black screen any of them ends (${place ?? 'where the run has it'})`, async ({
    app,
    page,
  }) => {
    const frame = await present(app, DEBATE, place)
    const black = frame.locator('[data-screen="black"]')
    for (const key of ['.', 'b', '/', ';', ':', 'v']) {
      await page.keyboard.press(key)
      await expect(black).toBeVisible()
      for (const other of ['PageDown', 'Space', 'Enter', 'o']) await page.keyboard.press(other)
      await page.keyboard.press(key)
      await expect(black).toHaveCount(0)
      expect(await placeOn(frame)).toBe('1.0.1')
    }
    // F5 and Esc are one button of some clickers: it starts and stops nothing.
    const swallowed = await frame.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'F5', cancelable: true, bubbles: true })
      document.activeElement?.dispatchEvent(event)
      return event.defaultPrevented
    })
    expect(swallowed).toBe(true)
    for (const key of ['Escape', 'F5', 'Escape', 'F5']) await page.keyboard.press(key)
    await expect(stage(frame)).toBeVisible()
    await page.keyboard.press('PageDown')
    expect(await placeOn(frame)).toBe('1.0.2')
  })
}

test('A4 a page that is loaded again is at the same place of the same lesson, with the same patient', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('PageDown')
  const place = await placeOn(page)
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await page.evaluate(() => document.body.setAttribute('data-not-loaded-again', ''))
  await page.keyboard.press('F5')
  await page.keyboard.press('Shift+F5')
  await expect(page.locator('body[data-not-loaded-again]')).toHaveCount(1)
  const address = page.url()
  await page.reload()
  await expect(page.locator('body[data-not-loaded-again]')).toHaveCount(0)
  await expect.poll(() => placeOn(page)).toBe(place)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  expect(page.url()).toBe(address)
  await expect(page.locator('[data-changed-live]')).toHaveCount(0)
})

for (const place of [undefined, 'frame'] as const) {
  test(`A5 O shows all codes; an arrow and Enter land on a step, and the stage has the focus again (${place ?? 'where the run has it'})`, async ({
    app,
    page,
  }) => {
    const frame = await present(app, '', place)
    await page.keyboard.press('o')
    const overview = frame.getByRole('group', { name: 'The whole pathway' })
    await expect(overview.getByRole('button', { name: /^[NOX]\d+ / })).toHaveCount(24)
    for (const code of ['N0', 'O11', 'X3'])
      await expect(overview.getByText(code, { exact: false }).first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    const name = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await page.keyboard.press('Enter')
    await expect(overview).toHaveCount(0)
    await expect(stage(frame)).toBeFocused()
    const title = await frame.getByRole('heading', { level: 1 }).textContent()
    expect(name).toContain(title ?? 'nothing')
    await page.keyboard.press('o')
    await page.keyboard.press('Escape')
    await expect(overview).toHaveCount(0)
    await expect(stage(frame)).toBeFocused()
  })
}

for (const place of [undefined, 'sandbox'] as const) {
  test(`A6 G goes to a number, a drug, a word (${place ?? 'where the run has it'})`, async ({
    app,
    page,
  }) => {
    const frame = await present(app, DEBATE, place)
    const go = async (text: string) => {
      await page.keyboard.press('g')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      await expect(stage(frame)).toBeFocused()
    }
    await go('5')
    expect(await placeOn(frame)).toBe('5.0.1')
    await go('bridge')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Tacrolimus as a bridge')
    await page.keyboard.press('PageDown')
    expect(await placeOn(frame)).toBe('5.0.1')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/^Mok/)
    await go('tac')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/tac/i)
    await page.keyboard.press('g')
    await page.keyboard.type('qqqq')
    await expect(frame.getByText('Nothing is called that.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(stage(frame)).toBeFocused()
  })
}

test('A12 the pointer is a ring that follows, lets everything through, and has no trail in reduced motion', async ({
  app,
  page,
}) => {
  await present(app, DEBATE)
  await page.keyboard.press('l')
  await page.mouse.move(200, 300)
  await page.mouse.move(400, 360, { steps: 4 })
  const laser = page.locator('.laser')
  await expect(laser).toHaveCSS('pointer-events', 'none')
  const box = await laser.boundingBox()
  expect(box?.width).toBeGreaterThanOrEqual(24)
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 400)).toBeLessThan(2)
  await expect(page.locator('.laser-trail').first()).toBeAttached()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.mouse.move(500, 400, { steps: 4 })
  await expect(page.locator('.laser-trail')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(laser).toHaveCount(0)
})

test('A14 A19 what is off the way stays readable, and every look has a line of its own', async ({
  app,
  page,
}) => {
  await present(app, '')
  await page.keyboard.press('o')
  const looks = await page.evaluate(() => {
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
        .slice(0, 3)
        .map((each) => Number(each) / 255)
        .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    return [...document.querySelectorAll('.overview-node')].map((button) => {
      const id = button.id.replace('overview-', '')
      const rect = document.querySelector(`.overview [data-node="${id}"] rect`)
      const { stroke, strokeDasharray, strokeWidth, fill } = getComputedStyle(rect ?? button)
      const [one, two] = [light(getComputedStyle(button).color), light(fill)]
      return {
        look: button.getAttribute('data-look') ?? '',
        ratio: (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05),
        line: `${strokeDasharray} ${strokeWidth}`,
        stroke,
      }
    })
  })
  for (const { look, ratio } of looks) expect(ratio, look).toBeGreaterThanOrEqual(look === 'off' ? 3 : 7.4)
  const lines = new Map(looks.map(({ look, line }) => [look === 'here' ? 'travelled' : look, line]))
  expect(new Set(lines.values()).size).toBe(lines.size)
})

/** The windows on the picture, one for each frame, while a key is pressed. */
async function flightOf(page: import('@playwright/test').Page, key: string) {
  await page.evaluate(() => {
    const seen: { time: number; box: string }[] = []
    Reflect.set(window, 'flight', seen)
    const look = (time: number) => {
      seen.push({ time, box: document.querySelector('.map-picture')?.getAttribute('viewBox') ?? '' })
      if (seen.length < 90) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.keyboard.press(key)
  await expect.poll(() => page.evaluate(() => (Reflect.get(window, 'flight') as unknown[]).length)).toBe(90)
  return page.evaluate(() => Reflect.get(window, 'flight') as { time: number; box: string }[])
}

test('A15 the camera has arrived after 400 ms, and never came nearer than twofold at once', async ({
  app,
  page,
}) => {
  await page.clock.install()
  await present(app, '')
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Shift+ArrowRight')
  await page.clock.pauseAt(Date.now() + 60_000)
  const box = async () => (await page.locator('.map-picture').getAttribute('viewBox')) ?? ''
  let flown = 0
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Shift+ArrowRight')
    const boxes = [await box()]
    for (let time = 0; time < 400; time += 40) {
      await page.clock.runFor(40)
      boxes.push(await box())
    }
    const zooms = boxes.map((each) => Number(each.split(' ')[2]))
    expect(Math.max(...zooms) / Math.min(...zooms)).toBeLessThanOrEqual(2)
    if (new Set(boxes).size > 2) flown += 1
    await page.clock.runFor(1000)
    expect(await box()).toBe(boxes.at(-1))
  }
  expect(flown).toBeGreaterThan(0)
})

test('A16 with less motion, asked of the system or here, the camera does not fly', async ({ app, page }) => {
  const jumps = async () =>
    new Set((await flightOf(page, 'Shift+ArrowRight')).map(({ box }) => box).filter(Boolean)).size
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await present(app, '')
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('Shift+ArrowRight')
  expect(await jumps()).toBeLessThanOrEqual(2)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.keyboard.press('m')
  expect(await jumps()).toBeLessThanOrEqual(2)
})

test('A23 the screen is kept awake while something is presented, and no longer', async ({ app, page }) => {
  notIn(FRAMES, 'such a frame may not keep the screen awake; that this is no error is tested')
  await page.addInitScript(() => {
    const calls = { asked: 0, released: 0 }
    Reflect.set(window, 'awake', calls)
    const request = async () => {
      calls.asked += 1
      const release = async () => {
        calls.released += 1
      }
      return { release }
    }
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  })
  await present(app, '')
  const calls = () => page.evaluate(() => Reflect.get(window, 'awake'))
  await expect.poll(calls).toEqual({ asked: 1, released: 0 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(calls).toEqual({ asked: 1, released: 1 })
})

test('A23 a browser that refuses to stay awake is no error', async ({ app, page }) => {
  await page.addInitScript(() => {
    const request = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
  })
  await present(app, '')
  await expect(stage(page)).toBeVisible()
})

test('A24 full screen is not offered in a frame that may not fill it', async ({ app }) => {
  const frame = await present(app, '', 'frame')
  await frame.getByRole('button', { name: 'More' }).click()
  await expect(frame.getByRole('button', { name: 'Pointer' })).toBeVisible()
  await expect(frame.getByRole('button', { name: 'Full screen' })).toHaveCount(0)
})

test('A24 full screen is offered where it may be had, and leaving it is not leaving', async ({
  app,
  page,
}) => {
  notIn(FRAMES, 'the screen may not be filled from there, and no button offers it, which is tested')
  await present(app, '')
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('button', { name: 'Full screen' })).toHaveCount(1)
  await page.evaluate(() => document.dispatchEvent(new Event('fullscreenchange')))
  await expect(stage(page)).toBeVisible()
})

test('by keyboard alone: in, to a stop, out, and back where one was', async ({ app, page }) => {
  await app.open()
  const button = page.getByRole('button', { name: 'Present', exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^The way of this patient/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(stage(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Leave? Esc again' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a term is closed by Esc before anything else', async ({ app, page }) => {
  await present(app, '')
  await stage(page).locator('.term').first().click()
  await expect(page.locator(':popover-open')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator(':popover-open')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Leave', exact: true })).toBeVisible()
})

test('what has the focus in a later part is brought on', async ({ app, page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await present(app, '')
  await page.getByRole('navigation', { name: 'Stops' }).getByRole('button', { name: /^O7/ }).click()
  const fold = page.getByText(/^Rests on/)
  await fold.evaluate((each) => each.focus())
  await expect.poll(async () => Number((await placeOn(page)).split('.')[2])).toBeGreaterThan(1)
  await expect(fold).toBeInViewport()
})
