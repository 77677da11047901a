import fc from 'fast-check'
import {
  type Attribute,
  type Condition,
  type Pack,
  type PathwayNode,
  type Patient,
  type Rule,
  roundHalfUp,
  STANCES,
  TIERS,
} from '../../src/model/model.ts'
import { choice, edge, node, number, packOf, rule } from './pack.ts'

/** Arbitrary patients, packs and conditions for property tests. */

function comparisonOn(attribute: Attribute): fc.Arbitrary<Condition> {
  if (attribute.kind === 'choice') {
    const ids = attribute.choices.map((each) => each.id)
    return fc.oneof(
      fc.constantFrom(...ids).map((is) => ({ attribute: attribute.id, is })),
      fc.subarray(ids, { minLength: 1 }).map((list) => ({ attribute: attribute.id, in: list })),
    )
  }
  const threshold = fc.integer({ min: 4, max: 140 }).map((tenths) => tenths / 10)
  return fc.oneof(
    threshold.map((below) => ({ attribute: attribute.id, below })),
    threshold.map((atLeast) => ({ attribute: attribute.id, atLeast })),
    threshold.map((above) => ({ attribute: attribute.id, above })),
    threshold.map((atMost) => ({ attribute: attribute.id, atMost })),
  )
}

export function conditionOver(pack: Pack, depth = 3): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    ...pack.attributes.map(comparisonOn),
    ...pack.criteria.map((criterion) => fc.constant<Condition>({ criterion: criterion.id })),
  )
  if (depth === 0) return leaf
  const inner = conditionOver(pack, depth - 1)
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((all) => ({ all })) },
    { weight: 1, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((any) => ({ any })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
  )
}

/** A patient of the pack; `known` is the chance that an attribute is answered (1: complete). */
export function patientOver(pack: Pack, known = 0.6): fc.Arbitrary<Patient> {
  const answers = pack.attributes.map((attribute) => {
    const answer: fc.Arbitrary<string | number> =
      attribute.kind === 'choice'
        ? fc.constantFrom(...attribute.choices.map((each) => each.id))
        : fc
            .integer({ min: Math.round(attribute.min * 10), max: Math.round(attribute.max * 10) })
            .map((tenths) => roundHalfUp(tenths / 10, 1))
    const unknown = fc.constantFrom(null, undefined)
    return known >= 1
      ? answer
      : fc.oneof(
          { weight: Math.round(known * 100), arbitrary: answer },
          { weight: Math.round((1 - known) * 100), arbitrary: unknown },
        )
  })
  return fc.tuple(...answers).map((list) =>
    Object.fromEntries(
      pack.attributes.flatMap((attribute, index) => {
        const answer = list[index]
        return answer === undefined ? [] : [[attribute.id, answer]]
      }),
    ),
  )
}

/** Small packs with every kind of rule, edge and option: enough to meet each line of the semantics. */
export function smallPack(): fc.Arbitrary<Pack> {
  const attributes = [
    choice('a', 'x', 'y'),
    choice('b', 'x', 'y', 'z'),
    choice('c', 'x', 'y'),
    number('creatinine'),
  ]
  const base = packOf({ attributes })
  const when = fc.option(conditionOver(base, 2), { nil: undefined })
  const kinds = ['step', 'decision', 'option', 'option', 'outcome'] as const
  const nodes = fc.array(fc.tuple(fc.constantFrom(...kinds), when), { minLength: 3, maxLength: 8 })
  const rules = fc.array(
    fc.tuple(
      when,
      fc.constantFrom(...TIERS),
      fc.constantFrom(...STANCES),
      fc.boolean(),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  const edges = fc.array(fc.tuple(fc.nat(20), fc.nat(20), when), { minLength: 2, maxLength: 14 })
  return fc.tuple(nodes, rules, edges).map(([nodeParts, ruleParts, edgeParts]) => {
    const list: PathwayNode[] = [
      node('n0'),
      ...nodeParts.map(([kind, given], index) =>
        node(`n${index + 1}`, { kind, ...(kind === 'option' && given !== undefined ? { given } : {}) }),
      ),
    ]
    const seen = new Set<string>()
    const joined = edgeParts.flatMap(([a, b, condition]) => {
      const from = Math.min(a % list.length, b % list.length)
      const to = Math.max(a % list.length, b % list.length)
      const key = `${from} ${to}`
      if (from === to || seen.has(key)) return []
      seen.add(key)
      return [edge(`n${from}`, `n${to}`, condition)]
    })
    const ruled: Rule[] = ruleParts.map(([condition, tier, stance, unverified, on], index) =>
      rule(`R${index}`, [...new Set(on.map((place) => `n${place % list.length}`))], {
        tier,
        unverified,
        ...(condition === undefined ? {} : { when: condition }),
        ...(tier === 'applicability' || stance === 'silent' ? {} : { stance }),
      }),
    )
    return packOf({ attributes, nodes: list, edges: joined, rules: ruled })
  })
}
