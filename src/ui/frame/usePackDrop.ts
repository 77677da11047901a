import { useEffect } from 'react'
import { openPackFile } from '../../ports/files.ts'
import { say } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'

/** A pathway file dropped anywhere on the page is opened beside ours, or refused as a whole with the reasons. */
export function usePackDrop(): void {
  const { openPack, tell } = useActions()
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = async (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      const opened = await openPackFile(file)
      if ('notice' in opened) tell(opened.notice)
      else {
        openPack(opened.pack)
        tell({ kind: 'info', title: say('file.opened', { title: opened.pack.title }), details: [] })
      }
    }
    window.addEventListener('dragover', allow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', allow)
      window.removeEventListener('drop', drop)
    }
  }, [openPack, tell])
}
