import { createContext, useContext, useSyncExternalStore } from 'react'

/**
 * Which node of the diagram takes the one tab stop. A small store of its own, so that moving it redraws two nodes
 * and not all of them.
 */
export interface Roving {
  readonly get: () => string
  readonly set: (id: string) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createRoving(first: string): Roving {
  let active = first
  const listeners = new Set<() => void>()
  return {
    get: () => active,
    set: (id) => {
      active = id
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const RovingContext = createContext<Roving>(createRoving(''))

/** Whether the tab stop is on this node. */
export function useIsActive(id: string): boolean {
  const roving = useContext(RovingContext)
  return useSyncExternalStore(roving.subscribe, () => roving.get() === id)
}
