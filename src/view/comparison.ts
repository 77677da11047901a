import { type Evaluation, type Look, reasonOf } from '../engine/engine.ts'
import {
  type ArguedComparison,
  type Argument,
  type ComparisonPoint,
  type ComparisonSide,
  type Condition,
  type Figure,
  type Gap,
  type Pack,
  type PathwayNode,
  type Quotable,
  quotables,
  type Rereading,
  type Source,
  type Truth,
  type WantedStudy,
} from '../model/model.ts'
import { type ConditionLine, conditionLines, type UnitPreference } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import { type StanceWords, stanceWords } from './explain.ts'
import { reasonLine } from './reason.ts'
import { type Caution, cautionsOf } from './stops.ts'
import { LOOK_WORDS, type Word } from './wording.ts'

/**
 * The question of a pack, argued point by point, for one patient; and the studies its source asks for. Whether an
 * argument counts for the patient is told for each by itself: nothing here is weighed, counted or added up.
 */
export interface ComparisonView {
  readonly comparison: ArguedComparison
  readonly sides: readonly SideView[]
  readonly points: readonly PointView[]
}

/** One of the ways of treatment, with what the source says of its options for this patient. */
export interface SideView {
  readonly side: ComparisonSide
  readonly drugs: readonly string[]
  readonly options: readonly SideOption[]
}

export interface SideOption {
  readonly node: PathwayNode
  readonly stance: StanceWords
  readonly look: Look
  readonly lookWord: Word
  /** Why it is as it is for this patient, in one line. */
  readonly reason: string
}

export interface PointView {
  readonly point: ComparisonPoint
  /** By side, in the order of the sides. */
  readonly columns: readonly { readonly side: ComparisonSide; readonly lines: readonly ArgumentLine[] }[]
}

/** Whether something counts for this patient; `always`: for every patient. */
export type Bearing = 'always' | Truth

export interface ArgumentLine {
  readonly argument: Argument
  readonly bearing: Bearing
  readonly conditions: readonly ConditionLine[]
  readonly claims: readonly ClaimView[]
  /** What its claims must not be shown without. */
  readonly cautions: readonly Caution[]
  readonly sources: readonly Source[]
  readonly figures: readonly { readonly source: Quotable; readonly figures: readonly Figure[] }[]
  readonly since: readonly Rereading[]
  readonly gaps: readonly Gap[]
}

/** The comparison of the pack for one patient; undefined for a pack that has none. */
export function comparisonView(
  evaluation: Evaluation,
  units: UnitPreference = {},
): ComparisonView | undefined {
  const { comparison } = evaluation.pack
  if (comparison === undefined) return undefined
  const { sides, points } = comparison
  return {
    comparison,
    sides: sides.map((side) => sideView(evaluation, side, units)),
    points: points.map((point) => ({
      point,
      columns: sides.map((side) => ({
        side,
        lines: point.arguments
          .filter((argument) => argument.side === side.id)
          .map((argument) => argumentLine(evaluation, argument, units)),
      })),
    })),
  }
}

function sideView(evaluation: Evaluation, side: ComparisonSide, units: UnitPreference): SideView {
  const { pack, findings } = evaluation
  return {
    side,
    drugs: side.drugs.map((id) => pack.drugs.find((drug) => drug.id === id)?.name ?? id),
    options: side.options.flatMap((id) => {
      const finding = findings.get(id)
      const stance = finding && stanceWords(evaluation, finding)
      if (finding === undefined || stance === undefined) return []
      const { node, look } = finding
      return [{ node, stance, look, lookWord: LOOK_WORDS[look], reason: reasonLine(evaluation, id, units) }]
    }),
  }
}

function argumentLine(evaluation: Evaluation, argument: Argument, units: UnitPreference): ArgumentLine {
  const { pack, patient } = evaluation
  const claims = claimViews(pack, argument.claims)
  return {
    argument,
    bearing: bearingOf(evaluation, argument.when),
    conditions: conditionLines(pack, argument.when, patient, units),
    claims,
    cautions: cautionsOf(pack, claims, []),
    sources: pack.sources.filter(({ id }) => argument.sources.includes(id)),
    figures: figuresNamed(pack, argument.figures),
    since: pack.since.filter(({ id }) => argument.since.includes(id)),
    gaps: pack.gaps.filter(({ id }) => argument.gaps.includes(id)),
  }
}

function bearingOf({ pack, patient }: Evaluation, when: Condition | undefined): Bearing {
  return when === undefined ? 'always' : reasonOf(when, pack, patient).truth
}

/** The figures named `source/figure`, by where they were read, in the order in which they are named. */
function figuresNamed(pack: Pack, names: readonly string[]): ArgumentLine['figures'] {
  const bySource = new Map<Quotable, Figure[]>()
  const known = quotables(pack)
  for (const name of names) {
    const [of, id] = name.split('/')
    const source = known.find((each) => each.id === of)
    const figure = source?.figures?.find((each) => each.id === id)
    if (source && figure) bySource.set(source, [...(bySource.get(source) ?? []), figure])
  }
  return [...bySource].map(([source, figures]) => ({ source, figures }))
}

/** A study the source asks for, as a row of the picture: which columns its arms are in, and what stands between. */
export interface WantedLine {
  readonly study: WantedStudy
  /** Whether this patient is among those it asks for; undefined where the source does not say whom it means. */
  readonly bearing?: Truth
  readonly conditions: readonly ConditionLine[]
  readonly claims: readonly ClaimView[]
  readonly cautions: readonly Caution[]
  readonly gaps: readonly Gap[]
  readonly since: readonly Rereading[]
  /** The figures of what was run since, in the order of the study's list. */
  readonly run: readonly ArgumentLine['figures'][]
  /** Places in `columns` of the arms; none for a study that has no place on the pathway. */
  readonly arms: readonly number[]
  /** Pairs of places in `columns`, the left one first, the shorter span first. */
  readonly between: readonly {
    readonly from: number
    readonly to: number
    readonly names: readonly string[]
  }[]
}

export interface WantedView {
  /** The arms of all studies that have a place on the pathway, each name once. */
  readonly columns: readonly string[]
  readonly lines: readonly WantedLine[]
}

/** The studies the source of the pack asks for, for one patient; no lines for a pack that names none. */
export function wantedView(evaluation: Evaluation, units: UnitPreference = {}): WantedView {
  const { pack, patient } = evaluation
  const columns = columnsOf(pack.wanted)
  const lines = pack.wanted.map((study): WantedLine => {
    const claims = claimViews(pack, study.claims)
    return {
      study,
      ...(study.when === undefined ? {} : { bearing: reasonOf(study.when, pack, patient).truth }),
      conditions: conditionLines(pack, study.when, patient, units),
      claims,
      cautions: cautionsOf(pack, claims, []),
      gaps: pack.gaps.filter(({ id }) => study.gaps.includes(id)),
      since: pack.since.filter(({ id }) => study.since.includes(id)),
      run: study.run.map(({ figures }) => figuresNamed(pack, figures)),
      arms: study.between.length === 0 ? [] : study.arms.map(({ name }) => columns.indexOf(name)),
      between: betweenOf(study, columns),
    }
  })
  return { columns, lines }
}

/** The arms that most studies share come first, so that most lines of the picture are short. */
function columnsOf(studies: readonly WantedStudy[]): string[] {
  const placed = studies.filter(({ between }) => between.length > 0)
  const most = placed.sort((a, b) => b.arms.length - a.arms.length)
  return [...new Set(most.flatMap(({ arms }) => arms.map(({ name }) => name)))]
}

function betweenOf({ arms, between }: WantedStudy, columns: readonly string[]): WantedLine['between'] {
  const place = (option: string) => columns.indexOf(arms.find((arm) => arm.option === option)?.name ?? '')
  return between
    .map(({ from, to }) => [place(from), place(to)].sort((a, b) => a - b))
    .flatMap(([from, to]) =>
      from === undefined || to === undefined || from < 0
        ? []
        : [{ from, to, names: [columns[from] ?? '', columns[to] ?? ''] }],
    )
    .sort((a, b) => a.to - a.from - (b.to - b.from))
}
