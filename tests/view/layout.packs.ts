/**
 * Pathways to lay out: the shipped one as its authors write it, and generated ones of every shape.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import type { Edge, PathwayNode, Stage } from '../../src/model/model.ts'
import type { Drawn } from '../../src/view/layout.ts'

const CONTENT = new URL('../../src/content/', import.meta.url)

/** Stages, nodes and edges of a shipped pathway, by default that of 2016, read from its source. */
export function shipped(id = 'article-2016'): Drawn {
  const partOf = (file: string) => parse(readFileSync(new URL(`${id}/${file}`, CONTENT), 'utf8'))
  const { nodes, edges } = partOf('pathway.yaml') as { nodes: PathwayNode[]; edges: Edge[] }
  const { stages } = partOf('pack.yaml') as { stages: Stage[] }
  return { stages, nodes, edges: edges.map((edge) => ({ ...edge, label: edge.label ?? '' })) }
}

export function withoutHints(drawn: Drawn): Drawn {
  return {
    ...drawn,
    nodes: drawn.nodes.map((node) => {
      const { row: _, ...rest } = node
      return rest
    }),
  }
}

const WORDS = [
  'MMF',
  'given',
  'not',
  'class',
  'failed',
  'rising',
  'pregnant',
  'unresponsive',
  'or',
  'new',
  'III',
]
const KINDS = ['step', 'decision', 'option', 'note', 'outcome'] as const

/** Numbers from 0 to below 1 that are the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Recipe {
  readonly seed: number
  readonly nodes: number
  readonly stages: number
  readonly hints: boolean
  /** Edges for each node, about. */
  readonly density: number
  /** Share of the edges that go anywhere; the others go to the same stage or the next. */
  readonly far: number
}

/** A pathway without a cycle after a recipe: edges within a stage, onwards, skipping stages and backwards. */
export function generated({ seed, nodes: count, stages: stageCount, hints, density, far }: Recipe): Drawn {
  const next = numbers(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const words = (most: number, length: number): string => {
    const text = Array.from({ length: 1 + below(most) }, () => WORDS[below(WORDS.length)] ?? '').join(' ')
    return text.slice(0, length).trim()
  }
  const stages = Array.from({ length: stageCount }, (_, index) => ({
    id: `stage-${index}`,
    title: words(2, 20),
  }))
  const stageOf = Array.from({ length: count }, () => below(stageCount))
  const nodes = stageOf.map(
    (stage, index): PathwayNode => ({
      id: `n${index}`,
      code: `N${index}`,
      kind: KINDS[below(KINDS.length)] ?? 'step',
      stage: `stage-${stage}`,
      title: words(5, 32),
      text: '',
      drugs: [],
      claims: [],
      ...(hints && next() < 0.7 ? { row: below(12) } : {}),
    }),
  )
  // Edges follow a hidden order that mostly, not always, agrees with the stages: so some go backwards.
  const place = stageOf.map((stage) => stage + next() * 1.6)
  const byPlace = place.map((_, index) => index).sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0))
  const seen = new Set<string>()
  const edges: Edge[] = []
  for (let tries = 0; tries < count * density; tries++) {
    const from = below(count - 1)
    const reach = next() < far ? count : Math.max(3, Math.ceil(count / stageCount))
    const to = Math.min(count - 1, from + 1 + below(reach))
    const pair = `n${byPlace[from]}->n${byPlace[to]}`
    if (from === to || seen.has(pair)) continue
    seen.add(pair)
    edges.push({ from: `n${byPlace[from]}`, to: `n${byPlace[to]}`, label: next() < 0.6 ? words(4, 24) : '' })
  }
  return { stages, nodes, edges }
}

export const recipes: fc.Arbitrary<Recipe> = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  nodes: fc.integer({ min: 5, max: 60 }),
  stages: fc.integer({ min: 2, max: 9 }),
  hints: fc.boolean(),
  density: fc.constantFrom(0.8, 1.3, 2.2),
  far: fc.constantFrom(0.1, 0.3, 0.8),
})
