/**
 * Where does everything on the pathway's picture stand?
 *
 * Answers with places and lines only: which words, marks and colours are drawn there is `wording.ts` and the
 * theme. Computed from the pack alone, so the picture never jumps when an answer changes. Never measures text in
 * a browser: widths come from a table that errs on the wide side.
 */
import type { Drawn, Shape } from './layout/columns.ts'
import { type Column, GAP, type Grid, gridOf, type Slot, type Way } from './layout/grid.ts'
import { standLabels } from './layout/labels.ts'
import { order } from './layout/order.ts'
import { headsOf, place } from './layout/place.ts'
import { setPorts, straighten } from './layout/ports.ts'
import { settleLines } from './layout/settle.ts'
import { widthOf } from './layout/text.ts'
import { heightOf, type Lines, layTracks } from './layout/tracks.ts'

export type { Drawn, Shape } from './layout/columns.ts'
export { TYPE } from './layout/text.ts'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box extends Point {
  readonly width: number
  readonly height: number
}
export interface Lane extends Box {
  readonly stage: string
  /** Where the title of the stage stands: no line and no node passes there. */
  readonly title: Box
}
export interface PlacedNode extends Box {
  readonly id: string
  /** The title, broken as its room was measured. */
  readonly lines: readonly string[]
}
export interface PlacedEdge {
  /** `from->to`; a second edge between the same two nodes ends in `#2`. */
  readonly id: string
  readonly from: string
  readonly to: string
  /** From the border of `from` to the border of `to`, turning at right angles. */
  readonly points: readonly Point[]
  readonly label?: Box & { readonly lines: readonly string[] }
}
export interface Layout {
  readonly shape: Shape
  readonly width: number
  readonly height: number
  readonly lanes: readonly Lane[]
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

const MARGIN = 10
/** The band of stage titles: across the top when wide, above each stage when narrow. */
const HEADER = { wide: 28, narrow: 28 } as const
/** The picture may be this high for its width before steps are packed closer. */
const WIDE_PROPORTION = 0.42
const WIDE_COLUMN = 215
const NARROW_LEAST = 480
const CAPTION_INSET = 2

function placed(drawn: Drawn, shape: Shape): { grid: Grid; extent: number } {
  const grid = gridOf(drawn, shape)
  order(grid)
  standLabels(grid)
  const least = shape === 'wide' ? grid.columns.length * WIDE_COLUMN * WIDE_PROPORTION : NARROW_LEAST
  place(grid, least, 'roughly')
  setPorts(grid)
  place(grid, least, 'well')
  if (setPorts(grid)) place(grid, least, 'well')
  for (const { slots } of grid.columns) for (const slot of slots) slot.v = Math.round(slot.v)
  straighten(grid)
  return { grid, extent: settleLines(grid) }
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** From `u` along the flow and `v` across it to the page. */
const pointAt = (shape: Shape, u: number, v: number): Point =>
  shape === 'wide'
    ? { x: rounded(u), y: rounded(v + HEADER.wide + MARGIN) }
    : { x: rounded(v + MARGIN), y: rounded(u) }

function boxAt(shape: Shape, u: number, v: number, alongU: number, alongV: number): Box {
  const start = pointAt(shape, u, v)
  const end = pointAt(shape, u + alongU, v + alongV)
  return { ...start, width: rounded(end.x - start.x), height: rounded(end.y - start.y) }
}

/** The corners of a way as [u, v]. */
function cornersOf(way: Way, { columns, uprights }: Lines): [number, number][] {
  const column = (slot: Slot) => columns[slot.column] ?? { u: 0, breadth: 0 }
  if (way.direct) {
    const { u, breadth } = column(way.from)
    const side = way.from.rank < way.to.rank ? 1 : -1
    const middle = u + breadth / 2
    return [
      [middle, way.from.v + (side * way.from.size) / 2],
      [middle, way.to.v - (side * way.to.size) / 2],
    ]
  }
  const corners: [number, number][] = []
  const border = (slot: Slot, side: number) => column(slot).u + (side === 1 ? column(slot).breadth : 0)
  const first = way.spans[0]?.a
  const last = way.spans.at(-1)?.b
  if (first === undefined || last === undefined) return corners
  corners.push([border(first.slot, first.side), heightOf(first)])
  for (const span of way.spans) {
    const u = uprights.get(span)
    if (u !== undefined) corners.push([u, heightOf(span.a)], [u, heightOf(span.b)])
  }
  corners.push([border(last.slot, last.side), heightOf(last)])
  return corners
}

function labelBox(way: Way, lines: Lines, shape: Shape): Box | null {
  if (way.label === null) return null
  const { width, height } = way.label
  const [alongU, alongV] = shape === 'wide' ? [width, height] : [height, width]
  if (way.direct) {
    const column = lines.columns[way.from.column] ?? { u: 0, breadth: 0 }
    const upper = way.from.rank < way.to.rank ? way.from : way.to
    const v = upper.v + upper.size / 2 + headsOf(way).upper
    return boxAt(shape, column.u + (column.breadth - alongU) / 2, v, alongU, alongV)
  }
  if (way.to.caption === way) {
    const column = lines.columns[way.to.column] ?? { u: 0, breadth: 0 }
    const inset = way.spans.at(-1)?.b.side === 1 ? column.breadth - alongU - CAPTION_INSET : CAPTION_INSET
    const v = way.to.v - way.to.size / 2 - GAP.caption - alongV
    return boxAt(shape, column.u + inset, v, alongU, alongV)
  }
  const stands = lines.labels.get(way)
  return stands === undefined ? null : boxAt(shape, stands.u, stands.v, alongU, alongV)
}

function edgesOf({ ways, shape }: Grid, lines: Lines): PlacedEdge[] {
  const seen = new Map<string, number>()
  return ways.map((way) => {
    const [from, to] = [way.from.node?.id ?? '', way.to.node?.id ?? '']
    const count = (seen.get(`${from}->${to}`) ?? 0) + 1
    seen.set(`${from}->${to}`, count)
    const box = labelBox(way, lines, shape)
    return {
      id: count === 1 ? `${from}->${to}` : `${from}->${to}#${count}`,
      from,
      to,
      points: cornersOf(way, lines).map(([u, v]) => pointAt(shape, u, v)),
      ...(box === null || way.label === null ? {} : { label: { ...box, lines: way.label.lines } }),
    }
  })
}

const boxOfSlot = (slot: Slot, column: { u: number; breadth: number }, shape: Shape): Box =>
  boxAt(shape, column.u, slot.v - slot.size / 2, column.breadth, slot.size)

/** The first place from the left in the band `y` to `y + height` where a title of this width meets no line. */
function freeIn(edges: readonly PlacedEdge[], y: number, height: number, width: number): number {
  const crossing: number[] = []
  for (const { points } of edges)
    for (const [index, point] of points.entries()) {
      const next = points[index + 1] ?? point
      if (Math.max(point.y, next.y) > y && Math.min(point.y, next.y) < y + height) crossing.push(point.x)
    }
  let x = MARGIN
  for (const line of crossing.sort((a, b) => a - b))
    if (line > x - GAP.label && line < x + width + GAP.label) x = line + 8
  return x
}

function lanesOf(
  drawn: Drawn,
  { columns, shape }: Grid,
  lines: Lines,
  extent: number,
  edges: readonly PlacedEdge[],
): Lane[] {
  const starts = columns.flatMap((column: Column, index) => {
    const { u, gutterFrom } = lines.columns[index] ?? { u: 0, gutterFrom: 0 }
    if (!column.opens) return []
    if (index === 0) return [{ stage: column.stage, from: 0 }]
    return [{ stage: column.stage, from: shape === 'wide' ? (gutterFrom + u) / 2 : u - HEADER.narrow }]
  })
  return starts.map(({ stage, from }, index) => {
    const to = starts[index + 1]?.from ?? lines.extent
    const words = drawn.stages.find(({ id }) => id === stage)?.title ?? ''
    if (shape === 'wide') {
      const [x, width] = [rounded(from), rounded(to - from)]
      const height = rounded(extent + HEADER.wide + 2 * MARGIN)
      return { stage, x, y: 0, width, height, title: { x, y: 0, width, height: HEADER.wide } }
    }
    const y = rounded(from)
    const band = index === 0 ? rounded(from + MARGIN) : y
    const width = widthOf(words, 'lane')
    const title = { x: freeIn(edges, band, HEADER.narrow, width), y: band, width, height: HEADER.narrow }
    return { stage, x: 0, y, width: rounded(extent + 2 * MARGIN), height: rounded(to - from), title }
  })
}

/** The layout of a pathway in one of the two shapes: the same pack always gives the same layout. */
export function layoutOf(drawn: Drawn, shape: Shape): Layout {
  const { grid, extent } = placed(drawn, shape)
  const lines = layTracks(grid, MARGIN, shape === 'narrow' ? HEADER.narrow : 0)
  const edges = edgesOf(grid, lines)
  const lanes = lanesOf(drawn, grid, lines, extent, edges)
  const nodes = grid.columns.flatMap(({ slots }, index) =>
    slots.flatMap((slot) => {
      const column = lines.columns[index]
      if (slot.node === null || column === undefined) return []
      return [{ id: slot.node.id, ...boxOfSlot(slot, column, shape), lines: slot.title.lines }]
    }),
  )
  const corner = pointAt(shape, lines.extent, extent + MARGIN)
  const titlesTo = Math.max(0, ...lanes.map(({ title }) => title.x + title.width + MARGIN))
  const width = shape === 'wide' ? corner.x : Math.max(corner.x, rounded(titlesTo))
  return {
    shape,
    width,
    height: corner.y,
    lanes: lanes.map((lane) => (shape === 'wide' ? lane : { ...lane, width })),
    nodes,
    edges,
  }
}

/** An SVG path through the points with corners rounded by at most `radius`, less where a piece is short. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [first] = points
  if (first === undefined) return ''
  const parts = [`M ${first.x} ${first.y}`]
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    const next = points[index + 1]
    if (before === undefined) continue
    if (next === undefined) {
      parts.push(`L ${point.x} ${point.y}`)
      continue
    }
    const towards = (other: Point): Point => {
      const length = Math.abs(other.x - point.x) + Math.abs(other.y - point.y)
      const by = length === 0 ? 0 : Math.min(radius, length / 2) / length
      return {
        x: rounded(point.x + (other.x - point.x) * by),
        y: rounded(point.y + (other.y - point.y) * by),
      }
    }
    const [enter, leave] = [towards(before), towards(next)]
    parts.push(`L ${enter.x} ${enter.y}`, `Q ${point.x} ${point.y} ${leave.x} ${leave.y}`)
  }
  return parts.join(' ')
}
