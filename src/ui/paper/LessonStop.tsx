import { type PaperStop, say, sayCount } from '../../view/late.ts'
import { listed, upperFirst } from '../../view/view.ts'
import { NotesText } from '../parts/NotesText.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Asked } from './Asked.tsx'
import { PaperPart } from './Paper.tsx'
import { Piece } from './Piece.tsx'
import { Ruled } from './Ruled.tsx'
import './boxes.css'

const LINES = 4
/** Beside notes of the speaker there is less to be written. */
const FEW_LINES = 2

/** One stop on paper, in the order in which a room sees it: whom it is about, what is asked, what is shown. */
export function LessonStop({ stop }: { stop: PaperStop }) {
  const { code, title, minutes, focus, question, answer, shown, notes } = stop
  const names = focus.map((node) => `${node.code} ${node.title}`)
  return (
    <PaperPart
      title={say('paper.stop', { code, title })}
      kind="stop"
      about={[
        sayCount('present.minutes', minutes),
        ...(names.length === 0 ? [] : [say('paper.focus', { list: listed(names) })]),
      ].join(' · ')}
    >
      <Patient stop={stop} />
      {question !== undefined && <Asked question={question} answer={answer} />}
      {shown.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what a stop shows never moves
        <Piece key={index} piece={piece} />
      ))}
      {notes !== undefined && notes.trim() !== '' && (
        <div className="paper-box" data-kind="speaker">
          <h3>{say('paper.speaker-notes')}</h3>
          <NotesText text={notes} />
        </div>
      )}
      <Ruled lines={notes === undefined ? LINES : FEW_LINES} label={say('paper.notes', { code })} />
    </PaperPart>
  )
}

function Patient({ stop: { started, answers, sameAs } }: { stop: PaperStop }) {
  return (
    <>
      {sameAs !== undefined && <p className="paper-fine">{say('paper.same-patient', { code: sameAs })}</p>}
      {started !== undefined && (
        <p className="paper-story">
          <strong>{started.title}.</strong> <Prose text={started.story} />
        </p>
      )}
      {answers.length > 0 && (
        <p>
          <strong>{say(started === undefined ? 'present.patient' : 'present.but')}:</strong>{' '}
          {upperFirst(answers.join('; '))}.
        </p>
      )}
    </>
  )
}
