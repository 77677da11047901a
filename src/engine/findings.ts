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
  const ruleTruths = prepared.rules.map((entry) => entry.judge.truth(patient))
  const truths: Truth[] = []
  const notAhead: boolean[] = []
  const parts: Partial<Finding>[] = []
  prepared.nodes.forEach((node, place) => {
    const start = node.incoming.length === 0
    let truth: Truth = start ? 'true' : 'false'
    let reachedNow = start
    const incoming = node.incoming.map(({ edge, origin, judge }): EdgeFinding => {
      const edgeTruth = judge.truth(patient)
      const along = and(truths[origin] ?? 'false', edgeTruth)
      truth = or(truth, along)
      if (along === 'true' && notAhead[origin] && passable(prepared.nodes[origin], patient)) reachedNow = true
      return { edge, truth: edgeTruth, reach: REACH_OF[along] }
    })
    truths[place] = truth
    notAhead[place] = truth === 'true' && reachedNow
    parts[place] = {
      node: node.node,
      reach: REACH_OF[truth],
      missing: [],
      incoming,
      ...ruleFindings(prepared, patient, node, ruleTruths),
    }
  })
  fillMissing(prepared, patient, truths, parts)
  return withLooks(prepared, notAhead, parts)
}

/** Whether the way goes on through a node now: an option only once this patient has had it. */
function passable(node: PreparedNode | undefined, patient: Patient): boolean {
  if (node === undefined) return false
  if (node.node.kind !== 'option') return true
  return node.given?.truth(patient) === 'true'
}

function ruleFindings(
  prepared: Prepared,
  patient: Patient,
  node: PreparedNode,
  ruleTruths: readonly Truth[],
): Partial<Finding> {
  const fired: Rule[] = []
  const pending: number[] = []
  for (const index of node.rules) {
    const rule = prepared.rules[index]?.rule
    if (rule === undefined) continue
    if (ruleTruths[index] === 'true') fired.push(rule)
    else if (ruleTruths[index] === 'unknown') pending.push(index)
  }
  const reasons = node.reasons.flatMap((index) =>
    ruleTruths[index] === 'true' ? (prepared.rules[index]?.rule ?? []) : [],
  )
  const isOption = node.node.kind === 'option'
  return {
    fired,
    pending: pending.flatMap((index) => prepared.rules[index]?.rule ?? []),
    reasons,
    ...(isOption ? { given: node.given?.truth(patient) ?? 'false' } : {}),
    ...(isOption ? { stance: stanceFinding(prepared, patient, fired, pending) } : {}),
  }
}

/**
 * What an open reach still depends on: the unknown attributes of each incoming edge that is open, and whatever
 * the place it starts from depends on. Attributes in branches already decided cannot matter and are not named.
 */
function fillMissing(
  prepared: Prepared,
  patient: Patient,
  truths: readonly Truth[],
  parts: Partial<Finding>[],
): void {
  const sets: (Set<string> | undefined)[] = []
  prepared.nodes.forEach((node, place) => {
    if (truths[place] !== 'unknown') return
    const missing = new Set<string>()
    for (const { origin, judge } of node.incoming) {
      const from = truths[origin] ?? 'false'
      if (from === 'false' || judge.truth(patient) === 'false') continue
      judge.missing(patient, missing)
      for (const attribute of sets[origin] ?? []) missing.add(attribute)
    }
    sets[place] = missing
    parts[place] = { ...parts[place], missing: inOrder(prepared, missing) }
  })
}

/** Where the patient is: the last step, decision or outcome, in pack order, that is on and not ahead. */
function withLooks(
  prepared: Prepared,
  notAhead: readonly boolean[],
  parts: readonly Partial<Finding>[],
): Finding[] {
  let here = -1
  prepared.nodes.forEach(({ node, order }, place) => {
    if (node.kind !== 'option' && node.kind !== 'note' && notAhead[place]) here = Math.max(here, order)
  })
  const findings: Finding[] = []
  prepared.nodes.forEach(({ node, order }, place) => {
    const part = parts[place] as Omit<Finding, 'look' | 'leftAside'>
    const notGiven = node.kind === 'option' && part.given !== 'true'
    const passed = notAhead[place] === true && order < here
    const look: Look =
      part.reach === 'off'
        ? 'off'
        : part.reach === 'open'
          ? 'open'
          : order === here
            ? 'here'
            : notAhead[place] && !notGiven && (passed || node.kind === 'option')
              ? 'travelled'
              : 'ahead'
    findings[order] = { ...part, look, leftAside: look === 'ahead' && notGiven && passed }
  })
  return findings
}
