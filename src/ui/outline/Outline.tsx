import { useState } from 'react'
import type { PathwayNode } from '../../model/model.ts'
import { nodeLineOf, readLine } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import { OutlineStep } from './OutlineStep.tsx'
import './outline.css'

/**
 * The pathway as nested lists: the same state as the diagram, in the order of the pack, each step once. The first
 * representation for a screen reader, and the only one on a phone.
 */
export function Outline() {
  const pack = useExplorer((state) => state.pack)
  const [onlyWay, setOnlyWay] = useState(false)
  return (
    <div className="outline">
      <div className="outline-tools" role="group" aria-label={say('outline.show')}>
        {[false, true].map((way) => (
          <button
            key={String(way)}
            type="button"
            className="button"
            aria-pressed={onlyWay === way}
            onClick={() => setOnlyWay(way)}
          >
            {say(way ? 'outline.way' : 'outline.all')}
          </button>
        ))}
      </div>
      {pack.stages.map((stage) => (
        <Stage
          key={stage.id}
          title={stage.title}
          nodes={pack.nodes.filter((node) => node.stage === stage.id)}
          onlyWay={onlyWay}
        />
      ))}
    </div>
  )
}

function Stage({
  title,
  nodes,
  onlyWay,
}: {
  title: string
  nodes: readonly PathwayNode[]
  onlyWay: boolean
}) {
  const shown = useExplorer((state) =>
    nodes
      .filter(({ id }) => !onlyWay || readLine(nodeLineOf(state, id)).look !== 'off')
      .map(({ id }) => id)
      .join(' '),
  ).split(' ')
  const listed = nodes.filter(({ id }) => shown.includes(id))
  if (listed.length === 0) return null
  return (
    <section className="outline-stage" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {listed.map((node) => (
          <OutlineStep key={node.id} node={node} />
        ))}
      </ol>
    </section>
  )
}
