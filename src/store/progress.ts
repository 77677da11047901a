/**
 * How far a learner has come with the cases: what was chosen, where they are, on which days a case was finished.
 * Nothing of it names a person or a patient of theirs. Pure: days enter as arguments.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Case } from '../model/model.ts'
import type { Relation } from '../view/late.ts'
import { dayAfter } from './days.ts'

/** One answer as it was committed. */
export interface Committed {
  readonly decision: string
  readonly option: string
}

export interface CaseProgress {
  /** The version of the pack it was begun with. */
  readonly content: string
  /** Exam: what is said of the answers waits for the end. */
  readonly exam: boolean
  /** 0 is the story, then one for each decision, then the debrief. */
  readonly step: number
  /** In the order in which they were committed; of one decision the first counts, and all are kept. */
  readonly answers: readonly Committed[]
  /** The debrief has been reached since it was begun: nothing is held back any more. */
  readonly debriefed: boolean
  /** The days (ISO) on which the debrief was reached, in order. */
  readonly finished: readonly string[]
}

/** By pack id, then by the id of the case or claim. */
export interface Progress {
  readonly cases: Readonly<Record<string, Readonly<Record<string, CaseProgress>>>>
  readonly drills: Readonly<Record<string, Readonly<Record<string, Relation>>>>
}

export const NOTHING_DONE: Progress = { cases: {}, drills: {} }

/** The first answer to a decision: the one that counts. */
export function firstAnswer(progress: CaseProgress | undefined, decision: string): string | undefined {
  return progress?.answers.find((answer) => answer.decision === decision)?.option
}

/** The last answer to a decision: the first one, or what it was revised to. */
export function lastAnswer(progress: CaseProgress | undefined, decision: string): string | undefined {
  return progress?.answers.findLast((answer) => answer.decision === decision)?.option
}

/** Progress without the answers that mean nothing to the case any more, since its content has changed. */
export function fitted(progress: CaseProgress, { decisions = [] }: Case): CaseProgress {
  const answers = progress.answers.filter((answer) =>
    decisions.some(
      ({ id, options }) => id === answer.decision && options.some((each) => each.id === answer.option),
    ),
  )
  return answers.length === progress.answers.length ? progress : { ...progress, answers }
}

/** After how many days a finished case is to be looked at again. */
export const REVIEW_AFTER = [1, 7, 30] as const

/**
 * The day on which a finished case is next to be reviewed: so many days after it was first finished, unless it has
 * been finished again since that day. Undefined before the first time, and after the last review.
 */
export function reviewDay(progress: CaseProgress | undefined): string | undefined {
  const [first] = progress?.finished ?? []
  if (first === undefined) return undefined
  const days = REVIEW_AFTER.map((after) => dayAfter(first, after))
  return days.find((day) => !progress?.finished.some((finished) => finished >= day))
}

export type CaseStatus = 'not-begun' | 'under-way' | 'done' | 'to-review'

/** Where a learner stands with a case of so many decisions. */
export function statusOf(progress: CaseProgress | undefined, decisions: number, today: string): CaseStatus {
  if (progress === undefined) return 'not-begun'
  // A case that has no decision any more has no debrief to come to either.
  if (!progress.debriefed) return decisions === 0 ? 'not-begun' : 'under-way'
  const due = reviewDay(progress)
  return due !== undefined && due <= today ? 'to-review' : 'done'
}

export interface Learner extends StoreApi<Progress> {
  readonly actions: LearnerActions
}

/** What a learner does. `pack` and `id` name the case. */
export interface LearnerActions {
  /** From the start, with no answers; the days on which it was finished before are kept. */
  begin(pack: string, id: string, how: { readonly exam: boolean; readonly content: string }): void
  /** Commits an answer; to a decision that has one it is a revision. */
  commit(pack: string, id: string, answer: Committed): void
  goTo(pack: string, id: string, step: number): void
  /** The debrief is reached, on a day. */
  finish(pack: string, id: string, step: number, day: string): void
  judge(pack: string, claim: string, relation: Relation): void
  forgetDrills(pack: string): void
  /** Takes over the progress of a file, case by case; what the file does not name stays. */
  takeOver(progress: Progress): void
  clear(): void
}

export function createLearner(kept: Progress = NOTHING_DONE): Learner {
  const store = createStore<Progress>(() => kept)
  const { getState, setState } = store
  const put = (pack: string, id: string, change: (now: CaseProgress) => CaseProgress) => {
    const { cases } = getState()
    const now = cases[pack]?.[id]
    if (now === undefined) return
    setState({ cases: { ...cases, [pack]: { ...cases[pack], [id]: change(now) } } })
  }
  return Object.assign(store, {
    actions: {
      begin(pack, id, { exam, content }) {
        const { cases } = getState()
        const finished = cases[pack]?.[id]?.finished ?? []
        const fresh: CaseProgress = { content, exam, step: 1, answers: [], debriefed: false, finished }
        setState({ cases: { ...cases, [pack]: { ...cases[pack], [id]: fresh } } })
      },
      commit(pack, id, answer) {
        put(pack, id, (now) =>
          lastAnswer(now, answer.decision) === answer.option
            ? now
            : { ...now, answers: [...now.answers, answer] },
        )
      },
      goTo(pack, id, step) {
        put(pack, id, (now) => ({ ...now, step }))
      },
      finish(pack, id, step, day) {
        put(pack, id, (now) => ({
          ...now,
          step,
          debriefed: true,
          finished: now.finished.at(-1) === day ? now.finished : [...now.finished, day],
        }))
      },
      judge(pack, claim, relation) {
        const { drills } = getState()
        // The first judgement counts.
        if (drills[pack]?.[claim] !== undefined) return
        setState({ drills: { ...drills, [pack]: { ...drills[pack], [claim]: relation } } })
      },
      forgetDrills(pack) {
        const { [pack]: _forgotten, ...rest } = getState().drills
        setState({ drills: rest })
      },
      takeOver(progress) {
        const { cases, drills } = getState()
        setState({ cases: joined(cases, progress.cases), drills: joined(drills, progress.drills) })
      },
      clear() {
        setState(NOTHING_DONE, true)
      },
    } satisfies LearnerActions,
  })
}

type Table<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>

function joined<Value>(old: Table<Value>, more: Table<Value>): Table<Value> {
  const packs = new Set([...Object.keys(old), ...Object.keys(more)])
  return Object.fromEntries([...packs].map((pack) => [pack, { ...old[pack], ...more[pack] }]))
}
