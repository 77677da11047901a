import { type MouseEvent, useId, useState } from 'react'
import type { Attribute } from '../../model/model.ts'
import { conflictsOf, unusedAnswersOf } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { attributeElement } from '../parts/goTo.ts'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { NumberField } from './NumberField.tsx'
import './attribute.css'

/** One attribute of the patient: its name, its help, its control, and what is to be said of the answer. */
export function AttributeField({ attribute }: { attribute: Attribute }) {
  const { id, label } = attribute
  const answer = useExplorer((state) => state.acts.patient[id])
  const unused = useExplorer((state) => unusedAnswersOf(state).has(id))
  const conflict = useExplorer(
    (state) =>
      conflictsOf(state).find((each) => each.attributes.some(({ attribute: one }) => one === id))?.why,
  )
  const { forget } = useActions()
  const [helps, setHelps] = useState(false)
  const help = useId()
  const clear = (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes away with the answer: focus stays with the attribute.
    event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
    forget(id)
  }
  return (
    <fieldset
      id={attributeElement(id)}
      className="attribute"
      data-unused={unused || undefined}
      data-conflict={conflict !== undefined || undefined}
    >
      <legend>{label}</legend>
      <div className="attribute-tools">
        {answer !== undefined && (
          <button type="button" className="button" data-kind="link" onClick={clear}>
            {say('patient.clear')} <span className="visually-hidden">{label}</span>
          </button>
        )}
        <button
          type="button"
          className="attribute-about"
          aria-expanded={helps}
          aria-controls={helps ? help : undefined}
          onClick={() => setHelps(!helps)}
        >
          <span aria-hidden="true">{say('patient.about-mark')}</span>
          <span className="visually-hidden">{say('patient.about', { label })}</span>
        </button>
      </div>
      {helps && <Help id={help} attribute={attribute} />}
      <div className="attribute-control">
        {attribute.kind === 'choice' ? (
          <ChoiceField attribute={attribute} answer={answer} />
        ) : (
          <NumberField attribute={attribute} answer={typeof answer === 'string' ? undefined : answer} />
        )}
      </div>
      {unused && <p className="attribute-note">{say('patient.unused')}</p>}
      {conflict !== undefined && (
        <p className="attribute-conflict">
          <span aria-hidden="true">⚠ </span>
          {say('patient.conflict-here', { why: conflict })}
        </p>
      )}
    </fieldset>
  )
}

/** What the attribute is, what the article does with it, and the choices in full where the control shortens them. */
function Help({ id, attribute }: { id: string; attribute: Attribute }) {
  const shortened =
    attribute.kind === 'choice' ? attribute.choices.filter(({ short, label }) => !label.includes(short)) : []
  const approximate =
    attribute.kind === 'number' ? attribute.otherUnits.flatMap((unit) => unit.approximate ?? []) : []
  return (
    <div id={id} className="attribute-help">
      <p>
        <Prose text={attribute.help} />
      </p>
      {attribute.shownOnly !== undefined && <p>{say('patient.shown-only', { why: attribute.shownOnly })}</p>}
      {approximate.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {shortened.length > 0 && (
        <ul aria-label={say('patient.choices')}>
          {shortened.map(({ id: choice, short, label }) => (
            <li key={choice}>{say('patient.short-and-full', { short, label })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
