import { useEffect } from 'react'
import { actOf, isTyping } from '../parts/keymap.ts'
import { useActions } from '../useExplorer.tsx'

/** The keys that work anywhere on the Explore screen, and those that open a panel from the diagram. */
export function useKeys(): void {
  const { undo, redo, see } = useActions()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]')) return
      const inDiagram = event.target instanceof Element && event.target.closest('#pathway') !== null
      const act = actOf(event, 'anywhere') ?? (inDiagram ? actOf(event, 'diagram') : undefined)
      const acts: Partial<Record<string, () => void>> = {
        undo,
        redo,
        search: () => see({ sheet: 'search' }),
        help: () => see({ sheet: 'help' }),
      }
      const run = act === undefined ? undefined : acts[act]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    const root = document.getElementById('app') ?? document.body
    root.addEventListener('keydown', onKey)
    return () => root.removeEventListener('keydown', onKey)
  }, [undo, redo, see])
}
