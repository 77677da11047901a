import Engine from 'publicodes'
import type { Condition, Pack, Patient, Truth } from '../../../src/model/model.ts'

/**
 * Conditions of a pack as rules of publicodes, the engine behind the simulators of the French state. It too tells
 * a value that is not known from one that is false, so it can be asked what is true and what is still missing.
 *
 * Names are places in the pack, because a rule of publicodes may not be called "IV+V" or "R07b".
 */
export interface Publicodes {
  /** What is known of one patient, from here on. An answer that cannot be known is left out, as one not given. */
  readonly tell: (patient: Patient) => void
  readonly criterion: (place: number) => Verdict
  /** The condition at a place of the list the engine was made with. */
  readonly condition: (place: number) => Verdict
}

export interface Verdict {
  readonly truth: Truth
  /** The attributes it calls missing, in pack order. */
  readonly missing: readonly string[]
}

type Expression = string | { readonly [word: string]: Expression | readonly Expression[] }

export function publicodesOf(pack: Pack, conditions: readonly Condition[]): Publicodes {
  const attributes = new Map(pack.attributes.map(({ id }, place) => [id, place]))
  const criteria = new Map(pack.criteria.map(({ id }, place) => [id, place]))
  const expressionOf = (condition: Condition): Expression => {
    if ('all' in condition) return { 'toutes ces conditions': condition.all.map(expressionOf) }
    if ('any' in condition) return { 'une de ces conditions': condition.any.map(expressionOf) }
    if ('not' in condition) return { '=': [expressionOf(condition.not), 'non'] }
    if ('criterion' in condition) return `criterion ${criteria.get(condition.criterion)}`
    const answer = `answer ${attributes.get(condition.attribute)}`
    if ('is' in condition) return `${answer} = '${condition.is}'`
    if ('in' in condition)
      return { 'une de ces conditions': condition.in.map((choice) => `${answer} = '${choice}'`) }
    if ('below' in condition) return `${answer} < ${condition.below}`
    if ('atLeast' in condition) return `${answer} >= ${condition.atLeast}`
    if ('above' in condition) return `${answer} > ${condition.above}`
    return `${answer} <= ${condition.atMost}`
  }
  const rules: Record<string, { [word: string]: Expression | readonly Expression[] }> = {}
  for (const [place, attribute] of pack.attributes.entries())
    rules[`answer ${place}`] =
      attribute.kind === 'choice'
        ? { 'une possibilité': attribute.choices.map(({ id }) => `'${id}'`) }
        : { question: attribute.id }
  for (const [place, { when }] of pack.criteria.entries())
    rules[`criterion ${place}`] = { valeur: expressionOf(when) }
  for (const [place, when] of conditions.entries())
    rules[`condition ${place}`] = { valeur: expressionOf(when) }
  const engine = new Engine(rules as ConstructorParameters<typeof Engine>[0])
  const verdictOf = (name: string): Verdict => {
    const { nodeValue, missingVariables } = engine.evaluate(name)
    if (nodeValue !== undefined && typeof nodeValue !== 'boolean')
      throw new Error(`${name} came out as ${nodeValue}.`)
    const missing = Object.keys(missingVariables).map((each) => Number(each.slice('answer '.length)))
    return {
      truth: nodeValue === undefined ? 'unknown' : nodeValue ? 'true' : 'false',
      missing: missing.sort((a, b) => a - b).flatMap((place) => pack.attributes[place]?.id ?? []),
    }
  }
  return {
    tell(patient) {
      const known = Object.entries(patient).filter(([, answer]) => answer !== null)
      engine.setSituation(
        Object.fromEntries(
          known.map(([id, answer]) => [
            `answer ${attributes.get(id)}`,
            typeof answer === 'number' ? `${answer}` : `'${answer}'`,
          ]),
        ),
      )
    },
    criterion: (place) => verdictOf(`criterion ${place}`),
    condition: (place) => verdictOf(`condition ${place}`),
  }
}
