import { type RefObject, useLayoutEffect, useState } from 'react'

/** The size of an element, and of the room's screen it stands on; null before the first measurement. */
export function useElementSize(
  element: RefObject<HTMLElement | null>,
): { readonly width: number; readonly height: number; readonly screen: number } | null {
  const [size, setSize] = useState<{ width: number; height: number; screen: number } | null>(null)
  useLayoutEffect(() => {
    const box = element.current
    if (box === null) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = box
      const screen = box.closest('.present')?.clientHeight ?? 0
      if (width === 0 || height === 0) return
      setSize((before) =>
        before?.width === width && before.height === height && before.screen === screen
          ? before
          : { width, height, screen },
      )
    }
    measure()
    const sizes = new ResizeObserver(measure)
    sizes.observe(box)
    return () => sizes.disconnect()
  }, [element])
  return size
}
