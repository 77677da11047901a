import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Walk } from './neighbours.ts'

/**
 * Which node of the diagram takes the one tab stop, and how the keys came there. A small store of its own, so that
 * moving it redraws two nodes and not all of them.
 */
export interface Roving {
  readonly get: () => Walk
  readonly set: (walk: Walk) => void
  readonly subscribe: (listener: () => void) => () => void
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
  }
}

export const RovingContext = createContext<Roving>(createRoving(''))

/** Whether the tab stop is on this node. */
export function useIsActive(id: string): boolean {
  const roving = useContext(RovingContext)
  return useSyncExternalStore(roving.subscribe, () => roving.get().at === id)
}
