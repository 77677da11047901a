import { useMemo } from 'react'
import type { Explorer } from '../../store/store.ts'
import { ExplorerProvider, useExplorerStore } from '../useExplorer.tsx'
import { Outline } from './Outline.tsx'

/**
 * The outline before the diagram, for those who read the page without seeing it; kept out of sight by whoever shows
 * it. It follows an answer as soon as the
 * browser has nothing more urgent to do, so that the picture need not wait for words that are not seen.
 */
export function QuietOutline() {
  const main = useExplorerStore()
  const later = useMemo(() => whenIdle(main), [main])
  return (
    <ExplorerProvider explorer={later}>
      <Outline quiet />
    </ExplorerProvider>
  )
}

const soon = (call: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(call, { timeout: 500 }) : setTimeout(call, 50)

/** The same store, whose changes are told when there is time. */
function whenIdle(store: Explorer): Explorer {
  let told = store.getState()
  let waiting = false
  const listeners = new Set<Parameters<Explorer['subscribe']>[0]>()
  const tell = () => {
    waiting = false
    const before = told
    told = store.getState()
    for (const listener of listeners) listener(told, before)
  }
  let stop = () => {}
  return {
    ...store,
    getState: () => told,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        told = store.getState()
        stop = store.subscribe(() => {
          if (!waiting) soon(tell)
          waiting = true
        })
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}
