import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import { CHECKS_TO_CORRECT, type Pack, type Patient, readPatient } from '../../src/model/model.ts'
import { type PatientPaper, patientLine, patientPaperOf, provenanceOf } from '../../src/view/late.ts'
import { packOf } from '../support/pack.ts'

let pack: Pack
let papers: readonly PatientPaper[]
beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  papers = pack.cases.map(({ patient }) => paperOf(readPatient(pack, patient).patient))
})

const paperOf = (patient: Patient) => patientPaperOf(evaluate(pack, patient))

describe('the paper of a patient (C24)', () => {
  it('holds every claim that what is said of the choices rests on, each with its correction and notes', () => {
    for (const paper of papers) {
      const held = new Set(paper.claims.map(({ claim }) => claim.id))
      for (const { stop } of paper.options)
        for (const { rule } of [...stop.why, ...stop.beside])
          for (const id of rule.claims) expect(held).toContain(id)
      for (const { claim, discrepancies } of paper.claims) {
        if (CHECKS_TO_CORRECT.some((check) => check === claim.check))
          expect(claim.correction ?? '').not.toBe('')
        for (const { id, severity } of discrepancies)
          if (severity === 'high' || severity === 'moderate')
            expect(paper.discrepancies.map((each) => each.id)).toContain(id)
      }
    }
  })

  it('has a note for every such claim where claims are named by their ids alone', () => {
    for (const { claims, cautions } of papers)
      for (const { claim, discrepancies } of claims) {
        const grave = discrepancies.some(({ severity }) => severity === 'high' || severity === 'moderate')
        if (claim.correction === undefined && !grave) continue
        expect(cautions.flatMap((caution) => caution.claims)).toContain(claim.id)
      }
  })

  it('leaves out nothing that fired: each rule stands with its choice or among what is said of several', () => {
    for (const { options, shared } of papers)
      for (const { stop, beside } of options)
        for (const { rule } of stop.beside) {
          const alone = beside.some((line) => line.rule.id === rule.id)
          const several = shared.some(
            ({ line, codes }) => line.rule.id === rule.id && codes.includes(stop.code),
          )
          expect([alone, several].filter(Boolean)).toHaveLength(1)
        }
  })

  it('names the papers the claims cite, in the pack’s order, and the claims in theirs', () => {
    for (const { claims, sources } of papers) {
      const cited = new Set(claims.flatMap(({ claim }) => claim.cites))
      for (const id of cited) expect(sources.map((source) => source.id)).toContain(id)
      const places = claims.map(({ claim }) => pack.claims.indexOf(claim))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })

  it('tells an answer at the first step it led to only', () => {
    for (const { steps } of papers) {
      const told = steps.flatMap(({ because }) => because)
      expect(told).toEqual([...new Set(told)])
    }
  })

  it('says what would change what is said of each choice, and where none stands, of the step', () => {
    expect(papers.some(({ options }) => options.length > 2)).toBe(true)
    for (const { options, here } of papers) expect(options.length === 0).toBe(here !== undefined)
  })

  it('of a blank patient says that nothing is known, and what was not asked', () => {
    const paper = paperOf({})
    expect(patientLine(paper)).toBe('Nothing is known of this patient yet.')
    expect(paper.answers).toEqual([])
    expect(paper.notAsked).toHaveLength(pack.attributes.length)
  })

  it('names which content it is, how old, and whether anybody answered for it', () => {
    expect(provenanceOf(pack)).toBe(
      'Tacrolimus or rituximab · 2016 review · content 2016.10-r1 · dated 2016-10 · not reviewed by a clinician',
    )
    const reviewed = packOf({ reviewed: { on: '2026-01-02', by: 'A clinic', due: '2027-01-02' } })
    expect(provenanceOf(reviewed)).toContain('reviewed 2026-01-02 by A clinic')
  })
})
