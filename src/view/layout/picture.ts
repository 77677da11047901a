/**
 * From columns, heights and tracks to the picture: boxes, lanes and lines in its own coordinates.
 */
import type { Drawn, Shape } from './columns.ts'
import { type Column, GAP, type Grid, type Slot, type Way } from './grid.ts'
import { headsOf } from './place.ts'
import { widthOf } from './text.ts'
import { heightOf, type Lines, layTracks } from './tracks.ts'

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
const CAPTION_INSET = 2

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

/** The picture of a grid whose slots are placed, `extent` high (wide) or broad (narrow). */
export function pictureOf(drawn: Drawn, grid: Grid, extent: number): Layout {
  const { shape } = grid
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
  if (shape === 'wide') return { shape, width: corner.x, height: corner.y, lanes, nodes, edges }
  const titlesTo = Math.max(0, ...lanes.map(({ title }) => title.x + title.width + MARGIN))
  const width = Math.max(corner.x, rounded(titlesTo))
  return { shape, width, height: corner.y, lanes: lanes.map((lane) => ({ ...lane, width })), nodes, edges }
}
