import type { CSSProperties } from 'react'
import { isVeiled } from '../../store/late.ts'
import { nodeLineOf, readLine } from '../../store/selectors.ts'
import { LOOK_WORDS, STANCE_WORDS } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'

/** One step of the whole pathway: its code, its mark, and in its name all the rest. */
export function OverviewNode({
  id,
  active,
  style,
  onChoose,
  onFocus,
}: {
  id: string
  active: boolean
  style: CSSProperties
  onChoose: () => void
  onFocus: () => void
}) {
  const node = useExplorer((state) => state.pack.nodes.find((each) => each.id === id))
  const { look, stance } = readLine(useExplorer((state) => nodeLineOf(state, id)))
  const veiled = useExplorer(isVeiled)
  const says = veiled || stance === '' || stance === 'unsettled' ? undefined : STANCE_WORDS[stance]
  const { word } = LOOK_WORDS[look]
  return (
    <button
      type="button"
      className="overview-node"
      id={`overview-${id}`}
      data-look={look}
      tabIndex={active ? 0 : -1}
      style={style}
      aria-label={[`${node?.code} ${node?.title}`, word, ...(says === undefined ? [] : [says.word])].join(
        ', ',
      )}
      onClick={onChoose}
      onFocus={onFocus}
    >
      {node?.code}
      {look !== 'off' && says !== undefined && ` ${says.mark}`}
    </button>
  )
}
