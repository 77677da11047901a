import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { MOST_BYTES, singleOf } from '../../src/cli/single.ts'
import { SINGLE, siteOf } from '../../src/cli/site.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

// The whole site is built here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 })

test('C3: one page holds the whole site, allows each piece by its hash alone, and asks for nothing', async () => {
  const site = await siteOf(ROOT)
  const page = String(site.files.get(SINGLE))
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).not.toMatch(/unsafe|self|https?:|\*/)
  for (const directive of ["connect-src 'none'", "base-uri 'none'", "form-action 'none'"])
    expect(policy).toContain(directive)
  const allowed = [...policy.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash).sort()
  const inline = [...page.matchAll(/<(script|style)>([\s\S]*?)<\/\1>/g)].map(([, , text]) =>
    createHash('sha256')
      .update(text ?? '')
      .digest('base64'),
  )
  expect(inline.sort()).toEqual(allowed)
  const markup = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')
  expect(markup).not.toMatch(/<script[^>]|<style[^>]|\s(?:src|srcset)=|href="(?!data:)/)
  expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES)
})

test('C3: the parts that come late are held under the paths they are asked for by', async () => {
  const { files, parts } = await siteOf(join(ROOT, 'tests/fixtures/late-parts'))
  const page = singleOf({ files, parts })
  const held = [...page.matchAll(/^(?:\s*<script>globalThis\.lnpHeld=\{)?"(late\/[^"]+)"\(\)\{/gm)].map(
    ([, path]) => path,
  )
  expect(held.sort()).toEqual(parts.late.filter((path) => /(?<!-worker)\.js$/.test(path)))
  expect(page).toContain('globalThis.lnpStyles=[]')
})

test('a page without the places for it is refused', () => {
  const files = new Map([['index.html', '<!doctype html>']])
  expect(() => singleOf({ files, parts: { firstScreen: [], packs: [], late: [] } })).toThrow(/stylesheet/)
})
