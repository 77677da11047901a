import { useEffect } from 'react'
import { type Stroke, withInk } from '../../store/late.ts'
import { pointerAt } from './Laser.tsx'
import { useRoom, useRoomStore } from './useRoom.ts'
import { useStill } from './useStill.ts'

/** How long a line stays after it is done. */
const STAYS_MS = 3000
/** Where a drag means something else. */
const NOT_HERE = '.present-tools, .present-strip, .present-panel, input, select, textarea'

/** What is drawn with the pointer: seen by the room for a moment and kept nowhere. */
export function Ink() {
  const ink = useRoom((room) => room.ink)
  const still = useStill()
  if (ink.length === 0) return null
  return (
    <svg
      className="ink"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      data-still={still || undefined}
      aria-hidden="true"
      focusable="false"
    >
      {ink.map((stroke) => (
        <Line key={stroke.id} stroke={stroke} />
      ))}
    </svg>
  )
}

/** Bright in a dark line, as the pointer is. */
function Line({ stroke: { points, done } }: { stroke: Stroke }) {
  const line = points.map(({ x, y }) => `${x},${y}`).join(' ')
  return (
    <g className="ink-stroke" data-done={done || undefined}>
      <polyline className="ink-edge" points={line} vectorEffect="non-scaling-stroke" />
      <polyline className="ink-core" points={line} vectorEffect="non-scaling-stroke" />
    </g>
  )
}

/** Lets what is done go by itself. Only the room's own window does, so that it goes in both at once. */
export function InkFades() {
  const ink = useRoom((room) => room.ink)
  return ink.filter(({ done }) => done).map(({ id }) => <Fades key={id} id={id} />)
}

function Fades({ id }: { id: string }) {
  const room = useRoomStore()
  useEffect(() => {
    const timer = setTimeout(
      () => room.setState(({ ink }) => ({ ink: ink.filter((stroke) => stroke.id !== id) })),
      STAYS_MS,
    )
    return () => clearTimeout(timer)
  }, [id, room])
  return null
}

/** While the pointer is on: a drag with Shift held draws. `of` gives the element whose parts are counted. */
export function useInk(on: boolean, of: () => Element | null): void {
  const room = useRoomStore()
  useEffect(() => {
    if (!on) return
    let drawn: string | null = null
    let count = 0
    const draw = (event: PointerEvent) => {
      const element = of()
      const id = drawn
      if (id !== null && element !== null)
        room.setState(({ ink }) => ({ ink: withInk(ink, id, pointerAt(event, element)) }))
    }
    const onDown = (event: PointerEvent) => {
      const element = of()
      const { target, shiftKey, button } = event
      if (!shiftKey || button !== 0 || element === null || !(target instanceof Element)) return
      if (!element.contains(target) || target.closest(NOT_HERE) !== null) return
      // Nothing is to be selected or dragged.
      event.preventDefault()
      count += 1
      drawn = `${Math.round(performance.timeOrigin + performance.now())} ${count}`
      draw(event)
    }
    const onUp = () => {
      const id = drawn
      drawn = null
      if (id !== null)
        room.setState(({ ink }) => ({
          ink: ink.map((stroke) => (stroke.id === id ? { ...stroke, done: true } : stroke)),
        }))
    }
    const listen = { pointerdown: onDown, pointermove: draw, pointerup: onUp, pointercancel: onUp } as const
    for (const [name, heard] of Object.entries(listen))
      window.addEventListener(name as keyof typeof listen, heard)
    window.addEventListener('blur', onUp)
    return () => {
      onUp()
      for (const [name, heard] of Object.entries(listen))
        window.removeEventListener(name as keyof typeof listen, heard)
      window.removeEventListener('blur', onUp)
    }
  }, [on, of, room])
}
