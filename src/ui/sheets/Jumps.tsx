import type { PathwayNode } from '../../model/model.ts'
import { say } from '../../view/late.ts'
import { useJump } from './useJump.ts'

/** Steps of the pathway, each a way to it. */
export function Jumps({ nodes, label }: { nodes: readonly PathwayNode[]; label: string }) {
  return (
    <ul className="sheet-jumps" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <Jump node={node} />
        </li>
      ))}
    </ul>
  )
}

/** The title of a step, which leads to it. */
export function Jump({ node }: { node: Pick<PathwayNode, 'id' | 'title'> & { readonly code?: string } }) {
  const jump = useJump()
  return (
    <button
      type="button"
      className="button"
      data-kind="link"
      title={say('jump.to', { title: node.title })}
      onClick={() => jump(node.id)}
    >
      {node.code === undefined ? node.title : `${node.code} ${node.title}`}
    </button>
  )
}
