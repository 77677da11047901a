import type { DecisionOption } from '../../model/model.ts'
import { say, VERDICT_WORDS } from '../../view/late.ts'

/** A verdict as mark and word, and whether it is ours. */
export function VerdictBadge({ option }: { option: DecisionOption }) {
  const { word, mark, tone, meaning } = VERDICT_WORDS[option.verdict]
  return (
    <span className="answer-verdict">
      <span className="badge" title={meaning} data-verdict={option.verdict}>
        <span className="mark" data-tone={tone} aria-hidden="true">
          {mark}
        </span>
        {word}
      </span>
      {option.ours && (
        <span className="answer-ours" title={say('verdict.ours.meaning')}>
          {say('verdict.ours')}
        </span>
      )}
    </span>
  )
}
