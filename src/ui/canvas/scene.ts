import { type Edge, type Node, Position } from '@xyflow/react'
import type { Pack } from '../../model/model.ts'
import { layoutFor } from '../../ports/packs.ts'
import type { Layout, PlacedEdge, PlacedNode, Shape } from '../../view/view.ts'

/**
 * The still scene of a pack: every box and line where the layout put them. Made once for each pack and shape; an
 * answer never makes a new one, so React Flow has nothing to compare when a patient changes.
 */
export interface Scene {
  readonly layout: Layout
  readonly nodes: StepFlowNode[]
  readonly edges: WayFlowEdge[]
}

export type StepFlowNode = Node<{ placed: PlacedNode }, 'step'>
export type WayFlowEdge = Edge<{ placed: PlacedEdge }, 'way'>

const scenes = new WeakMap<Pack, Partial<Record<Shape, Scene>>>()

export function sceneOf(pack: Pack, shape: Shape): Scene {
  const known = scenes.get(pack)?.[shape]
  if (known !== undefined) return known
  const layout = layoutFor(pack, shape)
  const scene = { layout, nodes: layout.nodes.map(flowNode), edges: layout.edges.map(flowEdge) }
  scenes.set(pack, { ...scenes.get(pack), [shape]: scene })
  return scene
}

function flowNode(placed: PlacedNode): StepFlowNode {
  const { id, x, y, width, height } = placed
  return {
    id,
    type: 'step',
    position: { x, y },
    data: { placed },
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

function flowEdge(placed: PlacedEdge): WayFlowEdge {
  return {
    id: placed.id,
    type: 'way',
    source: placed.from,
    target: placed.to,
    data: { placed },
    domAttributes: { 'aria-roledescription': undefined, 'aria-hidden': true },
  }
}
