import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * What is too long for one screen, cut into parts of a screen each: the browser sets it in columns, and one column
 * is seen at a time. All of it stays in the page, so that it can be read and found; a part that takes the focus is
 * brought on.
 */
export function Pages({
  part,
  onParts,
  onPart,
  children,
}: {
  part: number
  onParts: (count: number) => void
  onPart: (part: number) => void
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState(1)
  const seen = Math.min(part, parts - 1)
  const measure = useCallback(() => {
    if (box.current === null) return
    // What is as high as a part, such as a picture, cannot know by itself how high that is. It is told on what stays
    // from stop to stop, so that the next picture has its size from the beginning.
    box.current.parentElement?.style.setProperty('--part-height', `${box.current.clientHeight}px`)
    setParts(partsOf(box.current))
  }, [])
  // What is drawn anew may be longer, and no size that can be observed tells it.
  useLayoutEffect(measure)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const sizes = new ResizeObserver(measure)
    for (const each of [element, ...element.querySelectorAll('.pages-flow > *')]) sizes.observe(each)
    element.addEventListener('toggle', measure, true)
    return () => {
      sizes.disconnect()
      element.removeEventListener('toggle', measure, true)
    }
  }, [measure])
  useEffect(() => {
    onParts(parts)
  }, [parts, onParts])
  useLayoutEffect(() => {
    if (box.current) box.current.scrollLeft = seen * widthOf(box.current)
  })
  return (
    <div
      ref={box}
      className="pages"
      data-part={seen + 1}
      data-parts={parts}
      onScroll={({ currentTarget }) => {
        const now = Math.round(currentTarget.scrollLeft / (widthOf(currentTarget) || 1))
        if (now !== seen && now < parts) onPart(now)
      }}
    >
      <div className="pages-flow">{children}</div>
    </div>
  )
}

/** How far it is from one part to the next. */
function widthOf(box: HTMLElement): number {
  const flow = box.firstElementChild
  const gap = flow === null ? 0 : Number.parseFloat(getComputedStyle(flow).columnGap)
  return box.getBoundingClientRect().width + (Number.isFinite(gap) ? gap : 0)
}

function partsOf(box: HTMLElement): number {
  const step = widthOf(box)
  if (step === 0) return 1
  return Math.max(1, Math.round((box.scrollWidth - box.clientWidth) / step) + 1)
}
