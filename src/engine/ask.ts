import type { Attribute, Pack, Patient } from '../model/model.ts'
import { answersOf } from './classes.ts'
import { type Finding, findingsOf } from './findings.ts'
import { isKnown, type Prepared, prepare } from './prepare.ts'

/** An attribute worth asking, and what an answer would do. */
export interface Question {
  readonly attribute: string
  /** Mean, over the answers, of how many findings become settled. */
  readonly settles: number
  /** How many findings name it as missing. */
  readonly missingIn: number
  /** The nodes whose finding some answer would settle, in pack order. */
  readonly nodes: readonly string[]
}

/**
 * What to ask next: the unknown attributes, ranked by the mean, over their choices (for a number, over one value
 * in each interval between thresholds), of how many findings on nodes that are not off become settled; ties by
 * how many such findings name them as missing, then by stage and pack order. A reach and a stance are two
 * findings. Attributes whose answer changes no finding are left out.
 */
export function askNext(pack: Pack, patient: Patient): Question[] {
  const prepared = prepare(pack)
  const before = findingsOf(prepared, prepared.coded(patient))
  const places = before.flatMap((finding, index) => (finding.reach === 'off' ? [] : [index]))
  const missingIn = new Map<string, number>()
  for (const index of places)
    for (const list of [before[index]?.missing, before[index]?.stance?.missing])
      for (const attribute of list ?? []) missingIn.set(attribute, (missingIn.get(attribute) ?? 0) + 1)
  return pack.attributes
    .filter((attribute) => !isKnown(patient, attribute.id) && missingIn.has(attribute.id))
    .flatMap((attribute) => questionOf(prepared, patient, attribute, before, places, missingIn))
    .sort(
      (a, b) =>
        b.settles - a.settles ||
        b.missingIn - a.missingIn ||
        (prepared.code.placeOf.get(a.attribute) ?? 0) - (prepared.code.placeOf.get(b.attribute) ?? 0),
    )
}

function questionOf(
  prepared: Prepared,
  patient: Patient,
  attribute: Attribute,
  before: readonly Finding[],
  places: readonly number[],
  missingIn: ReadonlyMap<string, number>,
): Question[] {
  const answers = answersOf(attribute, comparisonsOf(prepared))
  const nodes = new Set<number>()
  let settled = 0
  let changes = false
  for (const answer of answers) {
    const after = findingsOf(prepared, prepared.coded({ ...patient, [attribute.id]: answer }))
    for (const index of places) {
      const old = before[index]
      const now = after[index]
      if (old === undefined || now === undefined) continue
      const newly = newlySettled(old, now)
      settled += newly
      if (newly > 0) nodes.add(index)
      if (newly > 0 || old.stance?.stance !== now.stance?.stance || old.reach !== now.reach) changes = true
    }
  }
  if (!changes) return []
  return [
    {
      attribute: attribute.id,
      settles: settled / answers.length,
      missingIn: missingIn.get(attribute.id) ?? 0,
      nodes: [...nodes].sort((a, b) => a - b).flatMap((index) => before[index]?.node.id ?? []),
    },
  ]
}

function newlySettled(old: Finding, now: Finding): number {
  const reach = old.reach === 'open' && now.reach !== 'open' ? 1 : 0
  const stance = old.stance?.settled === false && now.stance?.settled === true ? 1 : 0
  return reach + stance
}

const comparisonCache = new WeakMap<Prepared, ReturnType<typeof collectComparisons>>()

function comparisonsOf(prepared: Prepared) {
  const known = comparisonCache.get(prepared)
  if (known !== undefined) return known
  const fresh = collectComparisons(prepared)
  comparisonCache.set(prepared, fresh)
  return fresh
}

function collectComparisons(prepared: Prepared) {
  const judges = [
    ...prepared.rules.map((entry) => entry.judge),
    ...prepared.nodes.flatMap((node) => [
      ...node.incoming.map((edge) => edge.judge),
      ...(node.given === undefined ? [] : [node.given]),
    ]),
  ]
  return judges.flatMap((judge) => judge.comparisons)
}
