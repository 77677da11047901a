import type { Comparison, Patient, Reach, Rule, Stance, Truth } from '../model/model.ts'
import type { StanceFinding } from './findings.ts'
import { and, type Judge, or } from './judge.ts'
import type { Prepared, PreparedNode } from './prepare.ts'
import { decide, kindOf, unsettling } from './stance.ts'

/**
 * The cone of a question about one node: only what its answer can depend on. Reach and stance are two questions
 * with two cones: the reach of a node hangs on the conditions of the edges that lead to it, its stance on the
 * conditions of the rules that bear on it.
 */
export interface Cone {
  readonly attributes: readonly string[]
  readonly comparisons: readonly Comparison[]
}

/** The reach of one node, judged along its ancestors only; agrees with `evaluate`. */
export function reachOf(prepared: Prepared, node: PreparedNode): (patient: Patient) => Reach {
  const ancestors = ancestorsOf(prepared, node)
  const placeOf = new Map(ancestors.map((ancestor, index) => [ancestor, index]))
  const steps = ancestors.map((ancestor) =>
    ancestor.incoming.map((edge) => ({
      origin: placeOf.get(prepared.nodes[edge.origin] as PreparedNode) ?? -1,
      truth: edge.judge.truth,
    })),
  )
  const truths: Truth[] = new Array(steps.length)
  return (patient) => {
    for (let index = 0; index < steps.length; index++) {
      const incoming = steps[index] ?? []
      let truth: Truth = incoming.length === 0 ? 'true' : 'false'
      for (const { origin, truth: truthOf } of incoming) {
        const from = truths[origin] ?? 'false'
        if (from === 'false') continue
        truth = or(truth, and(from, truthOf(patient)))
        if (truth === 'true') break
      }
      truths[index] = truth
    }
    const own = truths[steps.length - 1]
    return own === 'true' ? 'on' : own === 'false' ? 'off' : 'open'
  }
}

/**
 * The stance of one option, judged from its own rules only; agrees with `evaluate`. What decides is which kinds of
 * rule fired and which still could (a kind is a tier with a stance), so each such pair is decided once.
 */
export function stanceOf(
  prepared: Prepared,
  node: PreparedNode,
): (patient: Patient) => Pick<StanceFinding, 'stance' | 'settled'> {
  const stating = node.rules
    .flatMap((index) => prepared.rules[index] ?? [])
    .filter((entry) => entry.rule.stance !== undefined)
  const kinds = [...new Set(stating.map((entry) => kindOf(entry.rule)))]
  const examples = kinds.map((kind) => stating.find((entry) => kindOf(entry.rule) === kind)?.rule)
  const bits = stating.map((entry) => 2 ** kinds.indexOf(kindOf(entry.rule)))
  const known = new Map<string, Pick<StanceFinding, 'stance' | 'settled'>>()
  return (patient) => {
    let fired = 0
    let pending = 0
    stating.forEach((entry, index) => {
      const truth = entry.judge.truth(patient)
      const bit = bits[index] ?? 0
      if (truth === 'true') fired = withBit(fired, bit)
      else if (truth === 'unknown') pending = withBit(pending, bit)
    })
    const key = `${fired} ${pending}`
    const before = known.get(key)
    if (before !== undefined) return before
    const rulesIn = (set: number) => examples.filter((_, index) => hasBit(set, 2 ** index)) as Rule[]
    const { stance } = decide(rulesIn(fired))
    const answer = {
      stance,
      settled: unsettling(rulesIn(fired), rulesIn(pending), stance).length === 0,
    }
    known.set(key, answer)
    return answer
  }
}

// There are at most 60 kinds of rule: too many for the bitwise operators, few enough for exact doubles.
function hasBit(set: number, bit: number): boolean {
  return Math.floor(set / bit) % 2 === 1
}

function withBit(set: number, bit: number): number {
  return hasBit(set, bit) ? set : set + bit
}

export interface Outcome {
  readonly reach: Reach
  /** Options only. */
  readonly stance?: Stance
}

export function reachCone(prepared: Prepared, node: PreparedNode): Cone {
  return coneOf(
    prepared,
    ancestorsOf(prepared, node).flatMap((ancestor) => ancestor.incoming.map((edge) => edge.judge)),
  )
}

export function stanceCone(prepared: Prepared, node: PreparedNode): Cone {
  const stating = node.rules.flatMap((index) => prepared.rules[index] ?? [])
  return coneOf(
    prepared,
    stating.filter((entry) => entry.rule.stance !== undefined).map((entry) => entry.judge),
  )
}

/** The cone of a set of conditions. Attributes come in the order of stages and pack. */
export function coneOf(prepared: Prepared, judges: readonly Judge[]): Cone {
  const attributes = new Set(judges.flatMap((judge) => [...judge.attributes]))
  const place = (id: string) => prepared.attributeOrder.get(id) ?? 0
  return {
    attributes: [...attributes].sort((a, b) => place(a) - place(b)),
    comparisons: judges.flatMap((judge) => judge.comparisons),
  }
}

/** The node and everything that leads to it, in topological order, the node last. */
function ancestorsOf(prepared: Prepared, node: PreparedNode): PreparedNode[] {
  const wanted = new Set<PreparedNode>([node])
  for (let place = prepared.nodes.length - 1; place >= 0; place--) {
    const candidate = prepared.nodes[place]
    if (candidate === undefined || !wanted.has(candidate)) continue
    for (const { origin } of candidate.incoming) {
      const from = prepared.nodes[origin]
      if (from !== undefined) wanted.add(from)
    }
  }
  return prepared.nodes.filter((candidate) => wanted.has(candidate))
}
