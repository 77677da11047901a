import { flushSync } from 'react-dom'
import { useActions } from '../useExplorer.tsx'

/** Closes the panel and goes to a step: its details open, and focus lands on their heading. */
export function useJump(): (node: string) => void {
  const { focusNode, see } = useActions()
  return (node) => {
    flushSync(() => {
      focusNode(node)
      see({ sheet: null, screen: 'explore', inspector: true })
    })
    const heading = document.querySelector<HTMLElement>('#details h2')
    heading?.focus()
    heading?.scrollIntoView?.({ block: 'nearest' })
  }
}
