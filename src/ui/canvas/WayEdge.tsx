import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { edgeLookOf } from '../../store/selectors.ts'
import { TYPE } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import type { WayFlowEdge } from './scene.ts'

/** One edge: the layout's own line, with its condition, and a look read from the store as one string. */
export const WayEdge = memo(function WayEdge({ id, data }: EdgeProps<WayFlowEdge>) {
  const look = useExplorer((state) => edgeLookOf(state, id))
  if (data === undefined) return null
  const { line, head, greatHead, label, align } = data
  return (
    <g className="way" data-look={look}>
      {look !== 'off' && <path className="way-halo" d={line} />}
      <path className="way-line" d={line} />
      <path className="way-head" d={look === 'travelled' ? greatHead : head} />
      {label !== undefined && (
        <g className="way-label">
          <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={3} />
          <text textAnchor={align} fontSize={TYPE.label.size}>
            {label.lines.map((words, index) => {
              const y = label.y + TYPE.label.line * (index + 0.76)
              const x = label.x + { start: 1, middle: label.width / 2, end: label.width - 1 }[align]
              return (
                <tspan key={y} x={x} y={y}>
                  {words}
                </tspan>
              )
            })}
          </text>
        </g>
      )}
    </g>
  )
})
