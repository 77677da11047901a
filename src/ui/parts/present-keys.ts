import { KEYMAP, type KeyRow } from './keymap.ts'

/** The keys of a presentation and of the speaker's window: the rows of the one key table that come late. */
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
  { act: 'what-if', keys: ['i'], scope: 'present', says: 'key.what-if' },
  { act: 'reveal', keys: ['r'], scope: 'present', says: 'key.reveal' },
  { act: 'hand', keys: ['1', '2', '3', '4', '5', '6'], scope: 'present', says: 'key.hand' },
  { act: 'laser', keys: ['l', 'k'], scope: 'present', says: 'key.laser' },
  { act: 'speaker', keys: ['s'], scope: 'present', says: 'key.speaker' },
  { act: 'still', keys: ['m'], scope: 'present', says: 'key.still' },
  { act: 'copy', keys: ['c'], scope: 'present', says: 'key.copy' },
  { act: 'fullscreen', keys: ['f'], scope: 'present', says: 'key.fullscreen' },
  { act: 'present-help', keys: ['?'], scope: 'present', says: 'key.help' },
  { act: 'leave', keys: ['Escape'], scope: 'present', says: 'key.leave' },
  { act: 'swallow', keys: ['F5', 'Shift+F5'], scope: 'present', says: 'key.swallow' },
  { act: 'timer', keys: ['t'], scope: 'speaker', says: 'key.timer' },
]

/** The whole table. */
export const EVERY_KEY: readonly KeyRow[] = [...KEYMAP, ...PRESENT_KEYS]

/** The keys of an act, as `aria-keyshortcuts` writes them. */
export function shortcutsOf(act: string): string {
  const keys = PRESENT_KEYS.find((row) => row.act === act)?.keys ?? []
  return keys.map((key) => key.replace(/ $/, 'Space')).join(' ')
}
