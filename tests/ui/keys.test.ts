import { describe, expect, it } from 'vitest'
import {
  CASE_KEYS,
  DIAGRAM_KEYS,
  EVERY_KEY,
  PRESENT_KEYS,
  shortcutsOf,
} from '../../src/ui/parts/every-key.ts'
import { actOf, KEYMAP } from '../../src/ui/parts/keymap.ts'

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const inRoom = (key: string, code: string, more: Partial<typeof PLAIN> = {}) =>
  actOf({ ...PLAIN, ...more, key, code }, 'present', PRESENT_KEYS)

describe('K1 the one table', () => {
  it('has no key twice in one scope', () => {
    for (const scope of ['anywhere', 'diagram', 'present', 'speaker', 'case'] as const) {
      const keys = EVERY_KEY.filter((row) => row.scope === scope).flatMap((row) => row.keys)
      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        scope,
      ).toEqual([])
    }
    expect(EVERY_KEY).toHaveLength(
      KEYMAP.length + DIAGRAM_KEYS.length + PRESENT_KEYS.length + CASE_KEYS.length,
    )
  })

  it('leaves alone what browsers, clickers and AltGr keyboards need', () => {
    const never = ['F1', 'F6', 'F11', 'F12', "'", '[', ']', '{', '}', '@', '\\', 'Tab', 'Ctrl+p']
    for (const { keys } of EVERY_KEY) for (const key of keys) expect(never).not.toContain(key)
    for (const letter of ['l', 'f', 's', 't', 'w', 'n', 'k', 'p'])
      expect(inRoom(letter, '', { ctrlKey: true }), letter).toBeUndefined()
    for (const letter of ['h', 'u', 'd', 'x']) expect(inRoom(letter, '', { altKey: true })).toBeUndefined()
  })

  it('Shift and a number are known by their place, whatever sign they bear', () => {
    for (const sign of ['!', '1', '+', '”'])
      expect(inRoom(sign, 'Digit1', { shiftKey: true }), sign).toBe(sign === '+' ? 'zoom-in' : 'fit-all')
    expect(inRoom('@', 'Digit2', { shiftKey: true })).toBe('fit-focus')
    expect(inRoom('2', 'Digit2', { shiftKey: true })).toBe('fit-focus')
  })

  it('a number without Shift counts on every keyboard, and gives way to a sign the table has', () => {
    expect(inRoom('1', 'Digit1')).toBe('option')
    expect(inRoom('1', 'Numpad1')).toBe('option')
    // A French keyboard has signs in its upper row.
    expect(inRoom('&', 'Digit1')).toBe('option')
    expect(inRoom('à', 'Digit0')).toBe('actual')
    expect(inRoom('-', 'Digit6')).toBe('zoom-out')
  })

  it('a letter means the same with Shift or Caps Lock, and undo also with Ctrl', () => {
    expect(inRoom('H', 'KeyH', { shiftKey: true })).toBe('way-only')
    expect(inRoom('z', 'KeyZ', { ctrlKey: true })).toBe('undo')
    expect(inRoom('z', 'KeyZ')).toBeUndefined()
    expect(inRoom('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBeUndefined()
    expect(actOf({ ...PLAIN, ctrlKey: true, shiftKey: true, key: 'Z', code: 'KeyZ' }, 'anywhere')).toBe(
      'redo',
    )
  })

  it('K4 a button names its keys as the attribute asks for them', () => {
    expect(shortcutsOf('undo')).toBe('u Control+z')
    expect(shortcutsOf('zoom-in')).toBe('Plus')
    expect(shortcutsOf('fit-all', 'diagram')).toBe('Shift+1')
    expect(shortcutsOf('previous')).toContain('Shift+Space')
  })
})
