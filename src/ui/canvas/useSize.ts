import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from './camera.ts'

/**
 * The size of the window on the picture, and how much of it is clear of the details where those lie over it. Follows
 * both as they change. Null before the first measurement.
 */
export function useSize(frame: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const over = element.closest('main')?.querySelector('#details') ?? null
    const measure = () => {
      const { left, right, width, height } = element.getBoundingClientRect()
      const edge = over?.getBoundingClientRect()
      const covered = edge !== undefined && edge.left > left && edge.left < right
      const clear = covered ? edge.left - left : width
      setSize((before) =>
        before?.width === width && before.height === height && before.clear === clear
          ? before
          : { width, height, clear },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    if (over !== null) observer.observe(over)
    return () => observer.disconnect()
  }, [frame])
  return size
}
