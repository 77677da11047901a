import { useSyncExternalStore } from 'react'

/** How much room there is: three columns, two with the inspector over the canvas, or one. */
export type Shape = 'desk' | 'tablet' | 'phone'

const NARROW = '(max-width: 720px)'
const MIDDLE = '(max-width: 1500px)'

/** Follows the width of the window, also when it changes. */
export function useShape(): Shape {
  return useSyncExternalStore(subscribe, shapeNow, () => 'desk')
}

function shapeNow(): Shape {
  if (window.matchMedia(NARROW).matches) return 'phone'
  return window.matchMedia(MIDDLE).matches ? 'tablet' : 'desk'
}

function subscribe(changed: () => void): () => void {
  const queries = [window.matchMedia(NARROW), window.matchMedia(MIDDLE)]
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}
