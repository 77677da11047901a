import type { PaperStop } from '../../view/late.ts'
import { say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'
import { CautionsHere } from './CautionList.tsx'

/** A question with a box to tick before each answer; and who takes which, where that is told. */
export function Asked({
  question: { text, options },
  answer,
}: {
  question: NonNullable<PaperStop['question']>
  answer: PaperStop['answer']
}) {
  const { article, papers } = answer?.question ?? {}
  return (
    <div className="paper-box" data-kind="question">
      <h3>{text}</h3>
      <ul className="paper-ticks">
        {options.map((option) => (
          <li key={option.id} data-option={option.id}>
            <span className="paper-tick" />
            <span>
              {option.text}
              {article === option.id && <strong> ● {say('question.article')}</strong>}
              {papers === option.id && <strong> ◆ {say('question.papers')}</strong>}
            </span>
          </li>
        ))}
      </ul>
      {answer !== undefined && (
        <>
          <p>
            <strong>{say('paper.answer')}.</strong> <Prose text={answer.question.why} />{' '}
            <span className="paper-fine">{answer.question.claims.join(' ')}</span>
          </p>
          <CautionsHere cautions={answer.cautions} />
        </>
      )}
    </div>
  )
}
