import { memo, useCallback, useId } from 'react'
import type { ChoiceAttribute } from '../../model/model.ts'
import { say, upperFirst } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'

/** The choices of one attribute as segments, with “?” for what was asked and is not known. None is chosen at first. */
export const ChoiceField = memo(function ChoiceField({
  attribute,
  answer,
}: {
  attribute: ChoiceAttribute
  answer: string | number | null | undefined
}) {
  const { answer: give } = useActions()
  const group = useId()
  const choose = useCallback((choice: string | null) => give(attribute.id, choice), [give, attribute.id])
  return (
    <div className="segments">
      {attribute.choices.map(({ id, short, label }) => (
        <Segment
          key={id}
          value={id}
          group={group}
          short={short}
          // What is seen must be part of what is heard.
          name={label.includes(short) ? label : say('patient.short-and-full', { short, label })}
          checked={answer === id}
          onChoose={choose}
        />
      ))}
      <Segment
        value={null}
        group={group}
        short={say('patient.unknown')}
        name={upperFirst(say('answer.not-known'))}
        checked={answer === null}
        onChoose={choose}
      />
    </div>
  )
})

/**
 * One segment: a radio button that fills it, so that the whole segment is what is pressed. Drawn again only when it
 * changes itself: React gives a radio button its name anew each time, and the browser then sorts its group anew.
 */
export const Segment = memo(function Segment({
  value,
  group,
  short,
  name,
  checked,
  onChoose,
}: {
  value: string | null
  group: string
  short: string
  name: string
  checked: boolean
  onChoose: (value: string | null) => void
}) {
  return (
    <label className="segment" title={name}>
      <input type="radio" name={group} aria-label={name} checked={checked} onChange={() => onChoose(value)} />
      <span>{short}</span>
    </label>
  )
})
