import { ReactFlow } from '@xyflow/react'
import { type RefObject, use, useId, useLayoutEffect, useRef, useState } from 'react'
import { changedOf } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { OtherContext } from '../parts/other.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { type Size, viewOf } from './camera.ts'
import { Lanes } from './Lanes.tsx'
import { RovingContext } from './roving.ts'
import { StepNode } from './StepNode.tsx'
import { MANY, type Scene } from './scene.ts'
import { useCamera } from './useCamera.ts'
import { useWalk } from './useWalk.ts'
import { WayEdge } from './WayEdge.tsx'

const NODE_TYPES = { step: StepNode }
const EDGE_TYPES = { way: WayEdge }

/** Above this many changes only their signs are drawn, without the word. */
const MANY_CHANGED = 10

// The keys React Flow describes are not ours; the description of the diagram says which ones are.
const SILENT = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
}

/** The diagram itself: one tab stop, arrows along the graph, the camera in the hands of the person. */
export function Diagram({ scene, size, byHand }: { scene: Scene; size: Size; byHand: RefObject<boolean> }) {
  const { layout } = scene
  const store = useExplorerStore()
  const pack = useExplorer((state) => state.pack)
  const manyChanged = useExplorer((state) => changedOf(state).length > MANY_CHANGED)
  const { mark } = use(OtherContext)
  const description = useId()
  const group = useRef<HTMLDivElement>(null)
  const [firstViewport] = useState(() => viewOf(layout, store.getState(), size))
  const reveal = useCamera(layout, size, byHand)
  const onZoom = () => {
    byHand.current = true
  }
  const { roving, onKeyDown, onFocus, onMoved } = useWalk(scene, size, { reveal, onZoom })

  useLayoutEffect(() => {
    // React Flow gives its root the role of an application, which would stop a screen reader from reading it.
    group.current?.querySelector('.react-flow')?.removeAttribute('role')
  }, [])
  return (
    <RovingContext value={roving}>
      <div
        ref={group}
        className="diagram"
        role="group"
        data-many-changed={manyChanged || undefined}
        aria-label={say('canvas.label', { pack: pack.title })}
        aria-describedby={description}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <p id={description} className="visually-hidden">
          {say(`canvas.keys-${layout.shape}`)}
        </p>
        <ReactFlow
          id={`${mark}flow`}
          nodes={scene.nodes}
          edges={scene.edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          defaultViewport={firstViewport}
          minZoom={0.05}
          maxZoom={2.5}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          ariaLabelConfig={SILENT}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          onlyRenderVisibleElements={scene.nodes.length > MANY}
          proOptions={{ hideAttribution: true }}
          onMoveStart={(event) => event !== null && onZoom()}
          onMoveEnd={onMoved}
        >
          <Lanes layout={layout} pack={pack} />
        </ReactFlow>
      </div>
    </RovingContext>
  )
}
