import { flushSync } from 'react-dom'
import { type SideView, say, sayCount } from '../../view/late.ts'
import { upperFirst } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions } from '../useExplorer.tsx'

/** One side at the head of its column: what the source says of its options for this patient. */
export function Side({ view }: { view: SideView }) {
  const { side, drugs, options } = view
  const here = options.filter(({ look }) => look !== 'off')
  const elsewhere = options.filter(({ look }) => look === 'off')
  return (
    <section className="compare-side" aria-label={side.label}>
      <h4>{upperFirst(drugs.join(', '))}</h4>
      {here.length > 0 && (
        <ul>
          {here.map((option) => (
            <Option key={option.node.id} option={option} />
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <Fold summary={sayCount('compare.elsewhere', elsewhere.length)}>
          <ul>
            {elsewhere.map((option) => (
              <Option key={option.node.id} option={option} />
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

function Option({ option }: { option: SideView['options'][number] }) {
  const { node, stance, lookWord, reason } = option
  const { focusNode, see } = useActions()
  const jump = () => {
    flushSync(() => {
      focusNode(node.id)
      see({ screen: 'explore', item: null, inspector: true })
    })
    document.querySelector<HTMLElement>('#details h2')?.focus()
  }
  return (
    <li className="compare-option">
      <button
        type="button"
        className="button"
        data-kind="link"
        title={say('jump.to', { title: node.title })}
        onClick={jump}
      >
        {node.code} {node.title}
      </button>
      <span className="compare-option-says">
        {stance.given === 'true' && say('compare.next-course')}
        <StanceBadge stance={stance.settled ? stance.stance : 'unsettled'} />
        <span className="compare-look" title={lookWord.meaning}>
          {lookWord.mark} {lookWord.word}
        </span>
      </span>
      {reason !== '' && (
        <p className="compare-reason">
          <Prose text={reason} />
        </p>
      )}
    </li>
  )
}
