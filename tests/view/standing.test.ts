import { describe, expect, it } from 'vitest'
import { evaluationOf, missedClaimsOf, nodeLineOf, readLine } from '../../src/store/selectors.ts'
import { createExplorer } from '../../src/store/store.ts'
import { chainsOf, standingOf } from '../../src/view/late.ts'
import { articlePack } from '../support/article.ts'

const pack = await articlePack()

/** The end of the list of claims in the dossier says which claim needs which assumption. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'mmf-equals-cyc': ['C45'],
  'transplant-carries-over': ['C27', 'C28', 'C85'],
  'chinese-results-carry-over': ['C43', 'C45', 'C48', 'C63', 'C81'],
  'proteinuria-fall-is-remission': ['C16', 'C32', 'C33'],
  'one-cohort-is-enough': ['C34', 'C35', 'C36', 'C37', 'C84'],
}

describe('an assumption that is switched off', () => {
  for (const [assumption, claims] of Object.entries(NEEDED))
    it(`${assumption} takes ${claims.join(', ')} with it, and nothing else`, () => {
      const all = pack.claims.map(({ id }) => id)
      const { fallen, left } = standingOf(pack, all, [assumption])
      expect(fallen.map(({ claim }) => claim.id)).toEqual(claims)
      expect(left.length).toBe(all.length - claims.length)
      expect(fallen.every(({ needs }) => needs.includes(assumption))).toBe(true)
    })

  it('changes no stance, no reach and no look of any named patient', () => {
    for (const { id } of pack.cases) {
      const explorer = createExplorer([pack])
      explorer.actions.openCase(id)
      const before = evaluationOf(explorer.getState())
      const looks = pack.nodes.map((node) => readLine(nodeLineOf(explorer.getState(), node.id)))
      explorer.actions.see({ without: Object.keys(NEEDED) })
      expect(evaluationOf(explorer.getState())).toBe(before)
      pack.nodes.forEach((node, index) => {
        const after = readLine(nodeLineOf(explorer.getState(), node.id))
        expect({ ...after, weak: false }).toEqual(looks[index])
      })
    }
  })

  it('marks the steps that lean on it as weaker', () => {
    const explorer = createExplorer([pack])
    const weak = () =>
      pack.nodes.filter(({ id }) => readLine(nodeLineOf(explorer.getState(), id)).weak).map(({ id }) => id)
    expect(weak()).toEqual([])
    explorer.actions.see({ without: ['one-cohort-is-enough'] })
    expect([...missedClaimsOf(explorer.getState())]).toEqual(NEEDED['one-cohort-is-enough'])
    expect(weak()).toEqual(expect.arrayContaining(['mmf-rituximab-induction', 'mmf-rituximab-salvage']))
    expect(weak()).not.toContain('tacrolimus-bridge')
  })

  it('is not carried into another pathway', () => {
    const explorer = createExplorer([pack], { without: ['mmf-equals-cyc'] })
    explorer.actions.openPack({ ...pack, id: 'other' })
    expect(explorer.getState().view.without).toEqual([])
  })
})

describe('the chain behind a treatment', () => {
  it('holds the claims of the step and of every rule that bears on it, each under one kind of support', () => {
    for (const { node, rules, bySupport, claims } of chainsOf(pack)) {
      expect(new Set(claims)).toEqual(new Set([...node.claims, ...rules.flatMap((rule) => rule.claims)]))
      expect(bySupport.flatMap((each) => each.claims.map(({ id }) => id)).sort()).toEqual([...claims].sort())
    }
  })
})
