import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorSchema } from '../../src/model/compile.ts'
import { validates } from '../support/json-schema.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const schema = JSON.parse(JSON.stringify(editorSchema()))
const FOLDERS = ['src/content/article-2016', 'src/cli/starter', 'tests/fixtures/small']

const fits = (text: string) => validates(schema, parse(text, { schema: 'core' }))

describe('what an editor is told of a pathway', () => {
  for (const folder of FOLDERS)
    test.each(readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.yaml')))(
      `${folder}/%s fits`,
      (file) => {
        expect(fits(readFileSync(join(ROOT, folder, file), 'utf8'))).toBe(true)
      },
    )

  test.each([
    [
      'a key that is misspelt',
      'rules:\n  - { id: R01, teir: safety, strength: hedged, why: x, claims: [C01] }',
    ],
    [
      'a compiled key',
      'attributes:\n  - { id: a, label: A, help: x, stage: s, kind: choice, standsAlone: true, choices: [] }',
    ],
    ['a word that is none of the words', 'rules:\n  - { id: R01, tier: safe, strength: hedged, why: x }'],
    ['a key that is missing', 'nodes:\n  - { id: a, code: N0, kind: step, stage: s, title: A }'],
    ['a part there is not', 'rule:\n  - { id: R01 }'],
    ['a condition with two keys', 'criteria:\n  - { id: a, label: A, when: { x: y, z: w } }'],
    ['a comparison there is not', 'criteria:\n  - { id: a, label: A, when: { x: { more-than: 1 } } }'],
  ])('%s is refused', (_, text) => {
    expect(fits(text)).toBe(false)
  })
})
