/** Whatever comes in: nothing throws, nothing is polluted, and what is let in is a pack. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { compilePack } from '../../src/model/compile.ts'
import { openPack } from '../../src/model/late.ts'
import { readPatient } from '../../src/model/model.ts'
import { HEAD, ITEMS } from '../../src/model/schema.ts'
import { smallFiles, smallPack } from './small.ts'

// Many small packs are opened here, on whatever machine this runs.
vi.setConfig({ testTimeout: 60_000 })

const SMALL = smallPack()
const TEXT = JSON.stringify(SMALL)

/** Holds an opened pack against the whole schema, as one. */
const WHOLE = v.strictObject({
  ...HEAD.entries,
  ...Object.fromEntries(
    Object.entries(ITEMS).map(([part, item]) => [part, v.array(item as v.GenericSchema)]),
  ),
})

function holds(input: unknown): void {
  const opened = openPack(input)
  if ('pack' in opened) {
    expect(v.safeParse(WHOLE, opened.pack).issues).toBeUndefined()
    expect(openPack(JSON.stringify(opened.pack))).toEqual(opened)
  } else {
    expect(opened.problems.length).toBeGreaterThan(0)
    for (const { message, where, severity } of opened.problems) {
      expect(severity).toBe('error')
      expect(where).not.toBe('')
      expect(message).not.toBe('')
      expect(message.length).toBeLessThan(3_000)
    }
  }
  unpolluted()
}

const OWN = Object.getOwnPropertyNames(Object.prototype).sort()
function unpolluted(): void {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(OWN)
}

/** Values that bite: reserved names, wrong kinds, ids that exist elsewhere. */
const bite = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '',
    'left',
    'colour',
    'C01',
    -1,
    0,
    Number.POSITIVE_INFINITY,
    Number.NaN,
    null,
    undefined,
    [],
    {},
    { attribute: 'level', below: 1 },
    { not: { criterion: 'low' } },
    { all: [] },
    JSON.parse('{"__proto__":{"polluted":1}}'),
  ),
  fc.anything(),
)

/** Every path of the small pack, so that each place is hit. */
const PATHS: (string | number)[][] = []
;(function gather(value: unknown, path: (string | number)[]) {
  if (path.length > 0) PATHS.push(path)
  if (Array.isArray(value)) for (const [index, item] of value.entries()) gather(item, [...path, index])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) gather(item, [...path, key])
})(SMALL, [])

function mutated(path: readonly (string | number)[], how: string, value: unknown, key: string): unknown {
  const pack = structuredClone(SMALL) as unknown as Record<string | number, unknown>
  let owner = pack
  for (const step of path.slice(0, -1)) owner = owner[step] as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  if (how === 'set') owner[last] = value
  else if (how === 'drop') delete owner[last]
  else if (how === 'twice' && Array.isArray(owner)) owner.push(structuredClone(owner[Number(last)]))
  else Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true })
  return pack
}

test('any JSON, as text and as value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      holds(value)
      holds(JSON.stringify(value))
    }),
  )
})

test('any text', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), holds))
})

test('any object of the language', () => {
  fc.assert(
    fc.property(
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSparseArray: true,
        withTypedArray: true,
        withNullPrototype: true,
      }),
      holds,
    ),
  )
})

test('the small pack with one or two places changed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PATHS),
      fc.constantFrom('set', 'drop', 'twice', 'add'),
      bite,
      fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'when', 'id', 'extra')),
      (path, how, value, key) => holds(mutated(path, how, value, key)),
    ),
    { numRuns: 1_500 },
  )
})

test('the text of the small pack cut, doubled and scrambled', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.nat(40), fc.string({ maxLength: 4 }), (at, length, put) =>
      holds(TEXT.slice(0, at) + put + TEXT.slice(at + length)),
    ),
    { numRuns: 500 },
  )
})

test('JSON is taken exactly where JSON.parse takes it, but for keys written twice', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(200), fc.string({ maxLength: 2 }), (json, at, put) => {
      const text = json.slice(0, at) + put + json.slice(at)
      let parses = true
      try {
        JSON.parse(text)
      } catch {
        parses = false
      }
      const opened = openPack(text)
      const message = 'problems' in opened ? (opened.problems[0]?.message ?? '') : ''
      const refused = message.startsWith('This is not a JSON document')
      // A key written twice is told where it stands, whether or not the text goes wrong after it.
      if (!message.includes('stands twice')) expect(refused).toBe(!parses)
    }),
    { numRuns: 1_000 },
  )
})

test('any patient', () => {
  const answers = fc.dictionary(
    fc.oneof(
      fc.string(),
      fc.constantFrom('colour', 'level', 'prior', '__proto__', 'constructor', 'toString'),
    ),
    fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>('red', 'failed', null),
      fc.record({
        value: fc.oneof(fc.double(), fc.anything()),
        unit: fc.oneof(fc.constantFrom('mg/dL', 'µmol/L'), fc.anything()),
      }),
    ),
  )
  fc.assert(
    fc.property(fc.oneof(answers, fc.anything(), fc.jsonValue()), (input) => {
      const { patient, problems } = readPatient(SMALL, input)
      for (const [id, answer] of Object.entries(patient)) {
        expect(['colour', 'level', 'prior', 'place']).toContain(id)
        if (typeof answer === 'number') expect(answer >= 0.3 && answer <= 15).toBe(true)
      }
      for (const { message } of problems) expect(message).toMatch(/\.$/)
      unpolluted()
    }),
    { numRuns: 1_000 },
  )
})

test('any text in any file of a pathway', () => {
  const files = smallFiles()
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(files)),
      fc.nat(2_000),
      fc.nat(30),
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '&a ',
          '*a',
          '!!str ',
          '<<: ',
          '\t',
          '- ',
          '? ',
          ': ',
          '---\n',
          '__proto__: 1\n',
          '{',
          '[',
        ),
      ),
      (file, at, length, put) => {
        const text = files[file] ?? ''
        const { pack, problems } = compilePack({
          ...files,
          [file]: text.slice(0, at) + put + text.slice(at + length),
        })
        expect(pack === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
        for (const problem of problems) expect(problem.message).not.toBe('')
        unpolluted()
      },
    ),
    { numRuns: 150 },
  )
})
