import { CHECKS_TO_CORRECT } from '../../model/model.ts'
import {
  type ClaimView,
  LOOK_WORDS,
  listed,
  lowerFirst,
  NOT_SETTLED,
  STANCE_WORDS,
  type Stop,
  say,
  upperFirst,
} from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'

/** One stop as a room reads it: a heading, what led here, what is said and why; no more than that. */
export function StopView({ stop }: { stop: Stop }) {
  switch (stop.kind) {
    case 'title':
      return (
        <>
          <h1 className="present-title">{stop.title}</h1>
          {stop.story !== '' && <p className="present-story">{stop.story}</p>}
          <h2>{say('present.patient')}</h2>
          <ul className="present-answers">
            {stop.answers.map((answer) => (
              <li key={answer}>{upperFirst(answer)}</li>
            ))}
          </ul>
        </>
      )
    case 'changes':
      return (
        <>
          <h1 className="present-title">{say('present.changes', { title: stop.title })}</h1>
          <ul className="present-changes">
            {stop.changes.map((change) => {
              const steps = listed(change.steps.map(({ words }) => words))
              return (
                <li key={`${steps} ${change.outcomeWords}`}>
                  {say('present.change', { steps, outcome: '' })}
                  <strong>{change.outcomeWords}</strong>
                </li>
              )
            })}
          </ul>
        </>
      )
    case 'since':
      return (
        <>
          <h1 className="present-title">{say('present.since', { title: stop.title })}</h1>
          <dl className="present-since">
            {stop.rows.map((row) => (
              <div key={row.id}>
                <dt>
                  {row.id}. {row.position}
                </dt>
                <dd>{row.verdict}</dd>
              </div>
            ))}
          </dl>
          <p>{say('present.more')}</p>
        </>
      )
    default:
      return <StepStop stop={stop} />
  }
}

function StepStop({ stop }: { stop: Extract<Stop, { kind: 'step' | 'choice' }> }) {
  const { stance } = stop
  const word =
    stance === undefined ? null : stance === 'unsettled' ? NOT_SETTLED.word : STANCE_WORDS[stance].word
  return (
    <>
      <p className="present-stage-name">
        {stop.stage} · {stop.code}
      </p>
      <h1 className="present-title">{stop.title}</h1>
      {stance !== undefined ? (
        <p className="present-stance" data-stance={stance}>
          <Mark stance={stance} /> {stop.given && say('present.given')} {word}
        </p>
      ) : (
        <p className="present-look">
          <span aria-hidden="true">{LOOK_WORDS[stop.look].mark} </span>
          {LOOK_WORDS[stop.look].word}
        </p>
      )}
      {stop.dependsOn.length > 0 && (
        <p>{say('present.depends', { list: listed(stop.dependsOn.map(lowerFirst)) })}</p>
      )}
      {stop.because.length > 0 && (
        <>
          <h2>{say('present.because')}</h2>
          <ul className="present-answers">
            {stop.because.map((answer) => (
              <li key={answer}>{answer}</li>
            ))}
          </ul>
        </>
      )}
      <p>{stop.text}</p>
      {stop.why.length > 0 && <h2>{say('present.why')}</h2>}
      {stop.why.map(({ rule, claims }) => (
        <div key={rule.id} className="present-rule">
          <p>
            {rule.why}{' '}
            <span className="present-claims">
              {listed([rule.id, ...claims.map(({ claim }) => claim.id)])}
            </span>
          </p>
          {claims.map((view) => (
            <Mind key={view.claim.id} view={view} />
          ))}
        </div>
      ))}
    </>
  )
}

/** A claim is named here by its id; where it needs a correction or a note, that stands with it. */
function Mind({ view: { claim, discrepancies } }: { view: ClaimView }) {
  const corrected = (CHECKS_TO_CORRECT as readonly string[]).includes(claim.check)
  const notes = discrepancies.filter(({ severity }) => severity === 'high' || severity === 'moderate')
  if (!corrected && notes.length === 0) return null
  return (
    <ul className="present-mind" data-claim={claim.id}>
      {corrected && <li>{say('present.mind', { claim: claim.id, correction: claim.correction ?? '' })}</li>}
      {notes.map((note) => (
        <li key={note.id}>
          {say('present.note', { claim: claim.id, discrepancy: note.id, short: note.short })}
        </li>
      ))}
    </ul>
  )
}
