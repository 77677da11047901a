import type { Pack } from '../model/model.ts'
import { boxOf, tenth } from './drawing/box.ts'
import { lanesOf } from './drawing/lanes.ts'
import { legendOf } from './drawing/legend.ts'
import { type LineLook, labelOf, lineOf } from './drawing/line.ts'
import { ink, type Shape, shape } from './drawing/shape.ts'
import type { Layout } from './layout/picture.ts'
import { TYPE, wrap } from './layout/text.ts'
import type { NodeState } from './state-line.ts'

/**
 * The whole pathway as one still picture, for paper and for a file: every box and line where the layout put them,
 * with the looks of one patient. What is zoomed or folded on the screen has no say here.
 */

export { type Shape, svgText, wordsOf } from './drawing/shape.ts'
export type { NodeState } from './state-line.ts'

export interface Looks {
  node(id: string): NodeState
  edge(id: string): LineLook
}

/** What stands above and below the pathway, so that the picture tells by itself what it is. */
export interface Captions {
  readonly title: string
  readonly lines: readonly string[]
  readonly foot: readonly string[]
}

const ORDER: readonly LineLook[] = ['off', 'open', 'ahead', 'travelled']
const MARGIN = 10
const HEADING = { size: 22, line: 30 } as const
const SMALL = { size: 13, line: 18 } as const

/** The picture of a pack in a layout. Units are those of the layout: CSS pixels at zoom 1. */
export function drawingOf(pack: Pack, layout: Layout, looks: Looks, captions: Captions): Shape {
  const nodes = new Map(pack.nodes.map((node) => [node.id, node]))
  const width = Math.max(layout.width, 480)
  const room = width - 2 * MARGIN
  const title = wrap(captions.title, 'title', (room * TYPE.title.size) / HEADING.size)
  const above = captions.lines.flatMap((line) => wrap(line, 'state', room))
  const below = captions.foot.flatMap((line) => wrap(line, 'state', room))
  const heading = title.length * HEADING.line
  const top = heading + above.length * SMALL.line + MARGIN
  const legendTop = top + layout.height + MARGIN
  const legend = legendOf(MARGIN, legendTop, room)
  const footTop = legendTop + legend.height
  const height = tenth(footTop + below.length * SMALL.line + MARGIN)
  const small = (words: string, y: number) =>
    shape('text', { x: MARGIN, y: tenth(y), 'font-size': SMALL.size, fill: ink('ink-2') }, words)
  const edges = [...layout.edges].sort(
    (a, b) => ORDER.indexOf(looks.edge(a.id)) - ORDER.indexOf(looks.edge(b.id)),
  )
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${tenth(width)} ${height}`,
      width: tenth(width),
      height,
      'font-family': ink('font'),
      role: 'img',
    },
    shape('title', {}, captions.title),
    shape('rect', { width: tenth(width), height, fill: ink('paper') }),
    ...title.map((words, index) =>
      shape(
        'text',
        {
          x: MARGIN,
          y: HEADING.line * (index + 1) - 7,
          'font-size': HEADING.size,
          'font-weight': 700,
          fill: ink('ink'),
        },
        words,
      ),
    ),
    ...above.map((words, index) => small(words, heading + SMALL.line * (index + 0.8))),
    shape(
      'g',
      { transform: `translate(0 ${top})` },
      ...lanesOf(pack, layout),
      ...edges.map((edge) => lineOf(edge, looks.edge(edge.id))),
      ...edges.flatMap((edge) => labelOf(edge, looks.edge(edge.id), layout)),
      ...layout.nodes.flatMap((placed) => {
        const node = nodes.get(placed.id)
        return node === undefined ? [] : [boxOf(node, placed, looks.node(placed.id))]
      }),
    ),
    ...legend.shapes,
    ...below.map((words, index) => small(words, footTop + SMALL.line * (index + 0.8))),
  )
}
