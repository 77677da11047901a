import type { MessageKey } from '../../view/late.ts'

/**
 * Every key the program listens to, in one table: what handles keys, the help panel, the buttons' own hints and the
 * tests all read it. Printable keys act only where `scope` says so, never in a field and never with Ctrl, Meta or
 * Alt held unless the row says Ctrl. Every row has a button that does the same. The first screen needs these rows;
 * all others stand in `every-key.ts`.
 */
export type KeyScope = 'anywhere' | 'diagram' | 'present' | 'speaker' | 'case'

export interface KeyRow {
  readonly act: string
  /** Values of `event.key`, each doing the same; a leading `Ctrl+` or `Shift+` names the modifier. */
  readonly keys: readonly string[]
  readonly scope: KeyScope
  readonly says: MessageKey
}

export const KEYMAP: readonly KeyRow[] = [
  { act: 'undo', keys: ['Ctrl+z'], scope: 'anywhere', says: 'key.undo' },
  { act: 'redo', keys: ['Ctrl+Shift+Z', 'Ctrl+y'], scope: 'anywhere', says: 'key.redo' },
]

interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
}

/**
 * The act a key press asks for in a scope of a table; undefined when the press means nothing there. A number counts
 * by its place on the keyboard where the key bears another sign and no row has that one.
 */
export function actOf(event: Pressed, scope: KeyScope, table = KEYMAP): string | undefined {
  if (event.isComposing || event.altKey) return undefined
  const actFor = (pressed: string) =>
    table.find((row) => row.scope === scope && row.keys.some((key) => matches(key, pressed, event)))?.act
  return actFor(event.key) ?? actFor(event.code.replace('Digit', ''))
}

function matches(written: string, pressed: string, event: Pressed): boolean {
  const wantsCommand = written.startsWith('Ctrl+')
  const rest = wantsCommand ? written.slice(5) : written
  const wantsShift = rest.startsWith('Shift+')
  const key = wantsShift ? rest.slice(6) : rest
  if (wantsCommand !== (event.ctrlKey || event.metaKey)) return false
  // A letter or sign already tells Shift by its own value; named keys, the space and numbers do not.
  const telling = /^[^ \d]$/.test(key)
  if ((!telling || wantsCommand) && wantsShift !== event.shiftKey) return false
  // With Shift a number is another sign on every other keyboard: there its place counts.
  if (wantsShift && /^\d$/.test(key)) return event.code === `Digit${key}`
  return pressed.toLowerCase() === key.toLowerCase()
}

/** Whether a key press belongs to a field the person is typing in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(target.type)
}
