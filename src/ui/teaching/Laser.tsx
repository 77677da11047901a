import { useEffect, useRef } from 'react'
import type { Pointer } from '../../store/late.ts'
import { Ink, InkFades, useInk } from './Ink.tsx'
import { useRoom, useRoomStore } from './useRoom.ts'
import { useStill } from './useStill.ts'

/** How many places the trail remembers. */
const TRAIL = 12

/** A pointer the whole room sees: a bright ring in a dark one, in parts of the screen, with a short trail. */
export function Laser() {
  const on = useRoom((room) => room.laser)
  const pointer = useRoom((room) => room.pointer)
  const drawing = useRoom((room) => room.ink.some(({ done }) => !done))
  const still = useStill()
  const room = useRoomStore()
  const trail = useRef<Pointer[]>([])
  useInk(on, screen)
  useEffect(() => {
    if (!on) return
    const onMove = (event: PointerEvent) => {
      room.setState({ pointer: pointerAt(event, document.documentElement) })
    }
    window.addEventListener('pointermove', onMove)
    document.documentElement.dataset.laser = ''
    return () => {
      window.removeEventListener('pointermove', onMove)
      delete document.documentElement.dataset.laser
    }
  }, [on, room])
  const ink = (
    <>
      <Ink />
      <InkFades />
    </>
  )
  if (!on || pointer === null) {
    trail.current = []
    return ink
  }
  // A trail would lie on the line that is being drawn.
  trail.current =
    still || drawing
      ? []
      : [...trail.current.filter((each) => !isAt(each, pointer)).slice(1 - TRAIL), pointer]
  return (
    <>
      {ink}
      {trail.current.slice(0, -1).map(({ x, y }, index) => (
        <span
          key={`${x} ${y}`}
          className="laser-trail"
          style={{ left: `${x}%`, top: `${y}%`, opacity: index / TRAIL }}
        />
      ))}
      <span className="laser" style={{ left: `${pointer.x}%`, top: `${pointer.y}%` }} />
    </>
  )
}

const screen = () => document.documentElement

const isAt = (one: Pointer, other: Pointer) => one.x === other.x && one.y === other.y

/** Where a pointer is on an element, in parts of 100. */
export function pointerAt(
  { clientX, clientY }: { clientX: number; clientY: number },
  element: Element,
): Pointer {
  const { left, top, width, height } = element.getBoundingClientRect()
  const part = (at: number, length: number) =>
    Math.round(Math.max(0, Math.min(100, (at / Math.max(1, length)) * 100)) * 100) / 100
  // The page may be higher than its window; the room sees the window.
  const full = element === document.documentElement
  return full
    ? { x: part(clientX, window.innerWidth), y: part(clientY, window.innerHeight) }
    : { x: part(clientX - left, width), y: part(clientY - top, height) }
}
