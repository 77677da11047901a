import { type RefObject, useEffect, useRef } from 'react'
import { canFillScreen, fillScreen } from '../../ports/fullscreen.ts'
import { actOf, isTyping } from '../parts/keymap.ts'
import { useActions, useExplorerStore } from '../useExplorer.tsx'
import { scrollStage } from './useRoom.ts'

/** A key held down moves on at most five times a second: a room cannot follow more. */
const REPEAT_MS = 200

/**
 * The keys of a presentation, from the one key table. While the screen is blank only the keys that end it act, and
 * every key that can blank it can end it; the key that reloads a page, which some clickers send, does nothing.
 */
export function usePresentKeys(place: number, count: number, stage: RefObject<HTMLElement | null>): void {
  const store = useExplorerStore()
  const { see } = useActions()
  const moved = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const go = (event: KeyboardEvent, stop: number) => {
      if (event.repeat && event.timeStamp - moved.current < REPEAT_MS) return
      moved.current = event.timeStamp
      see({ stop: Math.max(0, Math.min(count - 1, stop)) })
    }
    const moves: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
      next: (event) => go(event, place + 1),
      previous: (event) => go(event, place - 1),
      'first-stop': (event) => go(event, 0),
      'last-stop': (event) => go(event, count - 1),
      further: () => scrollStage(stage, 1),
      up: () => scrollStage(stage, -1),
    }
    /** What a key that is held down does only once. */
    const toggles: Readonly<Record<string, () => void>> = {
      black: () => see({ blank: 'black' }),
      white: () => see({ blank: 'white' }),
      fullscreen: () => canFillScreen() && fillScreen(),
      'present-help': () => see({ sheet: 'help' }),
      leave: () => see({ screen: 'explore', blank: 'none' }),
    }
    const onKey = (event: KeyboardEvent) => {
      const { blank, sheet } = store.getState().view
      const act = event.ctrlKey || event.metaKey ? undefined : actOf(event, 'present')
      if (act === 'swallow') event.preventDefault()
      if (act === undefined || event.defaultPrevented || sheet !== null || isTyping(event.target)) return
      if (blank !== 'none') {
        event.preventDefault()
        if ((act === 'black' || act === 'white' || act === 'leave') && !event.repeat) see({ blank: 'none' })
        return
      }
      // A term that is explained is closed by Esc first, by the browser itself.
      if (activates(event) || (act === 'leave' && popoverOpen())) return
      event.preventDefault()
      moves[act]?.(event)
      if (!event.repeat) toggles[act]?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [place, count, stage, see, store])
}

/** Enter and the space bar belong to the control that has the focus. */
function activates({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.closest(CONTROLS) !== null
}
const CONTROLS = 'button, a[href], summary, input, select'

function popoverOpen(): boolean {
  try {
    return document.querySelector(':popover-open') !== null
  } catch {
    return false
  }
}
