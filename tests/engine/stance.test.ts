import { describe, expect, it } from 'vitest'
import { evaluate, possibleStances } from '../../src/engine/engine.ts'
import type { RuleStance, Stance, Tier } from '../../src/model/model.ts'
import { choice, edge, node, packOf, rule } from '../support/pack.ts'

type Said = [Tier, RuleStance] | [Tier, RuleStance, 'unread']

/** The stance of one option on which the given rules fire, and on which `pending` could still fire. */
function stanceFrom(fired: Said[], pending: Said[] = []) {
  const rules = [...fired, ...pending].map(([tier, stance, unread], index) =>
    rule(`R${index}`, ['o'], {
      tier,
      stance,
      unverified: unread === 'unread',
      ...(index < fired.length ? {} : { when: { attribute: `a${index}`, is: 'yes' } as const }),
    }),
  )
  const pack = packOf({
    attributes: rules.map((_, index) => choice(`a${index}`, 'yes', 'no')),
    nodes: [node('n'), node('o', { kind: 'option' })],
    edges: [edge('n', 'o')],
    rules,
  })
  const finding = evaluate(pack, {}).findings.get('o')?.stance
  if (finding === undefined) throw new Error('an option has a stance')
  return { ...finding, possible: possibleStances(pack, {}, 'o') }
}

describe('precedence of stances', () => {
  const rows: [string, Said[], Stance][] = [
    ['no rule fires', [], 'silent'],
    ['one rule', [['induction', 'favoured']], 'favoured'],
    [
      'avoid of the lowest tier',
      [
        ['pregnancy', 'favoured'],
        ['induction', 'avoid'],
      ],
      'avoid',
    ],
    [
      'avoid over a safety caution',
      [
        ['safety', 'cautioned'],
        ['salvage', 'avoid'],
      ],
      'avoid',
    ],
    [
      'a safety caution over a favourable pregnancy rule',
      [
        ['pregnancy', 'favoured'],
        ['safety', 'cautioned'],
      ],
      'cautioned',
    ],
    [
      'a pregnancy caution over salvage',
      [
        ['pregnancy', 'cautioned'],
        ['salvage', 'favoured'],
      ],
      'cautioned',
    ],
    [
      'the highest tier',
      [
        ['salvage', 'favoured'],
        ['induction', 'cautioned'],
      ],
      'favoured',
    ],
    [
      'pregnancy over safety',
      [
        ['pregnancy', 'favoured'],
        ['safety', 'acceptable'],
      ],
      'favoured',
    ],
    [
      'the most cautious in a tier',
      [
        ['induction', 'favoured'],
        ['induction', 'open'],
      ],
      'open',
    ],
    [
      'cautioned before open in a tier',
      [
        ['induction', 'open'],
        ['induction', 'cautioned'],
      ],
      'cautioned',
    ],
    [
      'acceptable before favoured in a tier',
      [
        ['salvage', 'favoured'],
        ['salvage', 'acceptable'],
      ],
      'acceptable',
    ],
    ['an unread favour on silence', [['induction', 'favoured', 'unread']], 'unverified'],
    [
      'an unread caution on a favour',
      [
        ['induction', 'favoured'],
        ['safety', 'cautioned', 'unread'],
      ],
      'unverified',
    ],
    [
      'an unread favour beside a caution',
      [
        ['induction', 'cautioned'],
        ['salvage', 'favoured', 'unread'],
      ],
      'cautioned',
    ],
    [
      'an unread avoid on a caution',
      [
        ['safety', 'cautioned'],
        ['safety', 'avoid', 'unread'],
      ],
      'unverified',
    ],
    [
      'an unread avoid beside an avoid',
      [
        ['safety', 'avoid'],
        ['safety', 'avoid', 'unread'],
      ],
      'avoid',
    ],
    [
      'the stance unverified on acceptable',
      [
        ['induction', 'acceptable'],
        ['pregnancy', 'unverified'],
      ],
      'unverified',
    ],
    [
      'the stance unverified beside a caution',
      [
        ['safety', 'cautioned'],
        ['pregnancy', 'unverified'],
      ],
      'cautioned',
    ],
  ]
  it.each(rows)('%s', (_, fired, stance) => {
    expect(stanceFrom(fired).stance).toBe(stance)
    expect(stanceFrom([...fired].reverse()).stance).toBe(stance)
    expect(stanceFrom(fired)).toMatchObject({ settled: true, missing: [], possible: [stance] })
  })
})

describe('a stance that is not settled', () => {
  it('hangs on exactly the rules whose firing would change it', () => {
    const finding = stanceFrom(
      [['induction', 'acceptable']],
      [
        ['safety', 'cautioned'],
        ['induction', 'favoured'],
        ['applicability', 'open'],
      ].slice(0, 2) as Said[],
    )
    expect(finding).toMatchObject({ stance: 'acceptable', settled: false, missing: ['a1'] })
    expect(new Set(finding.possible)).toEqual(new Set(['acceptable', 'cautioned']))
  })

  it('is settled though a rule could still be added beside', () => {
    expect(stanceFrom([['safety', 'avoid']], [['pregnancy', 'favoured']])).toMatchObject({ settled: true })
  })

  it('never calls silence silence before it is settled, and knows when silence is impossible', () => {
    const goal = choice('goal', 'yes', 'no')
    const pack = packOf({
      attributes: [goal],
      nodes: [node('n'), node('o', { kind: 'option' })],
      edges: [edge('n', 'o')],
      rules: [
        rule('R1', ['o'], { stance: 'favoured', when: { attribute: 'goal', is: 'yes' } }),
        rule('R2', ['o'], { stance: 'acceptable', when: { attribute: 'goal', is: 'no' } }),
      ],
    })
    expect(evaluate(pack, {}).findings.get('o')?.stance).toMatchObject({ stance: 'silent', settled: false })
    expect(new Set(possibleStances(pack, {}, 'o'))).toEqual(new Set(['favoured', 'acceptable']))
  })
})
