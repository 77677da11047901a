import { fileURLToPath } from 'node:url'
import { createContext, runInContext, Script } from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Bundle, bundleOf, latePartsOf, workerScriptOf, workersOf } from '../../src/cli/scripts.ts'

const ROOT = fileURLToPath(new URL('../fixtures/late-parts', import.meta.url))

/** The scripts run one after the other in a page of their own, which has no element for the app. */
function pageWith(scripts: readonly string[]): Record<string, Record<string, unknown>> {
  const page = createContext({
    document: { getElementById: () => null },
    console,
    queueMicrotask,
    setTimeout,
  })
  for (const script of scripts) runInContext(script, page)
  return runInContext('lnpParts', page) as Record<string, Record<string, unknown>>
}

describe('an app with late parts', () => {
  let bundle: Bundle
  const script = (name: string) => bundle.late.find((part) => part.name === name)

  beforeAll(async () => {
    bundle = await bundleOf({
      root: ROOT,
      app: 'src/main.tsx',
      late: await latePartsOf(ROOT),
      buildId: 'build-of-the-test',
    })
  })

  test('is one script for the app, one for each part, and one for what two parts share', () => {
    expect(bundle.late.map((part) => part.name).sort()).toEqual([
      'broken',
      'first',
      'second',
      'shared-between',
    ])
    expect(script('first')?.needs).toEqual(['shared-between'])
    expect(script('second')?.needs).toEqual(['shared-between'])
    expect(script('broken')?.needs).toEqual([])
  })

  test('is made of classic, strict scripts', () => {
    for (const { code } of [bundle.app, ...bundle.late]) {
      // A script with an import, an export or import.meta does not compile; import() is refused by the build.
      expect(() => new Script(code)).not.toThrow()
      expect(code.slice(0, 13)).toBe('"use strict";')
    }
  })

  test('ships nothing twice', () => {
    const all = [bundle.app, ...bundle.late]
    const holding = (text: string) => all.filter(({ code }) => code.includes(text)).map((part) => part.name)
    // Words out of React, out of a module only late parts use, and out of one that two parts share.
    expect(holding('react.transitional.element')).toEqual(['app'])
    expect(holding('countForLateParts')).toEqual(['app', 'first'])
    expect(holding('counted ${')).toEqual(['app', 'second'])
    expect(holding('loads:0')).toEqual(['shared-between'])
    expect(script('first')?.code.length).toBeLessThan(1000)
  })

  test('says in the app what each part needs, and which build it is', () => {
    const says = (words: string) => bundle.app.code.includes(words)
    expect(says('{"first":["shared-between"],"second":["shared-between"]}')).toBe(true)
    expect(says('build-of-the-test')).toBe(true)
  })

  test('has the style of each late part beside it, and the licences of its packages', () => {
    expect(script('first')?.css).toContain('.first{')
    expect(bundle.app.css).not.toContain('.first{')
    expect(bundle.app.code).toContain('lnpStyles=["first"]')
    expect(bundle.licences).toContain('react-dom')
  })

  test('runs a module that two parts share once', () => {
    const codes = ['shared-between', 'first', 'second'].map((name) => script(name)?.code ?? '')
    const parts = pageWith([bundle.app.code, ...codes])
    const second = parts.second?.default as () => string
    // Each of the two parts noted once when it ran.
    expect(second()).toBe('second: counted 0, noted 2')
  })
})

test('a module that uses import() is refused, because no classic script could answer it', async () => {
  const lazy = fileURLToPath(new URL('../fixtures/import-call', import.meta.url))
  await expect(bundleOf({ root: lazy, app: 'main.ts', late: {}, buildId: '' })).rejects.toThrow(/loadLate/)
})

test('a late part cannot have the name of the app', async () => {
  const late = { app: 'src/late/second.ts' }
  await expect(bundleOf({ root: ROOT, app: 'src/main.tsx', late, buildId: '' })).rejects.toThrow(/“app”/)
})

test('a worker is one script that needs no other', async () => {
  const workers = await workersOf(ROOT)
  expect(workers).toEqual({ 'twice-worker': 'src/ports/twice-worker.ts' })
  const heard: ((event: { data: number }) => void)[] = []
  const said: number[] = []
  const self = {
    addEventListener: (_kind: string, hear: (event: { data: number }) => void) => heard.push(hear),
    postMessage: (value: number) => said.push(value),
  }
  runInContext(await workerScriptOf(ROOT, 'src/ports/twice-worker.ts', ''), createContext({ self }))
  heard[0]?.({ data: 21 })
  expect(said).toEqual([42])
})
