import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/ui/parts/NotesText.tsx'
import { nearestIn } from '../../src/ui/teaching/direction.ts'
import { mayFly, windowBetween, windowOn, windowThrough } from '../../src/ui/teaching/mapCamera.ts'
import { clockWords, paceOf } from '../../src/ui/teaching/pace.ts'
import type { Layout } from '../../src/view/view.ts'

/** The colours of one theme, by token. */
function tokensOf(theme: 'light' | 'dark' | 'contrast'): Record<string, string> {
  const css = readFileSync('src/ui/theme.css', 'utf8')
  const blocks = [...css.matchAll(/:root(?:\[data-theme="(\w+)"\])?(?:,\n\.paper)? \{([^}]*)\}/g)]
  const read = (name: string | undefined) =>
    blocks
      .filter((block) => block[1] === name)
      .flatMap((block) => [...(block[2] ?? '').matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)])
      .map((match) => [match[1], match[2]] as const)
  return Object.fromEntries([...read(undefined), ...(theme === 'light' ? [] : read(theme))])
}

function ratio(one: string | undefined, other: string | undefined): number {
  const light = (colour: string | undefined) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt((colour ?? '#777777').slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [a, b] = [light(one), light(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe('A18 contrast for a lit room', () => {
  // What the styles of a presentation set on what; --room-line is --ink-3, --room-off-ink is --ink-2.
  const TEXT = [
    ['ink', 'paper'],
    ['ink', 'canvas'],
    ['ink', 'note'],
    ['ink', 'way-tint'],
    ['ink', 'accent-tint'],
    ['ink', 'raised'],
    ['ink-2', 'paper'],
    ['ink-2', 'canvas'],
    ['paper', 'ink'],
  ] as const
  const LINES = [
    ['ink-3', 'paper'],
    ['ink-3', 'canvas'],
    ['way', 'canvas'],
    ['way-outline', 'canvas'],
    ['way', 'paper'],
    ['pinned', 'canvas'],
    ['ink', 'canvas'],
  ] as const

  it('the styles of a presentation take their lines and faint words from these tokens', () => {
    const css = readFileSync('src/ui/teaching/present.css', 'utf8')
    expect(css).toContain('--room-line: var(--ink-3)')
    expect(css).toContain('--room-off-ink: var(--ink-2)')
  })

  it.each(['light', 'dark', 'contrast'] as const)('text 7.4 to 1 and strokes 3.9 to 1 in %s', (theme) => {
    const tokens = tokensOf(theme)
    const low = (pairs: readonly (readonly [string, string])[], least: number) =>
      pairs
        .map(([one, other]) => [`${one} on ${other}`, ratio(tokens[one], tokens[other])] as const)
        .filter(([, found]) => found < least)
    expect(low(TEXT, 7.4)).toEqual([])
    expect(low(LINES, 3.9)).toEqual([])
  })
})

describe('A15 the camera of the map', () => {
  const box = (id: string, x: number, y: number) => ({ id, x, y, width: 150, height: 60, lines: [] })
  const layout = {
    shape: 'narrow',
    width: 700,
    height: 1600,
    lanes: [],
    edges: [],
    nodes: [box('a', 20, 20), box('b', 120, 800), box('c', 20, 1500)],
  } satisfies Layout
  const size = { width: 350, height: 450 }
  const inside = (id: string, focus: string[]) => {
    const view = windowOn(layout, focus, size, 22)
    const found = layout.nodes.find((node) => node.id === id)
    if (found === undefined) return false
    return (
      found.x >= view.x &&
      found.y >= view.y &&
      found.x + found.width <= view.x + view.width &&
      found.y + found.height <= view.y + view.height
    )
  }

  it('A1 every step in focus lies fully inside, however far they are apart', () => {
    for (const focus of [['a'], ['b'], ['c'], ['a', 'b'], ['a', 'b', 'c']])
      for (const id of focus) expect(inside(id, focus), `${id} of ${focus}`).toBe(true)
  })

  it('a code has room in its box where the focus lets it', () => {
    const view = windowOn(layout, ['b'], size, 22)
    expect((46 * size.width) / view.width).toBeGreaterThan(22)
  })

  it('flies no further than a window and no nearer than twofold, else it cuts', () => {
    const at = (x: number, y: number, width = 300) => ({ x, y, width, height: width })
    expect(mayFly(at(0, 0), at(200, 0))).toBe(true)
    expect(mayFly(at(0, 0), at(301, 0))).toBe(false)
    expect(mayFly(at(0, 0), at(0, 0, 601))).toBe(false)
    expect(windowBetween(at(0, 0), at(100, 50, 500), 0.5)).toEqual({ x: 50, y: 25, width: 400, height: 400 })
  })

  it('through a lens it is nearer or further, all of it, or what the stop is about; 0 is as the stop has it', () => {
    const through = (fit: 'stop' | 'all' | 'focus', steps: number) =>
      windowThrough({ fit, steps }, layout, ['b'], size, 22)
    const stop = windowOn(layout, ['b'], size, 22)
    expect(through('stop', 0)).toEqual(stop)
    expect(through('stop', 1).width).toBeCloseTo(stop.width / 1.25)
    expect(through('stop', -1).width).toBeCloseTo(stop.width * 1.25)
    // No step of the zoom is more than the camera may fly.
    expect(mayFly(through('stop', 3), through('stop', 4))).toBe(true)
    const all = through('all', 0)
    expect(all.x).toBeLessThanOrEqual(0)
    expect(all.y + all.height).toBeGreaterThanOrEqual(layout.height)
    for (const view of [through('focus', 0), through('stop', 6), through('focus', 2)]) {
      expect(view.width).toBeLessThan(stop.width)
      expect(view.x + view.width / 2).toBeCloseTo(120 + 75)
      expect(view.y + view.height / 2).toBeCloseTo(800 + 30)
    }
  })

  it('A5 an arrow leads to the nearest step that way, and stays where there is none', () => {
    expect(nearestIn('ArrowDown', 'a', layout.nodes)).toBe('b')
    expect(nearestIn('ArrowUp', 'a', layout.nodes)).toBe('a')
    expect(nearestIn('ArrowUp', 'c', layout.nodes)).toBe('b')
    expect(nearestIn('x', 'a', layout.nodes)).toBeUndefined()
  })
})

describe('the speaker’s notes and time', () => {
  it('are read as paragraphs and lists', () => {
    expect(blocksOf('One\nline.\n\n- a\n  and more\n- b\nThen.')).toEqual([
      { list: false, lines: ['One line.'] },
      { list: true, lines: ['a and more', 'b'] },
      { list: false, lines: ['Then.'] },
    ])
  })

  it('say whether one is ahead or behind, in whole minutes', () => {
    expect(paceOf(5, 8, 2)).toEqual({ kind: 'ahead', minutes: 3 })
    expect(paceOf(9, 8, 2)).toEqual({ kind: 'on-time', minutes: 0 })
    expect(paceOf(12, 8, 2)).toEqual({ kind: 'behind', minutes: 2 })
    expect([clockWords(5), clockWords(245), clockWords(3729)]).toEqual(['0:05', '4:05', '1:02:09'])
  })
})
