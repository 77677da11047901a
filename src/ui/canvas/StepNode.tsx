import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, use, useRef } from 'react'
import { nodeLineOf, readLine } from '../../store/selectors.ts'
import { type StateLine, say, stanceWordOf, stateLineOf } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { OtherContext } from '../parts/other.ts'
import { useActions, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { useExpected, useIsActive } from './roving.ts'
import type { StepFlowNode } from './scene.ts'
import { nameOf, pinnedWord, stateText } from './words.ts'

/** The id of the button of a node, by which the keys find it, and back. */
export const stepElement = (id: string, mark: string) => `${mark}step-${id}`
export const idOfStep = (element: string, mark: string) =>
  element.startsWith(`${mark}step-`) ? element.slice(mark.length + 'step-'.length) : undefined

/** One node of the diagram. It reads one string of the store, so it is drawn again only when that changes. */
export const StepNode = memo(function StepNode({
  id,
  data: { placed, node, spots },
}: NodeProps<StepFlowNode>) {
  const line = readLine(useExplorer((state) => nodeLineOf(state, id)))
  const { said, mark } = use(OtherContext)
  const other = said.get(id)
  const { pack } = useExplorerStore().getState()
  const active = useIsActive(id)
  const { focusNode, see } = useActions()
  const button = useRef<HTMLButtonElement>(null)
  useExpected(id, button)
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        ref={button}
        type="button"
        className="step"
        id={stepElement(id, mark)}
        data-look={line.look}
        data-kind={node.kind}
        data-aside={line.past === 'aside' || undefined}
        data-focused={line.focused || undefined}
        data-weak={line.weak || undefined}
        tabIndex={active ? 0 : -1}
        aria-label={[nameOf(pack, node, line, placed.width), other].filter(Boolean).join(' ')}
        aria-current={line.look === 'here' ? 'step' : undefined}
        onClick={() => {
          focusNode(id)
          see({ inspector: true })
        }}
      >
        <span className="step-title">{placed.lines.join('\n')}</span>
        <State line={stateLineOf(line, placed.width)} code={line.weak ? say('canvas.weaker') : node.code} />
        {line.changed && (
          <span className="step-tag step-changed" data-spot={spots.changed}>
            {spots.changedHasRoom && <span className="step-changed-word">{say('canvas.changed-tag')}</span>}
          </span>
        )}
        {other !== undefined && (
          <span className="step-tag step-pinned" data-spot={spots.pinned}>
            {other}
          </span>
        )}
        {line.pinned !== '' && (
          <span className="step-tag step-pinned" data-spot={spots.pinned}>
            {say('canvas.pinned', { word: pinnedWord(line.pinned) })}
          </span>
        )}
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  )
})

/** A line of more letters is set smaller. */
const LONG = 22

/** The line of state and, as far as there is room for it, the code. */
function State({ line, code }: { line: StateLine; code: string }) {
  const { mark, words, stance } = line
  const both = words !== '' && stance !== undefined
  return (
    <span
      className="step-state"
      data-set={both ? (stateText(line).length > LONG ? 'small' : 'close') : undefined}
    >
      <span className="step-words">
        {mark !== '' && <span className="step-look">{mark}</span>}
        {words}
        {stance !== undefined && (
          <>
            <Mark stance={stance} />
            {stanceWordOf(stance)}
          </>
        )}
      </span>
      <span className="step-code">{code}</span>
    </span>
  )
}
