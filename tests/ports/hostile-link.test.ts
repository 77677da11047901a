/** Links as a stranger writes them, over every key there is, against two packs that are open. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Pack } from '../../src/model/model.ts'
import { readLink, writeLink } from '../../src/ports/link.ts'
import { createExplorer, SCREENS, SHEETS } from '../../src/store/store.ts'
import { smallPack } from '../model/small.ts'

vi.setConfig({ testTimeout: 120_000 })

const small = smallPack()
const other: Pack = { ...smallPack(), id: 'other', title: 'Another pathway' }
const packs = [small, other] as const satisfies [Pack, Pack]

const KEYS = ['v', 'k', 'c', 'p', 'a', 'n', 'u', 'z', 'o', 'x', 'w', 'i', 'd', 'b', 's'] as const
const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    'small',
    'other',
    'colour.red',
    '~level.1.0',
    'left',
    'level.µmol/L',
    'way',
    '1',
    ...SHEETS,
    ...SCREENS,
    'C01',
    'red-is-red',
    '<script>',
    'javascript:alert(1)',
    '%00',
    '%E0%A4%A',
    '%3Cimg%20src%3Dx%20onerror%3D1%3E',
    '__proto__',
    'constructor.red',
    '1e308',
    '-1',
    'NaN',
    '9'.repeat(400),
  ),
)
const pair = fc
  .tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 5 })), word)
  .map(([key, text]) => `${key}=${text}`)
const hash = fc.array(fc.oneof(pair, word), { maxLength: 12 }).map((parts) => `#${parts.join('&')}`)

describe('a hostile link', () => {
  test('U2: 10,000 hashes over every key: nothing throws, and everything kept is known to the packs', () => {
    fc.assert(
      fc.property(hash, (text) => {
        const { pack, acts, view, dropped } = readLink(packs, text)
        const known = packs.find(({ id }) => id === pack)
        expect(known).toBeDefined()
        expect(SCREENS).toContain(view.screen)
        if (view.sheet !== null) expect(SHEETS).toContain(view.sheet)
        if (acts.focus !== null) expect(known?.nodes.map(({ id }) => id)).toContain(acts.focus)
        if (view.beside !== null) expect(packs.map(({ id }) => id)).toContain(view.beside)
        if (view.item !== null) expect(view.item.length).toBeLessThanOrEqual(64)
        for (const id of view.without) expect(known?.assumptions.map((each) => each.id)).toContain(id)
        for (const id of Object.keys(view.units))
          expect(known?.attributes.map((each) => each.id)).toContain(id)
        expect(Number.isInteger(view.stop) && view.stop > -2 && view.stop < 1_000).toBe(true)
        expect(dropped.length).toBeLessThanOrEqual(12)
        for (const line of dropped) expect(line.length).toBeLessThan(400)
        expect(({} as Record<string, unknown>).red).toBeUndefined()
      }),
      { numRuns: 10_000 },
    )
  })

  test('U1, U5: what such a link opens writes a link that opens the same, letter by letter', () => {
    fc.assert(
      fc.property(hash, (text) => {
        const open = (link: string) => {
          const read = readLink(packs, link)
          const explorer = createExplorer(packs)
          const pack = packs.find(({ id }) => id === read.pack)
          if (pack !== undefined && pack !== small) explorer.actions.openPack(pack)
          explorer.actions.restore(read.acts, { ...read.view, fit: { what: read.view.fit, asked: 0 } })
          return writeLink(explorer.getState())
        }
        const written = open(text)
        expect(open(`#${written}`)).toBe(written)
      }),
      { numRuns: 3_000 },
    )
  })

  test.each([
    ['k', 'k=other', (read: ReturnType<typeof readLink>) => expect(read.pack).toBe('other')],
    ['p', 'p=colour.red', (read) => expect(read.acts.patient).toEqual({ colour: 'red' })],
    ['a', 'a=~colour.blue', (read) => expect(read.acts.pinned).toEqual({ colour: 'blue' })],
    ['n', 'n=left', (read) => expect(read.acts.focus).toBe('left')],
    ['u', 'u=level.µmol/L', (read) => expect(read.view.units).toEqual({ level: 'µmol/L' })],
    ['z', 'z=way', (read) => expect(read.view.fit).toBe('way')],
    ['o', 'o=1', (read) => expect(read.view.outline).toBe(true)],
    ['x', 'x=share', (read) => expect(read.view.sheet).toBe('share')],
    [
      'w and i',
      'w=claims&i=C01',
      (read) => expect([read.view.screen, read.view.item]).toEqual(['claims', 'C01']),
    ],
    ['d', 'd=red-is-red', (read) => expect(read.view.without).toEqual(['red-is-red'])],
    ['b', 'k=small&b=other', (read) => expect(read.view.beside).toBe('other')],
    ['s', 's=3', (read) => expect([read.view.screen, read.view.stop]).toEqual(['present', 3])],
    ['v', 'v=9', (read) => expect(read.dropped.join()).toMatch(/version 9/)],
    ['c', 'c=0.1', (read) => expect(read.dropped.join()).toMatch(/made with content 0\.1/)],
  ] satisfies [string, string, (read: ReturnType<typeof readLink>) => void][])(
    'U4: the key %s',
    (_, text, holds) => {
      holds(readLink(packs, `#${text}`))
    },
  )

  test('U6: a link of the first version still opens, written long ago or by hand', () => {
    for (const text of [
      'v=1&p=colour.red~level.1.0&n=left',
      'p=level.1.0~colour.red&n=left',
      'n=left&p=colour.red~level.1&v=1&k=small',
    ]) {
      const { acts, dropped } = readLink(packs, `#${text}`)
      expect(acts).toMatchObject({ patient: { colour: 'red', level: 1 }, focus: 'left' })
      expect(dropped).toEqual([])
    }
  })
})
