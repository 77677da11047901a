import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { type Proof, prove } from '../../src/engine/late.ts'
import type { Pack } from '../../src/model/model.ts'

let pack: Pack
let proof: Proof

// Apart from the other tests of this pack: it walks over millions of patients.
beforeAll(async () => {
  const loaded = await loadPack('src/content/guidelines-2024')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  proof = prove(pack)
}, 240_000)

describe('the proof of the pathway of the 2024 guidelines', () => {
  it('holds: every step reached, every rule fires, every promise kept, nobody left without a next step', () => {
    expect(proof.faults).toEqual([])
    expect(proof.nodes).toEqual({ all: 41, reached: 41 })
    expect(proof.rules.fired).toBe(proof.rules.all)
    expect(proof.promises.every(({ held }) => held)).toBe(true)
  })

  it('looked at every patient its conditions tell apart, once', () => {
    const options = pack.nodes.filter(({ kind }) => kind === 'option')
    expect(proof.cones).toHaveLength(pack.nodes.length + options.length + pack.rules.length)
    expect(proof.patients).toBe(proof.cones.reduce((sum, cone) => sum + cone.patients, 0))
  })

  it('promises what the guidelines ask of it', () => {
    expect(pack.promises.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'mmf-and-cyc-avoided-in-pregnancy',
        'nothing-vouched-for-while-breastfeeding',
        'raas-inhibitor-in-pregnancy',
        'cni-at-low-egfr',
        'voclosporin-at-low-egfr',
        'obinutuzumab-not-before-failure',
        'obinutuzumab-start-never-favoured',
        'rituximab-never-first',
        'no-way-on-without-class',
        'falling-fast',
        'place-of-care-ignored',
      ]),
    )
    expect(pack.promises.flatMap(({ ignores }) => ignores ?? [])).toEqual(['care-setting'])
    const inPregnancy = pack.promises.find(({ id }) => id === 'mmf-and-cyc-avoided-in-pregnancy')
    expect(inPregnancy?.never?.stances).toEqual(
      expect.arrayContaining(['favoured', 'acceptable', 'cautioned', 'open', 'silent', 'unverified']),
    )
    const atLowEgfr = pack.promises.find(({ id }) => id === 'cni-at-low-egfr')
    expect(atLowEgfr?.never?.stances).not.toContain('cautioned')
    expect(atLowEgfr?.never?.stances).toEqual(expect.arrayContaining(['favoured', 'acceptable', 'silent']))
  })
})
