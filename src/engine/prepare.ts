import type { Attribute, Condition, Edge, Pack, PathwayNode, Patient, Rule, Target } from '../model/model.ts'
import type { Code } from './code.ts'
import { type Judge, type Judging, judgingFor } from './judge.ts'
import { kindOf } from './stance.ts'

/** A pack made ready to be evaluated many times: conditions compiled, nodes in topological order, rules by node. */
export interface Prepared {
  readonly pack: Pack
  /** How its patients are put in numbers: what every judge here reads. */
  readonly code: Code
  readonly coded: Judging['coded']
  readonly settle: Judging['settle']
  /** Every node after all that lead to it. */
  readonly nodes: readonly PreparedNode[]
  readonly byId: ReadonlyMap<string, PreparedNode>
  readonly rules: readonly PreparedRule[]
  readonly conflicts: readonly { readonly id: string; readonly why: string; readonly judge: Judge }[]
  /** The promises' own conditions, in pack order: for which patients each holds. */
  readonly promises: readonly Judge[]
}

export interface PreparedNode {
  readonly node: PathwayNode
  /** Place in the pack's own order. */
  readonly order: number
  readonly incoming: readonly PreparedEdge[]
  readonly outgoing: readonly PreparedEdge[]
  /** Options only. */
  readonly given?: Judge
  /** Rules that bear on this node, as places in `Prepared.rules`. */
  readonly rules: readonly number[]
  /** Rules shown here as a reason only. */
  readonly reasons: readonly number[]
}

export interface PreparedEdge {
  readonly edge: Edge
  readonly origin: number
  readonly target: number
  readonly judge: Judge
}

export interface PreparedRule {
  readonly rule: Rule
  /** See `kindOf`. */
  readonly kind: number
  readonly judge: Judge
  readonly nodes: readonly string[]
}

const prepared = new WeakMap<Pack, Prepared>()

/** Prepares a checked pack once; later calls with the same pack return the same object. */
export function prepare(pack: Pack): Prepared {
  const known = prepared.get(pack)
  if (known !== undefined) return known
  const fresh = build(pack)
  prepared.set(pack, fresh)
  return fresh
}

/** The nodes a rule or promise bears on: those named, and every option with one of the drugs. Absent: all nodes. */
export function targetsOf(pack: Pack, on: Target | undefined): string[] {
  if (on === undefined) return pack.nodes.map((node) => node.id)
  const named = new Set(on.nodes)
  return pack.nodes
    .filter((node) => named.has(node.id) || node.drugs.some((drug) => on.drugs.includes(drug)))
    .map((node) => node.id)
}

function build(pack: Pack): Prepared {
  const { code, coded, settle, judge } = judgingFor(pack, attributesInOrder(pack), conditionsOf(pack))
  const rules = pack.rules.map((rule) => ({
    rule,
    kind: kindOf(rule),
    judge: judge(rule.when),
    nodes: targetsOf(pack, rule.on),
  }))
  const rulesOn = placesBy(rules.map((rule) => rule.nodes))
  const reasonsOn = placesBy(rules.map((rule) => rule.rule.reasonOn))

  const order = topological(pack)
  const place = new Map(order.map((id, index) => [id, index]))
  const packOrder = new Map(pack.nodes.map((node, index) => [node.id, index]))
  const nodeById = new Map(pack.nodes.map((node) => [node.id, node]))
  const edges = pack.edges.map((edge) => ({
    edge,
    origin: place.get(edge.from) ?? -1,
    target: place.get(edge.to) ?? -1,
    judge: judge(edge.when),
  }))
  const into = group(edges, (edge) => edge.edge.to)
  const outOf = group(edges, (edge) => edge.edge.from)
  const nodes = order.flatMap((id): PreparedNode[] => {
    const node = nodeById.get(id)
    if (node === undefined) return []
    return [
      {
        node,
        order: packOrder.get(id) ?? 0,
        incoming: into.get(id) ?? [],
        outgoing: outOf.get(id) ?? [],
        ...(node.given === undefined ? {} : { given: judge(node.given) }),
        rules: rulesOn.get(id) ?? [],
        reasons: reasonsOn.get(id) ?? [],
      },
    ]
  })
  return {
    pack,
    code,
    coded,
    settle,
    nodes,
    byId: new Map(nodes.map((node) => [node.node.id, node])),
    rules,
    conflicts: pack.conflicts.map(({ id, why, when }) => ({ id, why, judge: judge(when) })),
    promises: pack.promises.map((promise) => judge(promise.for)),
  }
}

/** By stage, then pack order: the order of every list of attributes. */
function attributesInOrder(pack: Pack): Attribute[] {
  const stages = new Map(pack.stages.map((stage, index) => [stage.id, index]))
  const stage = (attribute: Attribute) => stages.get(attribute.stage) ?? 0
  return [...pack.attributes].sort((a, b) => stage(a) - stage(b))
}

function conditionsOf(pack: Pack): (Condition | undefined)[] {
  return [
    ...pack.rules.map((rule) => rule.when),
    ...pack.edges.map((edge) => edge.when),
    ...pack.nodes.map((node) => node.given),
    ...pack.conflicts.map((conflict) => conflict.when),
    ...pack.promises.map((promise) => promise.for),
  ]
}

/** Ids in an order in which every edge points forward. Throws on a cycle, which `openPack` rules out. */
function topological(pack: Pack): string[] {
  const waiting = new Map(pack.nodes.map((node) => [node.id, 0]))
  for (const edge of pack.edges) waiting.set(edge.to, (waiting.get(edge.to) ?? 0) + 1)
  const outOf = group(pack.edges, (edge) => edge.from)
  const ready = pack.nodes.filter((node) => waiting.get(node.id) === 0).map((node) => node.id)
  for (let index = 0; index < ready.length; index++) {
    for (const edge of outOf.get(ready[index] as string) ?? []) {
      const left = (waiting.get(edge.to) ?? 0) - 1
      waiting.set(edge.to, left)
      if (left === 0) ready.push(edge.to)
    }
  }
  if (ready.length < pack.nodes.length) throw new Error('The edges of the pathway form a cycle.')
  return ready
}

function placesBy(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  lists.forEach((ids, index) => {
    for (const id of ids) {
      const list = places.get(id)
      if (list === undefined) places.set(id, [index])
      else list.push(index)
    }
  })
  return places
}

function group<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const list = groups.get(keyOf(item))
    if (list === undefined) groups.set(keyOf(item), [item])
    else list.push(item)
  }
  return groups
}

export function isKnown(patient: Patient, attribute: string): boolean {
  const answer = patient[attribute]
  return answer !== undefined && answer !== null
}
