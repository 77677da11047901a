import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { VERDICTS } from '../../src/model/late.ts'
import { CHECKS_TO_CORRECT, type Pack } from '../../src/model/model.ts'
import {
  drillsOf,
  optionView,
  RELATIONS,
  readingOf,
  VERDICT_WORDS,
  workedCases,
} from '../../src/view/late.ts'
import { packOf } from '../support/pack.ts'

let pack: Pack

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

describe('verdicts', () => {
  it('have a word and a mark of their own each, and none is right or wrong', () => {
    const words = VERDICTS.map((verdict) => VERDICT_WORDS[verdict])
    expect(new Set(words.map(({ word }) => word)).size).toBe(VERDICTS.length)
    expect(new Set(words.map(({ mark }) => mark)).size).toBe(VERDICTS.length)
    for (const { word, meaning } of words)
      expect(`${word} ${meaning}`).not.toMatch(/right|wrong|recommended/i)
  })
})

describe('what an option rests on', () => {
  it('never names a claim that needs a correction without what must stand beside it', () => {
    let met = 0
    for (const { decisions = [] } of workedCases(pack))
      for (const option of decisions.flatMap((decision) => decision.options)) {
        const { claims, cautions } = optionView(pack, option)
        expect(claims.map(({ claim }) => claim.id)).toEqual(option.claims)
        for (const { claim } of claims) {
          if (!(CHECKS_TO_CORRECT as readonly string[]).includes(claim.check)) continue
          met += 1
          expect(
            cautions.flatMap((caution) => caution.claims),
            claim.id,
          ).toContain(claim.id)
        }
      }
    expect(met).toBeGreaterThan(20)
  })

  it('shows a discrepancy once: with its claim, or by itself', () => {
    for (const { decisions = [] } of workedCases(pack))
      for (const option of decisions.flatMap((decision) => decision.options)) {
        const { claims, discrepancies } = optionView(pack, option)
        const beside = claims.flatMap((view) => view.discrepancies.map(({ id }) => id))
        const shown = [...beside, ...discrepancies.map(({ id }) => id)]
        for (const id of option.discrepancies) expect(shown).toContain(id)
        for (const { id } of discrepancies) expect(beside).not.toContain(id)
      }
  })
})

describe('what to read next', () => {
  it('is everything the case named, each once', () => {
    for (const each of workedCases(pack)) {
      const { claims, since } = readingOf(pack, each)
      const ids = claims.map(({ claim }) => claim.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(since.length).toBeGreaterThan(0)
    }
  })
})

describe('claims to judge', () => {
  it('have a paper to be held against, and show what it found before they are judged', () => {
    const drills = drillsOf(pack)
    expect(drills.length).toBeGreaterThan(15)
    for (const { claim, sources, found, view } of drills) {
      expect(sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...claim.cites]))
      expect(found[0]).toBe(claim.correction ?? claim.remark)
      if ((CHECKS_TO_CORRECT as readonly string[]).includes(claim.check))
        expect(found[0]).toBe(claim.correction)
      for (const { severity, paper } of view.discrepancies)
        if (severity === 'high' || severity === 'moderate') expect(found, claim.id).toContain(paper)
    }
  })

  it('know every relation', () => {
    expect(new Set(drillsOf(pack).map(({ relation }) => relation))).toEqual(new Set(RELATIONS))
  })

  it('never say the outcome of the check before it is asked for', () => {
    for (const { found, relation } of drillsOf(pack))
      if (relation !== 'supported')
        expect(found.join(' ')).not.toMatch(/\b(overstated|contradicted|mislabelled|not in the source)\b/i)
  })

  it('are none in a pack without claims', () => {
    expect(drillsOf(packOf())).toEqual([])
    expect(workedCases(packOf())).toEqual([])
  })
})
