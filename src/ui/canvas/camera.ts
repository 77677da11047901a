import { evaluationOf, focusOf } from '../../store/selectors.ts'
import type { ExplorerState } from '../../store/store.ts'
import type { Layout } from '../../view/view.ts'

/** Where the camera stands for a picture and a window: arithmetic only, so that nothing waits for a measurement. */
export interface Size {
  readonly width: number
  readonly height: number
  /** As far as this from the left nothing lies over the picture. */
  readonly clear: number
}

export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Titles are 16 units high: at this zoom they are just read, and a large pathway opens on its part instead. */
export const READABLE = 0.6
const COMFORTABLE = 0.85
const CLOSEST = 1.25
const MARGIN = 2
/** The picture brings a margin of its own, of which this much may lie outside the window. */
const SPARE = { x: 7, top: 2, bottom: 7 } as const
/** Around a node that is brought into sight, for its ring and its tags. */
const AROUND = 16
/** A refit that would change the zoom by less is not worth a jump. */
const SLIGHT = 0.06

const whole = ({ width, height }: Layout): Bounds => ({
  x: SPARE.x,
  y: SPARE.top,
  width: width - 2 * SPARE.x,
  height: height - SPARE.top - SPARE.bottom,
})

const zoomOf = (bounds: Bounds, width: number, height: number): number =>
  Math.min((width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height, CLOSEST)

/** The view in which some bounds fill a window, not closer than life size and a quarter. */
function viewOn(bounds: Bounds, width: number, height: number): View {
  const zoom = zoomOf(bounds, width, height)
  return {
    zoom,
    x: (width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: (height - bounds.height * zoom) / 2 - bounds.y * zoom,
  }
}

/** Whether the whole picture can be read at once in a window. */
export function fitsReadably(layout: Layout, { width, height }: Size): boolean {
  return zoomOf(whole(layout), width, height) >= READABLE
}

/** The bounds of the nodes this patient's way goes through, with the choices it leads to now. */
function wayBounds(layout: Layout, state: ExplorerState): Bounds {
  const { findings } = evaluationOf(state)
  const boxes = layout.nodes.filter(({ id }) => {
    const finding = findings.get(id)
    return finding !== undefined && finding.reach === 'on' && !finding.leftAside
  })
  if (boxes.length === 0) return whole(layout)
  const left = Math.min(...boxes.map((box) => box.x)) - AROUND
  const top = Math.min(...boxes.map((box) => box.y)) - 2 * AROUND
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + AROUND - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + AROUND - top,
  }
}

/** What was asked for by a button: it is shown as a whole, clear of what lies over the picture, however small. */
export function viewAsked(layout: Layout, state: ExplorerState, { clear, height }: Size): View {
  const bounds = state.view.fit.what === 'all' ? whole(layout) : wayBounds(layout, state)
  return viewOn(bounds, clear, height)
}

/** The view to begin with: all of it, or where the patient is when all of it would be too small to read. */
export function viewOf(layout: Layout, state: ExplorerState, size: Size): View {
  if (state.view.fit.what === 'way') return viewAsked(layout, state, size)
  const all = viewOn(whole(layout), size.width, size.height)
  const view = all.zoom >= READABLE ? all : partView(layout, evaluationOf(state).at, size)
  return revealed(view, layout, focusOf(state), size) ?? view
}

/** As much as can be read at once, with one node in the middle where the picture goes on around it. */
function partView(layout: Layout, id: string, { clear, height }: Size): View {
  const zoom = Math.max(COMFORTABLE, Math.min(1, (clear - 2 * MARGIN) / layout.width))
  const box = layout.nodes.find((node) => node.id === id) ?? { x: 0, y: 0, width: 0, height: 0 }
  const along = (want: number, room: number, length: number) =>
    length * zoom <= room
      ? (room - length * zoom) / 2
      : Math.min(MARGIN, Math.max(room - length * zoom - MARGIN, room / 2 - want * zoom))
  return {
    zoom,
    x: along(box.x + box.width / 2, clear, layout.width),
    y: along(box.y + box.height / 2, height, layout.height),
  }
}

/** The view moved just so far that a node lies clear of the edges and of what covers them; undefined if it does. */
export function revealed(view: View, layout: Layout, id: string, size: Size): View | undefined {
  const box = layout.nodes.find((node) => node.id === id)
  if (box === undefined) return undefined
  const shift = (start: number, length: number, offset: number, room: number) => {
    const [from, to] = [start * view.zoom + offset, (start + length) * view.zoom + offset]
    if (from >= 0 && to <= room) return 0
    return from < 0 || to - from + 2 * AROUND > room ? AROUND - from : room - AROUND - to
  }
  const x = shift(box.x, box.width, view.x, size.clear)
  const y = shift(box.y, box.height, view.y, size.height)
  return x === 0 && y === 0 ? undefined : { ...view, x: view.x + x, y: view.y + y }
}

/** Whether another view is so near to the one shown that going there would only be a jolt. */
export function isSlight(shown: View, other: View, layout: Layout, size: Size): boolean {
  const beyond = (start: number, length: number, room: number) =>
    Math.max(0, -start) + Math.max(0, start + length - room)
  const outside = ({ x, y, zoom }: View) =>
    beyond(x, layout.width * zoom, size.width) + beyond(y, layout.height * zoom, size.height)
  return Math.abs(other.zoom / shown.zoom - 1) < SLIGHT && outside(shown) <= outside(other) + 1
}
