import { describe, expect, it } from 'vitest'
import {
  announcementOf,
  changedOf,
  differencesFromPinned,
  edgeLookOf,
  nodeLineOf,
  questionsOf,
  readLine,
  thresholdsOf,
  unusedAnswersOf,
} from '../../src/store/selectors.ts'
import { createExplorer } from '../../src/store/store.ts'
import { choice, edge, node, number, packOf, rule } from '../support/pack.ts'

const pack = packOf({
  opensWith: 'worked',
  attributes: [choice('gate', 'in', 'out'), choice('goal', 'yes', 'no'), number('creatinine')],
  nodes: [node('start'), node('treat', { kind: 'option' }), node('end', { kind: 'outcome' })],
  edges: [
    edge('start', 'treat', { attribute: 'gate', is: 'in' }),
    edge('start', 'end', { attribute: 'gate', is: 'out' }),
  ],
  rules: [
    rule('R1', ['treat'], { stance: 'favoured', when: { attribute: 'goal', is: 'yes' } }),
    rule('R2', ['treat'], {
      stance: 'cautioned',
      tier: 'safety',
      when: { attribute: 'creatinine', atLeast: 1.2 },
    }),
  ],
  cases: [
    {
      id: 'worked',
      title: 'A worked patient',
      story: 'A story.',
      teaches: 'A point.',
      patient: { gate: 'in', goal: 'yes', creatinine: { value: 1, unit: 'mg/dL' } },
      expect: { at: 'start', stances: {}, reach: {}, conflicts: [] },
    },
  ],
})

const open = () => createExplorer([pack])
const line = (explorer: ReturnType<typeof open>, id: string) => readLine(nodeLineOf(explorer.getState(), id))

describe('the store', () => {
  it('opens on the worked patient, with the way lit', () => {
    const explorer = open()
    expect(explorer.getState().acts.patient).toEqual({ gate: 'in', goal: 'yes', creatinine: 1 })
    expect(line(explorer, 'start').look).toBe('here')
    expect(line(explorer, 'treat')).toMatchObject({ look: 'ahead', stance: 'favoured' })
    expect(line(explorer, 'end').look).toBe('off')
    expect(announcementOf(explorer.getState())).toBe('')
  })

  it('undoes and redoes every act', () => {
    const explorer = open()
    const { actions } = explorer
    const states = [explorer.getState().acts]
    const acts = [
      () => actions.answer('gate', 'out'),
      () => actions.forget('goal'),
      () => actions.answer('goal', null),
      () => actions.focusNode('end'),
      () => actions.pin(),
      () => actions.openCase('worked'),
      () => actions.unpin(),
      () => actions.startOver(),
    ]
    for (const act of acts) {
      act()
      states.push(explorer.getState().acts)
    }
    for (const expected of [...states].reverse().slice(1)) {
      actions.undo()
      expect(explorer.getState().acts).toEqual(expected)
    }
    actions.undo()
    expect(explorer.getState().acts).toEqual(states[0])
    for (const expected of states.slice(1)) {
      actions.redo()
      expect(explorer.getState().acts).toEqual(expected)
    }
  })

  it('forgets the redone future when a new act comes', () => {
    const { actions, ...explorer } = open()
    actions.answer('gate', 'out')
    actions.undo()
    actions.answer('goal', 'no')
    actions.redo()
    expect(explorer.getState().acts.patient).toMatchObject({ gate: 'in', goal: 'no' })
  })

  it('undoes a slider that was held as one act', () => {
    const { actions, ...explorer } = open()
    for (const value of [1.1, 1.2, 1.3]) actions.answer('creatinine', value, { continues: true })
    expect(explorer.getState().past).toHaveLength(1)
    expect(changedOf(explorer.getState()).map(({ node: id }) => id)).toEqual(['treat'])
    actions.undo()
    expect(explorer.getState().acts.patient.creatinine).toBe(1)
  })

  it('marks what an answer changed until the next, and says it', () => {
    const explorer = open()
    explorer.actions.answer('gate', 'out')
    expect(changedOf(explorer.getState()).map(({ node: id }) => id)).toEqual(['start', 'treat', 'end'])
    expect(announcementOf(explorer.getState())).toBe(
      '3 steps changed: start, on the way; treat, not on this way; end, here.',
    )
    expect(line(explorer, 'end').changed).toBe(true)
    explorer.actions.answer('goal', 'no')
    expect(line(explorer, 'end').changed).toBe(false)
  })

  it('keeps an answer that no longer bears on anything, and says so', () => {
    const explorer = open()
    explorer.actions.answer('gate', 'out')
    expect(explorer.getState().acts.patient.goal).toBe('yes')
    expect([...unusedAnswersOf(explorer.getState())]).toEqual(['goal', 'creatinine'])
  })

  it('holds patient A beside B', () => {
    const explorer = open()
    explorer.actions.pin()
    explorer.actions.answer('goal', 'no')
    expect(differencesFromPinned(explorer.getState()).map(({ node: id }) => id)).toEqual(['treat'])
    expect(line(explorer, 'treat').pinned).toBe('ahead favoured')
    explorer.actions.swapPinned()
    expect(explorer.getState().acts.patient.goal).toBe('yes')
    expect(explorer.getState().acts.pinned?.goal).toBe('no')
  })

  it('does not ask again what was asked and cannot be known', () => {
    const explorer = open()
    explorer.actions.forget('goal')
    expect(questionsOf(explorer.getState()).map(({ attribute }) => attribute)).toEqual(['goal'])
    explorer.actions.answer('goal', null)
    expect(questionsOf(explorer.getState())).toEqual([])
  })

  it('gives the same object while nothing it depends on changed', () => {
    const explorer = open()
    const before = [
      questionsOf(explorer.getState()),
      changedOf(explorer.getState()),
      unusedAnswersOf(explorer.getState()),
    ]
    explorer.actions.see({ theme: 'dark' })
    const after = [
      questionsOf(explorer.getState()),
      changedOf(explorer.getState()),
      unusedAnswersOf(explorer.getState()),
    ]
    for (const [index, value] of after.entries()) expect(value).toBe(before[index])
  })

  it('knows the thresholds that matter, and how edges look', () => {
    const explorer = open()
    expect(thresholdsOf(pack, 'creatinine')).toEqual([1.2])
    expect(edgeLookOf(explorer.getState(), 'start->treat')).toBe('ahead')
    explorer.actions.answer('gate', 'out')
    expect(edgeLookOf(explorer.getState(), 'start->end')).toBe('travelled')
    expect(edgeLookOf(explorer.getState(), 'start->treat')).toBe('off')
  })

  it('keeps the answers another pack understands when it is opened', () => {
    const explorer = open()
    const other = packOf({ id: 'other', attributes: [choice('gate', 'in'), choice('goal', 'maybe')] })
    explorer.actions.openPack(other)
    expect(explorer.getState().acts.patient).toEqual({ gate: 'in' })
  })

  it('does not focus a node the pack does not have', () => {
    const explorer = open()
    explorer.actions.focusNode('__proto__')
    expect(explorer.getState().acts.focus).toBeNull()
  })
})
