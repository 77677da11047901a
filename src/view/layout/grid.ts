/**
 * What has to be drawn, before it has a place: columns of slots, and ways between them.
 *
 * One model serves both shapes. `u` runs along the flow (right when wide, down when narrow), `v` across it. A
 * column holds slots stacked along `v`: a node, or the passage of a long way through the column. Gutter `g` lies
 * before column `g`. Ways turn only in gutters, pass columns only in passages, so they never cross a node.
 */
import type { PathwayNode } from '../../model/model.ts'
import { columnsOf, type Drawn, type Members, type Shape } from './columns.ts'
import { type Block, blockOf, leastWidth, TYPE, widthOf } from './text.ts'

/** Which side of a column: towards the start of the flow, or towards its end. */
export type Side = -1 | 1

export interface Slot {
  readonly column: number
  readonly node: PathwayNode | null
  readonly title: Block
  /** Extent along `v`. */
  size: number
  /** Centre along `v`. */
  v: number
  /** Position in its column. */
  rank: number
  /** The way whose label stands in the column just before this node, as its caption. */
  caption: Way | null
  readonly ends: End[]
}

/** Where a way leaves or enters a slot. */
export interface End {
  readonly slot: Slot
  readonly way: Way
  readonly side: Side
  /** The other end of the same span. */
  other: End | null
  /** From the centre of the slot, along `v`. */
  offset: number
  /** Half the extent along `v` of a label that stands at this end; 0 without one. */
  room: number
}

/** The part of a way in one gutter, `a` nearer to the start of the way. */
export interface Span {
  readonly way: Way
  readonly gutter: number
  readonly a: End
  readonly b: End
}

export interface Way {
  readonly serial: number
  readonly from: Slot
  readonly to: Slot
  /** How much it matters that it runs straight. */
  readonly weight: number
  /** The words of the condition, broken for the place where they stand. */
  label: Block | null
  readonly words: string
  /** Between neighbours of one column: straight from one to the other, without a gutter. */
  direct: boolean
  spans: Span[]
  /** The end where the label stands on the line; null on a direct way and for a caption. */
  labelAt: End | null
}

export interface Column extends Members {
  /** Extent along `u`. */
  readonly breadth: number
  /** In order along `v`. */
  slots: Slot[]
}

export interface Grid {
  readonly shape: Shape
  readonly columns: Column[]
  readonly ways: Way[]
}

/** Distances, in units of the drawing. */
export const GAP = {
  /** Between nodes, between a node and a passage, between passages. */
  node: 18,
  passage: 14,
  lines: 10,
  /** Between the line of one column and that of the next, where both may meet in the gutter. */
  meet: 6,
  /** From the corner of a node to the first line at its side. */
  corner: 9,
  /** What a line needs to leave a node, and an arrow to enter one. */
  leave: 10,
  enter: 13,
  /** Between a label and what is not its own. */
  label: 4,
  /** Between a caption and its node, and above a caption. */
  caption: 2,
  over: 4,
} as const

const PAD = { x: 9, y: 5 }
/** Room for the mark before the state words. */
const MARK = 17
const WIDEST_STATE = 'not on this way'
const LEAST_NODE = widthOf(WIDEST_STATE, 'state') + MARK + 2 * PAD.x
const WIDEST_LANE_TITLE = 240
const WEIGHT = { spine: 8, onward: 3, plain: 1 }

export const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}`)
  return item
}

/** Extent along `v` and `u` of a label. */
export const labelExtent = (label: Block, shape: Shape): { readonly v: number; readonly u: number } =>
  shape === 'wide' ? { v: label.height, u: label.width } : { v: label.width, u: label.height }

const heightOf = (title: Block): number => 2 * PAD.y + title.height + 1 + TYPE.state.line

function nodeWidth(nodes: readonly PathwayNode[]): number {
  const widest = nodes.map((node) => leastWidth(node.title, 'title', 2))
  return Math.ceil(Math.max(LEAST_NODE, ...widest.map((width) => width + 2 * PAD.x)))
}

/** A label on a line takes two lines of about `usual`, a third when it would be wider than `most`. */
const LABEL_WIDTH = { wide: { usual: 46, most: 66 }, narrow: { usual: 92, most: 128 } } as const

function labelOf(words: string, shape: Shape): Block | null {
  if (words.trim() === '') return null
  const { usual, most } = LABEL_WIDTH[shape]
  const two = blockOf(words, 'label', usual, 2)
  return two.width > most ? blockOf(words, 'label', usual, 3) : two
}

const isSpine = ({ node }: Slot): boolean => node?.kind === 'step' || node?.kind === 'decision'

/** One width for all nodes that share a column (wide) or a stage (narrow), with room for what else stands there. */
function widthsOf(drawn: Drawn, members: readonly Members[], shape: Shape): number[] {
  const widest = new Map<string, number>()
  return members.map(({ stage, nodes }) => {
    if (shape === 'narrow') {
      const width = widest.get(stage) ?? nodeWidth(drawn.nodes.filter((node) => node.stage === stage))
      widest.set(stage, width)
      return width
    }
    const title = drawn.stages.find(({ id }) => id === stage)?.title ?? ''
    const ids = new Set(nodes.map(({ id }) => id))
    const inside = drawn.edges.filter(({ from, to }) => ids.has(from) && ids.has(to))
    const labels = inside.map(({ label }) => leastWidth(label, 'label', 2) + 2 * GAP.label)
    return Math.max(nodeWidth(nodes), Math.min(WIDEST_LANE_TITLE, widthOf(title, 'lane')), ...labels)
  })
}

const NO_TITLE: Block = { lines: [], width: 0, height: 0 }

function columnOf(members: Members, index: number, width: number, shape: Shape): Column {
  const titles = members.nodes.map((node) => blockOf(node.title, 'title', width - 2 * PAD.x, 2))
  const slots = members.nodes.map((node, rank): Slot => {
    const title = titles[rank] ?? NO_TITLE
    return {
      column: index,
      node,
      title,
      size: shape === 'wide' ? heightOf(title) : width,
      v: 0,
      rank,
      caption: null,
      ends: [],
    }
  })
  return { ...members, breadth: shape === 'wide' ? width : Math.max(0, ...titles.map(heightOf)), slots }
}

function passage({ slots }: Column, column: number): Slot {
  const slot = {
    column,
    node: null,
    title: NO_TITLE,
    size: 0,
    v: 0,
    rank: slots.length,
    caption: null,
    ends: [],
  }
  slots.push(slot)
  return slot
}

/** The grid of a pathway, with nothing placed: every column in the order of the pack, its passages last. */
export function gridOf(drawn: Drawn, shape: Shape): Grid {
  const members = columnsOf(drawn, shape)
  const widths = widthsOf(drawn, members, shape)
  const columns = members.map((each, index) => columnOf(each, index, widths[index] ?? 0, shape))
  const slots = new Map(columns.flatMap((column) => column.slots.map((slot) => [slot.node?.id, slot])))
  const onward = new Set(drawn.edges.map(({ from }) => from))
  const ways: Way[] = []
  for (const edge of drawn.edges) {
    const from = slots.get(edge.from)
    const to = slots.get(edge.to)
    if (from === undefined || to === undefined || from === to) continue
    const plain = onward.has(edge.to) ? WEIGHT.onward : WEIGHT.plain
    const way: Way = {
      serial: ways.length,
      from,
      to,
      weight: isSpine(from) && isSpine(to) ? WEIGHT.spine : plain,
      words: edge.label,
      label: labelOf(edge.label, shape),
      direct: false,
      spans: [],
      labelAt: null,
    }
    ways.push(way)
    if (from.column === to.column) continue
    const ahead: Side = from.column < to.column ? 1 : -1
    const back: Side = ahead === 1 ? -1 : 1
    let last = end(from, way, ahead)
    for (let column = from.column + ahead; column !== to.column; column += ahead) {
      const slot = passage(at(columns, column), column)
      join(way, last, end(slot, way, back))
      last = end(slot, way, ahead)
    }
    join(way, last, end(to, way, back))
  }
  return { shape, columns, ways }
}

function end(slot: Slot, way: Way, side: Side): End {
  const made: End = { slot, way, side, other: null, offset: 0, room: 0 }
  slot.ends.push(made)
  return made
}

function join(way: Way, a: End, b: End): void {
  const gutter = a.side === 1 ? a.slot.column + 1 : a.slot.column
  a.other = b
  b.other = a
  way.spans.push({ way, gutter, a, b })
}

/** A way between slots of one column that are not neighbours: out and in again on one side. */
export function loop(way: Way, side: Side): void {
  join(way, end(way.from, way, side), end(way.to, way, side))
}
