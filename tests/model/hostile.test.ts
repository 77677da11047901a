/** At least 10,000 hostile inputs for each parser of the model: a pack, a patient. A failure prints its seed. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { openPack } from '../../src/model/late.ts'
import { readPatient } from '../../src/model/model.ts'
import { anything, oneStepFrom } from '../support/messages.ts'
import { smallPack } from './small.ts'

vi.setConfig({ testTimeout: 240_000 })

const SMALL = smallPack()
const TEXT = JSON.stringify(SMALL)

/** What a pack could try to bring in. */
const BAIT = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'https://elsewhere.example/" onclick="1',
  '__proto__',
  'constructor',
  'toString',
  '\u202egnp.exe',
  '\u0000',
  'x'.repeat(5_000),
  '{{constructor.constructor("return 1")()}}',
)

const MARKUP = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|<!--/i

/** A pack that was opened holds nothing that could run, load, or reach past itself. */
function holds(input: unknown): void {
  const opened = openPack(input)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  if ('problems' in opened) {
    expect(opened.problems.length).toBeGreaterThan(0)
    expect(opened.problems.length).toBeLessThanOrEqual(101)
    return
  }
  // Without an assertion for each of the thousands of texts, which would be most of the time.
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (MARKUP.test(value) || (key === 'url' && !/^https?:\/\/\S+$/.test(value)))
        throw new Error(`${key}: ${value}`)
    } else if (typeof value === 'object' && value !== null)
      for (const [inner, each] of Object.entries(value)) {
        if (inner === '__proto__' || inner === 'constructor' || inner === 'prototype') throw new Error(inner)
        walk(each, inner)
      }
  }
  walk(opened.pack, '')
}

describe('a hostile pack', () => {
  test('10,000 packs a step away from a sound one', () => {
    const packs = fc.constant(null).map(() => structuredClone(SMALL) as unknown)
    fc.assert(
      fc.property(oneStepFrom(packs), (input) => holds(input)),
      { numRuns: 10_000 },
    )
  })

  test('10,000 packs with bait in one of their texts', () => {
    const strings = [...TEXT.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
      ({ index = 0, 0: text }) => [index, text.length] as const,
    )
    fc.assert(
      fc.property(fc.constantFrom(...strings), BAIT, ([at, length], bait) =>
        holds(TEXT.slice(0, at) + JSON.stringify(bait) + TEXT.slice(at + length)),
      ),
      { numRuns: 10_000 },
    )
  })

  test('10,000 values and texts that are no pack', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.json(), fc.string()), (input) => holds(input)),
      { numRuns: 10_000 },
    )
  })
})

describe('a hostile patient', () => {
  test('10,000 values: nothing throws, and what is kept is an answer of the pack', () => {
    const ids = fc.constantFrom(...SMALL.attributes.map(({ id }) => id), '__proto__', 'constructor', 'x')
    const answers = fc.oneof(
      anything,
      fc.record({
        value: fc.oneof(fc.double(), fc.string()),
        unit: fc.constantFrom('mg/dL', 'µmol/L', '', '__proto__'),
      }),
      fc.constantFrom('red', 'blue', 'failed', '', 'toString'),
    )
    fc.assert(
      fc.property(fc.oneof(anything, fc.dictionary(ids, answers)), (input) => {
        const { patient, problems } = readPatient(SMALL, input)
        expect(Array.isArray(problems)).toBe(true)
        for (const [id, answer] of Object.entries(patient)) {
          const attribute = SMALL.attributes.find((each) => each.id === id)
          expect(attribute).toBeDefined()
          if (answer === null) continue
          if (attribute?.kind === 'number') {
            expect(answer).toBeGreaterThanOrEqual(attribute.min)
            expect(answer).toBeLessThanOrEqual(attribute.max)
          } else expect(attribute?.choices.map((choice) => choice.id)).toContain(answer)
        }
      }),
      { numRuns: 10_000 },
    )
  })
})
