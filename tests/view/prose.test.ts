import { describe, expect, it } from 'vitest'
import type { Figure, Source } from '../../src/model/model.ts'
import { figureText, partsOf, plainText } from '../../src/view/view.ts'
import { packOf } from '../support/pack.ts'

const verified = { measure: 'response', status: 'verified' } as const
const FIGURES: readonly Figure[] = [
  {
    ...verified,
    id: 'difference',
    group: 'one arm minus the other',
    value: '20.3',
    unit: 'percentage points',
    of: '362 people',
    interval: { low: 10, high: 30.6, level: 95, kind: 'confidence' },
    p: '<0.001',
    at: '24 weeks',
  },
  { ...verified, id: 'share', value: '45.9', unit: '%', p: '0.71' },
  { ...verified, id: 'limit', value: '1.0', unit: 'mg/dL', also: '88 µmol/L' },
  {
    ...verified,
    id: 'sooner',
    value: '-4.1',
    unit: 'weeks',
    interval: { low: -7.9, high: -2.1, level: 95, kind: 'confidence' },
  },
  {
    ...verified,
    id: 'whole',
    value: '3.0',
    unit: 'percentage points',
    interval: { low: -12, high: 18, level: 95, kind: 'confidence' },
  },
  {
    ...verified,
    id: 'ratio',
    value: '2.60',
    interval: { low: 1, high: 7.1, level: 95, kind: 'credible' },
  },
  { id: 'unread', measure: 'response', value: '80', unit: '%', at: 'week 52', status: 'unverified' },
]
const pack = packOf({
  sources: [{ id: 'trial', short: 'Trial 2015', figures: FIGURES, identifiers: [] } as unknown as Source],
  outside: [{ id: 'other', short: 'Other 2020', about: 'x', identifiers: [], read: 'x', figures: FIGURES }],
  source: {
    citation: 'c',
    short: 'The article',
    figures: [{ ...verified, id: 'said', value: '17', unit: '%', status: 'printed' }],
  },
  glossary: [{ id: 'remission', term: 'remission', also: ['CR'], meaning: 'Quiet.' }],
})
const figure = (id: string) => {
  const found = FIGURES.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}

describe('a figure in a text', () => {
  it.each([
    ['{{trial/difference}}', '20.3 percentage points'],
    ['{{trial/difference|interval}}', '95% CI 10.0 to 30.6'],
    ['{{trial/difference|of}}', '362 people'],
    ['{{trial/difference|at}}', '24 weeks'],
    ['{{trial/difference|p}}', 'p < 0.001'],
    ['{{trial/share}}', '45.9%'],
    ['{{trial/share|p}}', 'p = 0.71'],
    ['{{trial/limit}}', '1.0 mg/dL (88 µmol/L)'],
    ['{{trial/sooner}}', '−4.1 weeks'],
    ['{{trial/sooner|interval}}', '95% CI −7.9 to −2.1'],
    // As finely as the value, but whole ends stay whole: no digit is made up.
    ['{{trial/whole|interval}}', '95% CI −12 to 18'],
    ['{{trial/ratio}}', '2.60'],
    ['{{trial/ratio|interval}}', '95% CrI 1.00 to 7.10'],
    ['{{other/share}}', '45.9%'],
    ['{{test/said}}', '17%'],
    ['in {{trial/share}} of people ({{trial/difference|at}}).', 'in 45.9% of people (24 weeks).'],
  ])('%s reads %s', (text, plain) => {
    expect(plainText(text, pack)).toBe(plain)
    expect(
      partsOf(text, pack)
        .map((part) => (typeof part === 'string' ? part : part.text))
        .join(''),
    ).toBe(plain)
  })

  it('that was not verified is said to be so, and never its value nor a field of it', () => {
    for (const text of ['{{trial/unread}}', '{{trial/unread|at}}', '{{trial/none}}', '{{nobody/none}}'])
      expect(plainText(text, pack)).toBe('not verified')
  })

  it('comes with itself and with what it stands in', () => {
    const [before, quoted, after] = partsOf('CR in {{trial/share}} then', pack).slice(1)
    expect(before).toBe(' in ')
    expect(quoted).toMatchObject({ text: '45.9%', figure: { id: 'share' }, from: { short: 'Trial 2015' } })
    expect(after).toBe(' then')
  })

  it('without an interval has nothing said of one', () => {
    expect(figureText(figure('share'), 'interval')).toBe('')
    expect(figureText(figure('share'))).not.toContain('CI')
  })
})

describe('a term in a text', () => {
  it('is marked at its first place, by whole words only', () => {
    expect(partsOf('A CR is a remission; CRP is not.', pack)).toMatchObject([
      'A ',
      { text: 'CR', term: { id: 'remission' } },
      ' is a remission; CRP is not.',
    ])
  })

  it('is not looked for inside of a reference', () => {
    const named = { ...pack, glossary: [{ id: 't', term: 'trial', also: ['share'], meaning: 'A trial.' }] }
    expect(partsOf('{{trial/share}}', named)).toMatchObject([{ text: '45.9%' }])
  })

  it('is nowhere in a pack without a glossary', () => {
    expect(partsOf('A CR.', packOf())).toEqual(['A CR.'])
  })
})
