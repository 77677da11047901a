import type { ReactNode } from 'react'
import { differencesFromPinned } from '../../store/selectors.ts'
import { say, sayCount, stateWords } from '../../view/late.ts'
import { answerWords } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Jump } from './Jumps.tsx'

/** A, kept as it was, against B, the patient on the screen: the answers that differ, then every step that does. */
export function DifferencesSheet() {
  const pinned = useExplorer((state) => state.acts.pinned)
  const patient = useExplorer((state) => state.acts.patient)
  const pack = useExplorer((state) => state.pack)
  const units = useExplorer((state) => state.view.units)
  const differences = useExplorer(differencesFromPinned)
  const { swapPinned } = useActions()
  if (pinned === null) return <p>{say('differences.none-pinned')}</p>
  const answers = pack.attributes.filter(({ id }) => pinned[id] !== patient[id])
  const stepsTitle = sayCount('differences.steps', differences.length)
  return (
    <>
      <div className="sheet-lead">
        <p>{say('differences.about')}</p>
        <button type="button" className="button" onClick={swapPinned}>
          {say('patient.swap')}
        </button>
      </div>
      <section aria-label={say('differences.answers')}>
        <h3>{say('differences.answers')}</h3>
        {answers.length === 0 ? (
          <p>{say('differences.no-answers')}</p>
        ) : (
          <Compared label={say('differences.answers')}>
            {answers.map((attribute) => (
              <Row
                key={attribute.id}
                what={attribute.label}
                a={answerWords(attribute, pinned[attribute.id], units)}
                b={answerWords(attribute, patient[attribute.id], units)}
              />
            ))}
          </Compared>
        )}
      </section>
      <section aria-label={stepsTitle}>
        <h3>{stepsTitle}</h3>
        {differences.length === 0 ? (
          <p>{say('differences.no-steps')}</p>
        ) : (
          <Compared label={stepsTitle}>
            {differences.map(({ node, before, after }) => (
              <Row
                key={node}
                what={<Jump node={after.node} />}
                a={stateWords(before)}
                b={stateWords(after)}
              />
            ))}
          </Compared>
        )}
      </section>
    </>
  )
}

function Compared({ label, children }: { label: string; children: ReactNode }) {
  return (
    <table className="sheet-compared" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('differences.what')}</th>
          <th scope="col">{say('differences.a')}</th>
          <th scope="col">{say('differences.b')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({ what, a, b }: { what: ReactNode; a: string; b: string }) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td data-who={say('differences.a')}>{a}</td>
      <td data-who={say('differences.b')}>{b}</td>
    </tr>
  )
}
