import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { Case } from '../../model/model.ts'
import { type Kept, keepingOf } from '../../ports/progress.ts'
import { type CaseProgress, fitted, type Learner, type Progress } from '../../store/late.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'

/** The learner's own store and where what is in it is kept. */
export function useLearner(): { readonly learner: Learner; readonly kept: Kept } {
  const keeping = keepingOf(useExplorerStore())
  const kept = useSyncExternalStore(keeping.watch, keeping.kept)
  return { learner: keeping.learner, kept }
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
