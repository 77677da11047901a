import { createContext, type RefObject, useContext, useLayoutEffect, useSyncExternalStore } from 'react'
import type { Walk } from './neighbours.ts'

/**
 * Which node of the diagram takes the one tab stop, and how the keys came there. A small store of its own, so that
 * moving it redraws two nodes and not all of them.
 */
export interface Roving {
  readonly get: () => Walk
  readonly set: (walk: Walk) => void
  readonly subscribe: (listener: () => void) => () => void
  /** The node that takes the focus as soon as it is in the page. */
  expected: string | undefined
}

export function createRoving(first: string): Roving {
  let walk: Walk = { at: first, trail: [] }
  const listeners = new Set<() => void>()
  return {
    get: () => walk,
    set: (next) => {
      walk = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    expected: undefined,
  }
}

export const RovingContext = createContext<Roving>(createRoving(''))

/** Whether the tab stop is on this node. */
export function useIsActive(id: string): boolean {
  const roving = useContext(RovingContext)
  return useSyncExternalStore(roving.subscribe, () => roving.get().at === id)
}

/** Takes the focus for a node that was waited for, in the moment in which it comes into the page. */
export function useExpected(id: string, button: RefObject<HTMLElement | null>): void {
  const roving = useContext(RovingContext)
  useLayoutEffect(() => {
    if (roving.expected !== id) return
    roving.expected = undefined
    button.current?.focus({ preventScroll: true })
  }, [roving, id, button])
}
