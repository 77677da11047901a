import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { edgeLookOf } from '../../store/selectors.ts'
import { roundedPath, TYPE } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import type { WayFlowEdge } from './scene.ts'

const ARROW = 7

/** One edge: the layout's own line, with its condition, and a look read from the store as one string. */
export const WayEdge = memo(function WayEdge({ data, source, target }: EdgeProps<WayFlowEdge>) {
  const look = useExplorer((state) => edgeLookOf(state, `${source}->${target}`))
  if (data === undefined) return null
  const { points, label } = data.placed
  return (
    <g className="way" data-look={look}>
      <path className="way-line" d={roundedPath(points, 8)} />
      <path className="way-arrow-head" d={arrowAt(points)} />
      {label !== undefined && (
        <g className="way-label">
          <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={3} />
          {label.lines.map((line, index) => (
            <text
              key={line}
              x={label.x + label.width / 2}
              y={label.y + (index + 0.5) * (label.height / label.lines.length)}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={TYPE.label.size}
            >
              {line}
            </text>
          ))}
        </g>
      )}
    </g>
  )
})

/** A filled head at the end of a line, pointing along its last stretch. */
function arrowAt(points: readonly { readonly x: number; readonly y: number }[]): string {
  const tip = points[points.length - 1]
  const before = points[points.length - 2]
  if (tip === undefined || before === undefined) return ''
  const dx = Math.sign(tip.x - before.x)
  const dy = Math.sign(tip.y - before.y)
  const backX = tip.x - dx * ARROW * 1.3
  const backY = tip.y - dy * ARROW * 1.3
  const half = ARROW * 0.72
  return `M ${tip.x} ${tip.y} L ${backX - dy * half} ${backY + dx * half} L ${backX + dy * half} ${backY - dx * half} Z`
}
