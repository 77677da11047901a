import type { Evaluation } from '../engine/engine.ts'
import type { Discrepancy, Pack, Rereading, Source } from '../model/model.ts'
import { answerWords, type UnitPreference, upperFirst } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import { type ChangeLine, explain, type RuleLine } from './explain.ts'
import { say } from './late-messages.ts'
import { listed } from './messages.ts'
import { type Caution, cautionsOf, type StepStop, stopsOf, type TitleStop } from './stops.ts'
import { sentenceText } from './way.ts'

/**
 * What a sheet of paper says of one patient: the same findings and words as on the screens, in the order in which
 * paper is read, whatever is zoomed or folded on the screen. No claim stands without what its check found.
 */
export interface PatientPaper {
  readonly title: TitleStop
  /** Each attribute with its answer; what was not asked is left out and named below. */
  readonly answers: readonly { readonly label: string; readonly answer: string }[]
  readonly notAsked: readonly string[]
  /** The way in one sentence, and step by step. */
  readonly sentence: string
  readonly steps: readonly PaperStep[]
  readonly options: readonly PaperOption[]
  /** The way where no choice stands: what would move on from there. */
  readonly here: PaperOption | undefined
  /** What is said beside the stance of several of them, told once. */
  readonly shared: readonly Shared[]
  /** What the claims named here must not be read without, each told once. */
  readonly cautions: readonly Caution[]
  readonly since: readonly Rereading[]
  readonly claims: readonly ClaimView[]
  /** Where the article and its papers differ on these claims in a way that matters. */
  readonly discrepancies: readonly Discrepancy[]
  readonly sources: readonly Source[]
}

/** A step of the way; an answer that led to several is told at the first of them. */
export interface PaperStep {
  readonly stop: StepStop
  readonly because: readonly string[]
}

/** A rule that speaks of several choices, with their codes. */
export interface Shared {
  readonly line: RuleLine
  readonly codes: readonly string[]
}

/** A choice on paper, with what would change what is said of it. */
export interface PaperOption {
  readonly stop: StepStop
  /** What is said of this one alone, beside its stance. */
  readonly beside: readonly RuleLine[]
  readonly changes: readonly ChangeLine[]
}

/** The paper of one patient. */
export function patientPaperOf(evaluation: Evaluation, units: UnitPreference = {}): PatientPaper {
  const { pack, patient } = evaluation
  const stops = stopsOf(evaluation, units)
  const title = stops.find((stop) => stop.kind === 'title') as TitleStop
  const shown = stops.filter((stop): stop is StepStop => stop.kind === 'step' || stop.kind === 'choice')
  const steps = shown.filter(({ kind }) => kind === 'step')
  const choices = shown.filter(({ kind }) => kind === 'choice')
  const shared = sharedBy(choices)
  const isShared = (line: RuleLine) => shared.some((each) => each.line.rule.id === line.rule.id)
  const withChanges = (stop: StepStop): PaperOption => ({
    stop,
    beside: stop.beside.filter((line) => !isShared(line)),
    changes: explain(evaluation, stop.id, units)?.changes ?? [],
  })
  const here = steps.find(({ id }) => id === evaluation.at)
  const told = choices.length > 0 ? choices : here === undefined ? [] : [here]
  const named = new Set(told.flatMap((stop) => stop.claims.map(({ claim }) => claim.id)))
  const claims = claimViews(
    pack,
    pack.claims.map(({ id }) => id).filter((id) => named.has(id)),
  )
  const noted = new Set(claims.flatMap(({ discrepancies }) => discrepancies.map(({ id }) => id)))
  for (const { why, beside } of told)
    for (const { rule } of [...why, ...beside]) for (const id of rule.discrepancies) noted.add(id)
  const passed = new Set([...told, ...steps].map(({ id }) => id))
  const asked = pack.attributes.filter(({ id }) => patient[id] !== undefined)
  return {
    title,
    answers: asked.map((attribute) => ({
      label: attribute.label,
      answer: answerWords(attribute, patient[attribute.id], units),
    })),
    notAsked: pack.attributes.filter((each) => !asked.includes(each)).map(({ label }) => label),
    sentence: sentenceText(evaluation, units),
    steps: stepsOf(steps),
    options: choices.map(withChanges),
    here: choices.length > 0 || here === undefined ? undefined : withChanges(here),
    shared,
    cautions: cautionsOf(pack, claims, [...noted]),
    since: pack.since.filter((row) => row.on.some((id) => passed.has(id))),
    claims,
    discrepancies: pack.discrepancies.filter(
      ({ id, severity }) => noted.has(id) && (severity === 'high' || severity === 'moderate'),
    ),
    sources: sourcesOf(pack, claims),
  }
}

function sharedBy(stops: readonly StepStop[]): Shared[] {
  const said = new Map<string, { line: RuleLine; codes: string[] }>()
  for (const { code, beside } of stops)
    for (const line of beside) {
      const known = said.get(line.rule.id) ?? { line, codes: [] }
      known.codes.push(code)
      said.set(line.rule.id, known)
    }
  return [...said.values()].filter(({ codes }) => codes.length > 1)
}

function stepsOf(stops: readonly StepStop[]): PaperStep[] {
  const told = new Set<string>()
  return stops.map((stop) => {
    const because = stop.because.filter((answer) => !told.has(answer))
    for (const answer of because) told.add(answer)
    return { stop, because }
  })
}

/** The sources these claims cite or are held against, in the pack's order. */
export function sourcesOf(pack: Pack, claims: readonly ClaimView[]): readonly Source[] {
  const cited = new Set(
    claims.flatMap(({ claim, discrepancies }) => [
      ...claim.cites,
      ...discrepancies.flatMap(({ sources }) => sources),
    ]),
  )
  return pack.sources.filter(({ id }) => cited.has(id))
}

/** The patient in one line: the title of the story, or the answers. */
export function patientLine({ title, answers }: PatientPaper): string {
  if (title.started !== undefined) return title.started.title
  if (answers.length === 0) return say('way.nothing-known')
  return upperFirst(listed(answers.map(({ answer }) => answer)))
}

/** Which content this is, how old, and whether anybody answered for it: the line at the foot of every page. */
export function provenanceOf(pack: Pack): string {
  const { reviewed } = pack
  return [
    pack.title,
    say('paper.version', { version: pack.version }),
    say('paper.dated', { dated: pack.dated }),
    reviewed === 'none'
      ? say('share.not-reviewed')
      : say('share.reviewed', { on: reviewed.on, by: reviewed.by }),
  ].join(' · ')
}
