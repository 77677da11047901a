import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import { type Proof, prove } from '../../src/engine/late.ts'
import { CHECKS_TO_CORRECT, type Pack, readPatient, STANCES } from '../../src/model/model.ts'

let pack: Pack
let proof: Proof

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  expect(loaded.problems).toEqual([])
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  proof = prove(pack)
}, 120_000)

describe('the 2016 pathway', () => {
  it('has every part of the article', () => {
    expect(pack.claims.map(({ id }) => id)).toEqual(
      Array.from({ length: 89 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`),
    )
    expect(pack.discrepancies.map(({ id }) => id)).toEqual(
      Array.from({ length: 29 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`),
    )
    expect(pack.sources.map(({ reference }) => reference)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(pack.since.map(({ id }) => id)).toEqual([
      'P1',
      'P1b',
      'P2',
      'P3',
      'P3b',
      'P4',
      'P5',
      'P6',
      'P7',
      'P8',
    ])
    expect(pack.nodes.filter(({ kind }) => kind === 'option')).toHaveLength(11)
    expect(pack.nodes).toHaveLength(24)
  })

  it('carries every rule of the article, by id', () => {
    const expected =
      'R01 R02 R02b R03 R03b R04 R05 R06 R07 R07b R08 R09 R10 R11 R11b R12 R13 R14 R15 R15b R15c R16 R17 R17b R18 R19 R20 R21 R22 R22b R23 R24'
    expect(pack.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(expected.split(' ')))
  })

  it('never says recommended', () => {
    const { claims, ...rest } = pack
    const text = JSON.stringify([rest, claims.map(({ kind: _, ...claim }) => claim)])
    expect(text).not.toMatch(/recommended/i)
  })

  it('corrects every claim that needs it', () => {
    const toCorrect = pack.claims.filter(({ check }) =>
      (CHECKS_TO_CORRECT as readonly string[]).includes(check),
    )
    expect(toCorrect.length).toBeGreaterThanOrEqual(14)
    for (const claim of toCorrect) expect(claim.correction, claim.id).toBeTruthy()
  })

  it('shows no number for the paper nobody could read', () => {
    const yap = pack.sources.find(({ id }) => id === 'yap-2014')
    expect(yap?.n).toBeUndefined()
    expect(yap?.figures.every(({ value }) => value === undefined)).toBe(true)
    expect(yap?.identifiers.every(({ verified }) => !verified)).toBe(true)
  })

  it('has no attribute for ancestry and no free text', () => {
    expect(pack.attributes.map(({ id }) => id)).toEqual(
      expect.not.arrayContaining(['ancestry', 'ethnicity', 'race']),
    )
    expect(pack.attributes.every(({ kind }) => kind === 'choice' || kind === 'number')).toBe(true)
  })

  it('brings out every named patient as it says', () => {
    expect(pack.cases.length).toBeGreaterThanOrEqual(12)
    for (const each of pack.cases) {
      const { patient, problems } = readPatient(pack, each.patient)
      expect(problems, each.id).toEqual([])
      const evaluation = evaluate(pack, patient)
      const stances = Object.keys(each.expect.stances).map((id) => [
        id,
        evaluation.findings.get(id)?.stance?.stance,
      ])
      const reach = Object.keys(each.expect.reach).map((id) => [id, evaluation.findings.get(id)?.reach])
      expect(
        {
          at: evaluation.at,
          stances: Object.fromEntries(stances),
          reach: Object.fromEntries(reach),
          conflicts: evaluation.conflicts.map(({ id }) => id),
        },
        each.id,
      ).toEqual(each.expect)
    }
  })

  it('reaches every step, every option and every stance with its named patients', () => {
    const evaluations = pack.cases.map((each) => evaluate(pack, readPatient(pack, each.patient).patient))
    for (const node of pack.nodes)
      expect(
        evaluations.some(({ findings }) => findings.get(node.id)?.reach === 'on'),
        node.id,
      ).toBe(true)
    const settled = evaluations.flatMap(({ findings }) =>
      [...findings.values()].flatMap(({ stance }) => (stance?.settled ? [stance.stance] : [])),
    )
    expect(new Set(settled)).toEqual(new Set(STANCES.filter((stance) => stance !== 'unverified')))
  })
})

describe('the proof of the 2016 pathway', () => {
  it('holds: every step reached, every rule fires, every promise kept, nobody left without a next step', () => {
    expect(proof.faults).toEqual([])
    expect(proof.nodes).toEqual({ all: 24, reached: 24 })
    expect(proof.rules.fired).toBe(proof.rules.all)
    expect(proof.promises.every(({ held }) => held)).toBe(true)
  })

  it('looked at every patient its conditions tell apart, once', () => {
    const reach = proof.cones.find(
      ({ question, subject }) => question === 'reach' && subject === 'salvage-choice',
    )
    // Unknown is a class of each: biopsy class 3, treatment stage 5, pregnancy 3, creatinine 3, MMF 4, CYC 4, rituximab 3,
    // proteinuria 3.
    expect(reach?.attributes).toEqual([
      'ln-class',
      'treatment-stage',
      'pregnancy',
      'creatinine-trend',
      'prior-mmf',
      'prior-cyc',
      'rituximab-usable',
      'proteinuria-trend',
    ])
    expect(reach?.patients).toBe(3 * 5 * 3 * 3 * 4 * 4 * 3 * 3)
    expect(proof.cones).toHaveLength(24 + 11 + pack.rules.length)
    expect(proof.patients).toBe(proof.cones.reduce((sum, cone) => sum + cone.patients, 0))
    expect(proof.patients).toBe(1_442_259)
  })

  it('promises what the handbook asks of this pathway', () => {
    const ignored = pack.promises.flatMap(({ ignores }) => ignores ?? [])
    expect(ignored).toEqual(['care-setting'])
    expect(pack.promises.length).toBeGreaterThanOrEqual(9)
  })
})
