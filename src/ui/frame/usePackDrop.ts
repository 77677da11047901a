import { useEffect } from 'react'
import { loadLate } from '../../ports/late.ts'
import { say } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'

/** A pathway file dropped anywhere on the page is opened beside ours, or refused as a whole with the reasons. */
export function usePackDrop(): void {
  const actions = useActions()
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = async (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      try {
        await (await loadLate('opening')).takeFile(file, actions)
      } catch {
        actions.tell({ kind: 'error', title: say('late.failed'), details: [] })
      }
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [actions])
}
