import { isVeiled } from '../../store/late.ts'
import { edgeLookOf, nodeLineOf, readLine } from '../../store/selectors.ts'
import type { Layout } from '../../view/view.ts'
import { roundedPath, STANCE_WORDS } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import type { Window } from './mapCamera.ts'

/** The pathway as a picture for a room: boxes with their codes, the way of the patient, the steps in focus. */
export function MapPicture({
  layout,
  window,
  focus,
  codeSize,
}: {
  layout: Layout
  window: Window
  focus: readonly string[]
  /** In units of the picture; 0: no codes, something else names the boxes. */
  codeSize: number
}) {
  const codes = useExplorer((state) => state.pack.nodes)
  const { x, y, width, height } = window
  return (
    <svg
      className="map-picture"
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {layout.edges.map((edge) => (
        <MapEdge key={edge.id} id={edge.id} line={roundedPath(edge.points, 8)} />
      ))}
      {layout.nodes.map((box) => (
        <MapNode
          key={box.id}
          box={box}
          code={codes.find(({ id }) => id === box.id)?.code ?? ''}
          codeSize={codeSize}
          focused={focus.includes(box.id)}
        />
      ))}
    </svg>
  )
}

function MapEdge({ id, line }: { id: string; line: string }) {
  const look = useExplorer((state) => edgeLookOf(state, id))
  return <path className="map-edge" data-look={look} d={line} />
}

function MapNode({
  box,
  code,
  codeSize,
  focused,
}: {
  box: Layout['nodes'][number]
  code: string
  codeSize: number
  focused: boolean
}) {
  const line = readLine(useExplorer((state) => nodeLineOf(state, box.id)))
  const { x, y, width, height } = box
  const veiled = useExplorer(isVeiled)
  const stance =
    veiled || line.stance === '' || line.stance === 'unsettled' ? undefined : STANCE_WORDS[line.stance]
  const shows = line.look !== 'off' && stance !== undefined ? `${code} ${stance.mark}` : code
  return (
    <g
      className="map-node"
      data-node={box.id}
      data-look={line.look}
      data-aside={line.past === 'aside' || undefined}
      data-focused={focused || undefined}
    >
      <rect x={x} y={y} width={width} height={height} rx={8} />
      {codeSize > 0 && (
        <text x={x + width / 2} y={y + height / 2} fontSize={codeSize} dy="0.35em" textAnchor="middle">
          {shows}
        </text>
      )}
    </g>
  )
}
