import { useEffect, useRef, useState } from 'react'
import { type Attribute, attributeOf } from '../../model/model.ts'
import { differencesFrom, lessonPatientOf } from '../../store/late.ts'
import { type Difference, thresholdsOf } from '../../store/selectors.ts'
import { differenceText, say, sayCount } from '../../view/late.ts'
import { answerWords, upperFirst } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import { useMoves } from './useMoves.ts'
import { useRoom } from './useRoom.ts'

/** As many changes as a room can read at once. */
const SHOWN = 6

/** "And if she were …?": one answer of the patient changed, what comes of it, and the way back to the lesson. */
export function WhatIf({ onClose }: { onClose: () => void }) {
  const pack = useExplorer((state) => state.pack)
  const patient = useExplorer((state) => state.acts.patient)
  const lesson = useExplorer(lessonPatientOf)
  const kept = useRoom((room) => room.base)
  const units = useExplorer((state) => state.view.units)
  const base = lesson ?? kept ?? patient
  const differences = useExplorer((state) => differencesFrom(state, base))
  // A treatment that is met and of which something else is said now tells most, what never is on the way least.
  const weight = ({ before, after }: Difference) =>
    (before.look !== 'off' || after.look !== 'off' ? 2 : 0) +
    (before.stance?.stance === after.stance?.stance ? 0 : 1)
  const telling = [...differences].sort((one, other) => weight(other) - weight(one))
  const [chosen, setChosen] = useState(firstAsked(pack.attributes))
  const { answer, back } = useMoves()
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => select.current?.focus(), [])
  const attribute = attributeOf(pack, chosen)
  const changed = pack.attributes.some(({ id }) => patient[id] !== base[id])
  return (
    <section className="present-panel what-if" aria-label={say('what-if.label')}>
      <div className="present-panel-head">
        <h2>{say('what-if.label')}</h2>
        <button type="button" className="present-tool" onClick={onClose}>
          {say('sheet.close')}
        </button>
      </div>
      <label className="what-if-attribute">
        <span className="visually-hidden">{say('what-if.attribute')}</span>
        <select ref={select} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {pack.attributes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {attribute !== undefined && (
        <ul className="what-if-answers">
          {answersOf(attribute, thresholdsOf(pack, attribute.id)).map((each) => (
            <li key={String(each)}>
              <button
                type="button"
                aria-pressed={patient[attribute.id] === each}
                onClick={() => answer(attribute.id, each)}
              >
                {upperFirst(answerWords(attribute, each, units))}
                {base[attribute.id] === each && (
                  <span className="present-fine"> {say('what-if.before')}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">
        {changed && (
          <>
            <h3>{sayCount('what-if.changes', differences.length)}</h3>
            <ul className="what-if-changes">
              {telling.slice(0, SHOWN).map((each) => (
                <li key={each.node}>{differenceText(each)}</li>
              ))}
            </ul>
            {differences.length > SHOWN && <p>{sayCount('what-if.more', differences.length - SHOWN)}</p>}
          </>
        )}
      </div>
      {changed && (
        <button
          type="button"
          className="present-tool"
          data-strong
          onClick={() => {
            back()
            onClose()
          }}
        >
          {say(lesson === null ? 'present.changed-back' : 'present.lesson-back')}
        </button>
      )}
    </section>
  )
}

/** Pregnancy changes most, and is asked most often; else the first attribute. */
function firstAsked(attributes: readonly Attribute[]): string {
  return (attributes.find(({ id }) => id === 'pregnancy') ?? attributes[0])?.id ?? ''
}

/** The choices, or for a number one value on each side of every threshold; and "not known". */
function answersOf(attribute: Attribute, thresholds: readonly number[]): readonly (string | number | null)[] {
  if (attribute.kind === 'choice') return [...attribute.choices.map(({ id }) => id), null]
  const { min, max, step, decimals } = attribute
  const within = (value: number) => Math.min(max, Math.max(min, Number(value.toFixed(decimals))))
  const values =
    thresholds.length === 0 ? [min, max] : thresholds.flatMap((each) => [each - step, each, each + step])
  return [...new Set(values.map(within)), null]
}
