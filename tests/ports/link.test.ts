import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pack, Patient } from '../../src/model/model.ts'
import { readLink, writeLink } from '../../src/ports/link.ts'
import { createExplorer } from '../../src/store/store.ts'
import { patientOver } from '../support/arbitrary.ts'
import { choice, node, number, packOf } from '../support/pack.ts'

const pack = packOf({
  attributes: [
    choice('ln-class', 'III', 'III+V'),
    choice('pregnancy', 'pregnant', 'none'),
    number('creatinine'),
  ],
  nodes: [node('start'), node('end', { kind: 'outcome' })],
})
const packs: [Pack] = [pack]

function linkOf(patient: Patient, change: (explorer: ReturnType<typeof createExplorer>) => void = () => {}) {
  const explorer = createExplorer(packs)
  explorer.actions.restore({ patient })
  change(explorer)
  return writeLink(explorer.getState())
}

describe('a link', () => {
  it('is readable, uses the ids of the pack, and writes + as %2B', () => {
    expect(linkOf({ 'ln-class': 'III+V', pregnancy: null, creatinine: 1.2 })).toBe(
      'v=1&k=test&c=1&p=ln-class.III%2BV~pregnancy.~~creatinine.1.2',
    )
  })

  it('gives back the patient it was written from, and the same text again', () => {
    fc.assert(
      fc.property(patientOver(pack), fc.option(patientOver(pack), { nil: null }), (patient, pinned) => {
        const clean = (one: Patient) =>
          Object.fromEntries(Object.entries(one).filter(([, answer]) => answer !== undefined))
        const text = linkOf(clean(patient), (explorer) =>
          explorer.actions.restore(
            { pinned: pinned === null ? null : clean(pinned), focus: 'end' },
            { units: { creatinine: 'µmol/L' } },
          ),
        )
        const read = readLink(packs, `#${text}`)
        expect(read.dropped).toEqual([])
        expect(read.acts).toEqual({
          patient: clean(patient),
          pinned: pinned === null ? null : clean(pinned),
          focus: 'end',
        })
        expect(read.view.units).toEqual({ creatinine: 'µmol/L' })
        const again = createExplorer(packs)
        again.actions.restore(read.acts, { units: read.view.units })
        expect(writeLink(again.getState())).toBe(text)
      }),
    )
  })

  it('opens what it can of a broken link and names what it dropped', () => {
    const read = readLink(
      packs,
      '#v=1&k=test&c=0&p=ln-class.IX~pregnancy.pregnant~nope.1~creatinine.99&n=gone&q=1',
    )
    expect(read.acts.patient).toEqual({ pregnancy: 'pregnant' })
    expect(read.dropped.join('\n')).toMatch(/IX.*Allowed: III, III\+V/)
    expect(read.dropped.join('\n')).toMatch(/99 mg\/dL is out of range. Allowed: 0.3 to 15/)
    expect(read.dropped.join('\n')).toMatch(/“nope”/)
    expect(read.dropped.join('\n')).toMatch(/“gone”/)
    expect(read.dropped.join('\n')).toMatch(/made with content 0; shown is 1/)
    expect(read.dropped.join('\n')).toMatch(/unknown part “q”/)
  })

  it.each([
    '#',
    '#p',
    '#p=%E0%A4%A',
    '#p=__proto__.x~constructor.y',
    '#k=other',
    '#s=1e99',
    '#u=creatinine.stone',
  ])('never throws: %s', (hash) => {
    expect(readLink(packs, hash).acts.patient).toEqual({})
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('survives 10 000 random hashes, and what it keeps is always a patient of the pack', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'v=1',
        'p=',
        'ln-class.',
        '~',
        '.',
        '&',
        '%',
        'creatinine.',
        '=',
        'III',
        '__proto__',
        'a=~',
        'n=',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { acts } = readLink(packs, `#${pieces.join('')}`)
        for (const [id, answer] of Object.entries(acts.patient)) {
          const attribute = pack.attributes.find((each) => each.id === id)
          expect(attribute).toBeDefined()
          if (answer !== null && attribute?.kind === 'choice')
            expect(attribute.choices.map((each) => each.id)).toContain(answer)
        }
      }),
      { numRuns: 10_000 },
    )
  })

  it('cuts a link that is too long and says so', () => {
    expect(readLink(packs, `#v=1&p=${'ln-class.III~'.repeat(1_000)}`).dropped[0]).toMatch(/4000 characters/)
  })
})
