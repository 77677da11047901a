/**
 * Whole packs of any size, for benchmarks and for what must also hold of packs larger than ours.
 *
 * A pack is shaped like a pathway: stages one after the other, in each a few blocks of a step, a decision and the
 * treatments it chooses from, conditions of one to four parts over named criteria and attributes, rules of every
 * tier and stance. The same recipe gives the same pack, and every pack passes `openPack`.
 */
import { evaluate } from '../../src/engine/engine.ts'
import {
  type Attribute,
  type Claim,
  type Condition,
  type Criterion,
  type Drug,
  type Edge,
  type Pack,
  type PathwayNode,
  type Patient,
  type Rule,
  type RuleStance,
  roundHalfUp,
  STANCES,
  STRENGTHS,
  type Stage,
  TIERS,
  writePatient,
} from '../../src/model/model.ts'
import { choice, node, number, packOf, rule } from './pack.ts'

export interface PackRecipe {
  /** At least 9: one block. */
  readonly nodes: number
  readonly rules: number
  /** At least 6, and no more than the conditions can use. */
  readonly attributes: number
  readonly seed: number
}

/** The pack of a recipe. */
export function generatePack(recipe: PackRecipe): Pack {
  if (recipe.nodes < BLOCK.length || recipe.attributes < 6)
    throw new Error('At least 9 nodes and 6 attributes.')
  const chance = chanceFrom(recipe.seed)
  const stages = Array.from({ length: Math.max(2, Math.round(Math.sqrt(recipe.nodes))) }, (_, index) => {
    return { id: `stage-${index}`, title: `Stage ${index + 1}` }
  })
  const attributes = Array.from({ length: recipe.attributes }, (_, index): Attribute => {
    const stage = `stage-${Math.floor((index * stages.length) / recipe.attributes)}`
    if (index % 5 === 4) return { ...number(`level-${index}`, 0.3, 15), stage }
    const choices = ['none', 'some', 'most', 'all', 'other'].slice(0, 2 + (index % 4))
    return { ...choice(`answer-${index}`, ...choices), stage }
  })
  const words = conditionsOver(attributes, Math.max(6, Math.round(2 * Math.sqrt(recipe.rules))), chance)
  const drugs = Array.from({ length: Math.max(3, Math.round(recipe.nodes / 10)) }, (_, index) => {
    return { id: `drug-${index}`, name: `drug ${index}`, short: `D${index}` }
  })
  const claims = Array.from({ length: 20 }, (_, index): Claim => {
    const texts = { section: 'Generated', text: `What claim ${index} says.`, remark: 'Nothing is behind it.' }
    const lists = { cites: [], discrepancies: [], assumes: [], drugs: [] }
    return { id: `C${index}`, kind: 'mechanism', check: 'opinion', support: 'opinion', ...texts, ...lists }
  })
  const { nodes, edges } = pathwayOf(recipe.nodes, stages, drugs, words, chance)
  const rules = rulesOf(recipe.rules, nodes, words, chance)
  const conflicts = [{ id: 'K0', when: words.comparisons(2), why: 'These answers cannot both be.' }]
  if (words.unused().length > 0) throw new Error('There are more attributes than the conditions use.')
  const whole = packOf({
    id: `generated-${recipe.nodes}`,
    title: `A generated pathway of ${recipe.nodes} steps`,
    opensWith: 'worked',
    stages,
    attributes,
    criteria: words.criteria,
    drugs,
    nodes,
    edges,
    rules,
    conflicts,
    claims,
  })
  const [patient = {}] = generatePatients(whole, { count: 1, known: 0.9, seed: recipe.seed })
  const about = {
    title: 'A worked patient',
    story: 'Nearly all is known.',
    teaches: 'How large a pack may be.',
  }
  const expect = { at: evaluate(whole, patient).at, stances: {}, reach: {}, conflicts: [] }
  return { ...whole, cases: [{ id: 'worked', ...about, patient: writePatient(whole, patient), expect }] }
}

/** Patients of a pack; `known` is the chance that an attribute is answered. The same seed gives the same patients. */
export function generatePatients(
  pack: Pack,
  { count, known, seed }: { readonly count: number; readonly known: number; readonly seed: number },
): Patient[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      pack.attributes.flatMap((attribute): [string, string | number][] => {
        const isKnown = chance.holds(known)
        const answer =
          attribute.kind === 'choice'
            ? chance.one(attribute.choices).id
            : roundHalfUp(attribute.min + chance.next() * (attribute.max - attribute.min), attribute.decimals)
        return isKnown ? [[attribute.id, answer]] : []
      }),
    ),
  )
}

type Words = ReturnType<typeof conditionsOver>

/** What conditions are made of. None speaks of an attribute twice, so each can come out true and false. */
function conditionsOver(attributes: readonly Attribute[], criteriaCount: number, chance: Chance) {
  const unused = new Set(attributes.map(({ id }) => id))
  let turn = 0
  const fresh = (taken: ReadonlySet<string>): Attribute => {
    for (;;) {
      const attribute = attributes[turn++ % attributes.length] ?? chance.one(attributes)
      // Now and then one is passed over, or the same attributes would always stand together.
      if (!taken.has(attribute.id) && chance.holds(0.8)) return attribute
    }
  }
  const comparison = (taken: Set<string>): Condition => {
    const attribute = fresh(taken)
    taken.add(attribute.id)
    unused.delete(attribute.id)
    if (attribute.kind === 'number') {
      const threshold = roundHalfUp(attribute.min + 0.1 + chance.below(60) / 10, 1)
      const word = chance.one(['below', 'atLeast', 'above', 'atMost'] as const)
      return { attribute: attribute.id, [word]: threshold } as Condition
    }
    const ids = attribute.choices.map(({ id }) => id)
    const from = chance.below(ids.length)
    const some = ids.slice(from, from + 1 + chance.below(Math.max(1, ids.length - 2)))
    const [is] = some
    return some.length === 1 && is !== undefined
      ? { attribute: attribute.id, is }
      : { attribute: attribute.id, in: some }
  }
  const joined = (word: 'all' | 'any', parts: readonly Condition[]): Condition =>
    parts.length === 1 && parts[0] !== undefined ? parts[0] : ({ [word]: parts } as Condition)
  const comparisons = (count: number, taken = new Set<string>()): Condition => {
    const parts = Array.from({ length: count }, () => comparison(taken))
    return joined(chance.holds(0.6) ? 'all' : 'any', parts)
  }
  const about = new Map<string, ReadonlySet<string>>()
  const criteria = Array.from({ length: criteriaCount }, (_, index): Criterion => {
    const taken = new Set<string>()
    const when = comparisons(1 + chance.below(2), taken)
    about.set(`criterion-${index}`, taken)
    return { id: `criterion-${index}`, label: `criterion ${index}`, when }
  })
  const part = (taken: Set<string>): Condition => {
    const { id } = chance.one(criteria)
    const its = about.get(id) ?? new Set()
    const useCriterion = chance.holds(0.4) && [...its].every((attribute) => !taken.has(attribute))
    if (useCriterion) for (const attribute of its) taken.add(attribute)
    const plain: Condition = useCriterion ? { criterion: id } : comparison(taken)
    return chance.holds(0.15) ? { not: plain } : plain
  }
  return {
    criteria,
    comparisons,
    unused: () => [...unused],
    /** A condition as a rule has it: one to four parts, now and then a choice of two inside. */
    condition(): Condition {
      const taken = new Set<string>()
      const inner = (): Condition => (chance.holds(0.2) ? { any: [part(taken), part(taken)] } : part(taken))
      // Two criteria take four attributes at most; where fewer are left, the condition ends.
      const parts = Array.from({ length: chance.one([1, 1, 2, 2, 3, 4]) }, () =>
        taken.size + 4 > attributes.length ? [] : [inner()],
      ).flat()
      return joined('all', parts)
    },
  }
}

/** Blocks of a step, a decision, four options, an outcome, a note and a step on the way out, stage by stage. */
const BLOCK = ['step', 'decision', 'option', 'option', 'option', 'option', 'outcome', 'note', 'step'] as const

function pathwayOf(
  count: number,
  stages: readonly Stage[],
  drugs: readonly Drug[],
  words: Words,
  chance: Chance,
): { nodes: PathwayNode[]; edges: Edge[] } {
  const nodes = Array.from({ length: count }, (_, index): PathwayNode => {
    // What is left over after the last whole block hangs on it as outcomes.
    const whole = index < count - (count % BLOCK.length)
    const kind = whole ? (BLOCK[index % BLOCK.length] ?? 'step') : 'outcome'
    const start = index - (index % BLOCK.length)
    const stage = stages[Math.floor((start * stages.length) / count)]?.id ?? ''
    return {
      ...node(`n${index}`, { kind, stage, title: `${kind} ${index}`, text: `What happens at ${index}.` }),
      drugs: kind === 'option' ? [chance.one(drugs).id] : [],
      ...(kind === 'option' && chance.holds(0.6) ? { given: words.comparisons(1) } : {}),
    }
  })
  const edges = new Map<string, Edge>()
  const join = (from: number, to: number, when?: Condition) => {
    const key = `${from} ${to}`
    if (from < to && to < count && !edges.has(key))
      edges.set(key, {
        from: `n${from}`,
        to: `n${to}`,
        label: when === undefined ? '' : `if ${edges.size}`,
        ...(when === undefined ? {} : { when }),
      })
  }
  const blocks = Math.floor(count / BLOCK.length)
  const perStage = Math.max(1, Math.round(blocks / stages.length))
  for (let block = 0; block < blocks; block++) {
    const first = block * BLOCK.length
    const last = first + BLOCK.length - 1
    join(first, first + 1)
    for (let inner = first + 2; inner < first + 7; inner++) join(first + 1, inner, words.condition())
    for (let inner = first + 2; inner < first + 6; inner++) join(inner, last)
    // Past the treatments the way is mostly open, or few patients would come far.
    join(first + 1, last - 1, chance.holds(0.15) ? words.condition() : undefined)
    join(last - 1, last)
    // On to the next stage: to the block beside, and now and then to another one further on.
    const next = block + perStage
    if (next < blocks) join(last, next * BLOCK.length, chance.holds(0.15) ? words.condition() : undefined)
    if (chance.holds(0.3)) join(last, (next + 1 + chance.below(perStage)) * BLOCK.length, words.condition())
    // A block of the first stage is entered from the start.
    if (block > 0 && block < perStage) join(1, first, block % 2 === 0 ? undefined : words.comparisons(1))
  }
  for (let rest = blocks * BLOCK.length; rest < count; rest++)
    join((blocks - 1) * BLOCK.length + 1, rest, words.condition())
  const left = new Set([...edges.values()].map(({ from }) => from))
  return {
    // A step without a way on is where the pathway ends.
    nodes: nodes.map((each) =>
      each.kind === 'step' && !left.has(each.id) ? { ...each, kind: 'outcome' } : each,
    ),
    edges: [...edges.values()],
  }
}

function rulesOf(count: number, nodes: readonly PathwayNode[], words: Words, chance: Chance): Rule[] {
  const options = nodes.filter(({ kind }) => kind === 'option')
  const stated = STANCES.filter((stance): stance is RuleStance => stance !== 'silent')
  return Array.from({ length: count }, (_, index): Rule => {
    const tier = TIERS[index % TIERS.length] ?? 'induction'
    const stance = tier === 'applicability' || index % 7 === 6 ? undefined : stated[index % stated.length]
    const favourable = stance === 'favoured' || stance === 'acceptable'
    const on = [...new Set(Array.from({ length: 1 + chance.below(3) }, () => chance.one(options)))]
    const byDrug = chance.holds(0.1)
    return {
      ...rule(`R${index}`, byDrug ? [] : on.map(({ id }) => id)),
      ...(byDrug ? { on: { nodes: [], drugs: on[0]?.drugs ?? [] } } : {}),
      tier,
      strength: STRENGTHS[index % STRENGTHS.length] ?? 'derived',
      when: words.condition(),
      ...(stance === undefined ? {} : { stance }),
      claims: [`C${index % 20}`],
      unverified: !favourable && chance.holds(0.05),
    }
  })
}

interface Chance {
  next(): number
  below(limit: number): number
  holds(share: number): boolean
  one<Item>(list: readonly Item[]): Item
}

/** Chance that is the same for the same seed. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    holds: (share) => next() < share,
    one: (list) => {
      const item = list[below(list.length)]
      if (item === undefined) throw new Error('An empty list has nothing to choose from.')
      return item
    },
  }
}
