import type { LessonView as LessonStop, Piece } from '../../view/late.ts'
import { say } from '../../view/late.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Prose } from '../parts/Prose.tsx'
import { FiguresView } from './FiguresView.tsx'
import { QuestionView } from './QuestionView.tsx'
import { Cautions, StepView } from './StepView.tsx'

/** One thing a stop of a lesson shows. A claim is only ever shown with its correction. */
export function PieceView({ stop, piece }: { stop: LessonStop; piece: Piece }) {
  switch (piece.kind) {
    case 'answer': {
      const { question, cautions } = piece
      return (
        <div className="present-columns" data-beside={cautions.length > 0}>
          <div>
            <p className="present-asked">{question.text}</p>
            <QuestionView stop={stop} question={question} answer={question} />
            <p className="present-strong">
              <Prose text={question.why} />
            </p>
          </div>
          <Cautions cautions={cautions} />
        </div>
      )
    }
    case 'text':
      return (
        <p className="present-story">
          <Prose text={piece.text} />
        </p>
      )
    case 'claim':
      return <ClaimCard view={piece.view} />
    case 'node':
      return <StepView stop={piece.stop} named />
    case 'discrepancy': {
      const { id, title, article, paper } = piece.discrepancy
      return (
        <>
          <h2 className="present-named">
            {title} <span className="present-ids">{id}</span>
          </h2>
          <p>
            <strong>{say('claim.article')}</strong> <Prose text={article} />
          </p>
          <p>
            <strong>{say('claim.paper')}</strong> <Prose text={paper} />
          </p>
        </>
      )
    }
    case 'since': {
      const { row, year } = piece
      return (
        <>
          <div className="present-since">
            <p>
              <strong>{say('since.position', { year })}</strong> <Prose text={row.position} />
            </p>
            <p className="present-outcome">
              <span aria-hidden="true">→</span> {row.verdict}
            </p>
          </div>
          <p>
            <Prose text={row.later} />
          </p>
          <p className="present-fine">
            {row.id} · {say('since.rests')}: {row.rests.map(restWords).join('; ')}
          </p>
        </>
      )
    }
    case 'figures':
      return <FiguresView source={piece.source} figures={piece.figures} />
  }
}

type Rest = Extract<Piece, { kind: 'since' }>['row']['rests'][number]

/** What a re-reading rests on, with a word where that is a secondary source. */
function restWords({ short, level }: Rest): string {
  return level === 'B-weak' && !short.includes('secondary')
    ? `${short} (${say('since.level.B-weak')})`
    : short
}
