import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Case } from '../../model/model.ts'
import { attachProgress, keptProgress, mayKeep } from '../../ports/progress.ts'
import { type CaseProgress, createLearner, fitted, type Learner, type Progress } from '../../store/late.ts'
import type { Explorer } from '../../store/store.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'

interface Kept {
  readonly learner: Learner
  /** Whether this browser keeps it. */
  readonly kept: boolean
}

// One learner for each explorer, made when the cases are first opened, and there as long as the page is.
const learners = new WeakMap<Explorer, Kept>()

function learnerOf(explorer: Explorer): Kept {
  const known = learners.get(explorer)
  if (known !== undefined) return known
  const kept = mayKeep()
  const learner = createLearner(kept ? keptProgress() : undefined)
  if (kept) attachProgress(learner)
  const made = { learner, kept }
  learners.set(explorer, made)
  return made
}

/** The learner's own store and whether this browser keeps what is in it. */
export function useLearner(): Kept {
  return learnerOf(useExplorerStore())
}

/** All that the learner has done. */
export function useProgress(): Progress {
  return useStore(useLearner().learner)
}

/** How far the learner has come with one case of the pack that is open, as far as it still fits that case. */
export function useCaseProgress(each: Case): CaseProgress | undefined {
  const pack = useExplorer((state) => state.pack.id)
  const progress = useProgress().cases[pack]?.[each.id]
  return useMemo(() => progress && fitted(progress, each), [progress, each])
}
