import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/engine/engine.ts'
import { type ProofFault, prove, proveInSlices } from '../../src/engine/late.ts'
import type { Pack } from '../../src/model/model.ts'
import { choice, edge, node, number, packOf, rule } from '../support/pack.ts'

/** A small pack of which everything holds; each test breaks one thing. */
const good = packOf({
  attributes: [
    choice('pregnancy', 'pregnant', 'planning', 'none'),
    choice('place', 'here', 'there'),
    number('creatinine'),
  ],
  nodes: [
    node('start'),
    node('ask', { kind: 'decision' }),
    node('mmf', { kind: 'option', drugs: ['mmf'] }),
    node('end', { kind: 'outcome' }),
  ],
  drugs: [{ id: 'mmf', name: 'mycophenolate', short: 'MMF' }],
  edges: [
    edge('start', 'ask'),
    edge('ask', 'mmf', { not: { attribute: 'pregnancy', is: 'pregnant' } }),
    edge('ask', 'end', { attribute: 'pregnancy', is: 'pregnant' }),
  ],
  rules: [
    rule('R1', ['mmf'], { stance: 'acceptable' }),
    rule('R2', ['mmf'], {
      tier: 'pregnancy',
      stance: 'avoid',
      when: { attribute: 'pregnancy', is: 'pregnant' },
    }),
    rule('R3', ['mmf'], {
      tier: 'safety',
      stance: 'cautioned',
      when: { attribute: 'creatinine', atLeast: 1.2 },
    }),
    rule('R4', ['mmf'], { tier: 'applicability', when: { attribute: 'place', is: 'there' } }),
  ],
  promises: [
    {
      id: 'never-in-pregnancy',
      sentence: 'Mycophenolate is never favourable in pregnancy.',
      for: { attribute: 'pregnancy', is: 'pregnant' },
      on: { nodes: [], drugs: ['mmf'] },
      never: {
        stances: ['favoured', 'acceptable', 'cautioned', 'open', 'silent', 'unverified'],
        reaches: ['on'],
      },
    },
    { id: 'place-ignored', sentence: 'The place changes nothing.', ignores: 'place' },
  ],
})

function faultsOf(changes: Partial<Pack>): readonly ProofFault[] {
  return prove({ ...good, ...changes }).faults
}

describe('prove', () => {
  it('visits each class of patient once and counts them', () => {
    const proof = prove(good)
    expect(proof.faults).toEqual([])
    expect(proof.cones.map(({ question, subject, patients }) => [question, subject, patients])).toEqual([
      ['reach', 'start', 1],
      ['reach', 'ask', 3], // its ways on: pregnant, not pregnant, unknown
      ['reach', 'mmf', 3],
      ['reach', 'end', 3],
      ['stance', 'mmf', 9], // pregnancy 3 × creatinine (below 1.2, from 1.2, unknown) 3
      ['rule', 'R1', 1],
      ['rule', 'R2', 3],
      ['rule', 'R3', 3],
      ['rule', 'R4', 3],
    ])
    expect(proof.patients).toBe(29)
    expect(proof.nodes).toEqual({ all: 4, reached: 4 })
    expect(proof.rules).toEqual({ all: 4, fired: 4 })
    expect(proof.promises.map(({ id, held }) => [id, held])).toEqual([
      ['never-in-pregnancy', true],
      ['place-ignored', true],
    ])
    expect(proof.settledFindingsTried).toBeGreaterThan(0)
  })

  it('finds a node nobody reaches', () => {
    const never = {
      all: [
        { attribute: 'place', is: 'here' },
        { attribute: 'place', is: 'there' },
      ],
    }
    const faults = faultsOf({ edges: [...good.edges.slice(0, 2), edge('ask', 'end', never)] })
    expect(faults).toContainEqual({ kind: 'unreachable', subject: 'end' })
  })

  it('finds a rule that can never fire', () => {
    const never = {
      all: [
        { attribute: 'creatinine', below: 1 },
        { attribute: 'creatinine', above: 1 },
      ],
    } as const
    expect(faultsOf({ rules: [...good.rules, rule('R5', ['mmf'], { when: never })] })).toEqual([
      { kind: 'cannot-fire', subject: 'R5' },
    ])
  })

  it('finds the smallest patient left without a next step', () => {
    const edges = [good.edges[0], good.edges[1], edge('ask', 'end', { attribute: 'place', is: 'here' })]
    const faults = faultsOf({ edges: edges.flatMap((each) => each ?? []), promises: [] })
    expect(faults).toEqual([
      { kind: 'no-next-step', subject: 'ask', patient: { pregnancy: 'pregnant', place: 'there' } },
    ])
  })

  it('finds the smallest patient for whom a promised stance is broken', () => {
    const rules = good.rules.map((each) =>
      each.id === 'R2'
        ? {
            ...each,
            when: {
              all: [
                { attribute: 'pregnancy', is: 'pregnant' },
                { attribute: 'creatinine', below: 3 },
              ],
            },
          }
        : each,
    )
    // With the creatinine unknown R2 does not fire yet, so the rule that is always true decides.
    expect(faultsOf({ rules })).toEqual([
      {
        kind: 'promise',
        subject: 'never-in-pregnancy',
        node: 'mmf',
        patient: { pregnancy: 'pregnant' },
        found: 'acceptable',
      },
    ])
  })

  it('finds the smallest patient for whom a promised reach is broken', () => {
    const edges = [good.edges[0], edge('ask', 'mmf'), good.edges[2]].flatMap((each) => each ?? [])
    expect(faultsOf({ edges })).toEqual([
      {
        kind: 'promise',
        subject: 'never-in-pregnancy',
        node: 'mmf',
        patient: { pregnancy: 'pregnant' },
        found: 'on',
      },
    ])
  })

  it('finds a stance that depends on an attribute it promises to ignore', () => {
    const rules = [
      ...good.rules,
      rule('R5', ['mmf'], { stance: 'cautioned', when: { attribute: 'place', is: 'there' } }),
    ]
    expect(faultsOf({ rules })).toEqual([
      {
        kind: 'promise',
        subject: 'place-ignored',
        node: 'mmf',
        patient: { place: 'there' },
        attribute: 'place',
        found: 'cautioned, not settled',
        instead: 'acceptable, not settled',
      },
    ])
  })

  it('finds a reach that depends on an attribute it promises to ignore', () => {
    const edges = [edge('start', 'ask', { attribute: 'place', is: 'there' }), ...good.edges.slice(1)]
    const faults = faultsOf({ edges })
    expect(faults.filter((fault) => fault.subject === 'place-ignored').map((fault) => fault.node)).toEqual([
      'ask',
      'mmf',
      'end',
    ])
  })

  it('says of a cone it cannot enumerate that it is not proved', () => {
    const proof = prove(good, { patientsInOneCone: 8 })
    expect(proof.faults).toEqual([{ kind: 'too-large', subject: 'mmf', found: '9' }])
    expect(proof.promises.every(({ held }) => !held)).toBe(true)
  })

  it('comes to the same proof in slices, with progress that ends at the total', () => {
    const slices = proveInSlices(good)
    let last = { done: 0, total: 0 }
    for (;;) {
      const step = slices.next()
      if (step.done) {
        expect(step.value).toEqual(prove(good))
        break
      }
      expect(step.value.done).toBeGreaterThanOrEqual(last.done)
      last = step.value
    }
    expect(last).toEqual({ done: 29, total: 29 })
  })

  it('agrees with evaluate on every counter-example it names', () => {
    const rules = [
      ...good.rules,
      rule('R5', ['mmf'], {
        tier: 'pregnancy',
        stance: 'favoured',
        when: { attribute: 'place', is: 'there' },
      }),
    ]
    const faults = faultsOf({ rules })
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults)
      if (fault.patient && fault.node && fault.found)
        expect(fault.found).toContain(
          evaluate({ ...good, rules }, fault.patient).findings.get(fault.node)?.stance?.stance,
        )
  })
})
