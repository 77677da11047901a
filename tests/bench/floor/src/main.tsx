/**
 * The least that draws a pathway with these libraries: still nodes and edges, and a store in which each node reads
 * one string. What our app ships, and what it does per click, is held against this.
 *
 * `?nodes=200` draws so many nodes (80 when nothing is said), `?toggle=20` lets one click change so many of them
 * (half when nothing is said).
 */
import { Handle, type NodeProps, Position, ReactFlow } from '@xyflow/react'
import { memo } from 'react'
import { createRoot } from 'react-dom/client'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import '@xyflow/react/dist/style.css'
import './floor.css'

const query = new URLSearchParams(location.search)
const count = Number(query.get('nodes') ?? 80)
const toggled = Number(query.get('toggle') ?? Math.floor(count / 2))
const perColumn = Math.ceil(Math.sqrt(count / 2))

const ids = Array.from({ length: count }, (_, index) => `n${index}`)

interface Looks {
  readonly looks: Readonly<Record<string, 'lit' | 'off'>>
}

const store = createStore<Looks>(() => ({ looks: Object.fromEntries(ids.map((id) => [id, 'off'])) }))

function toggle(): void {
  const { looks } = store.getState()
  const next = { ...looks }
  for (const id of ids.slice(0, toggled)) next[id] = looks[id] === 'lit' ? 'off' : 'lit'
  store.setState({ looks: next })
}

const Step = memo(({ id }: NodeProps) => {
  const look = useStore(store, ({ looks }) => looks[id])
  return (
    <div className={`step ${look}`}>
      <Handle type="target" position={Position.Left} />
      Step {id}
      <Handle type="source" position={Position.Right} />
    </div>
  )
})

const nodeTypes = { step: Step }

const nodes = ids.map((id, index) => ({
  id,
  type: 'step',
  position: { x: Math.floor(index / perColumn) * 220, y: (index % perColumn) * 60 },
  width: 150,
  height: 40,
  handles: [
    { type: 'target' as const, position: Position.Left, x: 0, y: 20 },
    { type: 'source' as const, position: Position.Right, x: 150, y: 20 },
  ],
  data: {},
}))

// Five edges to four nodes, as in a pathway: to the next column, and every fourth one row further.
const edges = ids.flatMap((id, index) =>
  [perColumn, ...(index % 4 === 0 ? [perColumn + 1] : [])].flatMap((step) => {
    const target = ids[index + step]
    return target === undefined ? [] : [{ id: `${id}-${target}`, source: id, target, type: 'step' }]
  }),
)

const columns = Math.ceil(count / perColumn)
const zoom = Math.min(1, innerWidth / (columns * 220), innerHeight / (perColumn * 60))

const place = document.getElementById('app')
if (place !== null) {
  createRoot(place).render(
    <>
      <button type="button" className="toggle" onClick={toggle}>
        Toggle
      </button>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        defaultViewport={{ x: 0, y: 0, zoom }}
        minZoom={0.05}
        nodesDraggable={false}
        onlyRenderVisibleElements={false}
      />
    </>,
  )
}
