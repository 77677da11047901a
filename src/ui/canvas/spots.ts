import type { Layout, PlacedNode } from '../../view/view.ts'

/**
 * Where the small tags of a box ("changed", "A: avoid") stand: astride its upper or lower border, at the corner
 * where they cover no label, no line and no other box. Found once for a layout, so a tag never jumps.
 */
export type Spot = 'upper-right' | 'upper-left' | 'lower-right' | 'lower-left'

export interface Spots {
  readonly pinned: Spot
  readonly changed: Spot
  /** Whether "changed" has room for its word beside its sign. */
  readonly changedHasRoom: boolean
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Room kept for a tag, in units of the drawing; the style sheet sets the tags to these. */
const ROOM = { pinned: 116, changed: 66, sign: 18, height: 16 } as const
const INSET = 6
/** How much of a tag lies outside its box. */
const OUTSIDE = 10
/** What covering one unit of area costs: a label could not be read any more, a line can still be followed. */
const COST = { node: 1000, label: 1000, line: 1, tag: 4000 } as const
/** What of a label is really letters: typefaces are narrower than the layout kept room for, lines higher. */
const LETTERS = { width: 0.94, over: 3, under: 2 } as const

export function spotsOf(placed: PlacedNode, layout: Layout): Spots {
  const obstacles = obstaclesNear(placed, layout)
  const pinned = best(placed, ROOM.pinned, obstacles)
  const taken = { ...boxOf(placed, pinned.spot, ROOM.pinned), cost: COST.tag }
  const word = best(placed, ROOM.changed, [...obstacles, taken])
  const sign = best(placed, ROOM.sign, [...obstacles, taken])
  const changedHasRoom = word.cost < COST.label
  return { pinned: pinned.spot, changed: changedHasRoom ? word.spot : sign.spot, changedHasRoom }
}

interface Obstacle extends Box {
  readonly cost: number
}

function obstaclesNear(placed: PlacedNode, { nodes, edges }: Layout): Obstacle[] {
  const near = (box: Box) => overlap(grown(placed, 2 * OUTSIDE), box) > 0
  return [
    ...nodes.flatMap((node) => (node.id === placed.id ? [] : [{ ...node, cost: COST.node }])),
    ...edges.flatMap(({ label }) => (label === undefined ? [] : [{ ...lettersOf(label), cost: COST.label }])),
    ...edges.flatMap(({ points }) =>
      points.slice(1).map((point, index) => {
        const before = points[index] ?? point
        return {
          x: Math.min(point.x, before.x) - 2,
          y: Math.min(point.y, before.y) - 2,
          width: Math.abs(point.x - before.x) + 4,
          height: Math.abs(point.y - before.y) + 4,
          cost: COST.line,
        }
      }),
    ),
  ].filter(near)
}

/** The part of a label's room in which its letters stand. */
export function lettersOf({ x, y, width, height }: Box): Box {
  const spare = (width * (1 - LETTERS.width)) / 2
  return {
    x: x + spare,
    y: y + LETTERS.over,
    width: width - 2 * spare,
    height: height - LETTERS.over - LETTERS.under,
  }
}

const grown = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
})

function boxOf(placed: PlacedNode, spot: Spot, width: number): Box {
  const inset = spot.endsWith('right') ? Math.max(0, placed.width - width - INSET) : INSET
  const down = spot.startsWith('upper') ? -OUTSIDE : placed.height + OUTSIDE - ROOM.height
  return { x: placed.x + inset, y: placed.y + down, width, height: ROOM.height }
}

const CORNERS = ['upper-right', 'upper-left', 'lower-right', 'lower-left'] as const

/** The cheapest corner, the first of those that cost the same. */
function best(
  placed: PlacedNode,
  width: number,
  obstacles: readonly Obstacle[],
): { readonly spot: Spot; readonly cost: number } {
  const costs = CORNERS.map((spot) => {
    const box = boxOf(placed, spot, width)
    return obstacles.reduce((sum, obstacle) => sum + obstacle.cost * overlap(box, obstacle), 0)
  })
  const cost = Math.min(...costs)
  return { spot: CORNERS[costs.indexOf(cost)] ?? 'upper-right', cost }
}

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return across > 0 && down > 0 ? across * down : 0
}
