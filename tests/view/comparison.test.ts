import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/engine/engine.ts'
import type { ArguedComparison, Argument, WantedStudy } from '../../src/model/model.ts'
import { comparisonView, wantedView } from '../../src/view/late.ts'
import { choice, edge, node, packOf, rule } from '../support/pack.ts'

const argument = (side: string, more: Partial<Argument> = {}): Argument => ({
  side,
  leans: 'for',
  text: `About ${side}.`,
  claims: [],
  sources: [],
  figures: [],
  since: [],
  gaps: [],
  ...more,
})

const comparison: ArguedComparison = {
  title: 'One or two',
  question: 'Which?',
  about: 'Read it.',
  sides: [
    { id: 'one', label: 'One', drugs: ['drug'], options: ['pill'] },
    { id: 'two', label: 'Two', drugs: [], options: ['drip'] },
  ],
  points: [
    {
      id: 'speed',
      title: 'Speed',
      stake: 'Time.',
      arguments: [
        argument('two', { when: { attribute: 'class', is: 'V' } }),
        argument('one', { when: { attribute: 'trend', is: 'rising' } }),
        argument('one', { leans: 'against', when: { attribute: 'class', is: 'III' } }),
        argument('one', { leans: 'silent' }),
      ],
    },
  ],
}

const study = (id: string, arms: [string, string][], between: [string, string][]): WantedStudy => ({
  id,
  title: id,
  line: 'first',
  population: 'People.',
  arms: arms.map(([name, option]) => ({ name, option })),
  between: between.map(([from, to]) => ({ from, to })),
  hard: 'Few.',
  claims: [],
  gaps: [],
  run: [],
  since: [],
})

const pack = packOf({
  attributes: [choice('class', 'III', 'V'), choice('trend', 'stable', 'rising')],
  nodes: [
    node('start'),
    node('pill', { kind: 'option' }),
    node('drip', { kind: 'option' }),
    node('plain', { kind: 'option' }),
  ],
  edges: [
    edge('start', 'pill', { attribute: 'class', is: 'III' }),
    edge('start', 'drip', { attribute: 'class', is: 'V' }),
    edge('start', 'plain'),
  ],
  rules: [rule('R1', ['pill'], { stance: 'favoured' }), rule('R2', ['drip'], { stance: 'cautioned' })],
  comparison,
  wanted: [
    {
      ...study(
        'far',
        [
          ['A', 'pill'],
          ['B', 'drip'],
          ['C', 'plain'],
        ],
        [
          ['plain', 'pill'],
          ['drip', 'plain'],
        ],
      ),
      when: { attribute: 'class', is: 'III' },
    },
    study(
      'near',
      [
        ['B', 'drip'],
        ['A', 'pill'],
      ],
      [['pill', 'drip']],
    ),
    { ...study('nowhere', [], []), arms: [{ name: 'D' }] },
  ],
})

describe('the comparison', () => {
  it('is none for a pack without one', () => {
    expect(comparisonView(evaluate(packOf(), {}))).toBeUndefined()
    expect(wantedView(evaluate(packOf(), {}))).toEqual({ columns: [], lines: [] })
  })

  it('has the arguments of each side in its column, each with whether it applies', () => {
    const columns = comparisonView(evaluate(pack, { class: 'III' }))?.points[0]?.columns
    expect(columns?.map(({ side, lines }) => [side.id, lines.map(({ bearing }) => bearing)])).toEqual([
      ['one', ['unknown', 'true', 'always']],
      ['two', ['false']],
    ])
  })

  it('says the stance of each option of a side, also of one the way does not lead to', () => {
    const sides = comparisonView(evaluate(pack, { class: 'III' }))?.sides
    expect(sides?.map(({ options }) => options.map(({ stance, look }) => [stance.word.word, look]))).toEqual([
      [['favoured', 'ahead']],
      [['cautioned', 'off']],
    ])
  })
})

describe('the studies that are wanted', () => {
  const { columns, lines } = wantedView(evaluate(pack, { class: 'V' }))

  it('share their columns, and a study without a place takes none', () => {
    expect(columns).toEqual(['A', 'B', 'C'])
    expect(lines.map(({ arms }) => arms)).toEqual([[0, 1, 2], [1, 0], []])
  })

  it('stand between columns from left to right, the short lines first', () => {
    expect(lines.map(({ between }) => between.map(({ from, to }) => [from, to]))).toEqual([
      [
        [1, 2],
        [0, 2],
      ],
      [[0, 1]],
      [],
    ])
  })

  it('say whether the patient would be among them, and nothing where the source does not', () => {
    expect(lines.map(({ bearing }) => bearing)).toEqual(['false', undefined, undefined])
  })
})
