import { useSyncExternalStore } from 'react'
import { useRoom } from './useRoom.ts'

const LESS = '(prefers-reduced-motion: reduce)'

/** Whether less motion is asked for: by the system, in the address, or here, because a lectern is nobody's own. */
export function useStill(): boolean {
  const here = useRoom((room) => room.still)
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(LESS).matches)
  return here || system || new URLSearchParams(location.search).get('motion') === 'off'
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(LESS)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
