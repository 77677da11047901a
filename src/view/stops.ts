import type { Evaluation, Finding, Look } from '../engine/engine.ts'
import { attributeOf, type Case, type Pack, type Rereading, readPatient } from '../model/model.ts'
import { conditionLines, labelledAnswer, type UnitPreference } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import { type ChangeLine, explain, type RuleLine, type StanceWords } from './explain.ts'
import { say } from './late-messages.ts'
import { choicesHere, wayTaken } from './way.ts'

/**
 * The stops of a presentation: this patient's way, one step at a time, then the choices where the patient is, what
 * would change the first of them, and what has changed since the source. Data in words; the screen only sets them.
 */
export type Stop = TitleStop | StepStop | ChangesStop | SinceStop

export interface TitleStop {
  readonly kind: 'title'
  readonly code: string
  readonly title: string
  /** The named patient whose answers are exactly these, if there is one: a story is told of no other. */
  readonly started?: Case
  /** What is known of the patient, when no story tells it. */
  readonly answers: readonly string[]
  /** Why some answers cannot all be true. */
  readonly conflicts: readonly string[]
  readonly source: string
  readonly dated: string
}

export interface StepStop {
  readonly kind: 'step' | 'choice'
  readonly code: string
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly look: Look
  readonly text: string
  /** The answers that led here. */
  readonly because: readonly string[]
  /** Treatments only; for one that was given it is meant for a next course. */
  readonly stance?: StanceWords
  readonly why: readonly RuleLine[]
  /** Whatever else fired: nothing that fired is hidden. */
  readonly beside: readonly RuleLine[]
  /** Every claim the stop rests on. */
  readonly claims: readonly ClaimView[]
  readonly cautions: readonly Caution[]
}

export interface ChangesStop {
  readonly kind: 'changes'
  readonly code: string
  readonly id: string
  readonly title: string
  readonly stance?: StanceWords
  readonly changes: readonly ChangeLine[]
  /** How many more there are than a room can read at once. */
  readonly more: number
}

export interface SinceStop {
  readonly kind: 'since'
  readonly code: string
  /** The year of the source. */
  readonly title: string
  readonly rows: readonly Rereading[]
  readonly more: number
}

/** What must stand beside claims that are named: where the article and its paper differ, or the correction. */
export interface Caution {
  readonly claims: readonly string[]
  /** The discrepancy; absent when it is the claim's own correction. */
  readonly discrepancy?: string
  readonly text: string
}

/** As many rows as a room can read from one screen. */
const READABLE = 6

/** The stops for one patient, never empty: the first is the question itself. */
export function stopsOf(evaluation: Evaluation, units: UnitPreference = {}): readonly Stop[] {
  const { findings } = evaluation
  const travelled = [...findings.values()].filter(({ look }) => look === 'travelled' || look === 'here')
  const choices = choicesHere(evaluation)
  const shown = [...new Set([...travelled, ...choices])]
  return [
    titleStop(evaluation, units),
    ...shown.flatMap((finding) => stepStop(evaluation, finding, units, choices.includes(finding))),
    ...changesStop(evaluation, choices[0]?.node.id ?? evaluation.at, units),
    ...sinceStop(
      evaluation.pack,
      [...choices, ...travelled.toReversed()].map(({ node }) => node.id),
    ),
  ]
}

function titleStop({ pack, patient, conflicts }: Evaluation, units: UnitPreference): TitleStop {
  const started = pack.cases.find((each) => {
    const start = readPatient(pack, each.patient).patient
    return pack.attributes.every(({ id }) => start[id] === patient[id])
  })
  const answers = pack.attributes.flatMap((attribute) => {
    const answer = patient[attribute.id]
    return answer === undefined ? [] : [labelledAnswer(attribute, answer, units)]
  })
  return {
    kind: 'title',
    code: say('present.code.title'),
    title: pack.question,
    ...(started === undefined ? {} : { started }),
    answers: started === undefined ? answers : [],
    conflicts: conflicts.map(({ why }) => why),
    source: pack.source.citation,
    dated: pack.dated,
  }
}

export function stepStop(
  evaluation: Evaluation,
  finding: Finding,
  units: UnitPreference,
  choice: boolean,
): StepStop[] {
  const { pack, patient } = evaluation
  const { node, look } = finding
  const explanation = explain(evaluation, node.id, units)
  if (explanation === undefined) return []
  const { stage, stance, why, beside } = explanation
  const lines = conditionLines(pack, wayTaken(evaluation, finding)?.edge.when, patient, units)
  const rules = [...why, ...beside].map(({ rule }) => rule)
  const claims = claimViews(pack, [...node.claims, ...rules.flatMap((rule) => rule.claims)])
  return [
    {
      kind: choice ? 'choice' : 'step',
      code: node.code,
      id: node.id,
      title: node.title,
      stage,
      look,
      text: node.text,
      because: [...new Set(lines.flatMap(({ decidedBy }) => decidedBy))].flatMap((id) => {
        const attribute = attributeOf(pack, id)
        return attribute === undefined ? [] : [labelledAnswer(attribute, patient[id], units)]
      }),
      ...(stance === undefined ? {} : { stance }),
      why,
      beside,
      claims,
      cautions: cautionsOf(
        pack,
        claims,
        rules.flatMap((rule) => rule.discrepancies),
      ),
    },
  ]
}

/**
 * What these claims, and discrepancies named beside them, must not be shown without: the short note of every
 * discrepancy that could mislead or is imprecise, and the correction of a claim that no such note covers.
 */
export function cautionsOf(pack: Pack, claims: readonly ClaimView[], named: readonly string[]): Caution[] {
  const grave = (view: ClaimView) => view.discrepancies.filter(isGrave)
  const about = new Map<string, string[]>(named.map((id) => [id, []]))
  for (const view of claims)
    for (const { id } of grave(view)) about.set(id, [...(about.get(id) ?? []), view.claim.id])
  const notes = pack.discrepancies.flatMap((each): Caution[] => {
    const ids = about.get(each.id)
    return ids === undefined || !isGrave(each)
      ? []
      : [{ claims: ids, discrepancy: each.id, text: each.short }]
  })
  const corrections = claims.flatMap((view): Caution[] => {
    const { id, correction } = view.claim
    return correction === undefined || grave(view).length > 0 ? [] : [{ claims: [id], text: correction }]
  })
  // As the claims come on the stop: what bears on its first words is read first.
  const order = claims.map((view) => view.claim.id)
  const place = (caution: Caution) => Math.min(order.length, ...caution.claims.map((id) => order.indexOf(id)))
  return [...notes, ...corrections].sort((a, b) => place(a) - place(b))
}

function isGrave({ severity }: { readonly severity: string }): boolean {
  return severity === 'high' || severity === 'moderate'
}

function changesStop(evaluation: Evaluation, id: string, units: UnitPreference): ChangesStop[] {
  const explanation = explain(evaluation, id, units)
  if (explanation === undefined) return []
  const { node, stance, changes } = explanation
  return [
    {
      kind: 'changes',
      code: say('present.code.changes'),
      id,
      title: node.title,
      ...(stance === undefined ? {} : { stance }),
      changes: changes.slice(0, READABLE),
      more: Math.max(0, changes.length - READABLE),
    },
  ]
}

/** The positions re-read that bear on these nodes, the most telling node first. */
function sinceStop(pack: Pack, nodes: readonly string[]): SinceStop[] {
  if (pack.since.length === 0) return []
  const place = (row: Rereading) => nodes.findIndex((id) => row.on.includes(id))
  const rows = pack.since.filter((row) => place(row) >= 0).sort((a, b) => place(a) - place(b))
  return [
    {
      kind: 'since',
      code: say('present.code.since'),
      title: pack.dated.slice(0, 4),
      rows: rows.slice(0, READABLE),
      more: pack.since.length - Math.min(rows.length, READABLE),
    },
  ]
}
