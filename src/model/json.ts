/**
 * Answers "is this text JSON, and where is it not?" with line and column in every browser, and finds what
 * `JSON.parse` passes over: a key written twice, of which it silently keeps the last.
 */
import { clip } from './faults.ts'

/** The value of a JSON text, or the first fault as a sentence with its line and column. Never throws. */
export function readJson(text: string): { value: unknown } | { line: number; message: string } {
  let value: unknown
  let valid = true
  try {
    value = JSON.parse(text)
  } catch {
    valid = false
  }
  const fault = faultOf(text)
  if (valid && fault === null) return { value }
  const before = text.slice(0, fault?.at ?? text.length).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  const what = fault?.what ?? 'the text cannot be read'
  return {
    line,
    message: `This is not a JSON document a pack can be: line ${line}, column ${column}: ${what}.`,
  }
}

const SPACE = /[ \t\n\r]*/y
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** Everything but quotes, backslashes and control characters. */
const STRING_PART = /[ !#-[\]-\uffff]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The first place where the text stops being JSON, or a key stands twice in one object. */
function faultOf(text: string): { at: number; what: string } | null {
  let at = 0
  const take = (pattern: RegExp): number => {
    pattern.lastIndex = at
    const length = pattern.exec(text)?.[0].length ?? 0
    at += length
    return length
  }
  /** Moves past a string; false where it is broken off or holds what it must not. */
  const takeString = (): boolean => {
    at += 1
    for (;;) {
      take(STRING_PART)
      if (text[at] === '"') {
        at += 1
        return true
      }
      if (take(ESCAPE) === 0) return false
    }
  }
  const unexpected = (wanted: string) => ({
    at,
    what:
      at < text.length
        ? `${wanted} is expected, not "${text.charAt(at)}"`
        : `the text ends where ${wanted} is expected`,
  })

  // One entry for each open list or object; a list has no keys. No recursion: the text may nest without end.
  const open: (Set<string> | null)[] = []
  let wanted: 'value' | 'first' | 'key' | 'after' = 'value'
  for (;;) {
    take(SPACE)
    const keys = open.at(-1)
    const character = text.charAt(at)
    if (wanted === 'after') {
      if (keys === undefined) return at < text.length ? unexpected('the end') : null
      if (character === ',') wanted = keys === null ? 'value' : 'key'
      else if (character === (keys === null ? ']' : '}')) open.pop()
      else return unexpected(keys === null ? 'a comma or "]"' : 'a comma or "}"')
      at += 1
      continue
    }
    if (wanted === 'first' && character === (keys === null ? ']' : '}')) {
      open.pop()
      at += 1
      wanted = 'after'
      continue
    }
    if (keys && wanted !== 'value') {
      const start = at
      if (character !== '"') return unexpected('a key in double quotes')
      if (!takeString()) return { at, what: 'a text in quotes is broken here' }
      const key: string = JSON.parse(text.slice(start, at))
      if (keys.has(key)) return { at: start, what: `the key "${clip(key)}" stands twice in one object` }
      keys.add(key)
      take(SPACE)
      if (text.charAt(at) !== ':') return unexpected('a colon')
      at += 1
      wanted = 'value'
      continue
    }
    if (character === '[' || character === '{') {
      open.push(character === '[' ? null : new Set())
      at += 1
      wanted = 'first'
      continue
    }
    if (character === '"') {
      if (!takeString()) return { at, what: 'a text in quotes is broken here' }
    } else if (take(WORD) === 0) return unexpected('a value')
    wanted = 'after'
  }
}
