/**
 * Which steps stand together in one column (wide) or one row (narrow)?
 *
 * A stage is never mixed with another. On a wide screen it is one column, two when it is long; on a narrow one
 * it is as many rows as its steps are deep, few abreast. The answer is about membership; `order.ts` orders.
 */
import type { Edge, Pack, PathwayNode } from '../../model/model.ts'

/** What a layout reads of a pack. */
export type Drawn = Pick<Pack, 'stages' | 'nodes' | 'edges'>
export type Shape = 'wide' | 'narrow'

export interface Members {
  readonly stage: string
  /** The first column of its stage. */
  readonly opens: boolean
  readonly nodes: readonly PathwayNode[]
}

const WIDE_MOST = 10
const NARROW_MOST = 3
/** A large pack cannot stay narrow: its rows grow, so that lines across many rows stay few. */
const NODES_PER_ABREAST = 40

/** Steps by how many edges within the stage lead to them at most; a cycle is cut where it closes. */
function depthsOf(nodes: readonly PathwayNode[], edges: readonly Edge[]): Map<string, number> {
  const depth = new Map(nodes.map((node) => [node.id, 0]))
  const waits = new Map(nodes.map((node) => [node.id, 0]))
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) {
    if (!depth.has(from) || !depth.has(to) || from === to) continue
    waits.set(to, (waits.get(to) ?? 0) + 1)
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const ready = nodes.filter((node) => waits.get(node.id) === 0).map((node) => node.id)
  for (const id of ready)
    for (const to of next.get(id) ?? []) {
      depth.set(to, Math.max(depth.get(to) ?? 0, (depth.get(id) ?? 0) + 1))
      const left = (waits.get(to) ?? 0) - 1
      waits.set(to, left)
      if (left === 0) ready.push(to)
    }
  return depth
}

/** A list cut into the fewest parts of at most `most`, as even as can be. */
function cut<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most)
  return Array.from({ length: parts }, (_, part) =>
    list.slice(Math.ceil((part * list.length) / parts), Math.ceil(((part + 1) * list.length) / parts)),
  )
}

function wideColumns(nodes: readonly PathwayNode[], edges: readonly Edge[]): PathwayNode[][] {
  if (nodes.length <= WIDE_MOST) return [[...nodes]]
  const depths = depthsOf(nodes, edges)
  const byDepth = [...nodes].sort((a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0))
  return cut(byDepth, Math.ceil(nodes.length / 2))
}

function narrowRows(nodes: readonly PathwayNode[], edges: readonly Edge[], most: number): PathwayNode[][] {
  const depths = depthsOf(nodes, edges)
  const levels: PathwayNode[][] = []
  for (const node of nodes) {
    const depth = depths.get(node.id) ?? 0
    for (let level = levels.length; level <= depth; level++) levels.push([])
    levels[depth]?.push(node)
  }
  // An end of the way stands beside the step that leads to it: the line beside is short and the picture too.
  for (const [depth, level] of levels.entries()) {
    const [parent] = level
    if (level.length !== 1 || parent === undefined) continue
    const below = levels[depth + 1] ?? []
    const end = below.find(
      ({ id, kind }) =>
        kind === 'outcome' &&
        edges.every((edge) => edge.from !== id) &&
        edges.filter((edge) => edge.to === id).every((edge) => edge.from === parent.id),
    )
    if (end === undefined) continue
    below.splice(below.indexOf(end), 1)
    level.push(end)
  }
  return levels.flatMap((level) => cut(level, most))
}

/** The columns of a pathway along its flow, stage by stage; a stage without steps keeps one empty column. */
export function columnsOf({ stages, nodes, edges }: Drawn, shape: Shape): Members[] {
  const abreast = Math.max(NARROW_MOST, Math.ceil(nodes.length / NODES_PER_ABREAST))
  return stages.flatMap(({ id: stage }) => {
    const own = nodes.filter((node) => node.stage === stage)
    const ids = new Set(own.map((node) => node.id))
    const inside = edges.filter((edge) => ids.has(edge.from) || ids.has(edge.to))
    const columns = shape === 'wide' ? wideColumns(own, inside) : narrowRows(own, inside, abreast)
    return (columns.length === 0 ? [[]] : columns).map((members, at) => ({
      stage,
      opens: at === 0,
      nodes: members,
    }))
  })
}
