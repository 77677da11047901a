import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  askNext,
  changesFor,
  differencesOf,
  evaluate,
  openingsFor,
  possibleStances,
} from '../../src/engine/engine.ts'
import type { Pack, Patient, Reach, Truth } from '../../src/model/model.ts'
import { patientOver, smallPack } from '../support/arbitrary.ts'
import { choice, edge, node, number, packOf, rule } from '../support/pack.ts'

/** The reach of a node by the definition, without order, memory or shortcuts. */
function reachByDefinition(pack: Pack, patient: Patient, id: string, truth: (edge: number) => Truth): Reach {
  const incoming = pack.edges.map((each, index) => ({ each, index })).filter(({ each }) => each.to === id)
  if (incoming.length === 0) return 'on'
  const ways = incoming.map(({ each, index }) => {
    const from = reachByDefinition(pack, patient, each.from, truth)
    if (from === 'off' || truth(index) === 'false') return 'off'
    return from === 'on' && truth(index) === 'true' ? 'on' : 'open'
  })
  return ways.includes('on') ? 'on' : ways.includes('open') ? 'open' : 'off'
}

const packAndPatient = smallPack().chain((pack) => fc.tuple(fc.constant(pack), patientOver(pack)))

describe('evaluate', () => {
  it('finds the reach the definition gives, on any pack', () => {
    fc.assert(
      fc.property(packAndPatient, ([pack, patient]) => {
        const { findings } = evaluate(pack, patient)
        const truths = [...findings.values()].flatMap((finding) => finding.incoming)
        const truth = (index: number) =>
          truths.find(({ edge: each }) => each === pack.edges[index])?.truth ?? 'unknown'
        for (const [id, finding] of findings)
          expect(finding.reach).toBe(reachByDefinition(pack, patient, id, truth))
      }),
    )
  })

  it('never flips a settled finding when one more attribute is learned', () => {
    fc.assert(
      fc.property(
        smallPack().chain((pack) =>
          fc.tuple(fc.constant(pack), patientOver(pack, 0.4), patientOver(pack, 1)),
        ),
        ([pack, some, full]) => {
          const before = evaluate(pack, some).findings
          const after = evaluate(pack, { ...full, ...known(some) }).findings
          for (const [id, old] of before) {
            const now = after.get(id)
            if (old.reach !== 'open') expect(now?.reach).toBe(old.reach)
            if (old.stance?.settled)
              expect(now?.stance).toMatchObject({ stance: old.stance.stance, settled: true })
          }
        },
      ),
    )
  })

  it('gives a complete patient no open question', () => {
    fc.assert(
      fc.property(
        smallPack().chain((pack) => fc.tuple(fc.constant(pack), patientOver(pack, 1))),
        ([pack, patient]) => {
          for (const finding of evaluate(pack, patient).findings.values()) {
            expect(finding.reach).not.toBe('open')
            expect(finding.missing).toEqual([])
            expect(finding.stance?.settled ?? true).toBe(true)
          }
          expect(askNext(pack, patient)).toEqual([])
        },
      ),
    )
  })

  it('names something missing exactly when a finding is not settled, and only what is unknown', () => {
    fc.assert(
      fc.property(packAndPatient, ([pack, patient]) => {
        for (const finding of evaluate(pack, patient).findings.values()) {
          expect(finding.missing.length > 0).toBe(finding.reach === 'open')
          if (finding.stance) expect(finding.stance.missing.length > 0).toBe(!finding.stance.settled)
          for (const id of [...finding.missing, ...(finding.stance?.missing ?? [])])
            expect(patient[id] ?? null).toBeNull()
        }
      }),
    )
  })

  it('lists as possible exactly the stances some completion of the patient has', () => {
    fc.assert(
      fc.property(packAndPatient, ([pack, patient]) => {
        const option = pack.nodes.find((each) => each.kind === 'option')
        if (option === undefined) return
        const met = new Set(
          completions(pack, patient).map(
            (full) => evaluate(pack, full).findings.get(option.id)?.stance?.stance,
          ),
        )
        expect(new Set(possibleStances(pack, patient, option.id))).toEqual(met)
      }),
      { numRuns: 60 },
    )
  })
})

function known(patient: Patient): Patient {
  return Object.fromEntries(Object.entries(patient).filter(([, answer]) => answer !== null))
}

/** Every way to answer what is unknown; numbers at every tenth that some threshold could tell apart. */
function completions(pack: Pack, patient: Patient): Patient[] {
  return pack.attributes.reduce<Patient[]>(
    (list, attribute) => {
      if ((patient[attribute.id] ?? null) !== null) return list
      const answers =
        attribute.kind === 'choice'
          ? attribute.choices.map((each) => each.id)
          : [
              ...new Set(
                JSON.stringify(pack)
                  .match(/\d+(\.\d)?/g)
                  ?.map(Number) ?? [],
              ),
            ]
              .flatMap((value) => [value - 0.1, value, value + 0.1])
              .map((value) => Math.round(value * 10) / 10)
              .filter((value) => value >= attribute.min && value <= attribute.max)
      return list.flatMap((each) => answers.map((answer) => ({ ...each, [attribute.id]: answer })))
    },
    [patient],
  )
}

describe('where the patient is', () => {
  const pack = packOf({
    attributes: [choice('drug', 'none', 'given'), choice('works', 'yes', 'no')],
    nodes: [
      node('start'),
      node('choose', { kind: 'decision' }),
      node('first', { kind: 'option', given: { attribute: 'drug', is: 'given' } }),
      node('second', { kind: 'option' }),
      node('judge', { kind: 'decision' }),
      node('well', { kind: 'outcome' }),
      node('next', { kind: 'option' }),
    ],
    edges: [
      edge('start', 'choose'),
      edge('choose', 'first'),
      edge('choose', 'second'),
      edge('first', 'judge'),
      edge('judge', 'well', { attribute: 'works', is: 'yes' }),
      edge('judge', 'next', { attribute: 'works', is: 'no' }),
    ],
  })
  const looks = (patient: Patient) =>
    Object.fromEntries([...evaluate(pack, patient).findings].map(([id, finding]) => [id, finding.look]))

  it('stands at the decision while no option was given; what lies behind an option is ahead', () => {
    expect(looks({ drug: 'none' })).toEqual({
      start: 'travelled',
      choose: 'here',
      first: 'ahead',
      second: 'ahead',
      judge: 'ahead',
      well: 'open',
      next: 'open',
    })
  })

  it('travels through an option that was given and leaves the other aside', () => {
    const evaluation = evaluate(pack, { drug: 'given', works: 'no' })
    expect(evaluation.at).toBe('judge')
    expect(looks({ drug: 'given', works: 'no' })).toMatchObject({
      choose: 'travelled',
      first: 'travelled',
      second: 'ahead',
      judge: 'here',
      well: 'off',
      next: 'ahead',
    })
    expect(evaluation.findings.get('second')?.leftAside).toBe(true)
    expect(evaluation.findings.get('next')?.leftAside).toBe(false)
  })

  it('ends at an outcome', () => {
    expect(evaluate(pack, { drug: 'given', works: 'yes' }).at).toBe('well')
  })

  it('does not pass an option it does not know to be given', () => {
    expect(evaluate(pack, { works: 'yes' }).at).toBe('choose')
  })
})

describe('what to ask next', () => {
  const pack = packOf({
    attributes: [choice('flag', 'x', 'y'), choice('gate', 'in', 'out'), choice('goal', 'yes', 'no', 'maybe')],
    nodes: [node('start'), node('option', { kind: 'option' }), node('end', { kind: 'outcome' })],
    edges: [edge('start', 'option', { attribute: 'gate', is: 'in' }), edge('option', 'end')],
    rules: [
      rule('R1', ['option'], { stance: 'favoured', when: { attribute: 'goal', is: 'yes' } }),
      rule('R2', ['option'], { when: { attribute: 'flag', is: 'x' } }),
    ],
  })

  it('ranks by the mean number of findings settled, and leaves out what changes nothing', () => {
    expect(askNext(pack, {})).toEqual([
      { attribute: 'gate', settles: 2, missingIn: 2, nodes: ['option', 'end'] },
      { attribute: 'goal', settles: 1, missingIn: 1, nodes: ['option'] },
    ])
  })

  it('asks nothing about a node that is off', () => {
    expect(askNext(pack, { gate: 'out' })).toEqual([])
  })
})

describe('what would change this', () => {
  const pack = packOf({
    attributes: [
      number('creatinine'),
      choice('rtx', 'yes', 'no', 'failed'),
      choice('stage', 'new', 'failed'),
    ],
    nodes: [node('start'), node('tac', { kind: 'option' })],
    edges: [edge('start', 'tac', { attribute: 'stage', is: 'failed' })],
    rules: [
      rule('R1', ['tac'], { tier: 'salvage', stance: 'favoured', when: { attribute: 'rtx', is: 'no' } }),
      rule('R2', ['tac'], { tier: 'salvage', stance: 'acceptable', when: { attribute: 'rtx', is: 'yes' } }),
      rule('R3', ['tac'], {
        tier: 'safety',
        stance: 'cautioned',
        when: { attribute: 'creatinine', atLeast: 1.2 },
      }),
    ],
    conflicts: [
      {
        id: 'K1',
        why: 'Both cannot be.',
        when: {
          all: [
            { attribute: 'stage', is: 'new' },
            { attribute: 'rtx', is: 'no' },
          ],
        },
      },
    ],
  })

  it('gives each single change, as the threshold crossed, and never into a new conflict', () => {
    const changes = changesFor(pack, { creatinine: 1, rtx: 'no', stage: 'failed' }, 'tac')
    expect(changes?.now).toEqual({ reach: 'on', stance: 'favoured' })
    expect(changes?.changes).toEqual([
      {
        steps: [
          {
            attribute: 'creatinine',
            from: 1,
            to: { answer: 1.2, choices: [], interval: { low: 1.2, high: 15 } },
          },
        ],
        outcome: { reach: 'on', stance: 'cautioned' },
      },
      {
        steps: [{ attribute: 'rtx', from: 'no', to: { answer: 'yes', choices: ['yes'] } }],
        outcome: { reach: 'on', stance: 'acceptable' },
      },
      {
        steps: [{ attribute: 'rtx', from: 'no', to: { answer: 'failed', choices: ['failed'] } }],
        outcome: { reach: 'on', stance: 'silent' },
      },
    ])
  })

  it('gives pairs when no single change is enough', () => {
    const locked = packOf({
      attributes: [choice('a', 'x', 'y'), choice('b', 'x', 'y')],
      nodes: [node('start'), node('end', { kind: 'outcome' })],
      edges: [
        edge('start', 'end', {
          all: [
            { attribute: 'a', is: 'y' },
            { attribute: 'b', is: 'y' },
          ],
        }),
      ],
    })
    const changes = changesFor(locked, { a: 'x', b: 'x' }, 'end')?.changes
    expect(changes?.map((change) => change.steps.map((step) => [step.attribute, step.to.answer]))).toEqual([
      [
        ['a', 'y'],
        ['b', 'y'],
      ],
    ])
  })

  it('finds what opens a node that is off, though single changes could move its stance', () => {
    const locked = packOf({
      attributes: [choice('a', 'x', 'y'), choice('b', 'x', 'y'), choice('goal', 'yes', 'no')],
      nodes: [node('start'), node('end', { kind: 'option' })],
      edges: [
        edge('start', 'end', {
          all: [
            { attribute: 'a', is: 'y' },
            { attribute: 'b', is: 'y' },
          ],
        }),
      ],
      rules: [rule('R1', ['end'], { stance: 'favoured', when: { attribute: 'goal', is: 'yes' } })],
    })
    const patient = { a: 'x', b: 'x', goal: 'no' }
    expect(changesFor(locked, patient, 'end')?.changes.map(({ steps }) => steps.length)).toEqual([1])
    expect(
      openingsFor(locked, patient, 'end').map(({ steps }) => steps.map(({ attribute }) => attribute)),
    ).toEqual([['a', 'b']])
    expect(openingsFor(locked, { a: 'y', b: 'y', goal: 'no' }, 'end')).toEqual([])
  })

  it('agrees with evaluate, for every change it names, on any pack', () => {
    fc.assert(
      fc.property(packAndPatient, fc.nat(8), ([pack_, patient], place) => {
        const target = pack_.nodes[place % pack_.nodes.length]
        if (target === undefined) return
        for (const { steps, outcome } of changesFor(pack_, patient, target.id)?.changes ?? []) {
          const changed = {
            ...patient,
            ...Object.fromEntries(steps.map((step) => [step.attribute, step.to.answer])),
          }
          const finding = evaluate(pack_, changed).findings.get(target.id)
          expect({ reach: finding?.reach, stance: finding?.stance?.stance }).toEqual({
            stance: undefined,
            ...outcome,
          })
        }
      }),
    )
  })
})

describe('differences', () => {
  it('names the nodes on which two patients differ', () => {
    const pack = packOf({
      attributes: [choice('gate', 'in', 'out')],
      nodes: [node('start'), node('end', { kind: 'outcome' })],
      edges: [edge('start', 'end', { attribute: 'gate', is: 'in' })],
    })
    const differences = differencesOf(evaluate(pack, { gate: 'out' }), evaluate(pack, { gate: 'in' }))
    expect(differences.map(({ node: id, before, after }) => [id, before.look, after.look])).toEqual([
      ['start', 'here', 'travelled'],
      ['end', 'off', 'here'],
    ])
  })
})
