import { useEffect, useRef, useState } from 'react'
import { mayFly, type Window, windowBetween } from './mapCamera.ts'

/** No flight takes longer. */
const FLIGHT_MS = 280

/** The window that was shown last, so that the next stop's map begins where this one's ended. */
let shownLast: Window | undefined

/** The window on the map, flying to where it is wanted; at once when that is far, or when less motion is asked for. */
export function useFlight(wanted: Window, still: boolean): Window {
  const [shown, setShown] = useState(() => startOf(wanted, still))
  const now = useRef(shown)
  useEffect(() => {
    const set = (window: Window) => {
      now.current = window
      shownLast = window
      setShown(window)
    }
    const from = now.current
    if (same(from, wanted)) return
    if (still || !mayFly(from, wanted)) return set(wanted)
    const started = performance.now()
    let frame = 0
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - started) / FLIGHT_MS))
      set(part === 1 ? wanted : windowBetween(from, wanted, eased(part)))
      if (part < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [wanted, still])
  useEffect(() => {
    shownLast = now.current
  }, [])
  return shown
}

function startOf(wanted: Window, still: boolean): Window {
  return shownLast !== undefined && !still && mayFly(shownLast, wanted) ? shownLast : wanted
}

const eased = (part: number) => 1 - (1 - part) ** 3

const same = (a: Window, b: Window) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
