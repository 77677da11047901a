import type { Stance } from '../../model/model.ts'
import { NOT_SETTLED, STANCE_WORDS } from '../../view/view.ts'

/** The mark of a stance: shape and sign, with colour as the third. Its word stands beside it, so it is hidden. */
export function Mark({ stance }: { stance: Stance | 'unsettled' }) {
  const { mark } = stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]
  return (
    <span className="mark" data-tone={stance} aria-hidden="true">
      {mark}
    </span>
  )
}

/** A stance as mark and word. */
export function StanceBadge({ stance }: { stance: Stance | 'unsettled' }) {
  const { word, meaning } = stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]
  return (
    <span className="badge" title={meaning}>
      <Mark stance={stance} />
      {word}
    </span>
  )
}
