import { isVeiled } from '../../store/late.ts'
import { edgeLookOf, nodeLineOf, readLine } from '../../store/selectors.ts'
import type { Layout } from '../../view/view.ts'
import { roundedPath, STANCE_WORDS } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import type { Window } from './mapCamera.ts'

/** In units of the picture, as the layout kept room for them: a line of a title, the line of the code, the lowest box. */
const TITLE_LINE = 19
const CODE_LINE = 13
const TITLE_LEFT = 9
const LOWEST_BOX = 46

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
  /** In units of the picture; 0: no codes, something else names the boxes. Where they would cover each other only the focus has one. */
  codeSize: number
}) {
  const titled = codeSize > 0 && codeSize <= CODE_LINE
  const crowded = codeSize > LOWEST_BOX
  const codes = useExplorer((state) => state.pack.nodes)
  const { x, y, width, height } = window
  return (
    <svg
      className="map-picture"
      data-titled={titled || undefined}
      data-crowded={crowded || undefined}
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
          codeSize={crowded && !focus.includes(box.id) ? 0 : codeSize}
          titled={titled}
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
  titled,
  focused,
}: {
  box: Layout['nodes'][number]
  code: string
  codeSize: number
  titled: boolean
  focused: boolean
}) {
  const line = readLine(useExplorer((state) => nodeLineOf(state, box.id)))
  const { x, y, width, height, lines } = box
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
      {titled && (
        <text
          className="map-title"
          x={x + TITLE_LEFT}
          y={y + (height - CODE_LINE - lines.length * TITLE_LINE) / 2}
        >
          {lines.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a title are places in order
            <tspan key={index} x={x + TITLE_LEFT} dy={TITLE_LINE} fontSize={16}>
              {each}
            </tspan>
          ))}
          <tspan className="map-code" x={x + TITLE_LEFT} dy={CODE_LINE + 1} fontSize={CODE_LINE}>
            {shows}
          </tspan>
        </text>
      )}
      {codeSize > 0 && !titled && (
        <text x={x + width / 2} y={y + height / 2} fontSize={codeSize} dy="0.35em" textAnchor="middle">
          {shows}
        </text>
      )}
    </g>
  )
}
