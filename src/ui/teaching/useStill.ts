import { useSyncExternalStore } from 'react'
import { isStill } from '../../ports/motion.ts'
import { useRoom } from './useRoom.ts'

/** Whether less motion is asked for: by the system, in the address, or here, because a lectern is nobody's own. */
export function useStill(): boolean {
  const here = useRoom((room) => room.still)
  const elsewhere = useSyncExternalStore(subscribe, isStill)
  return here || elsewhere
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)')
  const observer = new MutationObserver(changed)
  query.addEventListener('change', changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-motion'] })
  return () => {
    query.removeEventListener('change', changed)
    observer.disconnect()
  }
}
