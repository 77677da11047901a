import {
  type Change,
  changesFor,
  type Evaluation,
  type Finding,
  type Look,
  type Outcome,
  openingsFor,
  possibleStances,
} from '../engine/engine.ts'
import {
  attributeOf,
  type Discrepancy,
  type Gap,
  type PathwayNode,
  type Reach,
  type Rereading,
  type Rule,
  type Source,
  type Stance,
  type Truth,
} from '../model/model.ts'
import { type ConditionLine, classWords, conditionLines, type UnitPreference } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import { say } from './messages.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS, STRENGTH_WORDS, type Word } from './wording.ts'

/**
 * One node explained for one patient: everything the inspector, the outline, the printed page and the presenting
 * screen say about it. Data in words, in reading order; no layout and no colour.
 */
export interface Explanation {
  readonly node: PathwayNode
  readonly stage: string
  readonly kindWord: string
  readonly drugs: readonly string[]
  readonly look: Look
  readonly lookWord: Word
  readonly reach: Reach
  /** Options only. */
  readonly stance?: StanceWords
  /** Rules that decide the stance, or for a step all that fired. */
  readonly why: readonly RuleLine[]
  /** Everything else that fired: nothing that fired is hidden. */
  readonly beside: readonly RuleLine[]
  /** Rules that could still fire and would change the stance. */
  readonly couldStill: readonly RuleLine[]
  /** Every way to this node, with what it asks and whether that holds. */
  readonly ways: readonly WayLine[]
  /** For a node that is off or open: the smallest changes that would bring the way here. */
  readonly opens: readonly ChangeLine[]
  /** What would change its stance or reach. */
  readonly changes: readonly ChangeLine[]
  readonly claims: readonly ClaimView[]
  readonly sources: readonly Source[]
  /** Where the article and its papers differ, on anything said here. */
  readonly discrepancies: readonly Discrepancy[]
  readonly gaps: readonly Gap[]
  readonly since: readonly Rereading[]
}

export interface StanceWords {
  readonly stance: Stance
  readonly settled: boolean
  /** The word to show: the stance, or "not known yet". */
  readonly word: Word
  /** The stances still possible, when it is not settled. */
  readonly possible: readonly Stance[]
  /** Labels of the attributes it depends on. */
  readonly dependsOn: readonly { readonly attribute: string; readonly label: string }[]
  /** This patient has had it: the stance is for a next course. */
  readonly given: Truth
}

export interface RuleLine {
  readonly rule: Rule
  readonly truth: Truth
  readonly strength: Word
  readonly stance?: Word
  readonly conditions: readonly ConditionLine[]
  readonly claims: readonly ClaimView[]
}

export interface WayLine {
  readonly from: PathwayNode
  readonly reach: Reach
  readonly truth: Truth
  readonly label: string
  readonly conditions: readonly ConditionLine[]
  /** How the place it starts from lies for this patient. */
  readonly fromLook: Look
}

export interface ChangeLine {
  readonly steps: readonly { readonly attribute: string; readonly words: string; readonly fills: boolean }[]
  readonly outcome: Outcome
  readonly outcomeWords: string
  readonly stanceChanges: boolean
  readonly change: Change
}

/** The stance of an option in words; undefined for a node that is not an option. */
export function stanceWords(evaluation: Evaluation, finding: Finding): StanceWords | undefined {
  const { pack, patient } = evaluation
  if (finding.stance === undefined) return undefined
  const { stance, settled, missing } = finding.stance
  return {
    stance,
    settled,
    word: settled ? STANCE_WORDS[stance] : NOT_SETTLED,
    possible: settled ? [] : possibleStances(pack, patient, finding.node.id),
    dependsOn: missing.map((id) => ({ attribute: id, label: attributeOf(pack, id)?.label ?? id })),
    given: finding.given ?? 'false',
  }
}

/** Explains one node of an evaluation; undefined for an id the pack does not have. */
export function explain(
  evaluation: Evaluation,
  id: string,
  units: UnitPreference = {},
): Explanation | undefined {
  const { pack, patient } = evaluation
  const finding = evaluation.findings.get(id)
  if (finding === undefined) return undefined
  const { node } = finding
  const lineOf = (truth: Truth) => (rule: Rule) => ruleLine(evaluation, rule, truth, units)
  const decisive = new Set(finding.stance?.decisive ?? [])
  const fired = finding.fired.map(lineOf('true'))
  const changes = (changesFor(pack, patient, id)?.changes ?? []).map((change) =>
    changeLine(evaluation, finding, change, units),
  )
  const stance = stanceWords(evaluation, finding)
  const rules = [...finding.fired, ...finding.reasons, ...(finding.stance?.unsettledBy ?? [])]
  const claims = claimViews(pack, [...rules.flatMap((rule) => rule.claims), ...node.claims])
  const gaps = pack.gaps.filter((gap) => gap.on.includes(id))
  const noted = new Set([
    ...[...rules, ...gaps].flatMap((each) => each.discrepancies),
    ...claims.flatMap(({ discrepancies }) => discrepancies.map((each) => each.id)),
  ])
  const sources = new Set([
    ...claims.flatMap(({ claim, discrepancies }) => [
      ...claim.cites,
      ...discrepancies.flatMap((each) => each.sources),
    ]),
  ])
  return {
    node,
    stage: pack.stages.find((stage) => stage.id === node.stage)?.title ?? '',
    kindWord: say(`node.${node.kind}`),
    drugs: node.drugs.map((drug) => pack.drugs.find((each) => each.id === drug)?.name ?? drug),
    look: finding.look,
    lookWord: LOOK_WORDS[finding.look],
    reach: finding.reach,
    ...(stance === undefined ? {} : { stance }),
    why: finding.stance === undefined ? fired : fired.filter((line) => decisive.has(line.rule)),
    beside: [
      ...(finding.stance === undefined ? [] : fired.filter((line) => !decisive.has(line.rule))),
      ...finding.reasons.map((rule) => reasonLine(evaluation, rule, units)),
    ],
    couldStill: (finding.stance?.unsettledBy ?? []).map(lineOf('unknown')),
    ways: finding.incoming.map((way) => ({
      from: evaluation.findings.get(way.edge.from)?.node ?? node,
      reach: way.reach,
      truth: way.truth,
      label: way.edge.label,
      conditions: conditionLines(pack, way.edge.when, patient, units),
      fromLook: evaluation.findings.get(way.edge.from)?.look ?? 'off',
    })),
    opens: openingsFor(pack, patient, id).map((change) => changeLine(evaluation, finding, change, units)),
    changes,
    claims,
    sources: pack.sources.filter((source) => sources.has(source.id)),
    discrepancies: pack.discrepancies.filter((each) => noted.has(each.id)),
    gaps,
    since: pack.since.filter((each) => each.on.includes(id)),
  }
}

function ruleLine(evaluation: Evaluation, rule: Rule, truth: Truth, units: UnitPreference): RuleLine {
  return {
    rule,
    truth,
    strength: STRENGTH_WORDS[rule.strength],
    ...(rule.stance === undefined ? {} : { stance: STANCE_WORDS[rule.stance] }),
    conditions: conditionLines(evaluation.pack, rule.when, evaluation.patient, units),
    claims: claimViews(evaluation.pack, rule.claims),
  }
}

/** A rule shown at a node it does not bear on has no stance there. */
function reasonLine(evaluation: Evaluation, rule: Rule, units: UnitPreference): RuleLine {
  const { stance: _, ...line } = ruleLine(evaluation, rule, 'true', units)
  return line
}

function changeLine(
  evaluation: Evaluation,
  finding: Finding,
  change: Change,
  units: UnitPreference,
): ChangeLine {
  const steps = change.steps.map((step) => {
    const attribute = attributeOf(evaluation.pack, step.attribute)
    return {
      attribute: step.attribute,
      words: attribute === undefined ? step.attribute : classWords(attribute, step.to, units),
      fills: step.from === undefined || step.from === null,
    }
  })
  const { outcome } = change
  const stanceChanges = outcome.stance !== undefined && outcome.stance !== finding.stance?.stance
  const parts = [
    ...(outcome.reach === finding.reach ? [] : [say(`change.reach.${outcome.reach}`)]),
    ...(stanceChanges && outcome.stance !== undefined ? [STANCE_WORDS[outcome.stance].word] : []),
  ]
  return { steps, outcome, outcomeWords: parts.join(say('join.comma')), stanceChanges, change }
}
