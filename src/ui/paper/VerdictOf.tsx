import type { DecisionOption } from '../../model/model.ts'
import { say, VERDICT_WORDS } from '../../view/late.ts'

/** The verdict on an answer as mark and word, and whether it is ours. */
export function VerdictOf({ option }: { option: DecisionOption }) {
  const { word, mark, tone } = VERDICT_WORDS[option.verdict]
  return (
    <span className="badge" data-verdict={option.verdict}>
      <span className="mark" data-tone={tone} aria-hidden="true">
        {mark}
      </span>
      {option.ours ? `${word} · ${say('verdict.ours')}` : word}
    </span>
  )
}
