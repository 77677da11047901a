/**
 * In which order do the slots of a column stand?
 *
 * Hinted nodes keep the order of their hints and options the order of the pack; the rest is free. Barycentre
 * sweeps come first; where the pack is small enough every slot is then tried at every position.
 */
import { at, type Column, GAP, type Grid, loop, type Slot, type Way } from './grid.ts'

/** Above this many trials of a position, the sweeps must do. */
const MOST_TRIALS = 500_000
const SWEEPS = 6
const SIFTINGS = 8

interface Ranked {
  readonly grid: Grid
  /** Ways between slots of one column, by column. */
  readonly inside: readonly (readonly Way[])[]
  /** Those slots that must keep an order among themselves. */
  readonly fixed: ReadonlyMap<Slot, { readonly group: string; readonly place: number }>
}

function fixedOf({ columns, shape }: Grid): Ranked['fixed'] {
  const fixed = new Map<Slot, { group: string; place: number }>()
  for (const { slots } of columns) {
    const hinted = slots.filter((slot) => shape === 'wide' && slot.node?.row !== undefined)
    hinted.sort((a, b) => (a.node?.row ?? 0) - (b.node?.row ?? 0) || a.rank - b.rank)
    for (const [place, slot] of hinted.entries()) fixed.set(slot, { group: 'hint', place })
    const options = slots.filter((slot) => slot.node?.kind === 'option' && !fixed.has(slot))
    for (const [place, slot] of options.entries()) fixed.set(slot, { group: 'option', place })
  }
  return fixed
}

/** The same positions, with the slots of each fixed group put into their order. */
function respect(order: readonly Slot[], fixed: Ranked['fixed']): Slot[] {
  const groups = new Map<string, Slot[]>()
  for (const slot of order) {
    const group = fixed.get(slot)?.group
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), slot])
  }
  for (const group of groups.values())
    group.sort((a, b) => (fixed.get(b)?.place ?? 0) - (fixed.get(a)?.place ?? 0))
  return order.map((slot) => groups.get(fixed.get(slot)?.group ?? '')?.pop() ?? slot)
}

const extentOf = (slot: Slot): number => (slot.node === null ? GAP.lines : slot.size + GAP.node)

/** Ranks, and rough places: the column stacked without more gaps than needed, about its middle. */
function stack(column: Column): void {
  let v = -column.slots.reduce((sum, slot) => sum + extentOf(slot), 0) / 2
  for (const [rank, slot] of column.slots.entries()) {
    slot.rank = rank
    slot.v = v + extentOf(slot) / 2
    v += extentOf(slot)
  }
}

function sweep({ grid, inside, fixed }: Ranked, forward: boolean): void {
  const columns = forward ? grid.columns : [...grid.columns].reverse()
  for (const column of columns) {
    const wishes = new Map<Slot, number[]>(column.slots.map((slot) => [slot, []]))
    for (const slot of column.slots)
      for (const { side, other } of slot.ends)
        if (other !== null && side === (forward ? -1 : 1)) wishes.get(slot)?.push(other.slot.v)
    for (const { from, to } of inside[column.slots[0]?.column ?? 0] ?? []) {
      wishes.get(from)?.push(to.v)
      wishes.get(to)?.push(from.v)
    }
    const key = new Map(
      [...wishes].map(([slot, list]) => [
        slot,
        list.length === 0 ? slot.v : list.reduce((a, b) => a + b) / list.length,
      ]),
    )
    const sorted = [...column.slots].sort((a, b) => (key.get(a) ?? 0) - (key.get(b) ?? 0) || a.rank - b.rank)
    column.slots = respect(sorted, fixed)
    stack(column)
  }
}

/** How many pairs in the list are the wrong way round. */
function inversions(list: readonly number[]): number {
  const size = Math.max(0, ...list) + 2
  const tree = new Int32Array(size)
  let count = 0
  for (const [seen, value] of list.entries()) {
    let notAbove = 0
    for (let i = value + 1; i > 0; i -= i & -i) notAbove += tree[i] ?? 0
    count += seen - notAbove
    for (let i = value + 1; i < size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1
  }
  return count
}

/** Crossings between columns as the orders stand. */
function crossings({ columns }: Grid): number {
  let count = 0
  for (const column of columns) {
    const ranks: [number, number][] = []
    for (const slot of column.slots)
      for (const { side, other } of slot.ends)
        if (side === 1 && other !== null) ranks.push([slot.rank, other.slot.rank])
    ranks.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    count += inversions(ranks.map(([, to]) => to))
  }
  return count
}

/** What a way inside the column costs: nothing between neighbours, else what it crosses and its length. */
function insideCost(order: readonly Slot[], ways: readonly Way[]): number {
  if (ways.length === 0) return 0
  const rank = new Map(order.map((slot, position) => [slot, position]))
  let cost = 0
  for (const { from, to } of ways) {
    const start = rank.get(from) ?? 0
    const stop = rank.get(to) ?? 0
    const between = order.slice(Math.min(start, stop) + 1, Math.max(start, stop))
    const nodes = between.filter(({ node }) => node !== null).length
    const side = (which: number) =>
      between.reduce((sum, { ends }) => sum + ends.filter((end) => end.side === which).length, 0)
    cost += nodes === 0 ? between.length : Math.min(side(-1), side(1) + 0.3) + 0.8 + 0.15 * nodes
    if (stop < start) cost += 0.4
  }
  return cost
}

/** How far the ways of a column lean, as a cost that decides only between orders that cross as little. */
function leanCost(order: readonly Slot[]): number {
  const LEAN = 0.0005
  let v = -order.reduce((sum, slot) => sum + extentOf(slot), 0) / 2
  let cost = 0
  for (const slot of order) {
    const middle = v + extentOf(slot) / 2
    for (const { other, way } of slot.ends)
      if (other !== null) cost += way.weight * Math.abs(other.slot.v - middle)
    v += extentOf(slot)
  }
  return LEAN * cost
}

/** Crossings that come of `above` standing above `below`, with the columns beside as they are. */
function pairCrossings(above: Slot, below: Slot): number {
  let count = 0
  for (const one of above.ends)
    for (const two of below.ends)
      if (one.side === two.side && (one.other?.slot.rank ?? 0) > (two.other?.slot.rank ?? 0)) count++
  return count
}

const inOrder = (order: readonly Slot[], fixed: Ranked['fixed']): boolean => {
  const reached = new Map<string, number>()
  for (const slot of order) {
    const rule = fixed.get(slot)
    if (rule === undefined) continue
    if (rule.place < (reached.get(rule.group) ?? 0)) return false
    reached.set(rule.group, rule.place)
  }
  return true
}

/** Tries every slot of the column at every position; true when one found a better place. */
function sift(
  column: Column,
  ways: readonly Way[],
  fixed: Ranked['fixed'],
  first: Attempt['first'],
): boolean {
  let better = false
  const point = new Map(column.slots.map((slot, index) => [slot, index]))
  const pairs = column.slots.map((above) => column.slots.map((below) => pairCrossings(above, below)))
  const cross = (above: Slot, below: Slot): number =>
    pairs[point.get(above) ?? 0]?.[point.get(below) ?? 0] ?? 0
  for (const slot of first === 'top' ? [...column.slots] : [...column.slots].reverse()) {
    const rest = column.slots.filter((each) => each !== slot)
    const orderAt = (position: number) => [...rest.slice(0, position), slot, ...rest.slice(position)]
    const crossed = [rest.reduce((sum, each) => sum + cross(slot, each), 0)]
    for (const [index, each] of rest.entries())
      crossed.push((crossed[index] ?? 0) + cross(each, slot) - cross(slot, each))
    // Crossings alone rule out most positions; only the others are worth the whole sum.
    const costAt = (position: number, least: number): number => {
      const count = crossed[position] ?? 0
      if (count >= least) return count
      const order = orderAt(position)
      return inOrder(order, fixed)
        ? count + insideCost(order, ways) + leanCost(order)
        : Number.POSITIVE_INFINITY
    }
    let best = column.slots.indexOf(slot)
    let least = costAt(best, Number.POSITIVE_INFINITY) - 1e-9
    for (let position = 0; position <= rest.length; position++) {
      const cost = costAt(position, least)
      if (cost >= least) continue
      least = cost - 1e-9
      best = position
      better = true
    }
    column.slots = orderAt(best)
    stack(column)
  }
  return better
}

/** Says of each way inside a column whether it is direct, and sends the others around on the calmer side. */
function turnInside(column: Column, ways: readonly Way[]): void {
  const paired = new Set<string>()
  const around: Way[] = []
  for (const way of ways) {
    const [low, high] = [way.from.rank, way.to.rank].sort((a, b) => a - b)
    const between = column.slots.slice((low ?? 0) + 1, high)
    const pair = `${low}-${high}`
    way.direct = between.every(({ node }) => node === null) && !paired.has(pair)
    paired.add(pair)
    if (!way.direct) around.push(way)
  }
  const cost = new Map(
    around.map((way) => {
      const low = Math.min(way.from.rank, way.to.rank)
      const between = column.slots.slice(low + 1, Math.max(way.from.rank, way.to.rank))
      const count = (side: number) =>
        between.reduce((sum, { ends }) => sum + ends.filter((e) => e.side === side).length, 0)
      return [way, count(-1) - count(1)] as const
    }),
  )
  for (const way of around) loop(way, (cost.get(way) ?? 0) > 0 ? 1 : -1)
}

/** Takes the orders that cross least in a few sweeps to and fro. */
function sweepAll(ranked: Ranked): void {
  const { columns } = ranked.grid
  let best = columns.map(({ slots }) => slots)
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < SWEEPS; round++) {
    sweep(ranked, round % 2 === 0)
    const count = crossings(ranked.grid)
    if (count >= least) continue
    least = count
    best = columns.map(({ slots }) => slots)
  }
  for (const [index, column] of columns.entries()) {
    column.slots = at(best, index)
    stack(column)
  }
}

/** Where the search for an order begins, and which slots are tried first. */
export interface Attempt {
  readonly start: 'swept' | 'given'
  readonly first: 'top' | 'bottom'
}

/** Orders every column of the grid, and turns the ways inside a column. */
export function order(grid: Grid, { start, first }: Attempt): void {
  const inside: Way[][] = grid.columns.map(() => [])
  for (const way of grid.ways) if (way.from.column === way.to.column) at(inside, way.from.column).push(way)
  const ranked: Ranked = { grid, inside, fixed: fixedOf(grid) }
  for (const column of grid.columns) {
    column.slots = respect(column.slots, ranked.fixed)
    stack(column)
  }
  if (start === 'swept') sweepAll(ranked)
  const trials = grid.columns.reduce((sum, { slots }) => sum + slots.length ** 3, 0)
  if (trials <= MOST_TRIALS)
    for (let round = 0; round < SIFTINGS; round++) {
      const columns = [...grid.columns.entries()]
      if (round % 2 === 1) columns.reverse()
      const better = columns.map(([index, column]) => sift(column, at(inside, index), ranked.fixed, first))
      if (!better.some(Boolean)) break
    }
  for (const [index, column] of grid.columns.entries()) turnInside(column, at(inside, index))
}
