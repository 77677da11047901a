import { useState } from 'react'
import { say } from '../../view/late.ts'
import { useMoves } from './useMoves.ts'

/** One more hand, or a number typed. What was typed is not left standing: the room is not to see it yet. */
export function HandsField({ option, name, counted }: { option: number; name: string; counted: boolean }) {
  const { hand, hands } = useMoves()
  const [typed, setTyped] = useState('')
  return (
    <span className="question-hands">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        placeholder={counted ? '✓' : '–'}
        aria-label={say('question.type', { option: name })}
        value={typed}
        onChange={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '')
          setTyped(digits)
          if (digits !== '') hands(option, Number(digits))
        }}
        onBlur={() => setTyped('')}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <button
        type="button"
        className="present-tool"
        aria-keyshortcuts={String(option + 1)}
        aria-label={say('question.hand', { option: name })}
        onClick={() => hand(option)}
      >
        +1
      </button>
    </span>
  )
}
