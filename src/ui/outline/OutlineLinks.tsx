import type { Edge, Pack } from '../../model/model.ts'
import { edgeTruthOf } from '../../store/selectors.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'

/** The edges at one end of a step as links to the steps at their other end, each with its condition and verdict. */
export function OutlineLinks({
  node,
  end,
  quiet,
  goTo,
}: {
  node: string
  /** `to`: where it leads; `from`: where it comes from. */
  end: 'to' | 'from'
  quiet: boolean
  goTo: (id: string) => void
}) {
  const pack = useExplorer((state) => state.pack)
  const start = end === 'to' ? 'from' : 'to'
  const links = edgesOf(pack).filter(({ edge }) => edge[start] === node)
  if (links.length === 0) return null
  return (
    <div className="outline-links">
      <span className="outline-links-head">{say(end === 'to' ? 'outline.leads-to' : 'outline.from')}</span>
      <ul>
        {links.map(({ id, edge }) => (
          <li key={id}>
            <button
              type="button"
              className="button outline-link"
              data-kind="link"
              tabIndex={quiet ? -1 : undefined}
              onClick={() => goTo(edge[end])}
            >
              {pack.nodes.find((each) => each.id === edge[end])?.title ?? edge[end]}
            </button>
            {edge.when !== undefined && <Condition id={id} label={edge.label} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** "if class I, II or VI — no": the condition of an edge as it stands on the diagram, and whether it holds. */
function Condition({ id, label }: { id: string; label: string }) {
  const truth = useExplorer((state) => edgeTruthOf(state, id))
  const verdict = say(`outline.truth.${truth}`)
  return (
    <span className="outline-when" data-truth={truth}>
      {' '}
      ({label === '' ? verdict : say('outline.if', { label, verdict })})
    </span>
  )
}

interface Link {
  /** As the layout and the store have it: a second edge between the same two nodes ends in `#2`. */
  readonly id: string
  readonly edge: Edge
}

const links = new WeakMap<Pack, readonly Link[]>()

function edgesOf(pack: Pack): readonly Link[] {
  const known = links.get(pack)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  const all = pack.edges.map((edge) => {
    const pair = `${edge.from}->${edge.to}`
    const count = (counts.get(pair) ?? 0) + 1
    counts.set(pair, count)
    return { id: count === 1 ? pair : `${pair}#${count}`, edge }
  })
  links.set(pack, all)
  return all
}
