import { useEffect, useRef } from 'react'
import { canFillScreen, fillScreen } from '../../ports/fullscreen.ts'
import { actOf, isTyping } from '../parts/keymap.ts'
import { useActions, useExplorerStore } from '../useExplorer.tsx'

/** A key held down moves on at most five times a second: a room cannot follow more. */
const REPEAT_MS = 200

/**
 * The keys of a presentation, from the one key table. While the screen is blank only the keys that end it act, and
 * every key that can blank it can end it; the key that reloads a page, which some clickers send, does nothing.
 */
export function usePresentKeys(place: number, count: number): void {
  const store = useExplorerStore()
  const { see } = useActions()
  const moved = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { view } = store.getState()
      if (event.ctrlKey || event.metaKey || isTyping(event.target) || view.sheet !== null) return
      const act = actOf(event, 'present')
      const onControl = event.target instanceof Element && event.target.closest('button, a, summary') !== null
      if (act === undefined || (onControl && (event.key === 'Enter' || event.key === ' '))) return
      event.preventDefault()
      const ends = act === 'black' || act === 'white' || act === 'leave'
      if (view.blank !== 'none') {
        if (ends && !event.repeat) see({ blank: 'none' })
        return
      }
      const go = (stop: number) => {
        if (event.repeat && event.timeStamp - moved.current < REPEAT_MS) return
        moved.current = event.timeStamp
        see({ stop: Math.max(0, Math.min(count - 1, stop)) })
      }
      const acts: Readonly<Record<string, () => void>> = {
        next: () => go(place + 1),
        previous: () => go(place - 1),
        'first-stop': () => go(0),
        'last-stop': () => go(count - 1),
        black: () => !event.repeat && see({ blank: 'black' }),
        white: () => !event.repeat && see({ blank: 'white' }),
        fullscreen: () => !event.repeat && canFillScreen() && fillScreen(),
        'present-help': () => see({ sheet: 'help' }),
        leave: () => !event.repeat && see({ screen: 'explore', blank: 'none' }),
      }
      acts[act]?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [place, count, see, store])
}
