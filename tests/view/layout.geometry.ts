/**
 * Is a layout sound? Judged from the drawing alone, with no knowledge of how it was made.
 */
import type { Box, Drawn, Layout, Point } from '../../src/view/layout.ts'

/** A straight piece of an edge, from the lower coordinates to the higher. */
export interface Piece {
  readonly edge: string
  readonly upright: boolean
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const EPSILON = 0.05
/** Two edges may touch along this much and no more. */
const TOUCH = 2

export function piecesOf({ edges }: Layout): Piece[] {
  return edges.flatMap(({ id, points }) =>
    points.slice(1).map((b, index) => {
      const a = points[index] as Point
      return {
        edge: id,
        upright: a.x === b.x,
        x1: Math.min(a.x, b.x),
        y1: Math.min(a.y, b.y),
        x2: Math.max(a.x, b.x),
        y2: Math.max(a.y, b.y),
      }
    }),
  )
}

const boxesMeet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - EPSILON &&
  b.x < a.x + a.width - EPSILON &&
  a.y < b.y + b.height - EPSILON &&
  b.y < a.y + a.height - EPSILON

const pieceMeets = (piece: Piece, box: Box): boolean =>
  piece.x1 < box.x + box.width - EPSILON &&
  piece.x2 > box.x + EPSILON &&
  piece.y1 < box.y + box.height - EPSILON &&
  piece.y2 > box.y + EPSILON

function collinear(a: Piece, b: Piece): boolean {
  if (a.upright !== b.upright) return false
  return a.upright
    ? Math.abs(a.x1 - b.x1) < TOUCH && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > TOUCH
    : Math.abs(a.y1 - b.y1) < TOUCH && Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > TOUCH
}

const cross = (a: Piece, b: Piece): boolean =>
  a.upright !== b.upright &&
  a.x1 < b.x2 + EPSILON &&
  b.x1 < a.x2 + EPSILON &&
  a.y1 < b.y2 + EPSILON &&
  b.y1 < a.y2 + EPSILON

const onBorder = ({ x, y }: Point, box: Box): boolean => {
  const across = x > box.x + 1 && x < box.x + box.width - 1
  const down = y > box.y + 1 && y < box.y + box.height - 1
  const near = (a: number, b: number) => Math.abs(a - b) < 0.2
  return (
    (down && (near(x, box.x) || near(x, box.x + box.width))) ||
    (across && (near(y, box.y) || near(y, box.y + box.height)))
  )
}

/** Pairs whose `y` ranges meet, found by a sweep: the checks of a thousand nodes must not take minutes. */
function* near<A, B>(
  ones: readonly A[],
  others: readonly B[],
  rangeOne: (a: A) => readonly [number, number],
  rangeOther: (b: B) => readonly [number, number],
): Generator<readonly [A, B]> {
  const BAND = 64
  const bands = new Map<number, number[]>()
  for (const [index, other] of others.entries()) {
    const [low, high] = rangeOther(other)
    for (let band = Math.floor(low / BAND); band <= Math.floor(high / BAND); band++) {
      const list = bands.get(band)
      if (list === undefined) bands.set(band, [index])
      else list.push(index)
    }
  }
  for (const one of ones) {
    const [low, high] = rangeOne(one)
    const seen = new Set<number>()
    for (let band = Math.floor((low - TOUCH) / BAND); band <= Math.floor((high + TOUCH) / BAND); band++)
      for (const index of bands.get(band) ?? []) {
        if (seen.has(index)) continue
        seen.add(index)
        yield [one, others[index] as B]
      }
  }
}

const ofPiece = ({ y1, y2 }: Piece): readonly [number, number] => [y1, y2]
const ofBox = ({ y, height }: Box): readonly [number, number] => [y, y + height]

/** How often edges cross. */
export function crossingsOf(layout: Layout): number {
  const pieces = piecesOf(layout)
  let count = 0
  const upright = pieces.filter((piece) => piece.upright)
  const level = pieces.filter((piece) => !piece.upright)
  for (const [a, b] of near(upright, level, ofPiece, ofPiece)) if (a.edge !== b.edge && cross(a, b)) count++
  return count
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - EPSILON &&
  inner.y >= outer.y - EPSILON &&
  inner.x + inner.width <= outer.x + outer.width + EPSILON &&
  inner.y + inner.height <= outer.y + outer.height + EPSILON

/** What the layout leaves out of the pack, or puts into the wrong lane. */
function omissionsOf(layout: Layout, drawn: Drawn): string[] {
  const flaws: string[] = []
  const lanes = new Map(layout.lanes.map((lane) => [lane.stage, lane]))
  const nodes = new Map(layout.nodes.map((node) => [node.id, node]))
  for (const { id, stage } of drawn.nodes) {
    const [node, lane] = [nodes.get(id), lanes.get(stage)]
    if (node === undefined || lane === undefined) flaws.push(`${id} is left out`)
    else if (!holds(lane, node)) flaws.push(`${id} is not inside its lane`)
  }
  if (layout.nodes.length !== drawn.nodes.length) flaws.push('there are other nodes than those of the pack')
  if (layout.lanes.length !== drawn.stages.length)
    flaws.push('there are other lanes than the stages of the pack')
  const edges = new Map(layout.edges.map((edge) => [edge.id, edge]))
  for (const { from, to, label } of drawn.edges) {
    const edge = edges.get(`${from}->${to}`)
    if (edge === undefined) flaws.push(`${from}->${to} is left out`)
    else if ((edge.label?.lines.join(' ') ?? '') !== label) flaws.push(`${from}->${to} does not say ${label}`)
  }
  return flaws
}

/** Everything wrong with a layout of the pack, in words; empty when it is sound. */
export function flawsOf(layout: Layout, drawn: Drawn): string[] {
  const flaws = omissionsOf(layout, drawn)
  const { nodes, edges, lanes, width, height } = layout
  const pieces = piecesOf(layout)
  const boxes = new Map(nodes.map((node) => [node.id, node]))
  const labels = edges.flatMap(({ id, label }) => (label === undefined ? [] : [{ ...label, id }]))
  const titles = lanes.map(({ stage, title }) => ({ ...title, id: `title of ${stage}` }))

  for (const { id, from, to, points } of edges) {
    const [start, end] = [points[0], points.at(-1)]
    const [source, target] = [boxes.get(from), boxes.get(to)]
    if (start === undefined || end === undefined || source === undefined || target === undefined) {
      flaws.push(`${id} has no ends`)
      continue
    }
    if (!onBorder(start, source)) flaws.push(`${id} does not leave the border of its node`)
    if (!onBorder(end, target)) flaws.push(`${id} does not reach the border of its node`)
    for (const [index, b] of points.entries()) {
      const a = points[index - 1]
      if (!(b.x >= 0 && b.x <= width && b.y >= 0 && b.y <= height)) flaws.push(`${id} leaves the picture`)
      if (a !== undefined && a.x !== b.x && a.y !== b.y) flaws.push(`${id} is not at right angles`)
    }
  }
  for (const [a, b] of near(pieces, pieces, ofPiece, ofPiece))
    if (a.edge < b.edge && collinear(a, b)) flaws.push(`${a.edge} runs over ${b.edge}`)
  for (const [piece, node] of near(pieces, nodes, ofPiece, ofBox))
    if (pieceMeets(piece, node)) flaws.push(`${piece.edge} runs through ${node.id}`)
  for (const [piece, label] of near(pieces, labels, ofPiece, ofBox))
    if (piece.edge !== label.id && pieceMeets(piece, label))
      flaws.push(`${piece.edge} runs through the label of ${label.id}`)
  for (const [piece, title] of near(pieces, titles, ofPiece, ofBox))
    if (pieceMeets(piece, title)) flaws.push(`${piece.edge} runs through the ${title.id}`)
  for (const [a, b] of near(nodes, nodes, ofBox, ofBox))
    if (a.id < b.id && boxesMeet(a, b)) flaws.push(`${a.id} overlaps ${b.id}`)
  for (const [a, b] of near(labels, [...labels, ...titles], ofBox, ofBox))
    if (a.id !== b.id && boxesMeet(a, b)) flaws.push(`the label of ${a.id} overlaps that of ${b.id}`)
  for (const [label, node] of near([...labels, ...titles], nodes, ofBox, ofBox))
    if (boxesMeet(label, node)) flaws.push(`the label of ${label.id} overlaps ${node.id}`)
  for (const box of [...labels, ...titles, ...nodes, ...lanes]) {
    const name = 'id' in box ? box.id : box.stage
    if (!holds({ x: 0, y: 0, width, height }, box)) flaws.push(`${name} leaves the picture`)
  }
  return flaws
}
