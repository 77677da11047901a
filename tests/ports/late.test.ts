// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { loadLate } from '../../src/ports/late.ts'
import { runScript } from '../../src/ports/script.ts'

// Names differ from test to test, because a script that has run is remembered for the life of a page.
const load = loadLate as unknown as (name: string) => Promise<unknown>

function scripts(): HTMLScriptElement[] {
  return [...document.querySelectorAll('script')]
}

/** Answers the newest script as a browser would: it runs, or it cannot be had. */
function answer(event: 'load' | 'error', run: () => void = () => {}): void {
  const script = scripts().at(-1)
  if (event === 'load') run()
  script?.dispatchEvent(new Event(event))
}

afterEach(() => {
  document.head.replaceChildren()
  globalThis.lnpParts = undefined
  globalThis.lnpNeeds = undefined
})

test('a part is asked for once, as a classic script beside the page, and its exports are given', async () => {
  const one = load('present')
  const two = load('present')
  await vi.waitFor(() => expect(scripts()).toHaveLength(1))
  const [script] = scripts()
  expect(script?.getAttribute('src')).toBe('./late/present.js?dev')
  expect(script?.type).toBe('')
  expect(script?.crossOrigin).toBeNull()
  answer('load', () => {
    globalThis.lnpParts = { present: { words: 'here' } }
  })
  expect(await one).toEqual({ words: 'here' })
  expect(await two).toEqual({ words: 'here' })
  await load('present')
  expect(scripts()).toHaveLength(1)
})

test('what a part needs runs before it, in order', async () => {
  globalThis.lnpNeeds = { chart: ['shared-a', 'shared-b'] }
  const part = load('chart')
  for (const count of [1, 2, 3]) {
    await vi.waitFor(() => expect(scripts()).toHaveLength(count))
    answer('load', () => {
      globalThis.lnpParts = { chart: {} }
    })
  }
  await part
  expect(scripts().map((script) => script.getAttribute('src'))).toEqual([
    './late/shared-a.js?dev',
    './late/shared-b.js?dev',
    './late/chart.js?dev',
  ])
})

test('a promise that the development server leaves is waited for', async () => {
  const part = load('lazy')
  await vi.waitFor(() => expect(scripts()).toHaveLength(1))
  answer('load', () => {
    globalThis.lnpParts = { lazy: Promise.resolve({ words: 'later' }) }
  })
  expect(await part).toEqual({ words: 'later' })
})

test('a script that cannot be had is named, and asked for again the next time', async () => {
  const first = load('gone')
  await vi.waitFor(() => expect(scripts()).toHaveLength(1))
  answer('error')
  await expect(first).rejects.toThrow('The file late/gone.js could not be loaded.')
  expect(scripts()).toHaveLength(0)
  const second = load('gone')
  await vi.waitFor(() => expect(scripts()).toHaveLength(1))
  answer('load', () => {
    globalThis.lnpParts = { gone: { words: 'back' } }
  })
  expect(await second).toEqual({ words: 'back' })
})

test('a script that ran and left nothing is an error', async () => {
  const part = load('broken')
  await vi.waitFor(() => expect(scripts()).toHaveLength(1))
  answer('load')
  await expect(part).rejects.toThrow('broken')
})

test('any script of the site is run once', async () => {
  const one = runScript('packs/other.js')
  const two = runScript('packs/other.js')
  expect(one).toBe(two)
  answer('load')
  await one
  expect(scripts()).toHaveLength(1)
})
