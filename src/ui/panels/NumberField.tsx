import { memo, useId, useMemo } from 'react'
import { bandInUnit, type NumberAttribute } from '../../model/model.ts'
import { thresholdsOf } from '../../store/selectors.ts'
import { inUnitWords, listed, numberWords, say, unitsOf } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Segment } from './ChoiceField.tsx'
import { NumberSlider } from './NumberSlider.tsx'
import { useTyped } from './useTyped.ts'

/** A number of the patient: a field in the unit preferred, the other units beside it, and a slider. */
export const NumberField = memo(function NumberField({
  attribute,
  answer,
}: {
  attribute: NumberAttribute
  answer: number | null | undefined
}) {
  const { id, label } = attribute
  const pack = useExplorer((state) => state.pack)
  const units = useExplorer((state) => state.view.units)
  const { answer: give, forget, see } = useActions()
  const [unit = attribute.unit, ...others] = unitsOf(attribute, units)
  const field = useTyped(attribute, answer, unit)
  const thresholds = useMemo(() => thresholdsOf(pack, id), [pack, id])
  const group = useId()
  const notes = useId()
  const known = typeof answer === 'number'
  const thresholdWords = thresholds.map((value) => thresholdIn(attribute, value, unit))
  return (
    <>
      <div className="number-row">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className="number-input"
          aria-label={say('patient.in-unit', { label, unit })}
          aria-invalid={field.fault !== undefined}
          aria-describedby={notes}
          value={field.text}
          onFocus={field.enter}
          onBlur={field.leave}
          onKeyDown={(event) => event.key === 'Enter' && field.leave()}
          onChange={(event) => field.type(event.currentTarget.value)}
        />
        {others.length > 0 && (
          <fieldset className="segments number-units">
            <legend className="visually-hidden">{say('patient.unit', { label })}</legend>
            {[attribute.unit, ...attribute.otherUnits.map((other) => other.unit)].map((each) => (
              <Segment
                key={each}
                value={each}
                group={group}
                short={each}
                name={each}
                checked={each === unit}
                onChoose={() => {
                  see({ units: { ...units, [id]: each } })
                  field.retype(each)
                }}
              />
            ))}
          </fieldset>
        )}
        <button
          type="button"
          className="button number-unknown"
          aria-pressed={answer === null}
          aria-label={say('patient.in-words', { label, words: say('answer.not-known') })}
          title={say('answer.not-known')}
          onClick={() => (answer === null ? forget(id) : give(id, null))}
        >
          {say('patient.unknown')}
        </button>
      </div>
      <div id={notes} className="number-notes">
        {field.fault !== undefined && (
          <p className="number-fault">
            <span aria-hidden="true">⚠ </span>
            {field.fault} {known && say('patient.kept', { value: numberWords(attribute, answer, units) })}
          </p>
        )}
        {field.fault === undefined && known && (
          <p className="number-same">
            {field.rounds
              ? say('patient.counts-as', { value: numberWords(attribute, answer, units) })
              : others.map((other) => say('patient.same', { value: inUnitWords(attribute, answer, other) }))}
          </p>
        )}
        {!known && (
          <p className="number-same">{say(answer === null ? 'answer.not-known' : 'answer.not-asked')}</p>
        )}
        {thresholds.length > 0 && (
          <p className="visually-hidden">{say('patient.threshold', { list: listed(thresholdWords) })}</p>
        )}
      </div>
      <NumberSlider attribute={attribute} answer={answer} unit={unit} thresholds={thresholds} />
    </>
  )
})

/** A threshold in words: in the main unit as it is, in another as the band that rounds to it. */
export function thresholdIn(attribute: NumberAttribute, value: number, unit: string): string {
  if (unit === attribute.unit) return inUnitWords(attribute, value, unit)
  const [low, high] = bandInUnit(attribute, value, unit)
  return say('patient.allowed', { low, high, unit })
}
