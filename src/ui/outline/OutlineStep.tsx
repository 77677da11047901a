import { memo } from 'react'
import { flushSync } from 'react-dom'
import type { PathwayNode } from '../../model/model.ts'
import { type NodeLine, nodeLineOf, readLine, reasonLineOf } from '../../store/selectors.ts'
import { say } from '../../view/late.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { OutlineLinks } from './OutlineLinks.tsx'

/** The id of the button of a step, by which the links find it. */
export const outlineElement = (id: string) => `outline-${id}`

/** One step of the outline: how it lies, what is said of it and why, where it leads and where it comes from. */
export const OutlineStep = memo(function OutlineStep({
  node,
  quiet,
  goTo,
}: {
  node: PathwayNode
  quiet: boolean
  goTo: (id: string) => void
}) {
  const line = readLine(useExplorer((state) => nodeLineOf(state, node.id)))
  const reason = useExplorer((state) => reasonLineOf(state, node.id))
  const { focusNode, see } = useActions()
  const open = () => {
    flushSync(() => {
      focusNode(node.id)
      see({ inspector: true })
    })
    if (!quiet) goToDetailsBelow(outlineElement(node.id))
  }
  return (
    <li className="outline-step" data-look={line.look} data-aside={line.past === 'aside' || undefined}>
      <button
        type="button"
        id={outlineElement(node.id)}
        className="outline-title"
        tabIndex={quiet ? -1 : undefined}
        aria-pressed={line.focused}
        aria-current={line.look === 'here' ? 'step' : undefined}
        onClick={open}
      >
        {node.title} <span className="outline-code">{node.code}</span>
      </button>
      <State line={line} />
      {reason !== '' && <p className="outline-reason">{reason}</p>}
      <OutlineLinks node={node.id} end="to" quiet={quiet} goTo={goTo} />
      <OutlineLinks node={node.id} end="from" quiet={quiet} goTo={goTo} />
    </li>
  )
})

function State({ line: { look, stance, past, changed } }: { line: NodeLine }) {
  const { mark, word } = LOOK_WORDS[look]
  return (
    <p className="outline-state">
      <span className="outline-look" data-look={look}>
        {mark !== '' && <span aria-hidden="true">{mark} </span>}
        {past === 'given' ? say('canvas.given') : past === 'aside' ? say('canvas.aside') : word}
      </span>
      {stance !== '' && look !== 'off' && (
        <span className="outline-stance">
          {past === 'given' && say('outline.next-course')} <Mark stance={stance} />{' '}
          {stance === 'unsettled' ? NOT_SETTLED.word : STANCE_WORDS[stance].word}
        </span>
      )}
      {changed && (
        <span className="outline-changed">
          <span className="outline-diamond" aria-hidden="true" /> {say('canvas.changed')}
        </span>
      )}
    </p>
  )
}

/** Where everything stands in one column the details follow the outline: a step that is opened leads down to them. */
function goToDetailsBelow(from: string): void {
  const details = document.getElementById('details')
  const step = document.getElementById(from)?.closest('.outline')
  if (details === null || !step) return
  if (details.getBoundingClientRect().top < step.getBoundingClientRect().bottom) return
  details.scrollIntoView({ block: 'start' })
  details.focus({ preventScroll: true })
}
