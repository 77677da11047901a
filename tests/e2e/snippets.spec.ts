import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../src/cli/build.ts'
import { expect, test } from '../support/app.ts'
import type { Sites } from '../support/sites.ts'

// What a newcomer copies out of the README and the guide works as it stands there, with their own address in it.

/** The pieces of HTML in a document, in order. */
async function snippets(path: string): Promise<readonly string[]> {
  const text = await readFile(join(ROOT, path), 'utf8')
  return [...text.matchAll(/^```html\n(.*?)^```$/gms)].map(([, code = '']) => code)
}

/** Serves a page with a snippet in its body, which names the server of the app, and gives its address. */
async function serve(sites: Sites, snippet: string): Promise<{ address: string; folder: string }> {
  const app = sites.address('root')
  const folder = await mkdtemp(join(tmpdir(), 'snippet-'))
  const body = snippet.replaceAll(/https:\/\/(your\.server|apps\.example)\/pathway\//g, app)
  expect(body, 'the snippet names a server').toContain(app)
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ours</title><link rel="icon" href="data:,"></head><body><p>Ours.</p>${body}</body></html>`,
  )
  return { address: await sites.add(folder), folder }
}

for (const document of ['README.md', 'docs/embedding.md'])
  test(`what ${document} says to copy has one piece with a script and one without, of ten lines at most`, async () => {
    const all = await snippets(document)
    expect(all.map((code) => code.includes('<script'))).toEqual([true, false])
    for (const code of all) expect(code.trim().split('\n').length).toBeLessThanOrEqual(10)
  })

for (const document of ['README.md', 'docs/embedding.md'])
  for (const [place, words] of [
    [0, 'with a script'],
    [1, 'without one (C11, C22, C23)'],
  ] as const)
    test(`what ${document} says to copy holds the explorer, ${words}`, async ({ page, sites }) => {
      const { address, folder } = await serve(sites, (await snippets(document))[place] ?? '')
      await page.goto(address)
      const frame = page.frameLocator('iframe')
      await expect(frame.locator('.react-flow__node').first()).toBeVisible()
      await frame.getByRole('group', { name: 'Pregnancy' }).getByLabel('Planning a pregnancy').check()
      await expect(frame.locator('.way-changed')).toContainText(/changed/)
      const high = () => page.locator('iframe').evaluate((each) => each.clientHeight)
      // The script makes the frame as high as what is in it; without one it has the height that is written there.
      if (place === 0) await expect.poll(high).not.toBe(720)
      else expect(await high()).toBe(1000)
      await expect
        .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - window.innerHeight))
        .toBeLessThanOrEqual(1)
      await rm(folder, { recursive: true })
    })

test('the script of the guide, written by hand, shakes hands and keeps the height', async ({
  page,
  sites,
}) => {
  const text = await readFile(join(ROOT, 'docs/embedding.md'), 'utf8')
  const [, script = ''] = /^```js\n(.*?)^```$/ms.exec(text) ?? []
  const [, plain = ''] = await snippets('docs/embedding.md')
  const { address, folder } = await serve(sites, `${plain}<script>${script}</script>`)
  await page.goto(address)
  await expect.poll(() => page.locator('iframe').evaluate((each) => each.clientHeight)).toBeGreaterThan(0)
  await expect.poll(() => page.locator('iframe').evaluate((each) => each.style.height)).not.toBe('1000px')
  await rm(folder, { recursive: true })
})
