import { useSyncExternalStore } from 'react'
import './way-only.css'

const ON = 'data-way-only'
const listeners = new Set<() => void>()

/** Whether what is off the way is dimmed in the diagram: a way to look at it, kept in the page alone. */
export function isWayOnly(): boolean {
  return document.documentElement.hasAttribute(ON)
}

export function seeWayOnly(on: boolean): void {
  document.documentElement.toggleAttribute(ON, on)
  for (const listener of listeners) listener()
}

export function useWayOnly(): boolean {
  return useSyncExternalStore(subscribe, isWayOnly)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
