import { ReactFlow, useReactFlow, ViewportPortal } from '@xyflow/react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { focusOf } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { directionOf, neighbour } from './neighbours.ts'
import { createRoving, RovingContext } from './roving.ts'
import { StepNode } from './StepNode.tsx'
import type { Scene } from './scene.ts'
import { cameraTime, firstView, reveal, type Size, useCamera } from './useCamera.ts'
import { WayEdge } from './WayEdge.tsx'

const NODE_TYPES = { step: StepNode }
const EDGE_TYPES = { way: WayEdge }
/** From here on only what is in sight is in the page. */
const MANY = 150

// The keys React Flow describes are not ours; the description of the diagram says which ones are.
const SILENT = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
}

/** The diagram itself: one tab stop, arrows along the graph, the camera in the hands of the person. */
export function Diagram({ scene, size }: { scene: Scene; size: Size }) {
  const store = useExplorerStore()
  const flow = useReactFlow()
  const description = useId()
  const group = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<string | undefined>(undefined)
  const [roving] = useState(() => createRoving(focusOf(store.getState())))
  const [firstViewport] = useState(() => firstView(scene.layout, store.getState(), size))
  const { onMoveByHand } = useCamera(scene.layout, size)
  const focus = useExplorer(focusOf)
  const pack = useExplorer((state) => state.pack)

  useLayoutEffect(() => {
    // React Flow gives its root the role of an application, which would stop a screen reader from reading it.
    group.current?.querySelector('.react-flow')?.removeAttribute('role')
  }, [])
  useEffect(() => {
    roving.set(focus)
    reveal(flow, scene.layout, focus, size)
  }, [focus, flow, roving, scene.layout, size])

  const moveTo = (id: string) => {
    cameFrom.current = roving.get()
    roving.set(id)
    reveal(flow, scene.layout, id, size)
    // With only what is in sight in the page, the button may come with the next frame.
    const button = () => document.getElementById(`step-${id}`)
    if (button() !== null) button()?.focus({ preventScroll: true })
    else requestAnimationFrame(() => button()?.focus({ preventScroll: true }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directionOf(event.key, scene.layout.shape)
    const zooms: Readonly<Record<string, () => void>> = {
      '+': () => void flow.zoomIn({ duration: cameraTime() }),
      '-': () => void flow.zoomOut({ duration: cameraTime() }),
      '0': () => store.actions.fitTo('all'),
    }
    const zoom = zooms[event.key]
    if (direction === undefined && zoom === undefined) return
    event.preventDefault()
    zoom?.()
    const target =
      direction === undefined
        ? undefined
        : neighbour(store.getState(), scene.layout, roving.get(), direction, cameFrom.current)
    if (target !== undefined) moveTo(target)
  }
  return (
    <RovingContext value={roving}>
      <div
        ref={group}
        className="diagram"
        role="group"
        aria-label={say('canvas.label', { pack: pack.title })}
        aria-describedby={description}
        onKeyDown={onKeyDown}
      >
        <p id={description} className="visually-hidden">
          {say('canvas.keys')}
        </p>
        <ReactFlow
          nodes={scene.nodes}
          edges={scene.edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          defaultViewport={firstViewport}
          minZoom={0.1}
          maxZoom={2.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          ariaLabelConfig={SILENT}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          onlyRenderVisibleElements={scene.nodes.length > MANY}
          proOptions={{ hideAttribution: true }}
          onMoveStart={(event) => event !== null && onMoveByHand()}
        >
          <ViewportPortal>
            {scene.layout.lanes.map((lane) => (
              <div
                key={lane.stage}
                className="lane"
                aria-hidden="true"
                style={{
                  transform: `translate(${lane.x}px, ${lane.y}px)`,
                  width: lane.width,
                  height: lane.height,
                }}
              >
                <span
                  style={{
                    transform: `translate(${lane.title.x - lane.x}px, ${lane.title.y - lane.y}px)`,
                    width: lane.title.width,
                  }}
                >
                  {pack.stages.find((stage) => stage.id === lane.stage)?.title}
                </span>
              </div>
            ))}
          </ViewportPortal>
        </ReactFlow>
      </div>
    </RovingContext>
  )
}
