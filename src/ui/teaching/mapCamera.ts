import type { Lens } from '../../store/late.ts'
import type { Layout } from '../../view/view.ts'

/** Where the map of a stop is looked at: a window on the picture, in its own units. Arithmetic only. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The lowest box of a pathway: a code must fit in it at the size a room can read. */
const LOWEST_BOX = 46
const CLOSEST = 1.6
const AROUND = 18
/** What the room asked to see near. */
const NEAREST = 3.2
/** How much nearer a step of the zoom comes. */
const STEP = 1.25
/** A move longer than this many windows, or closer by more than this, is a cut: long flights make people ill. */
const MOST_WINDOWS = 1
const MOST_ZOOM = 2

/** The window on a picture that shows the steps in focus, as near as codes of that many pixels need. */
export function windowOn(layout: Layout, focus: readonly string[], size: Size, codePixels: number): Window {
  const boxes = layout.nodes.filter(({ id }) => focus.includes(id))
  const all = { x: 0, y: 0, width: layout.width, height: layout.height }
  const bounds = boxes.length === 0 ? all : around(boxes)
  const fits = Math.min(size.width / layout.width, size.height / layout.height)
  const whole = Math.min(size.width / bounds.width, size.height / bounds.height)
  const zoom = Math.min(CLOSEST, whole, Math.max(fits, (codePixels * 1.25) / LOWEST_BOX))
  const width = size.width / zoom
  const height = size.height / zoom
  return {
    width,
    height,
    x: along(bounds.x + bounds.width / 2, width, layout.width),
    y: along(bounds.y + bounds.height / 2, height, layout.height),
  }
}

/** The whole picture in a window of that size. */
export function wholeWindow(layout: Layout, size: Size): Window {
  const zoom = Math.min(CLOSEST, size.width / layout.width, size.height / layout.height)
  const width = size.width / zoom
  const height = size.height / zoom
  return { width, height, x: (layout.width - width) / 2, y: (layout.height - height) / 2 }
}

/** The window through a lens: from where the stop has it, all of it or what it is about, so many steps nearer. */
export function windowThrough(
  lens: Lens,
  layout: Layout,
  focus: readonly string[],
  size: Size,
  codePixels: number,
): Window {
  const boxes = layout.nodes.filter(({ id }) => focus.includes(id))
  const from =
    lens.fit === 'all' || boxes.length === 0
      ? wholeWindow(layout, size)
      : lens.fit === 'focus'
        ? windowAround(around(boxes), size, NEAREST)
        : windowOn(layout, focus, size, codePixels)
  if (lens.steps === 0) return from
  // What the stop is about stays in the middle, as far as the picture goes.
  const middle = boxes.length === 0 || lens.fit === 'all' ? from : around(boxes)
  const width = from.width / STEP ** lens.steps
  const height = from.height / STEP ** lens.steps
  return {
    width,
    height,
    x: along(centre(middle.x, middle.width), width, layout.width),
    y: along(centre(middle.y, middle.height), height, layout.height),
  }
}

function windowAround(bounds: Window, size: Size, most: number): Window {
  const zoom = Math.min(most, size.width / bounds.width, size.height / bounds.height)
  const width = size.width / zoom
  const height = size.height / zoom
  return {
    width,
    height,
    x: centre(bounds.x, bounds.width) - width / 2,
    y: centre(bounds.y, bounds.height) - height / 2,
  }
}

/** Whether a camera may fly from one window to another, or must cut. */
export function mayFly(from: Window, to: Window): boolean {
  const zoom = Math.max(from.width / to.width, to.width / from.width)
  const width = Math.min(from.width, to.width)
  const height = Math.min(from.height, to.height)
  const dx = Math.abs(centre(from.x, from.width) - centre(to.x, to.width))
  const dy = Math.abs(centre(from.y, from.height) - centre(to.y, to.height))
  return zoom <= MOST_ZOOM && dx <= width * MOST_WINDOWS && dy <= height * MOST_WINDOWS
}

/** The window a part of the way from one to another; `part` from 0 to 1. */
export function windowBetween(from: Window, to: Window, part: number): Window {
  const mix = (a: number, b: number) => a + (b - a) * part
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  }
}

const centre = (start: number, length: number) => start + length / 2

function around(boxes: readonly Window[]): Window {
  const left = Math.min(...boxes.map(({ x }) => x)) - AROUND
  const top = Math.min(...boxes.map(({ y }) => y)) - AROUND
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + AROUND - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + AROUND - top,
  }
}

/** The start of a window of some length around a middle, within a picture; in the middle of it where it is shorter. */
function along(middle: number, length: number, picture: number): number {
  if (length >= picture) return (picture - length) / 2
  return Math.max(0, Math.min(picture - length, middle - length / 2))
}
