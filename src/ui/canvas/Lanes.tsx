import { useStore, ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Pack } from '../../model/model.ts'
import type { Layout } from '../../view/view.ts'

/** From this zoom on nothing but the stages can be read, and their titles are set larger. */
const FAR = 0.4

/** The stages as lanes behind the pathway: still, and moved with it. The names of the steps tell the same in words. */
export const Lanes = memo(function Lanes({ layout, pack }: { layout: Layout; pack: Pack }) {
  const far = useStore(({ transform }) => transform[2] < FAR)
  const titles = new Map(pack.stages.map(({ id, title }) => [id, title]))
  return (
    <ViewportPortal>
      <div className="lanes" data-far={far || undefined} aria-hidden="true">
        {layout.lanes.map(({ stage, x, y, width, height, title }) => (
          <div
            key={stage}
            className="lane"
            data-shape={layout.shape}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          >
            <span
              className="lane-title"
              style={{ left: title.x - x, top: title.y - y, width: title.width, height: title.height }}
            >
              {titles.get(stage)}
            </span>
          </div>
        ))}
      </div>
    </ViewportPortal>
  )
})
