import type { Comparison, Reach, Stance, Truth } from '../model/model.ts'
import type { Coded } from './code.ts'
import type { StanceFinding } from './findings.ts'
import { and, type Judge, or } from './judge.ts'
import type { Prepared, PreparedNode, PreparedRule } from './prepare.ts'
import { decide, unsettling } from './stance.ts'

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
export function reachOf(prepared: Prepared, node: PreparedNode): (coded: Coded) => Reach {
  const ancestors = ancestorsOf(prepared, node)
  const placeOf = new Map(ancestors.map((ancestor, index) => [ancestor, index]))
  const steps = ancestors.map((ancestor) =>
    ancestor.incoming.map((edge) => ({
      origin: placeOf.get(prepared.nodes[edge.origin] as PreparedNode) ?? -1,
      truth: edge.judge.truth,
    })),
  )
  const truths: Truth[] = new Array(steps.length)
  return (coded) => {
    for (let index = 0; index < steps.length; index++) {
      const incoming = steps[index] ?? []
      let truth: Truth = incoming.length === 0 ? 'true' : 'false'
      for (const { origin, truth: truthOf } of incoming) {
        const from = truths[origin] ?? 'false'
        if (from === 'false') continue
        truth = or(truth, and(from, truthOf(coded)))
        if (truth === 'true') break
      }
      truths[index] = truth
    }
    const own = truths[steps.length - 1]
    return own === 'true' ? 'on' : own === 'false' ? 'off' : 'open'
  }
}

/** The stance of one option, judged from its own rules only; agrees with `evaluate`. */
export function stanceOf(
  prepared: Prepared,
  node: PreparedNode,
): (coded: Coded) => Pick<StanceFinding, 'stance' | 'settled'> {
  const stating = statingOn(prepared, node)
  return (coded) => {
    let fired = 0
    let pending = 0
    for (const { kind, judge } of stating) {
      const truth = judge.truth(coded)
      if (truth === 'true') fired |= kind
      else if (truth === 'unknown') pending |= kind
    }
    return { stance: decide(fired).stance, settled: unsettling(fired, pending) === 0 }
  }
}

function statingOn(prepared: Prepared, node: PreparedNode): PreparedRule[] {
  return node.rules.flatMap((place) => prepared.rules[place] ?? []).filter(({ kind }) => kind !== 0)
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
  return coneOf(
    prepared,
    statingOn(prepared, node).map((entry) => entry.judge),
  )
}

/** The cone of a set of conditions. Attributes come in the order of stages and pack. */
export function coneOf(prepared: Prepared, judges: readonly Judge[]): Cone {
  const comparisons = judges.flatMap((judge) => judge.comparisons)
  const mentioned = new Set(comparisons.map(({ attribute }) => attribute))
  return { attributes: prepared.code.attributes.filter((id) => mentioned.has(id)), comparisons }
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
