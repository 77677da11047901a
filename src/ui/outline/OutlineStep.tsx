import { memo } from 'react'
import type { Edge, PathwayNode } from '../../model/model.ts'
import { edgeLookOf, nodeLineOf, readLine } from '../../store/selectors.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS, say } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** One step of the outline: how it lies, what is said of it, where it leads and where it comes from. */
export const OutlineStep = memo(function OutlineStep({ node }: { node: PathwayNode }) {
  const line = readLine(useExplorer((state) => nodeLineOf(state, node.id)))
  const pack = useExplorer((state) => state.pack)
  const { focusNode, see } = useActions()
  const look = LOOK_WORDS[line.look]
  const stance = line.stance === '' ? null : line.stance
  const word = stance === 'unsettled' ? NOT_SETTLED.word : stance === null ? '' : STANCE_WORDS[stance].word
  const showsStance = stance !== null && line.look !== 'off'
  return (
    <li
      className="outline-step"
      id={`outline-${node.id}`}
      data-look={line.look}
      aria-current={line.look === 'here' ? 'step' : undefined}
    >
      <button
        type="button"
        className="outline-title"
        aria-pressed={line.focused}
        onClick={() => {
          focusNode(node.id)
          see({ inspector: true })
        }}
      >
        {node.title} <span className="outline-code">{node.code}</span>
      </button>
      <p className="outline-state">
        <span className="outline-look" data-look={line.look}>
          <span aria-hidden="true">{look.mark} </span>
          {line.past === 'given' ? say('canvas.given') : look.word}
          {line.past === 'aside' && `, ${say('canvas.aside')}`}
        </span>
        {showsStance && stance !== null && (
          <span className="outline-stance">
            <Mark stance={stance} />{' '}
            {line.past === 'given' ? say('canvas.next-course', { stance: word }) : word}
          </span>
        )}
        {line.changed && (
          <span className="outline-changed">
            <span className="outline-diamond" aria-hidden="true" /> {say('canvas.changed')}
          </span>
        )}
      </p>
      <Links
        heading={say('outline.leads-to')}
        edges={pack.edges.filter((edge) => edge.from === node.id)}
        other={(edge) => edge.to}
      />
      <Links
        heading={say('outline.from')}
        edges={pack.edges.filter((edge) => edge.to === node.id)}
        other={(edge) => edge.from}
      />
    </li>
  )
})

/** The edges at one end of a step as links to the steps at their other end, each with its condition and verdict. */
function Links({
  heading,
  edges,
  other,
}: {
  heading: string
  edges: readonly Edge[]
  other: (edge: Edge) => string
}) {
  if (edges.length === 0) return null
  return (
    <p className="outline-links">
      <span className="outline-links-head">{heading}</span>
      {edges.map((edge) => (
        <EdgeLink key={`${edge.from} ${edge.to}`} edge={edge} to={other(edge)} />
      ))}
    </p>
  )
}

function EdgeLink({ edge, to }: { edge: Edge; to: string }) {
  const title = useExplorer((state) => state.pack.nodes.find((node) => node.id === to)?.title ?? to)
  const look = useExplorer((state) => edgeLookOf(state, `${edge.from}->${edge.to}`))
  const verdict = say(look === 'off' ? 'outline.no' : look === 'open' ? 'outline.open' : 'outline.yes')
  return (
    <button
      type="button"
      className="button outline-link"
      data-kind="link"
      data-look={look}
      onClick={() => {
        const step = document.querySelector<HTMLElement>(`#outline-${CSS.escape(to)} .outline-title`)
        step?.scrollIntoView?.({ block: 'center' })
        step?.focus({ preventScroll: true })
      }}
    >
      {title}
      <span className="outline-when">
        {' '}
        ({edge.label === '' ? verdict : say('outline.when', { label: edge.label, verdict })})
      </span>
    </button>
  )
}
