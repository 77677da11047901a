import { ReactFlowProvider } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useExplorer } from '../useExplorer.tsx'
import { Diagram } from './Diagram.tsx'
import { sceneOf } from './scene.ts'
import { Toolbar } from './Toolbar.tsx'
import type { Size } from './useCamera.ts'
import '@xyflow/react/dist/base.css'
import './canvas.css'

/** Below this zoom the wide picture is too small to read, and the narrow one takes its place. */
const WIDE_READABLE = 0.6

/** The whole pathway as a diagram, in the shape that fits its window. */
export function Canvas() {
  const pack = useExplorer((state) => state.pack)
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const wide = sceneOf(pack, 'wide')
  const fits =
    size === null ||
    Math.min(size.width / wide.layout.width, size.height / wide.layout.height) >= WIDE_READABLE
  const scene = fits || pack.nodes.length > 60 ? wide : sceneOf(pack, 'narrow')
  return (
    <ReactFlowProvider>
      <div className="canvas">
        <Toolbar />
        <div className="canvas-frame" ref={frame}>
          {size !== null && size.width > 0 && (
            <Diagram key={`${pack.id} ${scene.layout.shape}`} scene={scene} size={size} />
          )}
        </div>
      </div>
    </ReactFlowProvider>
  )
}
