import { type ComponentType, useEffect, useState } from 'react'
import { loadLate } from '../ports/late.ts'

/**
 * What is printed in the place of the screen, once its script is here: asked for when the page has come to rest,
 * and again by a print that came too early or after it could not be had.
 */
export function usePaper(): ComponentType | undefined {
  const [handout, setHandout] = useState<ComponentType>()
  useEffect(() => {
    const load = () =>
      void loadLate('paper').then(
        ({ Handout }) => setHandout(() => Handout),
        () => {},
      )
    // The app stays as long as the page.
    addEventListener('beforeprint', load)
    ;(globalThis.requestIdleCallback ?? setTimeout)(load)
  }, [])
  return handout
}
