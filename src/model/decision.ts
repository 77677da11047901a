/** The words of a case that is worked through alone: its decisions, their options, and what is said of each. */
import type { PatientRecord } from './pack.ts'

/**
 * What is said of an option: what the article itself chooses, what can be defended, what nothing supports, and what
 * would do harm. Never right or wrong, and never added up: much of this is debated.
 */
export const VERDICTS = ['article', 'defensible', 'not-supported', 'avoid'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface DecisionOption {
  readonly id: string
  readonly text: string
  /** The treatment or step of the pathway that it takes, where there is one. */
  readonly takes?: string
  readonly verdict: Verdict
  /** The verdict is our reading, since the article does not say so. */
  readonly ours: boolean
  /** What comes of it. */
  readonly consequence: string
  /** At least 40 characters; never only "right" or "wrong". */
  readonly why: string
  /** What it rests on; at least one of the four lists is not empty. */
  readonly claims: readonly string[]
  readonly discrepancies: readonly string[]
  readonly gaps: readonly string[]
  readonly sources: readonly string[]
}

/** One decision in the course of a case. */
export interface Decision {
  readonly id: string
  /** Where on the pathway it is taken. */
  readonly node: string
  /** Answers that differ from those of the case at this moment. */
  readonly patient?: PatientRecord
  /** What has happened since, before the question is put. */
  readonly situation?: string
  readonly question: string
  /** It may be left without an answer. */
  readonly maySkip?: boolean
  readonly options: readonly DecisionOption[]
  /** What guidance of today would say, tied to positions re-read; `options` are those it would bear out. */
  readonly today: {
    readonly text: string
    readonly options: readonly string[]
    readonly since: readonly string[]
  }
}
