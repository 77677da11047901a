import type { Stop } from '../../view/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { listed, upperFirst } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions } from '../useExplorer.tsx'
import { StanceLine, StepView } from './StepView.tsx'
import { StopPart } from './StopPart.tsx'

type Of<Kind extends Stop['kind']> = Extract<Stop, { kind: Kind }>

/** One stop of a way as a room reads it: what led here, what is said and why. Its title stands above. */
export function StopView({ stop }: { stop: Stop }) {
  switch (stop.kind) {
    case 'title':
      return <TitleView stop={stop} />
    case 'changes':
      return <ChangesView stop={stop} />
    case 'since':
      return <SinceView stop={stop} />
    default:
      return <StepView stop={stop} />
  }
}

function TitleView({ stop }: { stop: Of<'title'> }) {
  const { started, answers } = stop
  return (
    <>
      <StopPart title={started?.title ?? say('present.patient')}>
        {started !== undefined && (
          <p className="present-story">
            <Prose text={started.story} />
          </p>
        )}
        {started === undefined && answers.length === 0 && <p>{say('way.nothing-known')}</p>}
        {answers.length > 0 && (
          <ul className="present-answers">
            {answers.map((answer) => (
              <li key={answer}>{upperFirst(answer)}</li>
            ))}
          </ul>
        )}
        {stop.conflicts.map((why) => (
          <p key={why}>
            <span aria-hidden="true">⚠ </span>
            {say('way.conflict', { why })}
          </p>
        ))}
      </StopPart>
      <p className="present-source">{say('present.dated', { source: stop.source, dated: stop.dated })}</p>
    </>
  )
}

function ChangesView({ stop }: { stop: Of<'changes'> }) {
  return (
    <>
      {stop.stance !== undefined && <StanceLine stance={stop.stance} before={say('present.now')} />}
      {stop.changes.length === 0 && <p>{say('details.changes-none')}</p>}
      <ul className="present-rows">
        {stop.changes.map((change) => {
          const steps = listed(change.steps.map(({ words }) => words))
          return (
            <li key={`${steps} ${change.outcomeWords}`}>
              <p>{upperFirst(steps)}</p>
              <p className="present-outcome">
                <span aria-hidden="true">→</span>
                {change.stanceChanges && change.outcome.stance !== undefined && (
                  <Mark stance={change.outcome.stance} />
                )}
                {say('details.outcome', { outcome: change.outcomeWords })}
              </p>
            </li>
          )
        })}
      </ul>
      {stop.more > 0 && <p>{sayCount('present.changes-more', stop.more)}</p>}
    </>
  )
}

function SinceView({ stop }: { stop: Of<'since'> }) {
  const { see } = useActions()
  return (
    <>
      {stop.rows.length === 0 && <p>{say('present.since-none')}</p>}
      <ul className="present-rows">
        {stop.rows.map((row) => (
          <li key={row.id}>
            <p>
              {row.id} · <Prose text={row.position} />
            </p>
            <p className="present-outcome">
              <span aria-hidden="true">→</span>
              {row.verdict}
            </p>
          </li>
        ))}
      </ul>
      {stop.more > 0 && (
        <p>
          <button type="button" className="present-link" onClick={() => see({ sheet: 'since' })}>
            {sayCount('present.since-more', stop.more)}
          </button>
        </p>
      )}
    </>
  )
}
