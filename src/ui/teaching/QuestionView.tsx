import type { RoomQuestion } from '../../model/model.ts'
import { emptyTally, handsOf, nowOf, ROUNDS, type Tally } from '../../store/late.ts'
import type { LessonView as LessonStop } from '../../view/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { shortcutsOf } from '../parts/every-key.ts'
import { HandsField } from './HandsField.tsx'
import { useMoves } from './useMoves.ts'
import { useRoom } from './useRoom.ts'

/** A question to the room: options, hands counted for each, and bars only once they are asked for. */
export function QuestionView({
  stop,
  question,
  answer,
  ownPart = false,
}: {
  stop: LessonStop
  question: Pick<RoomQuestion, 'text' | 'options'>
  /** Which options the article and the papers take, once that is shown. */
  answer?: Pick<RoomQuestion, 'article' | 'papers'>
  ownPart?: boolean
}) {
  const { options } = question
  const tally = useRoom((room) => room.tallies[stop.id])
  const { showHands, voteAgain } = useMoves()
  const now = tally ?? emptyTally(options.length)
  const hands = handsOf(now)
  const open = answer === undefined
  return (
    <section className="question" data-own-part={ownPart || undefined} aria-label={say('question.label')}>
      {open && <p className="question-text">{question.text}</p>}
      <ol className="question-options">
        {options.map((option, index) => (
          <li key={option.id} data-option={option.id}>
            <div className="question-option">
              <span className="question-letter" aria-hidden="true">
                {letterOf(index)}
              </span>
              <span className="question-words">{option.text}</span>
              {!open && <Takes answer={answer} option={option.id} />}
              {open && (
                <HandsField option={index} name={option.text} counted={(nowOf(now)[index] ?? 0) > 0} />
              )}
            </div>
            {now.shown && <Bars tally={now} option={index} />}
          </li>
        ))}
      </ol>
      {open && (
        <p className="question-foot">
          <span>{say('question.round', { round: now.rounds.length })}</span>{' '}
          {!now.shown && hands > 0 && <span>{sayCount('question.counted', hands)}</span>}
          {!now.shown && hands > 0 && (
            <button
              type="button"
              className="present-tool"
              aria-keyshortcuts={shortcutsOf('reveal')}
              onClick={showHands}
            >
              {say('question.show')}
            </button>
          )}
          {now.shown && now.rounds.length < ROUNDS && (
            <button type="button" className="present-tool" onClick={voteAgain}>
              {say('question.again')}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

/** Who takes an option: a word each, never the colour alone. */
function Takes({ answer, option }: { answer: Pick<RoomQuestion, 'article' | 'papers'>; option: string }) {
  return (
    <span className="question-takes">
      {answer.article === option && <span className="question-take">● {say('question.article')}</span>}
      {answer.papers === option && <span className="question-take">◆ {say('question.papers')}</span>}
    </span>
  )
}

/** The hands for an option as a bar, with the round before behind it. */
function Bars({ tally, option }: { tally: Tally; option: number }) {
  const most = Math.max(1, ...tally.rounds.flat())
  const [first, second] = tally.rounds.map((round) => round[option] ?? 0)
  const now = second ?? first ?? 0
  const width = (count: number) => `${(count / most) * 100}%`
  return (
    <div className="question-bars" data-hands={now}>
      <div className="question-track">
        {second !== undefined && <div className="question-ghost" style={{ width: width(first ?? 0) }} />}
        <div className="question-bar" style={{ width: width(now) }} />
      </div>
      <span className="question-count">
        {second === undefined ? now : say('question.rounds', { first: first ?? 0, second })}
      </span>
    </div>
  )
}

export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}
