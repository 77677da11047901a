import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { type Case, CHECKS_TO_CORRECT, type Pack } from '../../src/model/model.ts'
import { casePaperOf, workedCases } from '../../src/view/late.ts'

let pack: Pack
let cases: readonly Case[]
beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  cases = workedCases(pack)
})

const textOf = (value: unknown) => JSON.stringify(value)
const within = (text: string) => textOf(text).slice(1, -1)

describe('the paper of a case (C24)', () => {
  it('has the story, what is known, and every decision in order with all its answers', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8)
    for (const each of cases)
      for (const answers of [false, true]) {
        const paper = casePaperOf(pack, each, answers)
        expect(paper.story).toBe(each.story)
        expect(paper.known.length).toBeGreaterThan(3)
        const { decisions = [] } = each
        expect(paper.decisions.map(({ question }) => question)).toEqual(
          decisions.map(({ question }) => question),
        )
        for (const [index, { options, situation }] of decisions.entries()) {
          const shown = paper.decisions[index]
          expect(shown?.options.map(({ text }) => text)).toEqual(options.map(({ text }) => text))
          expect(shown?.situation).toBe(situation)
        }
      }
  })

  it('without the answers has nothing of them', () => {
    for (const each of cases) {
      const paper = casePaperOf(pack, each, false)
      const text = textOf(paper)
      expect([paper.claims, paper.discrepancies, paper.sources, paper.since]).toEqual([[], [], [], []])
      expect(text).not.toContain(within(each.teaches))
      for (const { options, today } of each.decisions ?? []) {
        expect(text).not.toContain(within(today.text))
        for (const { why, consequence, verdict } of options) {
          expect(text).not.toContain(within(why))
          expect(text).not.toContain(within(consequence))
          expect(text).not.toContain(`"verdict":"${verdict}"`)
        }
      }
      for (const { options, today } of paper.decisions) {
        expect(today).toBeUndefined()
        for (const option of options) expect(option.said).toBeUndefined()
      }
    }
  })

  it('with the answers has the verdict, what comes of it, why, and what today would say, of each', () => {
    for (const each of cases) {
      const paper = casePaperOf(pack, each, true)
      for (const [index, { options, today }] of (each.decisions ?? []).entries()) {
        const shown = paper.decisions[index]
        expect(shown?.options.map(({ said }) => said?.option)).toEqual(options)
        expect(shown?.today?.text).toBe(today.text)
        expect(shown?.today?.rows.map(({ id }) => id).sort()).toEqual([...today.since].sort())
        for (const id of today.since) expect(paper.since.map((row) => row.id)).toContain(id)
      }
    }
  })

  it('holds every claim, discrepancy and study that an answer rests on, each claim with its correction', () => {
    for (const each of cases) {
      const { claims, discrepancies, sources } = casePaperOf(pack, each, true)
      const held = claims.map(({ claim }) => claim.id)
      const noted = [
        ...discrepancies.map(({ id }) => id),
        ...claims.flatMap((view) => view.discrepancies.map(({ id }) => id)),
      ]
      expect(held).toEqual([...new Set(held)])
      for (const { options } of each.decisions ?? [])
        for (const option of options) {
          for (const id of option.claims) expect(held).toContain(id)
          for (const id of option.discrepancies) expect(noted).toContain(id)
          for (const id of option.sources) expect(sources.map((source) => source.id)).toContain(id)
        }
      for (const { claim } of claims)
        if (CHECKS_TO_CORRECT.some((check) => check === claim.check))
          expect(claim.correction ?? '').not.toBe('')
    }
  })

  it('says of an answer that takes a treatment what the pathway says of it for this patient', () => {
    const stances = cases.flatMap((each) =>
      casePaperOf(pack, each, true).decisions.flatMap(({ options }) =>
        options.flatMap(({ said }) => (said?.option.takes === undefined ? [] : [said.stance])),
      ),
    )
    expect(stances.some((stance) => stance !== undefined)).toBe(true)
  })
})
