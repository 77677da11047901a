import { useId } from 'react'
import { say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'

/**
 * A question and its answers as radio buttons. Once locked they stay where they are and can be read, but no longer
 * changed.
 */
export function Choices<Id extends string>({
  question,
  options,
  chosen,
  locked,
  numbered = false,
  describedBy,
  onChoose,
}: {
  question: string
  options: readonly { readonly id: Id; readonly text: string }[]
  chosen: Id | undefined
  locked: boolean
  /** Whether the number keys choose. */
  numbered?: boolean
  describedBy?: string | undefined
  onChoose: (id: Id) => void
}) {
  const name = useId()
  return (
    <fieldset className="choices" data-locked={locked || undefined} aria-describedby={describedBy}>
      <legend>
        <Prose text={question} />
      </legend>
      {options.map(({ id, text }, index) => (
        <label key={id} className="choice" data-chosen={id === chosen || undefined}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={id === chosen}
            aria-disabled={locked || undefined}
            aria-keyshortcuts={numbered ? String(index + 1) : undefined}
            onChange={() => {
              if (!locked) onChoose(id)
            }}
          />
          <span>
            {text}
            {locked && id === chosen && <em className="choice-mine"> {say('case.your-answer')}</em>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
