import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import type { Pack } from '../../src/model/model.ts'
import { variantsOf } from '../../src/store/late.ts'
import { patientOfCase, variantReasons, workedCases } from '../../src/view/late.ts'

let pack: Pack

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

describe('B12 another patient like this', () => {
  it('differs in exactly one answer, which was known, and never brings a conflict', () => {
    for (const each of workedCases(pack)) {
      const patient = patientOfCase(pack, each)
      for (const variant of variantsOf(pack, patient, each.keeps)) {
        const changed = pack.attributes.filter(({ id }) => patient[id] !== variant.patient[id])
        expect(
          changed.map(({ id }) => id),
          each.id,
        ).toEqual([variant.attribute])
        expect(patient[variant.attribute]).not.toBeUndefined()
        expect(patient[variant.attribute]).not.toBeNull()
        expect(evaluate(pack, variant.patient).conflicts.length).toBeLessThanOrEqual(
          evaluate(pack, patient).conflicts.length,
        )
      }
    }
  })

  it('turns the way, or demonstrably does not, and every case has both kinds', () => {
    for (const each of workedCases(pack)) {
      const patient = patientOfCase(pack, each)
      const variants = variantsOf(pack, patient, each.keeps)
      expect(variants.length, each.id).toBeGreaterThanOrEqual(4)
      expect(new Set(variants.map(({ turn }) => turn === 'the-same')), each.id).toEqual(
        new Set([true, false]),
      )
      for (const { turn, before, after, differences } of variants) {
        expect(before.at === after.at).toBe(turn !== 'elsewhere')
        expect(differences.length === 0).toBe(turn === 'the-same')
        if (turn !== 'the-same') continue
        // Not merely the same place: every node is as it was.
        for (const [id, finding] of after.findings) {
          const was = before.findings.get(id)
          expect([finding.reach, finding.look, finding.stance?.stance], `${each.id} ${id}`).toEqual([
            was?.reach,
            was?.look,
            was?.stance?.stance,
          ])
        }
      }
    }
  })

  it('asks of no attribute twice in the same way, and comes in an order that has no rhythm to go by', () => {
    for (const each of workedCases(pack)) {
      const variants = variantsOf(pack, patientOfCase(pack, each), each.keeps)
      const asked = variants.map(({ attribute, turn }) => `${attribute} ${turn === 'the-same'}`)
      expect(new Set(asked).size).toBe(asked.length)
      expect(variantsOf(pack, patientOfCase(pack, each), each.keeps)).toEqual(variants)
    }
  })

  it('says why whenever something turned, with what must stand beside it', () => {
    for (const each of workedCases(pack))
      for (const variant of variantsOf(pack, patientOfCase(pack, each), each.keeps)) {
        const { reasons, cautions, promise } = variantReasons(variant)
        const where = `${each.id} ${variant.attribute}`
        if (variant.turn === 'the-same') expect(reasons, where).toEqual([])
        else expect(reasons.length, where).toBeGreaterThan(0)
        if (promise !== undefined) expect(variant.attribute).toBe('care-setting')
        for (const caution of cautions) expect(caution.text).not.toBe('')
      }
  })

  it('is empty for a patient of whom nothing is known', () => {
    expect(variantsOf(pack, {})).toEqual([])
  })

  it('does not differ in what the case keeps', () => {
    const kept = workedCases(pack).filter(({ keeps = [] }) => keeps.length > 0)
    expect(kept.length).toBeGreaterThan(0)
    for (const each of kept)
      for (const { attribute } of variantsOf(pack, patientOfCase(pack, each), each.keeps))
        expect(each.keeps).not.toContain(attribute)
  })
})
