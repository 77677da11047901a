import { useEffect, useMemo } from 'react'
import type { Pack } from '../../model/model.ts'
import { createExplorer, type Explorer, keptBy, samePatient } from '../../store/store.ts'
import { useExplorerStore } from '../useExplorer.tsx'

/**
 * A store for the pack beside, which follows the patient of the app's own: the same patient under another pathway.
 * Whoever opens a step there opens that pathway, with the other one beside it.
 */
export function useBeside(pack: Pack): Explorer {
  const main = useExplorerStore()
  const beside = useMemo(() => createExplorer([pack]), [pack])
  useEffect(() => {
    let following = false
    const follow = () => {
      const { acts, view } = main.getState()
      const patient = keptBy(pack, { ...acts.aside, ...acts.patient })
      following = true
      if (!samePatient(patient, beside.getState().acts.patient))
        beside.actions.restore({ patient, startedFrom: null })
      beside.actions.see({ units: view.units })
      following = false
    }
    follow()
    // The answer that is taken over is no change of the patient's own: nothing is marked as changed at first.
    beside.actions.restore({ before: null })
    const stop = main.subscribe(follow)
    const stopSteps = beside.subscribe((state, before) => {
      const step = state.acts.focus
      if (following || step === null || step === before.acts.focus) return
      const other = main.getState().pack.id
      main.actions.openPack(pack)
      main.actions.focusNode(step)
      main.actions.see({ beside: other, inspector: true })
    })
    return () => {
      stop()
      stopSteps()
    }
  }, [main, beside, pack])
  return beside
}
