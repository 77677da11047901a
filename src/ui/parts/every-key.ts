import { KEYMAP, type KeyRow, type KeyScope } from './keymap.ts'

const NUMBERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The keys of the diagram: those that go along it stand here for the help alone, `canvas/neighbours.ts` has them. */
export const DIAGRAM_KEYS: readonly KeyRow[] = [
  { act: 'search', keys: ['/'], scope: 'diagram', says: 'key.search' },
  { act: 'help', keys: ['?'], scope: 'diagram', says: 'key.help' },
  { act: 'onward', keys: ['ArrowRight'], scope: 'diagram', says: 'key.onward' },
  { act: 'back', keys: ['ArrowLeft'], scope: 'diagram', says: 'key.back' },
  { act: 'sibling', keys: ['ArrowUp', 'ArrowDown'], scope: 'diagram', says: 'key.sibling' },
  { act: 'first', keys: ['Home'], scope: 'diagram', says: 'key.first' },
  { act: 'last', keys: ['End'], scope: 'diagram', says: 'key.last' },
  { act: 'open', keys: ['Enter', ' '], scope: 'diagram', says: 'key.open' },
  { act: 'option', keys: NUMBERS, scope: 'diagram', says: 'key.diagram-option' },
  { act: 'zoom-in', keys: ['+'], scope: 'diagram', says: 'key.zoom-in' },
  { act: 'zoom-out', keys: ['-'], scope: 'diagram', says: 'key.zoom-out' },
  { act: 'actual', keys: ['0'], scope: 'diagram', says: 'key.actual' },
  { act: 'fit-all', keys: ['Shift+1'], scope: 'diagram', says: 'key.fit-all' },
  { act: 'fit-way', keys: ['Shift+2'], scope: 'diagram', says: 'key.fit-way' },
  { act: 'way-only', keys: ['h'], scope: 'diagram', says: 'key.way-only' },
  { act: 'undo', keys: ['u'], scope: 'diagram', says: 'key.undo-plain' },
  { act: 'copy', keys: ['c'], scope: 'diagram', says: 'key.copy-view' },
]

/** The keys of a presentation and of the speaker's window. */
export const PRESENT_KEYS: readonly KeyRow[] = [
  {
    act: 'next',
    keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n', 'Enter'],
    scope: 'present',
    says: 'key.next',
  },
  {
    act: 'previous',
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+ ', 'p', 'Backspace'],
    scope: 'present',
    says: 'key.previous',
  },
  { act: 'next-stop', keys: ['Shift+ArrowRight', 'Shift+PageDown'], scope: 'present', says: 'key.next-stop' },
  {
    act: 'previous-stop',
    keys: ['Shift+ArrowLeft', 'Shift+PageUp'],
    scope: 'present',
    says: 'key.previous-stop',
  },
  { act: 'first-stop', keys: ['Home'], scope: 'present', says: 'key.first-stop' },
  { act: 'last-stop', keys: ['End'], scope: 'present', says: 'key.last-stop' },
  { act: 'black', keys: ['b', '.', '/', ';', ':', 'v'], scope: 'present', says: 'key.black' },
  { act: 'white', keys: ['w', ','], scope: 'present', says: 'key.white' },
  { act: 'overview', keys: ['o', '`'], scope: 'present', says: 'key.overview' },
  { act: 'go-to', keys: ['g'], scope: 'present', says: 'key.go-to' },
  { act: 'details', keys: ['d'], scope: 'present', says: 'key.details' },
  { act: 'what-if', keys: ['i'], scope: 'present', says: 'key.what-if' },
  { act: 'undo', keys: ['u', 'Ctrl+z'], scope: 'present', says: 'key.undo-live' },
  { act: 'reveal', keys: ['r'], scope: 'present', says: 'key.reveal' },
  { act: 'option', keys: NUMBERS, scope: 'present', says: 'key.present-option' },
  { act: 'zoom-in', keys: ['+'], scope: 'present', says: 'key.zoom-in' },
  { act: 'zoom-out', keys: ['-'], scope: 'present', says: 'key.zoom-out' },
  { act: 'actual', keys: ['0'], scope: 'present', says: 'key.as-stop' },
  { act: 'fit-all', keys: ['Shift+1'], scope: 'present', says: 'key.fit-all' },
  { act: 'fit-focus', keys: ['Shift+2'], scope: 'present', says: 'key.fit-focus' },
  { act: 'way-only', keys: ['h'], scope: 'present', says: 'key.way-only' },
  { act: 'laser', keys: ['l', 'k'], scope: 'present', says: 'key.laser' },
  { act: 'clear-ink', keys: ['x'], scope: 'present', says: 'key.clear-ink' },
  { act: 'speaker', keys: ['s'], scope: 'present', says: 'key.speaker' },
  { act: 'still', keys: ['m'], scope: 'present', says: 'key.still' },
  { act: 'copy', keys: ['c'], scope: 'present', says: 'key.copy' },
  { act: 'fullscreen', keys: ['f'], scope: 'present', says: 'key.fullscreen' },
  { act: 'present-help', keys: ['?'], scope: 'present', says: 'key.help' },
  { act: 'leave', keys: ['Escape'], scope: 'present', says: 'key.leave' },
  { act: 'swallow', keys: ['F5', 'Shift+F5'], scope: 'present', says: 'key.swallow' },
  { act: 'timer', keys: ['t'], scope: 'speaker', says: 'key.timer' },
]

/** The keys of a decision in a case. */
export const CASE_KEYS: readonly KeyRow[] = [
  { act: 'option', keys: NUMBERS, scope: 'case', says: 'key.case-option' },
  { act: 'undo', keys: ['u'], scope: 'case', says: 'key.case-undo' },
]

/** The whole table. */
export const EVERY_KEY: readonly KeyRow[] = [...KEYMAP, ...DIAGRAM_KEYS, ...PRESENT_KEYS, ...CASE_KEYS]

/** The keys of an act, as `aria-keyshortcuts` writes them. */
export function shortcutsOf(act: string, scope: KeyScope = 'present'): string {
  const keys = EVERY_KEY.find((row) => row.act === act && row.scope === scope)?.keys ?? []
  return keys.map((key) => SPELT[key] ?? key.replace(/ $/, 'Space').replace('Ctrl+', 'Control+')).join(' ')
}

/** In that attribute a plus sign only joins keys. */
const SPELT: Readonly<Record<string, string>> = { '+': 'Plus' }

/** The number that a key asks for, also on a keyboard whose upper row has numbers only with Shift. */
export function numberOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): number {
  return Number(/^\d$/.test(key) ? key : code.replace('Digit', ''))
}

/** Whoever dictates, or has an assistive tool that types, can do without keys of one letter (WCAG 2.1.4). */
export function keysAreOff(): boolean {
  return new URLSearchParams(location.search).get('keys') === 'off'
}
