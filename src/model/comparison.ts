/**
 * The words of a debate: the question of the source argued point by point, and the studies it asks for. An argument
 * speaks for one side or against it, or says that the source is silent; nothing here adds arguments up.
 */
import type { Condition, Identifier } from './pack.ts'

export const LEANINGS = ['for', 'against', 'silent'] as const
/** Which way an argument speaks about its side. `silent`: the source has nothing to say on the point. */
export type Leaning = (typeof LEANINGS)[number]

/** One of the ways of treatment that are held against each other. */
export interface ComparisonSide {
  readonly id: string
  readonly label: string
  readonly drugs: readonly string[]
  /** The options of the pathway that stand for it, by node id. */
  readonly options: readonly string[]
}

export interface Argument {
  readonly side: string
  readonly leans: Leaning
  /** In our own words and without numbers: those come from `figures`. */
  readonly text: string
  /** For whom it counts; absent: for every patient. */
  readonly when?: Condition
  readonly claims: readonly string[]
  readonly sources: readonly string[]
  /** Figures of sources, or of what was read outside of them, as `source/figure`. */
  readonly figures: readonly string[]
  /** Positions re-read that bear on it. */
  readonly since: readonly string[]
  readonly gaps: readonly string[]
}

export interface ComparisonPoint {
  readonly id: string
  readonly title: string
  /** What is at stake, in one or two sentences. */
  readonly stake: string
  readonly arguments: readonly Argument[]
}

/** The question of the source, argued point by point. There is no verdict. */
export interface ArguedComparison {
  readonly title: string
  readonly question: string
  /** How to read it, in one or two sentences. */
  readonly about: string
  readonly sides: readonly ComparisonSide[]
  readonly points: readonly ComparisonPoint[]
}

/** One arm of a study that was asked for; `option` where the pathway has it. */
export interface WantedArm {
  readonly name: string
  readonly option?: string
}

/** What was run after the source asked, and what became of it. */
export interface LaterRun {
  readonly short: string
  readonly identifier?: Identifier
  /** How it was read; nothing weaker is shown here. */
  readonly level: 'A' | 'B'
  readonly became: string
  /** Figures of sources, or of what was read outside of them, as `source/figure`. */
  readonly figures: readonly string[]
}

/** A study the source asks for and that nobody, as far as found, has finished. */
export interface WantedStudy {
  readonly id: string
  readonly title: string
  /** The line of treatment, in words. */
  readonly line: string
  readonly population: string
  /** Whether a patient would be among those it asks for; absent: the source does not say whom it means. */
  readonly when?: Condition
  readonly arms: readonly WantedArm[]
  /** The options between which it would stand, each by node id; empty where the pathway has no place for it. */
  readonly between: readonly { readonly from: string; readonly to: string }[]
  /** The definition of failure it needs, where it needs one. */
  readonly failure?: string
  /** Why it is hard to fill. */
  readonly hard: string
  readonly claims: readonly string[]
  readonly gaps: readonly string[]
  /** Empty: nothing that could be read. */
  readonly run: readonly LaterRun[]
  /** Positions re-read that bear on it. */
  readonly since: readonly string[]
}
