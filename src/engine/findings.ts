import type { Edge, PathwayNode, Patient, Reach, Rule, Stance, Truth } from '../model/model.ts'
import { and, or } from './judge.ts'
import { inOrder, type Prepared, type PreparedNode } from './prepare.ts'
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
  readonly given?: Truth
  /** Options: what the source says. */
  readonly stance?: StanceFinding
}

const REACH_OF: Readonly<Record<Truth, Reach>> = { true: 'on', false: 'off', unknown: 'open' }

/** The stance of one option from the rules that fired and those that still could. */
export function stanceFinding(
  prepared: Prepared,
  patient: Patient,
  fired: readonly Rule[],
  pending: readonly number[],
): StanceFinding {
  const { stance, decisive } = decide(fired)
  const pendingRules = pending.flatMap((index) => prepared.rules[index] ?? [])
  const unsettledBy = new Set(
    unsettling(
      fired,
      pendingRules.map((entry) => entry.rule),
      stance,
    ),
  )
  const missing = new Set<string>()
  for (const entry of pendingRules) if (unsettledBy.has(entry.rule)) entry.judge.missing(patient, missing)
  return {
    stance,
    decisive,
    settled: unsettledBy.size === 0,
    unsettledBy: [...unsettledBy],
    missing: inOrder(prepared, missing),
  }
}

/**
 * The findings of all nodes of a prepared pack for one patient, in pack order. Every node, every time: nothing is
 * carried over from an earlier patient.
 */
export function findingsOf(prepared: Prepared, patient: Patient): Finding[] {
  const { nodes } = prepared
  const ruleTruths = prepared.rules.map((entry) => entry.judge.truth(patient))
  const truths: Truth[] = new Array(nodes.length)
  const notAhead: boolean[] = new Array(nodes.length)
  const missing: (Set<string> | undefined)[] = new Array(nodes.length)
  const incoming: EdgeFinding[][] = new Array(nodes.length)
  let here = -1
  nodes.forEach((node, place) => {
    const start = node.incoming.length === 0
    let truth = (start ? 'true' : 'false') as Truth
    let reachedNow = start
    incoming[place] = node.incoming.map(({ edge, origin, judge }): EdgeFinding => {
      const edgeTruth = judge.truth(patient)
      const along = and(truths[origin] ?? 'false', edgeTruth)
      truth = or(truth, along)
      if (along === 'true' && notAhead[origin] && passable(nodes[origin], patient)) reachedNow = true
      return { edge, truth: edgeTruth, reach: REACH_OF[along] }
    })
    truths[place] = truth
    notAhead[place] = truth === 'true' && reachedNow
    if (truth === 'unknown') missing[place] = missingFor(node, patient, truths, missing)
    const { kind } = node.node
    if (kind !== 'option' && kind !== 'note' && notAhead[place] && node.order > here) here = node.order
  })
  const findings: Finding[] = new Array(nodes.length)
  nodes.forEach((node, place) => {
    findings[node.order] = findingOf(prepared, patient, node, ruleTruths, {
      reach: REACH_OF[truths[place] ?? 'false'],
      missing: missing[place],
      incoming: incoming[place] ?? [],
      notAhead: notAhead[place] === true,
      here,
    })
  })
  return findings
}

/** Whether the way goes on through a node now: an option only once this patient has had it. */
function passable(node: PreparedNode | undefined, patient: Patient): boolean {
  if (node === undefined) return false
  if (node.node.kind !== 'option') return true
  return node.given?.truth(patient) === 'true'
}

/**
 * What an open reach still depends on: the unknown attributes of each incoming edge that is open, and whatever
 * the place it starts from depends on. Attributes in branches already decided cannot matter and are not named.
 */
function missingFor(
  node: PreparedNode,
  patient: Patient,
  truths: readonly Truth[],
  before: readonly (ReadonlySet<string> | undefined)[],
): Set<string> {
  const missing = new Set<string>()
  for (const { origin, judge } of node.incoming) {
    if (truths[origin] === 'false' || judge.truth(patient) === 'false') continue
    judge.missing(patient, missing)
    for (const attribute of before[origin] ?? NOTHING) missing.add(attribute)
  }
  return missing
}

const NOTHING: readonly never[] = []

interface Lie {
  readonly reach: Reach
  readonly missing: ReadonlySet<string> | undefined
  readonly incoming: readonly EdgeFinding[]
  readonly notAhead: boolean
  /** The order of the node where the patient is: the last step, decision or outcome that is on and not ahead. */
  readonly here: number
}

function findingOf(
  prepared: Prepared,
  patient: Patient,
  { node, order, given, rules, reasons }: PreparedNode,
  ruleTruths: readonly Truth[],
  { reach, missing, incoming, notAhead, here }: Lie,
): Finding {
  const fired: Rule[] = []
  const pending: Rule[] = []
  const pendingPlaces: number[] = []
  for (const index of rules) {
    const rule = prepared.rules[index]?.rule
    if (rule === undefined) continue
    if (ruleTruths[index] === 'true') fired.push(rule)
    else if (ruleTruths[index] === 'unknown') {
      pending.push(rule)
      pendingPlaces.push(index)
    }
  }
  const isOption = node.kind === 'option'
  const had = isOption ? (given?.truth(patient) ?? 'false') : undefined
  const look = lookOf(reach, order, notAhead, here, isOption ? had === 'true' : undefined)
  const base = {
    node,
    reach,
    missing: missing === undefined ? NOTHING : inOrder(prepared, missing),
    incoming,
    fired,
    pending,
    reasons:
      reasons.length === 0
        ? NOTHING
        : reasons.flatMap((index) =>
            ruleTruths[index] === 'true' ? (prepared.rules[index]?.rule ?? []) : [],
          ),
    look,
    leftAside: look === 'ahead' && isOption && had !== 'true' && notAhead && order < here,
  }
  return had === undefined
    ? base
    : { ...base, given: had, stance: stanceFinding(prepared, patient, fired, pendingPlaces) }
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
