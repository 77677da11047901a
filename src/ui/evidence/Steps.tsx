import type { Pack, PathwayNode } from '../../model/model.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** Steps of a pathway, each a way to it on the Explore screen; only named where another pathway is open. */
export function Steps({ pack, nodes }: { pack: Pack; nodes: readonly PathwayNode[] }) {
  const open = useExplorer((state) => state.pack)
  const { focusNode, see } = useActions()
  return (
    <ul className="evidence-steps">
      {nodes.map(({ id, title, code }) => (
        <li key={id}>
          {pack === open ? (
            <button
              type="button"
              className="button"
              data-kind="link"
              onClick={() => {
                focusNode(id)
                see({ screen: 'explore', inspector: true, item: null })
              }}
            >
              {title} <span className="evidence-code">{code}</span>
            </button>
          ) : (
            `${title} (${code})`
          )}
        </li>
      ))}
    </ul>
  )
}
