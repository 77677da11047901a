import type { Frame } from '@playwright/test'
import { SHEETS } from '../../src/store/store.ts'
import { type App, expect, type Place, test } from '../support/app.ts'
import { hasNginx } from '../support/nginx.ts'
import { PLACES, type Served } from '../support/sites.ts'

// The same tour in every place where the shipped files are put: each screen, each panel, a presentation, keys, and the
// address. The fixtures fail it on a violation of the policy, an error, or a request that leaves the app's place.

const FAILED =
  'v=1&p=ln-class.III%2BV~treatment-stage.failed-first-line~pregnancy.none-planned~prior-mmf.failed' +
  '~rituximab-usable.no~creatinine.1.0~proteinuria-trend.unresponsive~creatinine-trend.stable' +
  '&a=~ln-class.IV~treatment-stage.failed-first-line~pregnancy.planning'

const BEHIND: readonly Served[] = ['nginx', 'nginx-frame', 'nginx-sandbox', 'nginx-single']
const ALL: readonly Place[] = [...PLACES, ...(hasNginx() ? BEHIND : [])]

const go = (frame: Frame, hash: string) =>
  frame.evaluate((text) => {
    location.hash = text
  }, hash)

async function tour(app: App, place: Place): Promise<void> {
  const frame = await app.open({ place, hash: FAILED })
  await expect(frame.locator('.react-flow__node').first()).toBeVisible()

  // Answering, undoing by key, and the address.
  const planning = frame.getByRole('group', { name: 'Pregnancy' }).getByLabel('Planning a pregnancy')
  await planning.check()
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('pregnancy.planning')
  await planning.press('Control+z')
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('pregnancy.none-planned')

  for (const sheet of SHEETS) {
    await go(frame, `${FAILED}&x=${sheet}`)
    await expect(frame.getByRole('dialog')).toBeVisible()
    await expect(frame.locator('.late-waiting')).toHaveCount(0)
    await frame.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(frame.getByRole('dialog')).toHaveCount(0)
  }

  await go(frame, `${FAILED}&o=1`)
  await expect(frame.getByRole('region', { name: 'Pathway' }).getByRole('heading').first()).toBeVisible()
  await go(frame, FAILED)
  const tabs = frame.locator('.screens-tab')
  for (let tab = 0; tab < (await tabs.count()); tab += 1) {
    await tabs.nth(tab).click()
    await expect(frame.locator('.late-waiting')).toHaveCount(0)
    await expect(tabs.nth(tab)).toHaveAttribute('aria-current', 'page')
  }
  await tabs.first().click()

  await frame.getByRole('button', { name: 'Present' }).click()
  await expect(frame.locator('.present')).toBeVisible()
  for (const key of ['PageDown', 'PageDown', 'b', 'b', 'PageUp']) await frame.locator('body').press(key)
  await frame.locator('body').press('Escape')
  await expect(frame.locator('.present')).toHaveCount(0)
}

for (const place of ALL) {
  test(`C1, C2, C4, C5, C6: every screen and panel, in the place “${place}”`, async ({ app, faults }) => {
    test.setTimeout(120_000)
    await tour(app, place)
    // A browser tells of storage it refuses to an opaque frame; nothing else is let pass.
    if (place.includes('sandbox')) for (const fault of faults.take()) expect(fault).toMatch(/storage|Worker/i)
  })
}

test('C7: the same where every access to storage throws', async ({ app }) => {
  test.setTimeout(120_000)
  await app.refuseStorage()
  await tour(app, 'root')
})
