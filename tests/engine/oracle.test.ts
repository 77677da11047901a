import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate, judgeOf, possibleStances } from '../../src/engine/engine.ts'
import type { Condition, Pack, PathwayNode, Patient, Reach, Rule, Truth } from '../../src/model/model.ts'
import { openPack } from '../../src/model/open.ts'
import { type Publicodes, publicodesOf } from '../bench/peers/publicodes.ts'
import { patientOver, smallPack } from '../support/arbitrary.ts'
import { generatePack, generatePatients } from '../support/generate.ts'

/** Two who did not write the engine: another engine, and the handbook read to the letter. */

const someOf = (pack: Pack) => fc.constantFrom(0.3, 0.5, 0.6, 1).chain((known) => patientOver(pack, known))

let article: Pack
beforeAll(async () => {
  const { pack } = await loadPack(join(import.meta.dirname, '../../src/content/article-2016'))
  if (pack === undefined) throw new Error('The 2016 pathway has a fault.')
  article = pack
})

describe('publicodes', () => {
  let conditions: Condition[]
  let publicodes: Publicodes
  beforeAll(() => {
    conditions = [
      ...article.edges.flatMap(({ when }) => when ?? []),
      ...article.rules.flatMap(({ when }) => when ?? []),
      ...article.nodes.flatMap(({ given }) => given ?? []),
      ...article.conflicts.map(({ when }) => when),
      ...article.promises.flatMap((promise) => promise.for ?? []),
    ]
    publicodes = publicodesOf(article, conditions)
  })

  /** What we say of each criterion and condition, in the form in which publicodes says it. */
  const ours = (condition: Condition, patient: Patient) => {
    const judge = judgeOf(condition, article)
    const missing = new Set<string>()
    judge.missing(patient, missing)
    return {
      truth: judge.truth(patient),
      missing: article.attributes.flatMap(({ id }) => (missing.has(id) ? [id] : [])),
    }
  }

  // There is no difference to explain: publicodes joins what is not known as Kleene does, and it too calls missing
  // only what can still decide. Its fourth value, what does not apply, is never given to it: an answer that cannot
  // be known is left out, like one that was not asked.
  it('finds every criterion, edge and rule as true, false or unknown, and misses the same attributes', () => {
    fc.assert(
      fc.property(someOf(article), (patient) => {
        publicodes.tell(patient)
        for (const [place, { id, when }] of article.criteria.entries())
          expect([id, publicodes.criterion(place)]).toEqual([id, ours(when, patient)])
        for (const [place, when] of conditions.entries())
          expect([when, publicodes.condition(place)]).toEqual([when, ours(when, patient)])
      }),
      { numRuns: 40 },
    )
  })
})

/** The answers of the handbook for one pack and patient: by definition, with no order, shortcut or preparation. */
function handbook(pack: Pack, patient: Patient) {
  const known = new Map<string, unknown>()
  const once = <Result>(key: string, work: () => Result): Result => {
    if (!known.has(key)) known.set(key, work())
    return known.get(key) as Result
  }
  const truth = (when: Condition | undefined) => truthOf(pack, patient, when)
  const isOption = ({ kind }: PathwayNode) => kind === 'option'
  const into = ({ id }: PathwayNode) =>
    pack.edges.flatMap((edge) => {
      const from = pack.nodes.find((node) => node.id === edge.from)
      return edge.to === id && from !== undefined ? [{ from, when: edge.when }] : []
    })

  const reach = (node: PathwayNode): Reach =>
    once(`reach ${node.id}`, () => {
      const ways = into(node).map(({ from, when }) => lesser(reach(from), truth(when)))
      if (ways.length === 0 || ways.includes('on')) return 'on'
      return ways.includes('open') ? 'open' : 'off'
    })
  const missing = (node: PathwayNode): Set<string> =>
    once(`missing ${node.id}`, () => {
      if (reach(node) !== 'open') return new Set()
      const ways = into(node).filter(({ from, when }) => lesser(reach(from), truth(when)) !== 'off')
      return new Set(ways.flatMap(({ from, when }) => [...missing(from), ...undecided(pack, patient, when)]))
    })
  /** On, and some way that is on passes no option but those this patient has had. */
  const now = (node: PathwayNode): boolean =>
    once(`now ${node.id}`, () => {
      const ways = into(node).filter(({ from, when }) => reach(from) === 'on' && truth(when) === 'true')
      const had = (from: PathwayNode) => !isOption(from) || hasHad(from)
      return into(node).length === 0 || ways.some(({ from }) => now(from) && had(from))
    })
  const hasHad = (option: PathwayNode) => option.given !== undefined && truth(option.given) === 'true'
  const here = pack.nodes.findLast((node) => !isOption(node) && node.kind !== 'note' && now(node))
  const before = (node: PathwayNode) =>
    here !== undefined && pack.nodes.indexOf(node) < pack.nodes.indexOf(here)
  const look = (node: PathwayNode) => {
    if (reach(node) !== 'on') return reach(node)
    if (node === here) return 'here'
    if (!now(node)) return 'ahead'
    // An option that was had lies behind, wherever it stands in the pack; one that was not is ahead or left aside.
    return (isOption(node) ? hasHad(node) : before(node)) ? 'travelled' : 'ahead'
  }

  const on = ({ id, drugs }: PathwayNode) =>
    pack.rules.filter(
      (rule) => rule.on.nodes.includes(id) || rule.on.drugs.some((drug) => drugs.includes(drug)),
    )
  const stanceOf = (node: PathwayNode) => {
    const fired = on(node).filter(({ when }) => truth(when) === 'true')
    const pending = on(node).filter(({ when }) => truth(when) === 'unknown')
    const stance = decided(fired)
    const changing = pending.filter((rule) => decided([...fired, rule]) !== stance)
    return {
      stance,
      settled: changing.length === 0,
      missing: new Set(changing.flatMap(({ when }) => [...undecided(pack, patient, when)])),
      // What holds of each rule that could fire must hold of every set of them.
      reachable: new Set(subsets(pending.slice(0, 8)).map((more) => decided([...fired, ...more]))),
    }
  }
  return {
    at: here?.id ?? pack.nodes[0]?.id,
    conflicts: pack.conflicts.filter(({ when }) => truth(when) === 'true').map(({ id }) => id),
    nodes: pack.nodes.map((node) => ({
      node,
      reach: reach(node),
      missing: missing(node),
      look: look(node),
      leftAside: look(node) === 'ahead' && isOption(node) && now(node) && before(node),
      fired: on(node).flatMap(({ id, when }) => (truth(when) === 'true' ? [id] : [])),
      ...(isOption(node) ? { stance: stanceOf(node) } : {}),
    })),
  }
}

function lesser(reach: Reach, truth: Truth): Reach {
  if (reach === 'off' || truth === 'false') return 'off'
  return reach === 'on' && truth === 'true' ? 'on' : 'open'
}

function truthOf(pack: Pack, patient: Patient, when: Condition | undefined): Truth {
  if (when === undefined) return 'true'
  if ('criterion' in when)
    return truthOf(pack, patient, pack.criteria.find(({ id }) => id === when.criterion)?.when)
  if ('not' in when) {
    const inner = truthOf(pack, patient, when.not)
    return inner === 'unknown' ? inner : inner === 'true' ? 'false' : 'true'
  }
  if ('all' in when || 'any' in when) {
    const [decisive, otherwise]: Truth[] = 'all' in when ? ['false', 'true'] : ['true', 'false']
    const parts = ('all' in when ? when.all : when.any).map((part) => truthOf(pack, patient, part))
    if (decisive !== undefined && parts.includes(decisive)) return decisive
    return parts.includes('unknown') ? 'unknown' : (otherwise ?? 'unknown')
  }
  const answer = patient[when.attribute]
  if (answer === null || answer === undefined) return 'unknown'
  if ('is' in when) return answer === when.is ? 'true' : 'false'
  if ('in' in when) return when.in.some((choice) => choice === answer) ? 'true' : 'false'
  const value = Number(answer)
  if ('below' in when) return value < when.below ? 'true' : 'false'
  if ('atLeast' in when) return value < when.atLeast ? 'false' : 'true'
  if ('above' in when) return value > when.above ? 'true' : 'false'
  return value > when.atMost ? 'false' : 'true'
}

/** The unknown attributes met on the way down through what is itself unknown. */
function undecided(pack: Pack, patient: Patient, when: Condition | undefined): string[] {
  if (when === undefined || truthOf(pack, patient, when) !== 'unknown') return []
  if ('attribute' in when) return [when.attribute]
  if ('not' in when) return undecided(pack, patient, when.not)
  if ('criterion' in when)
    return undecided(pack, patient, pack.criteria.find(({ id }) => id === when.criterion)?.when)
  return ('all' in when ? when.all : when.any).flatMap((part) => undecided(pack, patient, part))
}

const LEAST_CAUTIOUS_FIRST = ['silent', 'favoured', 'acceptable', 'open', 'unverified', 'cautioned', 'avoid']

/** The six sentences of the handbook on stance. */
function decided(fired: readonly Rule[]): string {
  const caution = (stance: string | undefined) => LEAST_CAUTIOUS_FIRST.indexOf(stance ?? '')
  const unread = (rule: Rule) => rule.unverified || rule.stance === 'unverified'
  const read = fired.filter((rule) => rule.stance !== undefined && !unread(rule))
  const inTier = (tier: string) =>
    read.filter((rule) => rule.tier === tier).sort((a, b) => caution(b.stance) - caution(a.stance))[0]?.stance
  const guarded = read.some(
    ({ tier, stance }) => stance === 'cautioned' && (tier === 'pregnancy' || tier === 'safety'),
  )
  const result = read.some(({ stance }) => stance === 'avoid')
    ? 'avoid'
    : guarded
      ? 'cautioned'
      : (inTier('pregnancy') ?? inTier('safety') ?? inTier('salvage') ?? inTier('induction') ?? 'silent')
  const weightier = fired.some((rule) => unread(rule) && caution(rule.stance) > caution(result))
  return weightier ? 'unverified' : result
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: 2 ** items.length }, (_, set) => items.filter((_, bit) => (set >> bit) & 1))
}

/** Asserts that the engine and the handbook say the same of everything, for one pack and patient. */
function agree(pack: Pack, patient: Patient): void {
  const told = handbook(pack, patient)
  const evaluation = evaluate(pack, patient)
  expect(evaluation.at).toBe(told.at)
  expect(evaluation.conflicts.map(({ id }) => id)).toEqual(told.conflicts)
  expect([...evaluation.findings.keys()]).toEqual(told.nodes.map(({ node }) => node.id))
  for (const { node, stance, missing, ...rest } of told.nodes) {
    const finding = evaluation.findings.get(node.id)
    const fired = finding?.fired.map(({ id }) => id)
    expect({ ...finding, node: node.id, fired }).toMatchObject({ node: node.id, ...rest })
    expect(new Set(finding?.missing)).toEqual(missing)
    if (stance === undefined) expect(finding?.stance).toBeUndefined()
    else {
      expect(finding?.stance).toMatchObject({ stance: stance.stance, settled: stance.settled })
      expect(new Set(finding?.stance?.missing)).toEqual(stance.missing)
      if (stance.settled) expect(stance.reachable).toEqual(new Set([stance.stance]))
    }
  }
}

/** Every way to answer `unknown`; of numbers, the thresholds of the pack and their neighbours. */
function completions(pack: Pack, patient: Patient, unknown: readonly string[]): Patient[] {
  const [id, ...rest] = unknown
  if (id === undefined) return [patient]
  const attribute = pack.attributes.find((each) => each.id === id)
  const thresholds =
    JSON.stringify([pack.criteria, pack.rules.map(({ when }) => when)]).match(/[\d.]+/g) ?? []
  const answers =
    attribute?.kind === 'choice'
      ? attribute.choices.map((each) => each.id)
      : thresholds.map(Number).flatMap((value) => [value - 0.1, value, value + 0.1])
  return answers.flatMap((answer) => completions(pack, { ...patient, [id]: answer }, rest))
}

describe('the handbook, read to the letter', () => {
  it('agrees on the 2016 pathway', () => {
    fc.assert(
      fc.property(someOf(article), (patient) => agree(article, patient)),
      { numRuns: 300 },
    )
  })

  it('agrees on small packs of every kind', () => {
    fc.assert(
      fc.property(
        smallPack().chain((pack) => fc.tuple(fc.constant(pack), someOf(pack))),
        ([pack, patient]) => agree(pack, patient),
      ),
      { numRuns: 500 },
    )
  })

  it('agrees on a generated pathway of 200 steps', () => {
    const pack = generatePack({ nodes: 200, rules: 300, attributes: 40, seed: 5 })
    for (const known of [0.3, 0.6, 0.9, 1])
      for (const patient of generatePatients(pack, { count: 2, known, seed: 6 })) agree(pack, patient)
  })

  it('lists as possible the stances of all completions, on the 2016 pathway', () => {
    const ids = article.attributes.map(({ id }) => id)
    const few = fc.subarray(ids, { maxLength: 3 })
    fc.assert(
      fc.property(patientOver(article, 1), few, (patient, forgotten) => {
        const some = { ...patient, ...Object.fromEntries(forgotten.map((id) => [id, null])) }
        const met = completions(article, some, forgotten).map((full) => handbook(article, full).nodes)
        for (const [place, { id, kind }] of article.nodes.entries())
          if (kind === 'option')
            expect([id, new Set(possibleStances(article, some, id))]).toEqual([
              id,
              new Set(met.map((nodes) => nodes[place]?.stance?.stance)),
            ])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a generated pack', () => {
  it.each([
    { nodes: 9, rules: 20, attributes: 6, seed: 1 },
    { nodes: 26, rules: 100, attributes: 18, seed: 2 },
    { nodes: 200, rules: 300, attributes: 40, seed: 3 },
    { nodes: 1_000, rules: 1_500, attributes: 60, seed: 4 },
    { nodes: 1_000, rules: 10_000, attributes: 200, seed: 5 },
  ])('passes every check and is the same each time: %j', (recipe) => {
    const pack = generatePack(recipe)
    expect(openPack(JSON.stringify(pack))).toEqual({ pack })
    expect([pack.nodes.length, pack.rules.length]).toEqual([recipe.nodes, recipe.rules])
    expect(generatePack(recipe)).toEqual(pack)
  })
})
