import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edge, PathwayNode } from '../../src/model/model.ts'
import { roundedPath } from '../../src/view/layout/path.ts'
import { leastWidth, widthOf, wrap } from '../../src/view/layout/text.ts'
import { type Drawn, type Layout, layoutOf } from '../../src/view/layout.ts'
import { crossingsOf, flawsOf } from './layout.geometry.ts'
import { generated, recipes, shipped, withoutHints } from './layout.packs.ts'

const SHAPES = ['wide', 'narrow'] as const
const pack = shipped()

const zoomIn = (layout: Layout, width: number, height: number): number =>
  Math.min(width / layout.width, height / layout.height)

function node(id: string, stage: string, more: Partial<PathwayNode> = {}): PathwayNode {
  return { id, code: id, kind: 'step', stage, title: id, text: '', drugs: [], claims: [], ...more }
}
const edge = (from: string, to: string, label = ''): Edge => ({ from, to, label })
const stages = ['a', 'b', 'c'].map((id) => ({ id, title: id }))
const boxOf = (layout: Layout, id: string) => {
  const found = layout.nodes.find((each) => each.id === id)
  if (found === undefined) throw new Error(`${id} is not drawn`)
  return found
}

describe.each(SHAPES)('the shipped pathway, %s', (shape) => {
  const layout = layoutOf(pack, shape)

  test('is sound', () => {
    expect(flawsOf(layout, pack)).toEqual([])
  })

  test('is sound without row hints too', () => {
    expect(flawsOf(layoutOf(withoutHints(pack), shape), pack)).toEqual([])
  })

  test('crosses hardly ever', () => {
    expect(crossingsOf(layout)).toBeLessThanOrEqual(2)
  })

  test('has room for two lines of title, a line of state and a finger', () => {
    for (const { lines, width, height } of layout.nodes) {
      expect(lines.length).toBeLessThanOrEqual(2)
      expect(height).toBeGreaterThanOrEqual(44)
      for (const line of lines) expect(widthOf(line, 'title')).toBeLessThan(width)
    }
  })

  test('breaks conditions into at most three lines', () => {
    for (const { label } of layout.edges) expect(label?.lines.length ?? 0).toBeLessThanOrEqual(3)
  })

  test('is the same every time', () => {
    expect(layoutOf(pack, shape)).toEqual(layout)
    expect(layoutOf(structuredClone(pack), shape)).toEqual(layout)
  })
})

describe.each(SHAPES)('the larger pathway of the 2024 guidelines, %s', (shape) => {
  const larger = shipped('guidelines-2024')
  const layout = layoutOf(larger, shape)

  test('is sound, with its row hints and without', () => {
    expect(flawsOf(layout, larger)).toEqual([])
    expect(flawsOf(layoutOf(withoutHints(larger), shape), larger)).toEqual([])
  })

  test('crosses hardly ever, and keeps titles and conditions short', () => {
    expect(crossingsOf(layout)).toBeLessThanOrEqual(4)
    for (const { lines } of layout.nodes) expect(lines.length).toBeLessThanOrEqual(2)
    for (const { label } of layout.edges) expect(label?.lines.length ?? 0).toBeLessThanOrEqual(3)
  })
})

test('the larger pathway is read as a whole at 1440×900 with the patient beside it', () => {
  expect(zoomIn(layoutOf(shipped('guidelines-2024'), 'wide'), 1091, 686)).toBeGreaterThanOrEqual(0.6)
})

describe('the shipped pathway on its screens', () => {
  const wide = layoutOf(pack, 'wide')

  test.each([
    ['1280×720 with panels folded', 1184, 590],
    ['1920×1080 with both panels', 1240, 940],
  ])('shows whole with titles of 12 px or more at %s', (_, width, height) => {
    expect(16 * zoomIn(wide, width, height)).toBeGreaterThanOrEqual(12)
    expect(16 * zoomIn(layoutOf(withoutHints(pack), 'wide'), width, height)).toBeGreaterThanOrEqual(12)
  })

  test('is at most 700 broad when narrow, three steps abreast', () => {
    const narrow = layoutOf(pack, 'narrow')
    expect(narrow.width).toBeLessThanOrEqual(700)
    const abreast = new Map<number, number>()
    for (const { y, height } of narrow.nodes)
      abreast.set(y + height / 2, (abreast.get(y + height / 2) ?? 0) + 1)
    expect(Math.max(...abreast.values())).toBeLessThanOrEqual(3)
  })

  test('gives all steps of a column the same width', () => {
    for (const { id, x, width } of wide.nodes)
      for (const other of wide.nodes) if (other.x === x) expect(`${id} ${other.width}`).toBe(`${id} ${width}`)
  })

  test('reads in the order of the stages', () => {
    const stageOf = new Map(pack.nodes.map(({ id, stage }) => [id, stage]))
    const rank = (id: string) => pack.stages.findIndex((stage) => stage.id === stageOf.get(id))
    for (const one of wide.nodes)
      for (const two of wide.nodes) if (rank(one.id) < rank(two.id)) expect(one.x).toBeLessThan(two.x)
  })

  test('keeps options in the order of their codes where no hint says otherwise', () => {
    const layout = layoutOf(withoutHints(pack), 'wide')
    const options = pack.nodes.filter(({ kind }) => kind === 'option')
    for (const [index, option] of options.entries()) {
      const next = options[index + 1]
      if (next?.stage === option.stage)
        expect(boxOf(layout, option.id).y).toBeLessThan(boxOf(layout, next.id).y)
    }
  })

  test('keeps the main line at one height where no hint says otherwise', () => {
    const layout = layoutOf(withoutHints(pack), 'wide')
    const line = ['pregnancy-check', 'induction-choice', 'response', 'failure-question', 'salvage-choice']
    const middles = line.map((id) => boxOf(layout, id).y + boxOf(layout, id).height / 2)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(8)
  })
})

describe('generated pathways', () => {
  test.each(SHAPES)(
    'are sound, %s',
    (shape) => {
      fc.assert(
        fc.property(recipes, (recipe) => {
          const drawn = generated(recipe)
          expect(flawsOf(layoutOf(drawn, shape), drawn)).toEqual([])
        }),
        { numRuns: 80, seed: 2016 },
      )
    },
    120_000,
  )

  test('are the same every time', () => {
    fc.assert(
      fc.property(recipes, fc.constantFrom(...SHAPES), (recipe, shape) => {
        expect(layoutOf(generated(recipe), shape)).toEqual(layoutOf(generated(recipe), shape))
      }),
      { numRuns: 10, seed: 2016 },
    )
  }, 60_000)

  test.each([
    [200, 'wide'],
    [200, 'narrow'],
    [1000, 'wide'],
    [1000, 'narrow'],
  ] as const)(
    'are sound with %i nodes, %s',
    (count, shape) => {
      const drawn = generated({ seed: count, nodes: count, stages: 9, hints: false, density: 1.3, far: 0.05 })
      expect(flawsOf(layoutOf(drawn, shape), drawn)).toEqual([])
    },
    120_000,
  )
})

describe('row hints', () => {
  const hinted: Drawn = {
    stages,
    nodes: [node('one', 'a', { row: 2 }), node('two', 'a', { row: 0 }), node('three', 'a', { row: 1 })],
    edges: [edge('one', 'two'), edge('two', 'three')],
  }

  test('order the steps of a stage when wide', () => {
    const layout = layoutOf(hinted, 'wide')
    const order = [...layout.nodes].sort((a, b) => a.y - b.y).map(({ id }) => id)
    expect(order).toEqual(['two', 'three', 'one'])
  })

  test('hold wherever they are given', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const drawn = generated({ ...recipe, hints: true })
        const layout = layoutOf(drawn, 'wide')
        const placed = drawn.nodes.map(({ id, row }) => ({ row, ...boxOf(layout, id) }))
        for (const one of placed)
          for (const two of placed)
            if (one.x === two.x && one.row !== undefined && two.row !== undefined && one.row < two.row)
              expect(one.y).toBeLessThan(two.y)
      }),
      { numRuns: 20, seed: 2016 },
    )
  }, 60_000)
})

describe('the check of a drawing', () => {
  const layout = layoutOf(pack, 'wide')
  const withNode = (id: string, move: Partial<{ x: number; y: number; height: number }>): Layout => ({
    ...layout,
    nodes: layout.nodes.map((each) => (each.id === id ? { ...each, ...move } : each)),
  })

  test('sees a node on another, out of its lane and in the way', () => {
    const [one, two] = [boxOf(layout, 'mmf-induction'), boxOf(layout, 'cyc-induction')]
    const moved = flawsOf(withNode('cyc-induction', { y: one.y + 30 }), pack)
    expect(moved).toContain('cyc-induction overlaps mmf-induction')
    expect(moved).toContain('induction-choice->cyc-induction does not reach the border of its node')
    expect(flawsOf(withNode('cyc-induction', { x: two.x + 120 }), pack)).toContain(
      'cyc-induction is not inside its lane',
    )
    const tall = flawsOf(withNode('maintenance', { y: 0, height: layout.height }), pack)
    expect(tall.some((flaw) => flaw.endsWith('runs through maintenance'))).toBe(true)
  })

  test('sees an edge on another and an edge through a label', () => {
    const [first] = layout.edges.filter(({ points }) => points.length > 2)
    const [labelled] = layout.edges.filter(({ label, id }) => label !== undefined && id !== first?.id)
    const doubled = { ...layout, edges: [...layout.edges, { ...first, id: 'zzz' }] } as Layout
    expect(flawsOf(doubled, pack)).toContain(`${first?.id} runs over zzz`)
    const start = first?.points[0] ?? { x: 0, y: 0 }
    const label = { ...labelled?.label, x: start.x - 15, y: start.y - 15, width: 30, height: 30 }
    const covered = layout.edges.map((each) => (each.id === labelled?.id ? { ...each, label } : each))
    expect(flawsOf({ ...layout, edges: covered } as Layout, pack)).toContain(
      `${first?.id} runs through the label of ${labelled?.id}`,
    )
  })
})

describe('packs that are odd', () => {
  test.each(SHAPES)('an empty pathway is an empty picture, %s', (shape) => {
    const layout = layoutOf({ stages: [], nodes: [], edges: [] }, shape)
    expect([layout.nodes, layout.edges, layout.lanes]).toEqual([[], [], []])
  })

  test.each(SHAPES)('a stage without steps keeps its lane, %s', (shape) => {
    const drawn: Drawn = {
      stages,
      nodes: [node('one', 'a'), node('two', 'c')],
      edges: [edge('one', 'two', 'when it is so')],
    }
    expect(flawsOf(layoutOf(drawn, shape), drawn)).toEqual([])
  })

  test.each(SHAPES)('a cycle, a loop, a doubled edge and an edge to nowhere do no harm, %s', (shape) => {
    const nodes = ['one', 'two', 'three', 'four'].map((id, index) => node(id, index < 3 ? 'a' : 'b'))
    const edges = [
      edge('one', 'two', 'x'),
      edge('two', 'one', 'y'),
      edge('one', 'two', 'x'),
      edge('four', 'one'),
      edge('one', 'four'),
    ]
    const layout = layoutOf(
      { stages, nodes, edges: [...edges, edge('one', 'one'), edge('one', 'nowhere')] },
      shape,
    )
    expect(flawsOf(layout, { stages, nodes, edges })).toEqual([])
    expect(new Set(layout.edges.map(({ id }) => id)).size).toBe(edges.length)
  })

  test.each(SHAPES)('words without a space and many edges at one node find room, %s', (shape) => {
    const long = 'x'.repeat(32)
    const others = Array.from({ length: 14 }, (_, index) =>
      node(`n${index}`, index % 2 === 0 ? 'a' : 'c', { title: long }),
    )
    const drawn: Drawn = {
      stages,
      nodes: [node('hub', 'b', { title: long }), ...others],
      edges: others.map(({ id, stage }) =>
        stage === 'a' ? edge(id, 'hub', long.slice(0, 24)) : edge('hub', id, long.slice(0, 24)),
      ),
    }
    expect(flawsOf(layoutOf(drawn, shape), drawn)).toEqual([])
  })
})

describe('roundedPath', () => {
  test('rounds a corner by the radius', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 40 },
    ]
    expect(roundedPath(points, 8)).toBe('M 0 0 L 32 0 Q 40 0 40 8 L 40 40')
  })

  test('rounds less where a piece is short', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 6 },
      { x: 80, y: 6 },
    ]
    expect(roundedPath(points, 8)).toBe('M 0 0 L 37 0 Q 40 0 40 3 L 40 3 Q 40 6 43 6 L 80 6')
  })

  test('draws a straight line and nothing', () => {
    const points = [
      { x: 1, y: 2 },
      { x: 1, y: 9 },
    ]
    expect(roundedPath(points, 8)).toBe('M 1 2 L 1 9')
    expect(roundedPath([], 8)).toBe('')
  })
})

describe('text', () => {
  test('is never split inside a word and always whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Zµ≥+]{1,12}$/), { minLength: 1, maxLength: 8 }),
        (words) => {
          const text = words.join(' ')
          const width = leastWidth(text, 'title', 2)
          const lines = wrap(text, 'title', width)
          expect(lines.join(' ')).toBe(text)
          expect(lines.length).toBeLessThanOrEqual(2)
          for (const line of lines) expect(widthOf(line, 'title')).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  test('is measured on the wide side', () => {
    // DejaVu Sans Bold at 16 px, measured from the typeface.
    expect(widthOf('Cyclophosphamide', 'title')).toBe(170)
    expect(widthOf('not on this way', 'state')).toBe(100)
  })
})
