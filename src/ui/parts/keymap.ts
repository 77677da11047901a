import type { MessageKey } from '../../view/late.ts'

/**
 * Every key the program listens to, in one table: what handles keys, the help panel, the buttons' own hints and the
 * tests all read it. Printable keys act only where `scope` says so, never in a field and never with Ctrl, Meta or
 * Alt held unless the row says Ctrl. Every row has a button that does the same. The rows of a presentation stand in
 * `present-keys.ts`, because the first screen does not need them.
 */
export type KeyScope = 'anywhere' | 'diagram' | 'present' | 'speaker'

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
  { act: 'search', keys: ['/'], scope: 'diagram', says: 'key.search' },
  { act: 'help', keys: ['?'], scope: 'diagram', says: 'key.help' },
  { act: 'onward', keys: ['ArrowRight'], scope: 'diagram', says: 'key.onward' },
  { act: 'back', keys: ['ArrowLeft'], scope: 'diagram', says: 'key.back' },
  { act: 'sibling', keys: ['ArrowUp', 'ArrowDown'], scope: 'diagram', says: 'key.sibling' },
  { act: 'first', keys: ['Home'], scope: 'diagram', says: 'key.first' },
  { act: 'last', keys: ['End'], scope: 'diagram', says: 'key.last' },
  { act: 'open', keys: ['Enter', ' '], scope: 'diagram', says: 'key.open' },
  { act: 'zoom-in', keys: ['+'], scope: 'diagram', says: 'key.zoom-in' },
  { act: 'zoom-out', keys: ['-'], scope: 'diagram', says: 'key.zoom-out' },
  { act: 'fit', keys: ['0'], scope: 'diagram', says: 'key.fit' },
]

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
}

/** The act a key press asks for in a scope of a table; undefined when the press means nothing there. */
export function actOf(event: Pressed, scope: KeyScope, table = KEYMAP): string | undefined {
  if (event.isComposing || event.altKey) return undefined
  const command = event.ctrlKey || event.metaKey
  return table.find((row) => row.scope === scope && row.keys.some((key) => matches(key, event, command)))?.act
}

function matches(written: string, event: Pressed, command: boolean): boolean {
  const wantsCommand = written.startsWith('Ctrl+')
  const rest = wantsCommand ? written.slice(5) : written
  const wantsShift = rest.startsWith('Shift+')
  const key = wantsShift ? rest.slice(6) : rest
  if (wantsCommand !== command) return false
  // A letter or sign already tells Shift by its own value; named keys and the space do not.
  const telling = key.length === 1 && key !== ' '
  if (!telling && wantsShift !== event.shiftKey) return false
  if (telling && wantsCommand && wantsShift !== event.shiftKey) return false
  return event.key === key || (key.length === 1 && event.key.toLowerCase() === key.toLowerCase())
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
