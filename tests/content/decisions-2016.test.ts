import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import { type Case, type Decision, type Pack, readPatient, STANCES } from '../../src/model/model.ts'

/** The cases of the 2016 pathway that are worked through alone. */
let pack: Pack
let worked: { each: Case; decision: Decision }[]

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  worked = pack.cases.flatMap((each) => (each.decisions ?? []).map((decision) => ({ each, decision })))
})

const findingsAt = ({ each, decision }: (typeof worked)[number]) =>
  evaluate(pack, readPatient(pack, { ...each.patient, ...decision.patient }).patient).findings

describe('the cases that are worked through', () => {
  it('are at least eight', () => {
    expect(pack.cases.filter(({ decisions }) => decisions !== undefined).length).toBeGreaterThanOrEqual(8)
    for (const { decisions } of pack.cases) expect(decisions ?? [null]).not.toEqual([])
  })

  it('meet every stage of the pathway', () => {
    const stages = worked.map(({ decision }) => pack.nodes.find(({ id }) => id === decision.node)?.stage)
    expect(new Set(stages)).toEqual(new Set(pack.stages.map(({ id }) => id)))
  })

  it('meet every stance that the pathway has, with a treatment that can be chosen', () => {
    const met = worked.flatMap((at) =>
      at.decision.options.flatMap(({ takes = '' }) => findingsAt(at).get(takes)?.stance?.stance ?? []),
    )
    expect(new Set(met)).toEqual(new Set(STANCES.filter((stance) => stance !== 'unverified')))
  })

  it('meet the eight discrepancies that could mislead a decision, each with a claim it is about', () => {
    const high = pack.discrepancies.filter(({ severity }) => severity === 'high')
    expect(high.map(({ id }) => id)).toEqual(['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D15'])
    const options = worked.flatMap(({ decision }) => decision.options)
    for (const { id, claims } of high)
      expect(
        options.some(
          (option) =>
            option.discrepancies.includes(id) && option.claims.some((claim) => claims.includes(claim)),
        ),
        id,
      ).toBe(true)
  })

  it('know every verdict, and say whose it is', () => {
    const options = worked.flatMap(({ decision }) => decision.options)
    expect(new Set(options.map(({ verdict }) => verdict))).toEqual(
      new Set(['article', 'defensible', 'not-supported', 'avoid']),
    )
    // What can be defended is never the article's own word: it would then be its choice.
    for (const { verdict, ours, text } of options) if (verdict === 'defensible') expect(ours, text).toBe(true)
  })

  it('judge no treatment otherwise than the pathway does for this patient', () => {
    const allowed: Record<string, readonly string[]> = {
      favoured: ['article'],
      acceptable: ['article', 'defensible'],
      cautioned: ['article', 'defensible', 'not-supported'],
      avoid: ['avoid'],
      open: ['defensible', 'not-supported'],
      silent: ['not-supported', 'defensible'],
    }
    for (const at of worked)
      for (const { takes = '', verdict, id } of at.decision.options) {
        const finding = findingsAt(at).get(takes)
        const stance = finding?.stance
        if (finding === undefined || stance === undefined) continue
        const where = `${at.each.id} ${at.decision.id} ${id}: ${stance.stance}`
        expect(stance.settled, where).toBe(true)
        // A treatment to which no way leads is not supported, whatever would be said of it elsewhere.
        if (finding.reach === 'off' && verdict === 'not-supported') continue
        expect(allowed[stance.stance], where).toContain(verdict)
      }
  })

  it('say as our reading what the pathway says as our reading', () => {
    for (const at of worked)
      for (const { takes = '', verdict, ours, id } of at.decision.options) {
        const decisive = findingsAt(at).get(takes)?.stance?.decisive ?? []
        if (verdict === 'article' || decisive.length === 0) continue
        if (decisive.every(({ strength }) => strength === 'derived'))
          expect(ours, `${at.each.id} ${at.decision.id} ${id}`).toBe(true)
      }
  })

  it('stand at a step that the way of this patient comes to', () => {
    for (const at of worked) {
      const finding = findingsAt(at).get(at.decision.node)
      const asked = `${at.each.id} ${at.decision.id} at ${at.decision.node}`
      expect(['on', 'open'], asked).toContain(finding?.reach)
    }
  })

  it('print no number of a study: figures stand with their sources, and guidance with the positions re-read', () => {
    for (const { each, decision } of worked) {
      const { options, today, question, situation = '' } = decision
      const text = [
        question,
        situation,
        today.text,
        ...options.flatMap((option) => [option.text, option.consequence, option.why]),
      ].join(' ')
      const numbers = text.match(/\d+/g) ?? []
      expect(
        numbers.filter((number) => number !== pack.dated.slice(0, 4)),
        each.id,
      ).toEqual([])
    }
  })

  it('never call an answer right or wrong', () => {
    for (const { decision } of worked)
      for (const option of decision.options)
        expect(option.why).not.toMatch(/\b(right|wrong|correct|incorrect) (answer|choice)\b/i)
  })
})
