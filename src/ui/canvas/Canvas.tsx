import { ReactFlowProvider } from '@xyflow/react'
import { useRef } from 'react'
import { useExplorer } from '../useExplorer.tsx'
import { fitsReadably } from './camera.ts'
import { Diagram } from './Diagram.tsx'
import { MANY, sceneOf } from './scene.ts'
import { Toolbar } from './Toolbar.tsx'
import { useSize } from './useSize.ts'
import './flow.css'
import './canvas.css'
import './way.css'
import './step.css'

/** The whole pathway as a diagram, in the shape that fits its window: wide where that can be read, else narrow. */
export function Canvas() {
  const pack = useExplorer((state) => state.pack)
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const byHand = useRef(false)
  const wide = sceneOf(pack, 'wide')
  const isWide = size === null || pack.nodes.length > MANY || fitsReadably(wide.layout, size)
  const scene = isWide ? wide : sceneOf(pack, 'narrow')
  return (
    <ReactFlowProvider>
      <div className="canvas">
        <div className="canvas-inner">
          <Toolbar byHand={byHand} clear={size?.clear} />
          <div className="canvas-frame" ref={frame}>
            {size !== null && size.width > 0 && (
              <Diagram
                key={`${pack.id} ${pack.version} ${scene.layout.shape}`}
                scene={scene}
                size={size}
                byHand={byHand}
              />
            )}
          </div>
        </div>
      </div>
    </ReactFlowProvider>
  )
}
