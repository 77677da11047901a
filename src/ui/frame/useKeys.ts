import { useEffect } from 'react'
import { loadLate } from '../../ports/late.ts'
import { actOf, isTyping } from '../parts/keymap.ts'
import { useActions, useExplorerStore } from '../useExplorer.tsx'

/** The keys that work anywhere on the Explore screen, and where the pathway is an outline those that come late. */
export function useKeys(): void {
  const store = useExplorerStore()
  const { undo, redo } = useActions()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
      const act = actOf(event, 'anywhere')
      const inPathway = event.target instanceof Element && event.target.closest('#pathway') !== null
      if (act !== undefined) {
        event.preventDefault()
        if (act === 'undo') undo()
        else redo()
      } else if (inPathway && event.key.length === 1 && event.key !== ' ') {
        loadLate('diagram').then(
          ({ diagramKey }) => diagramKey(event, store),
          () => {},
        )
      }
    }
    const root = document.getElementById('app') ?? document.body
    root.addEventListener('keydown', onKey)
    return () => root.removeEventListener('keydown', onKey)
  }, [undo, redo, store])
}
