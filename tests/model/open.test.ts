/** The door: what comes in, what is refused, and that a refusal says what is allowed and leaves nothing behind. */
import { expect, test } from 'vitest'
import { openPack } from '../../src/model/late.ts'
import type { Pack } from '../../src/model/model.ts'
import { smallPack } from './small.ts'

type Loose = Record<string, unknown>

/** The small pack as loose data, after a change. */
function loose(change: (pack: Loose) => void): Loose {
  const pack: Loose = JSON.parse(JSON.stringify(smallPack()))
  change(pack)
  return pack
}

function itemOf(pack: Loose, part: string, index: number): Loose {
  return (pack[part] as Loose[])[index] as Loose
}

function messagesOf(input: unknown, maxBytes?: number): string[] {
  const opened = openPack(input, maxBytes === undefined ? {} : { maxBytes })
  return 'problems' in opened ? opened.problems.map(({ where, message }) => `${where}: ${message}`) : []
}

test('a pack that comes in shares nothing with what was given', () => {
  const given = loose(() => {})
  const opened = openPack(given)
  itemOf(given, 'stages', 0).title = 'changed'
  expect('pack' in opened && opened.pack.stages[0]?.title).toBe('Start')
})

test.each([
  [
    'nothing',
    undefined,
    'pack: A undefined is not data; allowed are text, numbers, true, false, null, lists and objects.',
  ],
  ['null', null, 'pack: A pack is an object, not null.'],
  ['a list', [], 'pack: A pack is an object, not a list.'],
  ['a number', 7, 'pack: A pack is an object, not 7.'],
  [
    'a function',
    () => 1,
    'pack: A function is not data; allowed are text, numbers, true, false, null, lists and objects.',
  ],
  [
    'a symbol',
    Symbol('x'),
    'pack: A symbol is not data; allowed are text, numbers, true, false, null, lists and objects.',
  ],
  ['no format', {}, 'pack › format: The pack does not say its format. This version reads format 1.'],
  [
    'a newer format',
    { format: 2 },
    'pack › format: The pack is of format 2, which is newer than this version of the explorer. This version reads format 1. Open it with a newer version.',
  ],
  [
    'a format that never was',
    { format: 0 },
    'pack › format: 0 is not a format that is known. This version reads format 1.',
  ],
  [
    'a format in words',
    { format: 'one' },
    'pack › format: "one" is not a format that is known. This version reads format 1.',
  ],
])('%s is refused', (_, input, message) => {
  expect(messagesOf(input)).toEqual([message])
})

test('JSON is refused with line and column', () => {
  const problem = (text: string) => {
    const opened = openPack(text)
    return 'problems' in opened ? opened.problems[0] : undefined
  }
  expect(problem('{\n  "format": 1,\n  "id": oops\n}')).toEqual({
    severity: 'error',
    where: 'pack',
    line: 3,
    message: 'This is not a JSON document a pack can be: line 3, column 9: a value is expected, not "o".',
  })
  const what = (text: string) => problem(text)?.message.split(': ').slice(1).join(': ')
  expect(what('')).toBe('line 1, column 1: the text ends where a value is expected.')
  expect(what('{"a":1,}')).toBe('line 1, column 8: a key in double quotes is expected, not "}".')
  expect(what("{'a':1}")).toBe('line 1, column 2: a key in double quotes is expected, not "\'".')
  expect(what('[1 2]')).toBe('line 1, column 4: a comma or "]" is expected, not "2".')
  expect(what('{"a" 1}')).toBe('line 1, column 6: a colon is expected, not "1".')
  expect(what('{"a":"b\n"}')).toBe('line 1, column 8: a text in quotes is broken here.')
  expect(what('{"a":"\\x"}')).toBe('line 1, column 7: a text in quotes is broken here.')
  expect(what('{} {}')).toBe('line 1, column 4: the end is expected, not "{".')
  expect(what('{"a":[1,')).toBe('line 1, column 9: the text ends where a value is expected.')
  expect(what('01')).toBe('line 1, column 2: the end is expected, not "1".')
})

test('a key written twice in JSON is refused, though JSON.parse would keep the last', () => {
  const text = JSON.stringify(smallPack(), null, 1).replace(
    '"title": "Rest"',
    '"title": "Rest",\n"title": "Peace"',
  )
  const opened = openPack(text)
  expect('problems' in opened && opened.problems[0]?.message).toMatch(
    /line \d+, column 1: the key "title" stands twice in one object/,
  )
  expect(messagesOf('{"a":1,"\\u0061":2}')[0]).toMatch(/the key "a" stands twice/)
})

test('50 MB are refused with what is allowed, before anything is read', () => {
  const text = `{"format":1,"id":"${'x'.repeat(50_000_000)}"}`
  expect(messagesOf(text)).toEqual(['pack: The pack has 50 MB; at most 10 MB are opened.'])
  expect(messagesOf('{"a":"äöü"}', 12)).toEqual(['pack: The pack has 0 MB; at most 0 MB are opened.'])
  const object = { format: 1, list: Array.from({ length: 20_000 }, () => 'x'.repeat(3_000)) }
  expect(messagesOf(object)[0]).toMatch(/The pack is larger than 10 MB, which is the most that is opened/)
})

test('what never ends is refused: a circle, a nest of lists, an object that doubles at each step', () => {
  const circle: Loose = { format: 1 }
  circle.self = circle
  expect(messagesOf(circle)[0]).toMatch(/nests more than 100 levels deep/)
  expect(messagesOf(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)[0]).toMatch(
    /nests more than 100 levels deep/,
  )
  expect(messagesOf(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)[0]).toMatch(/nests more than 100/)
  let doubling: unknown = ['x']
  for (let step = 0; step < 60; step++) doubling = [doubling, doubling]
  expect(messagesOf({ format: 1, doubling })[0]).toMatch(/larger than 10 MB/)
  expect(messagesOf({ format: 1, long: new Array(4_000_000_000) })[0]).toMatch(
    /has 4000000000 entries; at most 20,000/,
  )
})

test('an object that throws, lies or changes when it is read does no harm', () => {
  const throws = {
    get format(): number {
      throw new Error('no')
    },
  }
  expect(messagesOf(throws)[0]).toMatch(/This cannot be read: "no"/)
  expect(
    messagesOf(
      new Proxy(
        {},
        {
          ownKeys() {
            throw null
          },
        },
      ),
    )[0],
  ).toMatch(/This cannot be read/)
  let reads = 0
  const changing = loose((pack) => {
    Object.defineProperty(pack, 'id', {
      enumerable: true,
      get: () => (reads++ === 0 ? 'small' : '__proto__'),
    })
  })
  const opened = openPack(changing)
  expect('pack' in opened && opened.pack.id).toBe('small')
})

test('keys that would pollute are refused by name, and pollute nothing', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
    const text = JSON.stringify(smallPack()).replace('"format":1', `"format":1,"${key}":{"polluted":true}`)
    expect(messagesOf(text)).toEqual([
      `pack › ${key}: "${key}" is not allowed as a key: every object has that name.`,
    ])
    const inPatient = JSON.stringify(smallPack()).replace('"colour":"red"', `"${key}":{"polluted":true}`)
    expect(messagesOf(inPatient)[0]).toContain(`cases worked › patient › ${key}`)
    expect('polluted' in {}).toBe(false)
  }
  expect(
    messagesOf(
      loose((pack) => {
        itemOf(pack, 'attributes', 3).id = '__proto__'
      }),
    )[0],
  ).toMatch(/An id is at most/)
})

// biome-ignore format: one fault a line is how this is read
const SHAPES: [what: string, change: (pack: Loose) => void, message: RegExp][] = [
  ['an unknown key', (pack) => { itemOf(pack, 'rules', 0).reasonsOn = [] }, /^rules R01 › reasonsOn: The key "reasonsOn" is not known here\. Did you mean "reasonOn"\? Allowed: id, tier,/],
  ['an unknown part', (pack) => { pack.rulez = [] }, /^pack › rulez: The key "rulez" is not known here\. Did you mean "rules"\?/],
  ['a missing key', (pack) => { delete itemOf(pack, 'rules', 0).why }, /^rules R01: The key "why" is missing/],
  ['a missing part', (pack) => { delete pack.gaps }, /^pack: The part "gaps" is missing; it may be an empty list/],
  ['a part that is no list', (pack) => { pack.gaps = {} }, /^pack › gaps: A list is needed here, not an object with keys/],
  ['an item that is no object', (pack) => { pack.gaps = ['x'] }, /^gaps 1: An object with keys is needed here, not the text "x"/],
  ['an item that is a list', (pack) => { pack.gaps = [[]] }, /^gaps 1: An object with keys is needed here, not a list/],
  ['null for a text', (pack) => { itemOf(pack, 'rules', 0).why = null }, /^rules R01 › why: A text is needed here, not nothing/],
  ['a condition of two forms', (pack) => { itemOf(pack, 'criteria', 0).when = { all: [], not: {} } }, /^criteria low › when › not: The key "not" is not known here\. Allowed: all/],
  ['a condition of no form', (pack) => { itemOf(pack, 'criteria', 0).when = { attribute: 'level', beneath: 1 } }, /^criteria low › when: A condition has one of the forms all, any, not, criterion, or an attribute with one of/],
  ['a condition that is a text', (pack) => { itemOf(pack, 'criteria', 0).when = 'low' }, /^criteria low › when: A condition has one of the forms/],
  ['an empty all', (pack) => { itemOf(pack, 'criteria', 0).when = { all: [] } }, /^criteria low › when › all: This list is empty; it needs an entry/],
  ['a threshold in words', (pack) => { itemOf(pack, 'criteria', 0).when = { not: { attribute: 'level', below: 'low' } } }, /^criteria low › when › not › below: A number is needed here, not the text "low"/],
  ['a study row of neither', (pack) => { itemOf(pack, 'sources', 0).population = [{ attribute: 'level', when: 'not-told', words: 'x' }] }, /^sources small-2015 › population 1 › when: This is a condition, or "not-reported"/],
  ['a review of neither', (pack) => { pack.reviewed = 'never' }, /^pack › reviewed: The review is "none", or on, by and due/],
  ['a review without a name', (pack) => { pack.reviewed = { on: '2026-01-01', due: '2027-01-01' } }, /^pack › reviewed: The key "by" is missing/],
  ['a patient that is a list', (pack) => { itemOf(pack, 'cases', 0).patient = ['x'] }, /^cases worked › patient: An object with keys is needed here/],
  ['a text too long', (pack) => { itemOf(pack, 'rules', 0).why = 'x'.repeat(4_001) }, /^rules R01 › why: This text has 4001 characters; at most 4,000 are allowed/],
  ['HTML', (pack) => { itemOf(pack, 'rules', 0).why = 'x <img src=x onerror=alert(1)> y' }, /^rules R01 › why: This text holds HTML/],
  ['a circle', (pack) => { (pack.edges as Loose[]).push({ from: 'rest', to: 'left', label: '' }) }, /^edges (left → rest|rest → left): The edges run in a circle/],
  ['a dangling id', (pack) => { itemOf(pack, 'edges', 0).to = 'nowhere' }, /^edges look → nowhere › to: There is no node "nowhere"/],
]

test.each(SHAPES)('%s is told with its place', (_, change, message) => {
  const messages = messagesOf(loose(change))
  expect(
    messages.some((told) => message.test(told)),
    messages.join('\n'),
  ).toBe(true)
})

test('a form of a condition is held against the key that tells it', () => {
  expect(
    messagesOf(
      loose((pack) => {
        itemOf(pack, 'criteria', 0).when = { all: [{ criterion: 5 }] }
      }),
    ),
  ).toEqual([
    'criteria low › when › all 1 › criterion: A text is needed here, not the number 5. Put it in quotes.',
  ])
})

test('a pack that is wrong throughout is refused soon, and with a number of faults a person can read', () => {
  const empty = Array.from({ length: 20_000 }, () => ({}))
  const parts = Object.fromEntries(
    Object.entries(smallPack()).map(([key, value]) => [key, Array.isArray(value) ? empty : value]),
  )
  const messages = messagesOf(parts)
  expect(messages.length).toBeLessThanOrEqual(101)
  expect(messages.at(-1)).toMatch(/Only the first 100 are told; mend these first/)
})

test('thousands of names that lead nowhere, long chains and wide conditions end', () => {
  const wide = loose((pack) => {
    const node = itemOf(pack, 'nodes', 0)
    pack.nodes = Array.from({ length: 4_000 }, (_, index) => ({
      ...node,
      id: `n${index}`,
      code: `n${index}`,
    }))
    pack.edges = Array.from({ length: 3_999 }, (_, index) => ({
      from: `n${index}`,
      to: `n${index + 1}`,
      label: '',
    }))
    pack.rules = Array.from({ length: 2_000 }, (_, index) => ({
      ...itemOf(pack, 'rules', 0),
      id: `R${index}`,
      on: { nodes: [`gone-${index}`], drugs: [] },
    }))
  })
  expect(messagesOf(wide).length).toBe(101)
  const chain = loose((pack) => {
    const criteria = Array.from({ length: 5_000 }, (_, index) => ({
      id: `c${index}`,
      label: 'x',
      when: { all: [{ criterion: `c${index + 1}` }, { criterion: `c${index + 1}` }] },
    }))
    pack.criteria = [
      ...(pack.criteria as Loose[]),
      ...criteria,
      { id: 'c5000', label: 'x', when: { criterion: 'low' } },
    ]
  })
  expect(messagesOf(chain)).toEqual([
    expect.stringMatching(
      /criteria c\d+ › when: With the criteria it names, this condition nests 41 levels deep/,
    ),
  ])
  const costly = loose((pack) => {
    const attribute = itemOf(pack, 'attributes', 0)
    const names = Array.from({ length: 30 }, (_, index) => `a${index}`)
    pack.attributes = [...(pack.attributes as Loose[]), ...names.map((id) => ({ ...attribute, id }))]
    itemOf(pack, 'rules', 0).when = { all: names.map((id) => ({ attribute: id, is: 'red' })) }
  })
  expect(messagesOf(costly)).toEqual([])
})

test('a pack of an older format would be upgraded before it is checked', () => {
  // There has been one format only: what is older is not known, and what is today's needs no step.
  expect(messagesOf({ ...smallPack(), format: 1 } satisfies Pack)).toEqual([])
})
