import type { Edge, PathwayNode, Reach, Rule, Stance, Truth } from '../model/model.ts'
import { addPlaces, type Coded, type Places } from './code.ts'
import { and, or } from './judge.ts'
import type { Prepared, PreparedEdge, PreparedNode, PreparedRule } from './prepare.ts'
import { decide, unsettling } from './stance.ts'

/** Five looks of a node on the way of one patient. They say where it lies, never what the source thinks of it. */
export type Look = 'travelled' | 'here' | 'ahead' | 'open' | 'off'

export interface EdgeFinding {
  readonly edge: Edge
  /** The truth of the edge's own condition. */
  readonly truth: Truth
  /** Whether the way comes along it: its condition, and the reach of where it starts. */
  readonly reach: Reach
}

export interface StanceFinding {
  readonly stance: Stance
  readonly decisive: readonly Rule[]
  readonly settled: boolean
  /** Rules that could still fire and would then change the stance. */
  readonly unsettledBy: readonly Rule[]
  /** The unknown attributes that keep the conditions of exactly those rules undecided. */
  readonly missing: readonly string[]
}

/** Two answers kept apart: does the way lead here, and what does the source say about it for this patient. */
export interface Finding {
  readonly node: PathwayNode
  readonly reach: Reach
  /** The attributes that could still decide the reach; empty when it is on or off. */
  readonly missing: readonly string[]
  readonly incoming: readonly EdgeFinding[]
  /** Rules whose condition is true, in pack order. Nothing that fired is ever left out. */
  readonly fired: readonly Rule[]
  /** Rules whose condition is unknown. */
  readonly pending: readonly Rule[]
  /** Rules shown here as a reason only. */
  readonly reasons: readonly Rule[]
  readonly look: Look
  /** An option the way leads to that this patient has not had, while the way has gone on without it. */
  readonly leftAside: boolean
  /** Options: has this patient had it. */
  readonly given?: Truth | undefined
  /** Options: what the source says. */
  readonly stance?: StanceFinding | undefined
}

const REACH_OF: Readonly<Record<Truth, Reach>> = { true: 'on', false: 'off', unknown: 'open' }

const NOTHING: readonly never[] = []

/** The stance of one option from the rules that fired and those that still could. */
export function stanceFinding(
  prepared: Prepared,
  coded: Coded,
  fired: readonly PreparedRule[],
  pending: readonly PreparedRule[],
): StanceFinding {
  const kinds = kindsOf(fired)
  const { stance, decisive } = decide(kinds)
  const changing = unsettling(kinds, kindsOf(pending))
  const deciding = rulesOf(ofKinds(fired, decisive))
  if (changing === 0)
    return { stance, decisive: deciding, settled: true, unsettledBy: NOTHING, missing: NOTHING }
  const unsettledBy = ofKinds(pending, changing)
  const missing = prepared.code.noPlaces()
  for (const { judge } of unsettledBy) judge.missing(coded, missing)
  return {
    stance,
    decisive: deciding,
    settled: false,
    unsettledBy: rulesOf(unsettledBy),
    missing: prepared.code.attributesAt(missing),
  }
}

function rulesOf(entries: readonly PreparedRule[]): readonly Rule[] {
  return entries.length === 0 ? NOTHING : entries.map(({ rule }) => rule)
}

/** The kinds of some rules, as a set. */
export function kindsOf(rules: readonly PreparedRule[]): number {
  let kinds = 0
  for (const { kind } of rules) kinds |= kind
  return kinds
}

function ofKinds(entries: readonly PreparedRule[], kinds: number): readonly PreparedRule[] {
  return kinds === 0 ? NOTHING : entries.filter(({ kind }) => (kind & kinds) !== 0)
}

/**
 * The findings of all nodes of a prepared pack for one patient, in pack order. Every node, every time: nothing is
 * carried over from an earlier patient.
 */
export function findingsOf(prepared: Prepared, coded: Coded): Finding[] {
  const { nodes } = prepared
  const ruleTruths = prepared.rules.map((entry) => entry.judge.truth(coded))
  const ways: Way[] = []
  let here = -1
  for (const node of nodes) {
    const way = wayTo(prepared, node, coded, ways)
    ways.push(way)
    const { kind } = node.node
    if (way.notAhead && kind !== 'option' && kind !== 'note' && node.order > here) here = node.order
  }
  const findings: Finding[] = new Array(nodes.length)
  for (let place = 0; place < nodes.length; place++) {
    const node = nodes[place] as PreparedNode
    findings[node.order] = findingOf(prepared, coded, node, ruleTruths, ways[place] as Way, here)
  }
  return findings
}

/** How the way comes to one node. */
interface Way {
  readonly truth: Truth
  readonly incoming: readonly EdgeFinding[]
  /** On, and along some way that is on and passes no option but those this patient has had. */
  readonly notAhead: boolean
  /**
   * What an open reach still depends on: the unknown attributes of each incoming edge that is open, and whatever
   * the place it starts from depends on. Attributes in branches already decided cannot matter and are not named.
   */
  readonly missing: Places | undefined
}

/** `before` holds the ways to all nodes that lead to this one. */
function wayTo(
  { code, nodes }: Prepared,
  { incoming }: PreparedNode,
  coded: Coded,
  before: readonly Way[],
): Way {
  if (incoming.length === 0) return { truth: 'true', incoming: NOTHING, notAhead: true, missing: undefined }
  const edges: EdgeFinding[] = []
  let truth: Truth = 'false'
  let notAhead = false
  for (const { edge, origin, judge } of incoming) {
    const from = before[origin] as Way
    const own = judge.truth(coded)
    const along = and(from.truth, own)
    truth = or(truth, along)
    if (along === 'true' && from.notAhead && passable(nodes[origin] as PreparedNode, coded)) notAhead = true
    edges.push({ edge, truth: own, reach: REACH_OF[along] })
  }
  if (truth !== 'unknown') return { truth, incoming: edges, notAhead, missing: undefined }
  const missing = code.noPlaces()
  for (let place = 0; place < edges.length; place++) {
    if (edges[place]?.reach !== 'open') continue
    const { judge, origin } = incoming[place] as PreparedEdge
    judge.missing(coded, missing)
    const further = before[origin]?.missing
    if (further !== undefined) addPlaces(missing, further)
  }
  return { truth, incoming: edges, notAhead, missing }
}

/** Whether the way goes on through a node now: an option only once this patient has had it. */
function passable({ node, given }: PreparedNode, coded: Coded): boolean {
  return node.kind !== 'option' || given?.truth(coded) === 'true'
}

function findingOf(
  prepared: Prepared,
  coded: Coded,
  { node, order, given, rules, reasons }: PreparedNode,
  ruleTruths: readonly Truth[],
  { truth, incoming, notAhead, missing }: Way,
  here: number,
): Finding {
  const reach = REACH_OF[truth]
  const fired: PreparedRule[] = []
  const pending: PreparedRule[] = []
  for (const place of rules) {
    const entry = prepared.rules[place] as PreparedRule
    if (ruleTruths[place] === 'true') fired.push(entry)
    else if (ruleTruths[place] === 'unknown') pending.push(entry)
  }
  const had = node.kind === 'option' ? (given?.truth(coded) ?? 'false') : undefined
  const look = lookOf(reach, order, notAhead, here, had === undefined ? undefined : had === 'true')
  return {
    node,
    reach,
    missing: missing === undefined ? NOTHING : prepared.code.attributesAt(missing),
    incoming,
    fired: rulesOf(fired),
    pending: rulesOf(pending),
    reasons: reasons.length === 0 ? NOTHING : firedAmong(reasons, prepared, ruleTruths),
    look,
    leftAside: look === 'ahead' && had !== undefined && had !== 'true' && notAhead && order < here,
    given: had,
    stance: had === undefined ? undefined : stanceFinding(prepared, coded, fired, pending),
  }
}

function firedAmong(places: readonly number[], prepared: Prepared, truths: readonly Truth[]): Rule[] {
  return places.flatMap((place) => (truths[place] === 'true' ? (prepared.rules[place]?.rule ?? []) : []))
}

/** `given` is undefined for what is not an option. */
function lookOf(
  reach: Reach,
  order: number,
  notAhead: boolean,
  here: number,
  given: boolean | undefined,
): Look {
  if (reach !== 'on') return reach
  if (order === here) return 'here'
  const passed = notAhead && (order < here || given !== undefined)
  return passed && given !== false ? 'travelled' : 'ahead'
}
