import { writePatient } from '../../model/model.ts'
import { differencesFromPinned } from '../../store/selectors.ts'
import { say, sayCount } from '../../view/view.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What can be done with the patient as a whole: keep it as A beside, copy it, start over. */
export function PatientTools() {
  const pinned = useExplorer((state) => state.acts.pinned !== null)
  const { pin, startOver } = useActions()
  return (
    <section className="patient-tools" aria-label={say('patient.tools')}>
      <div className="patient-buttons">
        {!pinned && (
          <button type="button" className="button" data-kind="link" onClick={pin}>
            {say('patient.keep')}
          </button>
        )}
        <button type="button" className="button" data-kind="link" onClick={startOver}>
          {say('patient.start-over')}
        </button>
        <Copy />
      </div>
      {pinned && <Beside />}
    </section>
  )
}

/** A, kept as it was, and B, the patient being changed: told apart by letter. */
function Beside() {
  const differences = useExplorer((state) => differencesFromPinned(state).length)
  const { see, swapPinned, unpin } = useActions()
  return (
    <div className="patient-beside">
      <h3>{say('patient.beside')}</h3>
      <p>
        {say('patient.b-now')} <strong>{sayCount('patient.differences', differences)}</strong>
      </p>
      <div className="patient-buttons">
        <button
          type="button"
          className="button"
          data-kind="link"
          onClick={() => see({ sheet: 'differences' })}
        >
          {say('patient.show-differences')}
        </button>
        <button type="button" className="button" data-kind="link" onClick={swapPinned}>
          {say('patient.swap')}
        </button>
        <button type="button" className="button" data-kind="link" onClick={unpin}>
          {say('patient.let-go')}
        </button>
      </div>
    </div>
  )
}

/** The patient as JSON. */
function Copy() {
  const pack = useExplorer((state) => state.pack)
  const patient = useExplorer((state) => state.acts.patient)
  const text = JSON.stringify(writePatient(pack, patient), null, 2)
  return <CopyButton label={say('patient.copy')} text={text} kind="link" />
}
