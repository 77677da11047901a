import { useEffect, useRef } from 'react'
import { CASE_KEYS, keysAreOff, numberOf } from '../parts/every-key.ts'
import { actOf, isTyping } from '../parts/keymap.ts'

/** The keys of a decision: a number chooses, and never commits; U takes back what was chosen or changes the answer. */
export function useCaseKeys(does: { option: (index: number) => void; undo: () => void }): void {
  const now = useRef(does)
  useEffect(() => {
    now.current = does
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event, 'case', CASE_KEYS)
      if (act === undefined || event.repeat || event.defaultPrevented || keysAreOff()) return
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      if (act === 'option') now.current.option(numberOf(event) - 1)
      else now.current.undo()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
