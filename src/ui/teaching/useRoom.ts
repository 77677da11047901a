import { type RefObject, useCallback, useSyncExternalStore } from 'react'

/** How a stop lies on the stage: it fits, or there is more below, above, or both. */
export type Room = 'fits' | 'below' | 'above' | 'both'

/** Follows how a stop lies on the stage, also when the window, the stop or an open part of it changes its size. */
export function useRoom(stage: RefObject<HTMLElement | null>): Room {
  const subscribe = useCallback(
    (changed: () => void) => {
      const element = stage.current
      if (element === null) return () => {}
      const sizes = new ResizeObserver(changed)
      for (const each of [element, ...element.children]) sizes.observe(each)
      element.addEventListener('scroll', changed, { passive: true })
      return () => {
        sizes.disconnect()
        element.removeEventListener('scroll', changed)
      }
    },
    [stage],
  )
  return useSyncExternalStore(subscribe, () => roomOf(stage.current))
}

function roomOf(element: HTMLElement | null): Room {
  if (element === null) return 'fits'
  const { scrollTop, scrollHeight, clientHeight } = element
  // Sizes in fractions of a pixel make a stop that fits look a pixel too long.
  const below = scrollHeight - clientHeight - scrollTop > 2
  const above = scrollTop > 2
  return below ? (above ? 'both' : 'below') : above ? 'above' : 'fits'
}

/** Moves a long stop by most of a screen, at once, so that the last line read is still there. */
export function scrollStage(stage: RefObject<HTMLElement | null>, direction: 1 | -1): void {
  const element = stage.current
  if (element !== null) element.scrollTop += direction * element.clientHeight * 0.8
}
