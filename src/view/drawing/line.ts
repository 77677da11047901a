import { arrowAt, pulledBack } from '../layout/arrow.ts'
import { roundedPath } from '../layout/path.ts'
import type { Layout, PlacedEdge } from '../layout/picture.ts'
import { TYPE } from '../layout/text.ts'
import { ink, type Shape, shape } from './shape.ts'

/** How a line looks for one patient. */
export type LineLook = 'travelled' | 'ahead' | 'open' | 'off'

const CORNER = 8
const HEAD = 8
const GREAT_HEAD = 11

const DRESSES: Readonly<
  Record<LineLook, { line: string; width: number; words: string; weight?: number; dashes?: string }>
> = {
  travelled: { line: 'way', width: 4, words: 'ink', weight: 600 },
  ahead: { line: 'way', width: 2, words: 'ink' },
  open: { line: 'ink-3', width: 2, words: 'ink', dashes: '6 5' },
  off: { line: 'off-line', width: 1.25, words: 'off-ink' },
}

/** The line of an edge with its head; one of the way parts the lines it crosses. */
export function lineOf({ points, id }: PlacedEdge, look: LineLook): Shape {
  const { line, width, dashes } = DRESSES[look]
  const path = roundedPath(pulledBack(points, HEAD), CORNER)
  const stroke = { d: path, fill: 'none' }
  return shape(
    'g',
    { 'data-edge': id },
    ...(look === 'off' ? [] : [shape('path', { ...stroke, stroke: ink('paper'), 'stroke-width': 8 })]),
    shape('path', { ...stroke, stroke: ink(line), 'stroke-width': width, 'stroke-dasharray': dashes }),
    shape('path', { d: arrowAt(points, look === 'travelled' ? GREAT_HEAD : HEAD), fill: ink(line) }),
  )
}

/** The condition on an edge, on a ground of its own; nothing where there is none. */
export function labelOf(edge: PlacedEdge, look: LineLook, layout: Layout): Shape[] {
  const { label } = edge
  if (label === undefined) return []
  const { words, weight } = DRESSES[look]
  const align = alignOf(label, edge, layout)
  const x = label.x + { start: 1, middle: label.width / 2, end: label.width - 1 }[align]
  return [
    shape('rect', {
      x: label.x,
      y: label.y,
      width: label.width,
      height: label.height,
      rx: 3,
      fill: ink('paper'),
    }),
    shape(
      'text',
      { 'font-size': TYPE.label.size, 'font-weight': weight, 'text-anchor': align, fill: ink(words) },
      ...label.lines.map((line, index) =>
        shape(
          'tspan',
          { x, y: label.y + TYPE.label.line * (index + 0.76) },
          index < label.lines.length - 1 ? `${line} ` : line,
        ),
      ),
    ),
  ]
}

/** A label that stands just above the box it leads to is its caption: flush with the nearer side of the box. */
function alignOf(
  label: NonNullable<PlacedEdge['label']>,
  { to }: PlacedEdge,
  layout: Layout,
): 'start' | 'middle' | 'end' {
  const box = layout.nodes.find((node) => node.id === to)
  if (box === undefined) return 'middle'
  const gap = box.y - (label.y + label.height)
  if (gap < 0 || gap > 4) return 'middle'
  if (Math.abs(label.x - box.x) <= 4) return 'start'
  return Math.abs(label.x + label.width - box.x - box.width) <= 4 ? 'end' : 'middle'
}
