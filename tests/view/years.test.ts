import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/engine/engine.ts'
import type { Patient } from '../../src/model/model.ts'
import { createExplorer, keptBy } from '../../src/store/store.ts'
import { yearsOf } from '../../src/view/late.ts'
import { patientOver } from '../support/arbitrary.ts'
import { articlePack, packIn } from '../support/article.ts'

const article = await articlePack()
const guidelines = await packIn('src/content/guidelines-2024')
const under = (patient: Patient) =>
  yearsOf(evaluate(article, keptBy(article, patient)), evaluate(guidelines, keptBy(guidelines, patient)))

describe('one patient under two pathways', () => {
  it('has every treatment of either once, with what each says just as each says it alone', () => {
    const options = [article, guidelines].flatMap(({ nodes }) =>
      nodes.filter(({ kind }) => kind === 'option'),
    )
    fc.assert(
      fc.property(patientOver(guidelines), (patient) => {
        const rows = under(patient)
        expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(options.map(({ id }) => id))].sort())
        const alone = evaluate(article, keptBy(article, patient))
        for (const { id, first } of rows) {
          const stance = alone.findings.get(id)?.stance
          expect(first?.stance).toBe(
            stance === undefined ? undefined : stance.settled ? stance.stance : 'unsettled',
          )
        }
      }),
      { numRuns: 40 },
    )
  })

  it('finds no difference between a pathway and itself', () => {
    fc.assert(
      fc.property(patientOver(article), (patient) => {
        const now = evaluate(article, patient)
        expect(yearsOf(now, now).filter(({ differs }) => differs)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('names the ground of a difference: the rule that decides and the papers or guidelines it rests on', () => {
    const rows = under({
      'ln-class': 'IV',
      'treatment-stage': 'failed-first-line',
      pregnancy: 'none-planned',
      'prior-mmf': 'failed',
      'rituximab-usable': 'no',
    })
    const alone = rows.find(({ id }) => id === 'mmf-alone-continued')
    expect(alone?.first?.grounds.length).toBeGreaterThan(0)
    expect(alone?.second?.grounds.flatMap(({ rests }) => rests).join(' ')).toMatch(/KDIGO|ACR/)
  })

  it('ties re-read positions to the treatments they are about', () => {
    const tied = new Set(under({}).flatMap(({ since }) => since.map(({ id }) => id)))
    for (const { id, on } of article.since)
      if (on.some((node) => article.nodes.find((each) => each.id === node)?.kind === 'option'))
        expect(tied).toContain(id)
  })
})

describe('moving between pathways', () => {
  it('keeps the answers the other one does not ask for, and gives them back', () => {
    const explorer = createExplorer([article, guidelines])
    const patient = { 'ln-class': 'V', 'gfr-status': 'reduced', proteinuria: 2 }
    explorer.actions.restore({ patient })
    explorer.actions.openPack(guidelines)
    expect(explorer.getState().acts.patient).toEqual({ 'ln-class': 'V' })
    explorer.actions.answer('egfr', 40)
    explorer.actions.openPack(article)
    expect(explorer.getState().acts.patient).toEqual(patient)
    explorer.actions.openPack(guidelines)
    expect(explorer.getState().acts.patient).toEqual({ 'ln-class': 'V', egfr: 40 })
  })
})
