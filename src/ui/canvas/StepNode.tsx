import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { nodeLineOf, readLine } from '../../store/selectors.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS, say } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { useActions, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { relationsOf } from './relations.ts'
import { useIsActive } from './roving.ts'
import type { StepFlowNode } from './scene.ts'

/** One node of the diagram. It reads one string of the store, so it is drawn again only when that changes. */
export const StepNode = memo(function StepNode({ id, data }: NodeProps<StepFlowNode>) {
  const line = readLine(useExplorer((state) => nodeLineOf(state, id)))
  const node = useExplorer((state) => state.pack.nodes.find((each) => each.id === id))
  const { pack } = useExplorerStore().getState()
  const active = useIsActive(id)
  const { focusNode, see } = useActions()
  if (node === undefined) return null
  const isOption =
    line.stance.length > 0 && line.look !== 'off' && line.look !== 'open' && line.past !== 'given'
  const stance =
    line.stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[line.stance === '' ? 'silent' : line.stance]
  const state = isOption
    ? stance.word
    : line.past === 'given'
      ? say('canvas.given')
      : LOOK_WORDS[line.look].word
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <button
        type="button"
        className="step nopan"
        id={`step-${id}`}
        data-look={line.look}
        data-kind={node.kind}
        data-aside={line.past === 'aside' || undefined}
        data-focused={line.focused || undefined}
        tabIndex={active ? 0 : -1}
        aria-current={line.look === 'here' ? 'step' : undefined}
        onClick={() => {
          focusNode(id)
          see({ inspector: true })
        }}
      >
        <span className="step-title">
          {data.placed.lines.map((text, index) => (
            <span key={text}>
              {index > 0 && ' '}
              {text}
            </span>
          ))}
        </span>
        <span className="step-state">
          {isOption && line.stance ? (
            <Mark stance={line.stance} />
          ) : (
            <span className="step-look" aria-hidden="true">
              {LOOK_WORDS[line.look].mark}
            </span>
          )}
          <span>
            {state}
            {line.past === 'aside' && ` · ${say('canvas.aside')}`}
          </span>
        </span>
        {line.past === 'given' && (
          <span className="visually-hidden">. {say('canvas.next-course', { stance: stance.word })}</span>
        )}
        <span className="step-code">{node.code}</span>
        {line.changed && (
          <span className="step-changed">
            <span className="visually-hidden">. {say('canvas.changed')}</span>
          </span>
        )}
        {line.pinned !== '' && <span className="step-pinned">{pinnedWords(line.pinned)}</span>}
        <span className="visually-hidden">{relationsOf(pack, node)}</span>
      </button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  )
})

/** "A: favoured" or, for a step, "A: not on this way". */
function pinnedWords(pinned: string): string {
  const [look = 'off', stance = ''] = pinned.split(' ')
  const onWay = look !== 'off' && look !== 'open'
  const word =
    stance === 'unsettled' && onWay
      ? NOT_SETTLED.word
      : stance !== '' && onWay
        ? STANCE_WORDS[stance as keyof typeof STANCE_WORDS].word
        : LOOK_WORDS[look as keyof typeof LOOK_WORDS].word
  return say('canvas.pinned', { word })
}
