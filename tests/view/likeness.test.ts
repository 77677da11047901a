import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Patient, Source } from '../../src/model/model.ts'
import { LIKENESSES, likenessOf } from '../../src/view/late.ts'
import { patientOver } from '../support/arbitrary.ts'
import { articlePack } from '../support/article.ts'

const pack = await articlePack()
const source = (id: string) => pack.sources.find((each) => each.id === id) as Source
const verdict = (id: string, attribute: string, patient: Patient) =>
  likenessOf(pack, patient, source(id)).find((line) => line.attribute === attribute)?.likeness

describe('the people of a study beside a patient', () => {
  it('match, differ, are not reported, or cannot be told, attribute by attribute', () => {
    const patient = { 'ln-class': 'V', pregnancy: 'planning', 'gfr-status': 'close-to-normal' }
    expect(verdict('mok-2016', 'ln-class', patient)).toBe('matches')
    expect(verdict('mok-2016', 'pregnancy', patient)).toBe('differs')
    expect(verdict('mok-2016', 'gfr-status', patient)).toBe('not-reported')
    expect(verdict('mok-2016', 'creatinine', patient)).toBe('not-known')
  })

  it('stay "not reported" whatever is known of the patient, and only then', () => {
    fc.assert(
      fc.property(patientOver(pack), fc.constantFrom(...pack.sources), (patient, each) => {
        const lines = likenessOf(pack, patient, each)
        expect(lines.map(({ attribute }) => attribute)).toEqual(each.population.map((row) => row.attribute))
        lines.forEach(({ likeness }, index) => {
          expect(LIKENESSES).toContain(likeness)
          expect(likeness === 'not-reported').toBe(each.population[index]?.when === 'not-reported')
        })
      }),
    )
  })

  it('are told in the words of the pack and of the patient, with units', () => {
    const [line] = likenessOf(pack, { creatinine: 1.2 }, source('mok-2016')).filter(
      ({ attribute }) => attribute === 'creatinine',
    )
    expect(line?.likeness).toBe('matches')
    expect(line?.patient).toMatch(/1\.2 mg\/dL \(106 µmol\/L\)/)
  })
})
