import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { breachesOf } from './support/architecture.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

function textsOf(folder: string): Record<string, string> {
  const files = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')]
    }),
  )
}

test('every import in src/ keeps to the house', () => {
  const texts = textsOf('src')
  expect(Object.keys(texts)).toContain('src/model/model.ts')
  expect(breachesOf(texts)).toEqual([])
})

describe('a house that is in order', () => {
  test.each<[string, string]>([
    ['engine/judge.ts', "import type { Pack } from '../model/model.ts'"],
    ['engine/engine.ts', "export { judge } from './judge.ts'"],
    ['view/view.ts', "import { evaluate } from '../engine/engine.ts'"],
    ['store/store.ts', "import { createStore } from 'zustand/vanilla'"],
    ['ports/link.ts', "import { selected } from '../store/selectors.ts'"],
    ['ui/App.tsx', "import { Canvas } from './canvas/Canvas.tsx'\nimport './theme.css'"],
    ['ui/useExplorer.tsx', "import { useStore } from 'zustand'\nimport { createContext } from 'react'"],
    [
      'ui/canvas/Canvas.tsx',
      "import { ReactFlow } from '@xyflow/react'\nimport '@xyflow/react/dist/base.css'",
    ],
    [
      'ui/panels/Panel.tsx',
      "import { Mark } from '../parts/Mark.tsx'\nimport { u } from '../useExplorer.tsx'",
    ],
    ['ui/panels/Panel.tsx', "import { loadLate } from '../../ports/late.ts'\nimport './panel.css'"],
    ['main.tsx', "import { createRoot } from 'react-dom/client'\nimport { App } from './ui/App.tsx'"],
    ['late/present.ts', "export { Present } from '../ui/teaching/Present.tsx'"],
    ['late/present.ts', "declare module '../ports/late.ts' { interface LateParts { x: number } }"],
    ['cli/packs.ts', "import { compilePack } from '../model/compile.ts'\nimport { join } from 'node:path'"],
    ['cli/tool.ts', "const vite = await import('vite')"],
    ['model/compile.ts', "import { parse } from 'yaml'"],
    ['model/schema.ts', "import * as v from 'valibot'\nexport const day = new Date('2016-10-10')"],
    ['ui/parts/Clock.tsx', 'export const now = () => Date.now()'],
    ['content/article-2016/pack.yaml', 'import: nothing'],
  ])('%s may say %s', (file, text) => {
    expect(breachesOf({ [`src/${file}`]: text })).toEqual([])
  })
})

describe('the check sees', () => {
  test.each<[string, string, string, string]>([
    [
      'an import to the right',
      'engine/judge.ts',
      "import { view } from '../view/view.ts'",
      'does not know view',
    ],
    [
      'a type to the right',
      'model/pack.ts',
      "import type { S } from '../store/store.ts'",
      'does not know store',
    ],
    ['a type in brackets', 'model/pack.ts', "type T = import('../ui/App.tsx').T", 'does not know ui'],
    ['typeof import()', 'view/view.ts', "type T = typeof import('../ports/link.ts')", 'does not know ports'],
    ['a re-export', 'model/model.ts', "export { x } from '../engine/engine.ts'", 'does not know engine'],
    ['a re-export of all', 'model/model.ts', "export * from '../engine/engine.ts'", 'does not know engine'],
    ['an import for effect', 'engine/engine.ts', "import '../ports/link.ts'", 'does not know ports'],
    ['import()', 'ui/App.tsx', "const x = import('./panels/Panel.tsx')", 'loadLate'],
    ['require', 'ports/link.ts', "const x = require('../ui/App.tsx')", 'does not know ui'],
    ['import = require', 'ports/link.ts', "import x = require('../ui/App.tsx')", 'does not know ui'],
    ['another door', 'view/view.ts', "import { judge } from '../engine/judge.ts'", 'not the door of engine'],
    [
      'the door for tools',
      'ports/packs.ts',
      "import { c } from '../model/compile.ts'",
      'not the door of model',
    ],
    [
      'the engine on screen',
      'ui/App.tsx',
      "import type { F } from '../engine/engine.ts'",
      'does not know engine',
    ],
    [
      'a room inside ui',
      'ui/panels/Panel.tsx',
      "import { C } from '../canvas/Canvas.tsx'",
      'App.tsx puts them',
    ],
    [
      'parts that know a room',
      'ui/parts/Mark.tsx',
      "import { P } from '../panels/Panel.tsx'",
      'App.tsx puts them',
    ],
    ['a room that knows App', 'ui/panels/Panel.tsx', "import { App } from '../App.tsx'", 'knows App.tsx'],
    ['main behind a door', 'main.tsx', "import { C } from './ui/canvas/Canvas.tsx'", 'not the door of ui'],
    ['an import of late', 'ui/App.tsx', "import type { P } from '../late/present.ts'", 'does not know late'],
    ['an import of main', 'ui/App.tsx', "import '../main.tsx'", 'does not know main'],
    ['late to late', 'late/a.ts', "import { b } from './b.ts'", 'do not know each other'],
    ['an import of cli', 'ports/packs.ts', "import { x } from '../cli/packs.ts'", 'does not know cli'],
    ['cli to the store', 'cli/pathway.ts', "import { s } from '../store/store.ts'", 'does not know store'],
    ['content as code', 'view/view.ts', "import '../content/article-2016/pack.yaml'", 'ending .ts'],
    ['code in content', 'content/article-2016/rules.ts', 'export {}', 'never code'],
    ['out of src', 'view/view.ts', "import { x } from '../../tests/x.ts'", 'leads out of src'],
    ['yaml elsewhere', 'model/open.ts', "import { parse } from 'yaml'", 'does not use it here'],
    ['valibot elsewhere', 'ports/packs.ts', "import * as v from 'valibot'", 'does not use it here'],
    ['react in a port', 'ports/late.ts', "import { useState } from 'react'", 'does not use it here'],
    ['react types in a port', 'ports/late.ts', "import type { FC } from 'react'", 'does not use it here'],
    [
      'React Flow in a panel',
      'ui/panels/Panel.tsx',
      "import { N } from '@xyflow/react'",
      'does not use it here',
    ],
    ['zustand in a port', 'ports/link.ts', "import { S } from 'zustand/vanilla'", 'does not use it here'],
    ['create of zustand', 'ui/App.tsx', "import { create } from 'zustand'", 'only useStore'],
    ['node in the view', 'view/view.ts', "import { join } from 'node:path'", 'does not use it here'],
    ['an unknown package', 'ui/App.tsx', "import x from 'left-pad'", 'no row of the table'],
    [
      'an augmentation',
      'ui/App.tsx',
      "declare module '../ports/late.ts' { interface L {} }",
      'only a late part',
    ],
    ['a style in the view', 'view/view.ts', "import './view.css'", 'only the screen'],
    ['no ending', 'view/view.ts', "import { x } from './explain'", 'ending .ts'],
    ['a file in no room', 'things.ts', 'export {}', 'no room'],
    ['an unknown room', 'lib/things.ts', 'export {}', 'no room'],
    ['a name of nothing', 'view/helpers.ts', 'export {}', 'names no meaning'],
    ['an index', 'ui/panels/index.tsx', 'export {}', 'names no meaning'],
    ['JavaScript', 'view/explain.js', 'export {}', 'code is TypeScript'],
    ['the clock', 'engine/judge.ts', 'export const now = Date.now()', 'Date.now'],
    ['the clock, made', 'model/open.ts', 'export const now = new Date()', 'new Date()'],
    ['the clock, called', 'model/open.ts', 'export const now = Date()', 'Date()'],
    [
      'the clock, global',
      'store/store.ts',
      'export const now = globalThis.performance.now()',
      'performance.now',
    ],
    ['chance', 'view/view.ts', 'export const chance = Math.random()', 'Math.random'],
    ['chance, better', 'store/store.ts', 'export const id = crypto.randomUUID()', 'crypto.randomUUID'],
    ['what it cannot read', 'view/view.ts', 'export const = 3', 'cannot be read'],
  ])('%s', (_what, file, text, words) => {
    const breaches = breachesOf({ [`src/${file}`]: text })
    expect(breaches).toHaveLength(1)
    expect(breaches[0]).toContain(words)
    expect(breaches[0]).toContain(`src/${file}`)
  })
})
