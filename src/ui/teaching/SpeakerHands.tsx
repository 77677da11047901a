import { emptyTally, nowOf, ROUNDS, stopNowOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { letterOf } from './QuestionView.tsx'
import { useMoves } from './useMoves.ts'
import { useRoom } from './useRoom.ts'

/** Counting hands where the room does not see the counts yet. */
export function SpeakerHands() {
  const stop = useExplorer(stopNowOf)
  const tallies = useRoom((room) => room.tallies)
  const { hand, hands, showHands, voteAgain } = useMoves()
  if (stop?.kind !== 'lesson' || stop.question === undefined || stop.piece !== undefined) return null
  const { options } = stop.question
  const tally = tallies[stop.id] ?? emptyTally(options.length)
  const counts = nowOf(tally)
  return (
    <section className="speaker-hands" aria-label={say('question.hands')}>
      <h2>
        {say('question.hands')} · {say('question.round', { round: tally.rounds.length })}
      </h2>
      <ol>
        {options.map((option, index) => (
          <li key={option.id}>
            <span>
              {letterOf(index)} {option.text}
            </span>
            <input
              type="number"
              min={0}
              max={9999}
              aria-label={say('question.type', { option: option.text })}
              value={counts[index] ?? 0}
              onChange={(event) => hands(index, event.currentTarget.valueAsNumber)}
            />
            <button
              type="button"
              className="button"
              aria-label={say('question.hand', { option: option.text })}
              onClick={() => hand(index)}
            >
              +1
            </button>
          </li>
        ))}
      </ol>
      {!tally.shown && (
        <button type="button" className="button" onClick={showHands}>
          {say('question.show')}
        </button>
      )}
      {tally.shown && tally.rounds.length < ROUNDS && (
        <button type="button" className="button" onClick={voteAgain}>
          {say('question.again')}
        </button>
      )}
    </section>
  )
}
