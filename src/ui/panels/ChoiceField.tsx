import { useId } from 'react'
import type { ChoiceAttribute } from '../../model/model.ts'
import { say, upperFirst } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'

/** The choices of one attribute as segments, with “?” for what was asked and is not known. None is chosen at first. */
export function ChoiceField({
  attribute,
  answer,
}: {
  attribute: ChoiceAttribute
  answer: string | number | null | undefined
}) {
  const { answer: give } = useActions()
  const group = useId()
  const choose = (value: string | null) => () => give(attribute.id, value)
  return (
    <div className="segments">
      {attribute.choices.map(({ id, short, label }) => (
        <Segment
          key={id}
          group={group}
          short={short}
          // What is seen must be part of what is heard.
          name={label.includes(short) ? label : say('patient.short-and-full', { short, label })}
          checked={answer === id}
          onChoose={choose(id)}
        />
      ))}
      <Segment
        group={group}
        short={say('patient.unknown')}
        name={upperFirst(say('answer.not-known'))}
        checked={answer === null}
        onChoose={choose(null)}
      />
    </div>
  )
}

/** One segment: a radio button that fills it, so that the whole segment is what is pressed. */
export function Segment({
  group,
  short,
  name,
  checked,
  onChoose,
}: {
  group: string
  short: string
  name: string
  checked: boolean
  onChoose: () => void
}) {
  return (
    <label className="segment" title={name}>
      <input type="radio" name={group} aria-label={name} checked={checked} onChange={onChoose} />
      <span>{short}</span>
    </label>
  )
}
