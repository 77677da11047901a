import { flushSync } from 'react-dom'
import { type SideView, say } from '../../view/late.ts'
import { upperFirst } from '../../view/view.ts'
import { StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions } from '../useExplorer.tsx'

/** One side at the head of its column: what the source says of its options for this patient, those on the way first. */
export function Side({ view }: { view: SideView }) {
  const { side, drugs, options } = view
  const off = (look: string) => Number(look === 'off')
  const inOrder = [...options].sort((a, b) => off(a.look) - off(b.look))
  return (
    <section className="compare-side" aria-label={side.label}>
      <h4>{upperFirst(drugs.join(', '))}</h4>
      <ul>
        {inOrder.map((option) => (
          <Option key={option.node.id} option={option} />
        ))}
      </ul>
    </section>
  )
}

function Option({ option }: { option: SideView['options'][number] }) {
  const { node, stance, look, lookWord, reason } = option
  const { focusNode, see } = useActions()
  const jump = () => {
    flushSync(() => {
      focusNode(node.id)
      see({ screen: 'explore', item: null, inspector: true })
    })
    document.querySelector<HTMLElement>('#details h2')?.focus()
  }
  return (
    <li className="compare-option" data-look={look}>
      <div className="compare-option-says">
        <button
          type="button"
          className="button"
          data-kind="link"
          title={say('jump.to', { title: node.title })}
          onClick={jump}
        >
          {node.code} {node.title}
        </button>
        <span className="compare-look" title={lookWord.meaning}>
          {lookWord.mark} {lookWord.word}
        </span>
        <span className="compare-stance">
          {stance.given === 'true' && say('compare.next-course')}
          <StanceBadge stance={stance.settled ? stance.stance : 'unsettled'} />
        </span>
      </div>
      {reason !== '' && (
        <p className="compare-reason">
          <Prose text={reason} />
        </p>
      )}
    </li>
  )
}
