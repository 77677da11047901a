import { type Edge, type Node, Position } from '@xyflow/react'
import type { Pack, PathwayNode } from '../../model/model.ts'
import { layoutFor } from '../../ports/packs.ts'
import {
  arrowAt,
  type Layout,
  type PlacedEdge,
  type PlacedNode,
  pulledBack,
  roundedPath,
  type Shape,
} from '../../view/view.ts'
import { type Spots, spotsOf } from './spots.ts'

/**
 * The still scene of a pack: every box and line where the layout put them. Made once for each pack and shape; an
 * answer never makes a new one, so React Flow has nothing to compare when a patient changes.
 */
export interface Scene {
  readonly layout: Layout
  readonly nodes: StepFlowNode[]
  readonly edges: WayFlowEdge[]
}

export type StepFlowNode = Node<
  { readonly placed: PlacedNode; readonly node: PathwayNode; readonly spots: Spots },
  'step'
>
export type WayFlowEdge = Edge<DrawnEdge, 'way'>

interface DrawnEdge extends Record<string, unknown> {
  readonly line: string
  /** The head of a plain line, and the larger one of a line that was travelled. */
  readonly head: string
  readonly greatHead: string
  readonly label: PlacedEdge['label']
  /** The side of its room on which the label begins: a caption is flush with its box. */
  readonly align: 'start' | 'middle' | 'end'
}

/** From this many nodes on only what is in sight is in the page, and the picture is never the narrow one. */
export const MANY = 120

const CORNER = 8
const HEAD = 8
const GREAT_HEAD = 11

const scenes = new WeakMap<Pack, Partial<Record<Shape, Scene>>>()

export function sceneOf(pack: Pack, shape: Shape): Scene {
  const known = scenes.get(pack)?.[shape]
  if (known !== undefined) return known
  const layout = layoutFor(pack, shape)
  const byId = new Map(pack.nodes.map((node) => [node.id, node]))
  const scene = {
    layout,
    nodes: layout.nodes.flatMap((placed) => {
      const node = byId.get(placed.id)
      return node === undefined ? [] : [flowNode(placed, node, spotsOf(placed, layout))]
    }),
    edges: layout.edges.map((placed) => flowEdge(placed, layout)),
  }
  scenes.set(pack, { ...scenes.get(pack), [shape]: scene })
  return scene
}

function flowNode(placed: PlacedNode, node: PathwayNode, spots: Spots): StepFlowNode {
  const { id, x, y, width, height } = placed
  return {
    id,
    type: 'step',
    position: { x, y },
    data: { placed, node, spots },
    width,
    height,
    // Given here and rendered as elements too: without either, edges appear late or vanish (React Flow 12).
    handles: [
      { type: 'target', position: Position.Left, x: 0, y: height / 2, width: 1, height: 1 },
      { type: 'source', position: Position.Right, x: width, y: height / 2, width: 1, height: 1 },
    ],
    // The button inside carries the name; the box around it says nothing of its own.
    domAttributes: { 'aria-roledescription': undefined },
  }
}

function flowEdge(placed: PlacedEdge, layout: Layout): WayFlowEdge {
  const { points, label } = placed
  return {
    id: placed.id,
    type: 'way',
    source: placed.from,
    target: placed.to,
    data: {
      line: roundedPath(pulledBack(points, HEAD), CORNER),
      head: arrowAt(points, HEAD),
      greatHead: arrowAt(points, GREAT_HEAD),
      label,
      align: label === undefined ? 'middle' : alignOf(label, placed, layout),
    },
    domAttributes: { 'aria-roledescription': undefined, 'aria-hidden': true },
  }
}

/** A label that stands just above the box it leads to is its caption: flush with the nearer side of the box. */
function alignOf(
  label: NonNullable<PlacedEdge['label']>,
  { to }: PlacedEdge,
  layout: Layout,
): DrawnEdge['align'] {
  const box = layout.nodes.find((node) => node.id === to)
  if (box === undefined) return 'middle'
  const gap = box.y - (label.y + label.height)
  if (gap < 0 || gap > 4) return 'middle'
  if (Math.abs(label.x - box.x) <= 4) return 'start'
  return Math.abs(label.x + label.width - box.x - box.width) <= 4 ? 'end' : 'middle'
}
