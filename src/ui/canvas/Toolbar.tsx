import { useReactFlow } from '@xyflow/react'
import { say } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'
import { Legend } from './Legend.tsx'
import { cameraTime } from './useCamera.ts'

/** What the diagram can be asked for by a button: nothing needs a wheel, a drag or a key. */
export function Toolbar() {
  const flow = useReactFlow()
  const { fitTo } = useActions()
  return (
    <div className="canvas-tools" role="toolbar" aria-label={say('canvas.tools')}>
      <button type="button" className="button" onClick={() => fitTo('all')}>
        {say('canvas.fit-all')}
      </button>
      <button type="button" className="button" onClick={() => fitTo('way')}>
        {say('canvas.fit-way')}
      </button>
      <button
        type="button"
        className="button"
        aria-label={say('canvas.zoom-in')}
        title={say('canvas.zoom-in')}
        onClick={() => void flow.zoomIn({ duration: cameraTime() })}
      >
        +
      </button>
      <button
        type="button"
        className="button"
        aria-label={say('canvas.zoom-out')}
        title={say('canvas.zoom-out')}
        onClick={() => void flow.zoomOut({ duration: cameraTime() })}
      >
        −
      </button>
      <Legend />
    </div>
  )
}
