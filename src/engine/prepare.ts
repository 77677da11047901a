import type { Edge, Pack, PathwayNode, Patient, Rule, Target } from '../model/model.ts'
import { type Judge, judgeOf } from './judge.ts'

/** A pack made ready to be evaluated many times: conditions compiled, nodes in topological order, rules by node. */
export interface Prepared {
  readonly pack: Pack
  /** Every node after all that lead to it. */
  readonly nodes: readonly PreparedNode[]
  readonly byId: ReadonlyMap<string, PreparedNode>
  readonly rules: readonly PreparedRule[]
  readonly conflicts: readonly { readonly id: string; readonly why: string; readonly judge: Judge }[]
  /** Position of each attribute by stage, then pack order: the order of every list of attributes. */
  readonly attributeOrder: ReadonlyMap<string, number>
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
  const criteria = new Map<string, Judge>()
  const judge = (condition: Parameters<typeof judgeOf>[0]) => judgeOf(condition, pack, criteria)
  const rules = pack.rules.map((rule) => ({
    rule,
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
  const stagePlace = new Map(pack.stages.map((stage, index) => [stage.id, index]))
  const attributes = pack.attributes
    .map((attribute, index) => ({ id: attribute.id, stage: stagePlace.get(attribute.stage) ?? 0, index }))
    .sort((a, b) => a.stage - b.stage || a.index - b.index)
  return {
    pack,
    nodes,
    byId: new Map(nodes.map((node) => [node.node.id, node])),
    rules,
    conflicts: pack.conflicts.map(({ id, why, when }) => ({ id, why, judge: judge(when) })),
    attributeOrder: new Map(attributes.map((attribute, index) => [attribute.id, index])),
  }
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

/** The attributes of a set in the order every list shows them: by stage, then pack order. */
export function inOrder(prepared: Prepared, attributes: Iterable<string>): string[] {
  const place = (id: string) => prepared.attributeOrder.get(id) ?? 0
  return [...attributes].sort((a, b) => place(a) - place(b))
}

export function isKnown(patient: Patient, attribute: string): boolean {
  const answer = patient[attribute]
  return answer !== undefined && answer !== null
}
