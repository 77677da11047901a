import { useMemo } from 'react'
import { conflictsOf } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { AskNext } from './AskNext.tsx'
import { AttributeField } from './AttributeField.tsx'
import { AttributeLinks } from './AttributeLinks.tsx'
import { CasePicker } from './CasePicker.tsx'
import { Panel } from './Panel.tsx'
import { PatientTools } from './PatientTools.tsx'
import './panel.css'
import './patient.css'

/** The patient: whom to start from, what to ask next, and every answer, by the stage that asks it first. */
export function PatientPanel() {
  const open = useExplorer((state) => state.view.patientPanel)
  const { see } = useActions()
  return (
    <Panel
      id="patient"
      title={say('patient.title')}
      folds={say('patient.panel')}
      open={open}
      onToggle={() => see({ patientPanel: !open })}
    >
      <p className="patient-made-up">{say('patient.made-up')}</p>
      <CasePicker />
      <PatientTools />
      <Conflicts />
      <Stages />
      <AskNext />
    </Panel>
  )
}

/** Answers that cannot all be true of one patient: pointed out and explained; nothing is blocked. */
function Conflicts() {
  const conflicts = useExplorer(conflictsOf)
  if (conflicts.length === 0) return null
  return (
    <section className="patient-conflicts" aria-label={say('patient.conflict')}>
      <h3>
        <span aria-hidden="true">⚠ </span>
        {say('patient.conflict')}
      </h3>
      {conflicts.map(({ id, why, attributes }) => (
        <div key={id}>
          <p>
            <Prose text={why} />
          </p>
          <p className="visually-hidden">{say('patient.conflict-see')}</p>
          <AttributeLinks attributes={attributes} />
        </div>
      ))}
    </section>
  )
}

function Stages() {
  const pack = useExplorer((state) => state.pack)
  const groups = useMemo(
    () =>
      pack.stages
        .map((stage) => ({ stage, attributes: pack.attributes.filter((each) => each.stage === stage.id) }))
        .filter(({ attributes }) => attributes.length > 0),
    [pack],
  )
  return groups.map(({ stage, attributes }) => (
    <section key={stage.id} className="patient-stage" aria-labelledby={`patient-${stage.id}`}>
      <h3 id={`patient-${stage.id}`}>{stage.title}</h3>
      {attributes.map((attribute) => (
        <AttributeField key={attribute.id} attribute={attribute} />
      ))}
    </section>
  ))
}
