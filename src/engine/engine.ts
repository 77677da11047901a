/**
 * The door of the engine: what follows for this patient?
 *
 * Pure functions of a checked pack and a patient. Everything is evaluated every time; the same pack and patient
 * give the same answer, down to the order of every list. The engine never words anything for people, never
 * touches the browser, React, the clock or chance, and never reads a pack that `openPack` has not checked.
 */
import type { Pack, Patient, Stance } from '../model/model.ts'
import { classesOf } from './classes.ts'
import { type Finding, findingsOf, kindsOf, stanceFinding } from './findings.ts'
import { type PreparedRule, prepare } from './prepare.ts'
import { decide } from './stance.ts'

export { askNext, type Question } from './ask.ts'
export { type AnswerClass, answersOf, classesOf } from './classes.ts'
export { type Difference, differencesOf } from './compare.ts'
export {
  type Change,
  type Changes,
  changesFor,
  type Outcome,
  openingsFor,
  type Step,
} from './counterfactual.ts'
export type { EdgeFinding, Finding, Look, StanceFinding } from './findings.ts'
export { judgeOf, type PatientJudge } from './judge.ts'
export { targetsOf } from './prepare.ts'
export { type Reason, reasonOf } from './reason.ts'

export interface Evaluation {
  readonly pack: Pack
  readonly patient: Patient
  /** The node where the patient is. */
  readonly at: string
  /** Answers that cannot all be true of one patient. Reported, never an error. */
  readonly conflicts: readonly { readonly id: string; readonly why: string }[]
  /** Findings by node id, in pack order. */
  readonly findings: ReadonlyMap<string, Finding>
}

/** Evaluates every node of a checked pack for one patient. */
export function evaluate(pack: Pack, patient: Patient): Evaluation {
  const prepared = prepare(pack)
  const coded = prepared.coded(patient)
  const findings = new Map<string, Finding>()
  let at = pack.nodes[0]?.id ?? ''
  for (const finding of findingsOf(prepared, coded)) {
    findings.set(finding.node.id, finding)
    if (finding.look === 'here') at = finding.node.id
  }
  const conflicts = prepared.conflicts
    .filter(({ judge }) => judge.truth(coded) === 'true')
    .map(({ id, why }) => ({ id, why }))
  return { pack, patient, at, conflicts, findings }
}

/**
 * The stances an option can still come to, over all ways to complete what is not known; just the stance itself
 * when it is settled. Follows only attributes that matter, and stops once every candidate has been met.
 * Empty for a node that is not an option.
 */
export function possibleStances(pack: Pack, patient: Patient, option: string): Stance[] {
  const prepared = prepare(pack)
  const node = prepared.byId.get(option)
  if (node === undefined || node.node.kind !== 'option') return []
  const comparisons = node.rules.flatMap((index) => prepared.rules[index]?.judge.comparisons ?? [])
  const attributes = new Map(pack.attributes.map((attribute) => [attribute.id, attribute]))
  const found = new Set<Stance>()
  let candidates: Set<Stance> | undefined
  const visit = (current: Patient): void => {
    if (candidates !== undefined && found.size >= candidates.size) return
    const coded = prepared.coded(current)
    const fired: PreparedRule[] = []
    const pending: PreparedRule[] = []
    for (const place of node.rules) {
      const entry = prepared.rules[place] as PreparedRule
      const truth = entry.judge.truth(coded)
      if (truth === 'true') fired.push(entry)
      if (truth === 'unknown') pending.push(entry)
    }
    const finding = stanceFinding(prepared, coded, fired, pending)
    candidates ??= new Set([
      finding.stance,
      ...pending.map(({ kind }) => decide(kindsOf(fired) | kind).stance),
    ])
    const next = finding.settled ? undefined : attributes.get(finding.missing[0] ?? '')
    if (next === undefined) {
      found.add(finding.stance)
      return
    }
    for (const { answer } of classesOf(next, comparisons)) visit({ ...current, [next.id]: answer })
  }
  visit(patient)
  return [...found]
}
