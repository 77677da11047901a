import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, FRAMES, notIn, test } from '../support/app.ts'
import { listen } from '../support/hosting.ts'
import { hasNginx, NGINX_PATH } from '../support/nginx.ts'
import type { Served } from '../support/sites.ts'

// The shipped configuration behind a real server. What the places have in common is in places.spec.ts.
test.skip(!hasNginx(), 'nginx is not installed')
notIn(['file', ...FRAMES], 'about the server itself')

test('C8: the page may be framed by the hosts that are named, and by nobody else', async ({
  page,
  sites,
  faults,
}) => {
  const { origin } = await sites.nginx()
  await page.goto(sites.address('nginx-frame', '?embed=1'))
  await expect(page.frameLocator('iframe').locator('.react-flow__node').first()).toBeVisible()
  // The same host page under another name is another origin.
  const other = sites.address('nginx-frame', '?embed=1').replace('http://localhost:', 'http://127.0.0.1:')
  await page.goto(other)
  await expect.poll(() => faults.take().join('\n')).toMatch(/frame-ancestors/)
  expect(
    await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentDocument),
  ).toBeNull()
  await expect(page.frameLocator('iframe').locator('.react-flow__node')).toHaveCount(0)
  faults.take()
  expect(origin).toMatch(/^http:\/\/127/)
})

test('C4: every answer has the strict headers; code is compressed, what has a hash is kept, the rest asked for', async ({
  sites,
  request,
}) => {
  const { origin, folder } = await sites.nginx()
  const get = (path: string, headers: Record<string, string> = {}) =>
    request.get(`${origin}${encodeURI(NGINX_PATH)}${path}`, { headers })
  const page = await get('')
  expect(page.status()).toBe(200)
  expect(page.headers()['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'self'.*frame-ancestors 'self' http:/,
  )
  expect(page.headers()).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
    'content-type': 'text/html; charset=utf-8',
  })
  expect(page.headers()['x-frame-options']).toBeUndefined()

  const [script = ''] = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'))
  const code = await get(`assets/${script}`, { 'accept-encoding': 'gzip' })
  expect(code.headers()).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  const late = await get('late/sheets.js', { 'accept-encoding': 'gzip' })
  expect(late.headers()).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' })
  const { etag = '' } = late.headers()
  expect(
    (
      await get('late/sheets.js', {
        'if-none-match': etag.replace(/^W\//, ''),
        'accept-encoding': 'identity',
      })
    ).status(),
  ).toBe(304)

  const single = await get('pathway-explorer.html')
  expect(single.headers()['content-security-policy']).toMatch(/^frame-ancestors 'self' http:/)
  expect((await get('nope')).status()).toBe(404)
  expect((await get('nope')).headers()['content-security-policy']).toContain("default-src 'none'")
})

test('U3: nothing of a patient is in the log of the server', async ({ app, sites }) => {
  const { folder } = await sites.nginx()
  const frame = await app.open({ place: 'nginx', hash: 'v=1&p=pregnancy.planning&n=salvage-choice' })
  await frame.getByRole('group', { name: 'Pregnancy' }).locator('input').first().check({ force: true })
  await frame.getByRole('button', { name: 'Trace', exact: true }).click()
  await expect(frame.getByRole('dialog')).toBeVisible()
  const log = readFileSync(join(folder.slice(0, folder.indexOf('/www/')), 'access.log'), 'utf8')
  expect(log).toContain('late/sheets.js')
  expect(log).not.toMatch(/[?&#]p=|pregnancy|salvage/)
})

test('two origins: the host page speaks with the explorer behind nginx', async ({ app, page }) => {
  const frame = await app.open({ place: 'nginx-frame', query: 'embed=1' })
  const host = await listen(page)
  await host.shake()
  await host.ask('setPatient', { patient: { pregnancy: 'planning' } })
  await expect(
    frame.getByRole('group', { name: 'Pregnancy' }).getByLabel('Planning a pregnancy'),
  ).toBeChecked()
})

test('the host page that is shipped runs behind nginx', async ({ page, sites }) => {
  const { origin } = await sites.nginx()
  await page.goto(`${origin}${encodeURI(NGINX_PATH)}host.html`)
  await expect(page.locator('#messages li[data-type="ready"]').first()).toBeVisible()
})

const SERVED: readonly Served[] = ['nginx', 'nginx-frame', 'nginx-sandbox', 'nginx-single']
for (const place of SERVED) {
  test(`C1: the app opens below a path with a space: ${place}`, async ({ app }) => {
    const frame = await app.open({ place })
    await expect(frame.locator('.react-flow__node').first()).toBeVisible()
  })
}
