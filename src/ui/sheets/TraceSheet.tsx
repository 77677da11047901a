import { traceNowOf } from '../../store/late.ts'
import { evaluationOf } from '../../store/selectors.ts'
import { say, type TraceStep, traceText } from '../../view/late.ts'
import { LOOK_WORDS, upperFirst } from '../../view/view.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Jump } from './Jumps.tsx'

/** The decisions of this patient's way in order, with their reasons; then what is said of the choices there. */
export function TraceSheet() {
  const trace = useExplorer(traceNowOf)
  const evaluation = useExplorer(evaluationOf)
  const units = useExplorer((state) => state.view.units)
  return (
    <>
      <div className="sheet-lead">
        <p>{say('trace.about')}</p>
        <CopyButton label={say('trace.copy')} text={traceText(evaluation, units)} />
      </div>
      <section aria-label={say('trace.steps')}>
        <h3>{say('trace.steps')}</h3>
        <ol className="sheet-trace-steps">
          {trace.steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ol>
      </section>
      <section aria-label={say('trace.choices')}>
        <h3>{say('trace.choices')}</h3>
        {trace.choices.length === 0 && <p>{say('trace.no-choices')}</p>}
        <ul className="sheet-trace-choices">
          {trace.choices.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ul>
      </section>
      {evaluation.conflicts.length > 0 && (
        <section aria-label={say('trace.conflicts')}>
          <h3>{say('trace.conflicts')}</h3>
          <ul>
            {evaluation.conflicts.map(({ id, why }) => (
              <li key={id}>{why}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Step({ step }: { step: TraceStep }) {
  return (
    <li className="sheet-trace-step" data-look={step.look}>
      <p className="sheet-trace-title">
        <Jump node={step} />
        {step.note !== '' && (
          <span className="sheet-trace-note">
            {step.look === 'here' && `${LOOK_WORDS.here.mark} `}
            {step.note}
          </span>
        )}
      </p>
      {step.reasons.length > 0 && (
        <ul className="sheet-trace-reasons">
          {step.reasons.map((reason) => (
            <li key={reason}>
              <Prose text={upperFirst(reason)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
