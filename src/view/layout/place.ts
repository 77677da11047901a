/**
 * How far down its column does each slot stand, so that ways run straight?
 *
 * Each column in turn is settled against its neighbours: the sum of weighted distances is made least under the
 * gaps the column needs (isotonic regression). Squares first, for a good whole; then plain distances, whose
 * medians make lines exactly straight.
 */

import { type Column, type End, GAP, type Grid, labelExtent, type Slot, type Way } from './grid.ts'
import { type Gap, type Problem, type Pull, straightenAll } from './straight.ts'

/** Rounds over all columns: more where the pack is small enough to be placed with care. */
const ROUNDS = { least: 6, most: 24, slots: 10_000, again: 2 }
const PASSAGE = 6
const HALF_PASSAGE = 2
/** Of two places to turn that are as good, a long way takes the later. */
const TURN_LATE = 0.2
const DIRECT = 1
const STAY = 0.01
/** Nodes that follow each other without a way between them still like to stand together. */
const TOGETHER = 0.2
/** Above this many slots the rounds must do. */
const MOST_EXACT = 500

/** The direct way that joins each node of a column to the next node below it. */
export type Joined = ReadonlyMap<Slot, Way>

export function joinedOf(grid: Grid): Joined {
  const joined = new Map<Slot, Way>()
  for (const way of grid.ways)
    if (way.direct) joined.set(way.from.rank < way.to.rank ? way.from : way.to, way)
  return joined
}

const PLAIN_HEAD = 5

/** From the lower border of the upper node to the label on the direct way, and from the label to the next slot. */
export function headsOf(way: Way): { readonly upper: number; readonly lower: number } {
  const down = way.from.rank < way.to.rank
  return { upper: down ? PLAIN_HEAD : GAP.enter, lower: down ? GAP.enter : PLAIN_HEAD }
}

/** What the caption of a node takes before it. */
export const leadOf = ({ caption }: Slot): number =>
  caption?.label == null ? 0 : caption.label.height + GAP.caption

/** The least gap between the border of a slot and that of the next in its column. */
function gapAfter(upper: Slot, lower: Slot, open: Way | undefined, grid: Grid): number {
  if (lower.caption !== null) return GAP.over + leadOf(lower)
  if (open === undefined) {
    if (upper.node !== null && lower.node !== null) return GAP.node
    return upper.node === null && lower.node === null ? GAP.lines : GAP.passage
  }
  const { upper: before, lower: after } = headsOf(open)
  const label = open.label === null ? 0 : labelExtent(open.label, grid.shape).v
  if (upper.node !== null && lower.node !== null) return Math.max(before + label + after, GAP.node + 4)
  if (upper.node !== null) return Math.max(before + label + GAP.label, GAP.passage)
  return lower.node === null ? GAP.lines : Math.max(after, GAP.passage)
}

/** The gaps of a column, between each slot and the next. */
export function gapsOf(column: Column, joined: Joined, grid: Grid): number[] {
  const gaps: number[] = []
  let open: Way | undefined
  for (const [index, slot] of column.slots.entries()) {
    const next = column.slots[index + 1]
    if (slot.node !== null) open = joined.get(slot)
    if (next !== undefined) gaps.push(gapAfter(slot, next, open, grid))
  }
  return gaps
}

interface Wish {
  readonly v: number
  readonly weight: number
}

function weightOf(one: End, other: End): number {
  const passages = Number(one.slot.node === null) + Number(other.slot.node === null)
  if (passages === 0) return one.way.weight
  if (passages === 2) return PASSAGE
  const half = Math.max(HALF_PASSAGE, one.way.weight / 2)
  return one.slot === one.way.from || other.slot === one.way.from ? half + TURN_LATE : half
}

interface Block {
  wishes: Wish[]
  weight: number
  sum: number
  count: number
  value: number
}

function merge(a: readonly Wish[], b: readonly Wish[]): Wish[] {
  const merged: Wish[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const one = a[i]
    const two = b[j]
    if (one !== undefined && (two === undefined || one.v <= two.v)) {
      merged.push(one)
      i++
    } else if (two !== undefined) {
      merged.push(two)
      j++
    }
  }
  return merged
}

/** The weighted median; where a whole stretch is as good, the point of it nearest to `near`. */
function medianOf(wishes: readonly Wish[], weight: number, near: number): number {
  let seen = 0
  for (const [index, wish] of wishes.entries()) {
    seen += wish.weight
    if (seen > weight / 2 + 1e-9) return wish.v
    const next = wishes[index + 1]
    if (seen > weight / 2 - 1e-9 && next !== undefined) return Math.min(Math.max(near, wish.v), next.v)
  }
  return near
}

/** Values in rising order, each as near as may be to its wishes. */
function rising(wishes: readonly (readonly Wish[])[], now: readonly number[], squares: boolean): number[] {
  const blocks: Block[] = []
  const settledAt = (block: Block, near: number): number =>
    squares ? block.sum / block.weight : medianOf(block.wishes, block.weight, near)
  for (const [index, list] of wishes.entries()) {
    const near = now[index] ?? 0
    let block: Block = {
      wishes: squares ? [] : [...list].sort((a, b) => a.v - b.v),
      weight: list.reduce((sum, { weight }) => sum + weight, 0),
      sum: list.reduce((sum, { v, weight }) => sum + v * weight, 0),
      count: 1,
      value: 0,
    }
    block.value = settledAt(block, near)
    for (let last = blocks.at(-1); last !== undefined && last.value >= block.value; last = blocks.at(-1)) {
      blocks.pop()
      block = {
        wishes: squares ? [] : merge(last.wishes, block.wishes),
        weight: last.weight + block.weight,
        sum: last.sum + block.sum,
        count: last.count + block.count,
        value: 0,
      }
      block.value = settledAt(block, near)
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ value, count }) => Array.from({ length: count }, () => value))
}

interface Settled {
  readonly column: Column
  /** Centre of each slot when the column is stacked from 0 with its least gaps. */
  readonly stacked: readonly number[]
  readonly extent: number
}

function settledOf(column: Column, joined: Joined, grid: Grid): Settled {
  const gaps = gapsOf(column, joined, grid)
  const stacked: number[] = []
  const [first] = column.slots
  let v = first === undefined ? 0 : leadOf(first)
  for (const [index, slot] of column.slots.entries()) {
    stacked.push(v + slot.size / 2)
    v += slot.size + (gaps[index] ?? 0)
  }
  return { column, stacked, extent: v }
}

function settle(settled: Settled, joined: Joined, extent: number, squares: boolean): void {
  const { column, stacked } = settled
  const base = new Map(column.slots.map((slot, index) => [slot, stacked[index] ?? 0]))
  const near = new Map<Slot, Wish[]>()
  const wish = (slot: Slot, v: number, weight: number) =>
    near.set(slot, [...(near.get(slot) ?? []), { v, weight }])
  for (const way of joined.values())
    if (way.from.column === column.slots[0]?.column) {
      const apart = (base.get(way.to) ?? 0) - (base.get(way.from) ?? 0)
      wish(way.to, way.from.v + apart, DIRECT)
      wish(way.from, way.to.v - apart, DIRECT)
    }
  const wishes = column.slots.map((slot, index) => {
    const list: Wish[] = [{ v: slot.v, weight: STAY }, ...(near.get(slot) ?? [])]
    for (const end of slot.ends) {
      if (end.other === null || end.other.slot.column === slot.column) continue
      list.push({ v: end.other.slot.v + end.other.offset - end.offset, weight: weightOf(end, end.other) })
    }
    return list.map(({ v, weight }) => ({ v: v - (stacked[index] ?? 0), weight }))
  })
  const now = column.slots.map((slot, index) => slot.v - (stacked[index] ?? 0))
  const room = Math.max(0, extent - settled.extent)
  for (const [index, z] of rising(wishes, now, squares).entries()) {
    const slot = column.slots[index]
    if (slot !== undefined) slot.v = (stacked[index] ?? 0) + Math.min(Math.max(z, 0), room)
  }
}

/** Whole units that keep the gaps: steps of whole units then reach every place that matters. */
function toWholeUnits(settled: readonly Settled[]): void {
  for (const { column, stacked } of settled)
    for (const [index, slot] of column.slots.entries()) {
      const base = stacked[index] ?? 0
      slot.v = base + Math.max(0, Math.floor(slot.v - base + 1e-6))
    }
}

/** Everything that pulls slots together, and what keeps them apart. */
function problemOf(grid: Grid, settled: readonly Settled[], joined: Joined, extent: number): Problem {
  const pulls: Pull[] = []
  const gaps: Gap[] = []
  const bounds = new Map<Slot, readonly [number, number]>()
  for (const { spans } of grid.ways)
    for (const { a, b } of spans)
      if (a.slot.column !== b.slot.column)
        pulls.push({ low: a.slot, high: b.slot, offset: a.offset - b.offset, weight: weightOf(a, b) })
  for (const { column, stacked, extent: own } of settled)
    for (const [index, slot] of column.slots.entries()) {
      const least = stacked[index] ?? 0
      bounds.set(slot, [least, least + extent - own])
      const next = column.slots[index + 1]
      if (next === undefined) continue
      const apart = (stacked[index + 1] ?? 0) - least
      gaps.push({ high: slot, low: next, apart })
      if (slot.node !== null && next.node !== null)
        pulls.push({ low: next, high: slot, offset: -apart, weight: joined.has(slot) ? DIRECT : TOGETHER })
    }
  return { slots: grid.columns.flatMap(({ slots }) => slots), pulls, gaps, bounds }
}

/**
 * Places every slot along `v`, from 0, in an extent of at least `least`: roughly from nothing, well from what
 * stands roughly, or again after something grew.
 */
export function place(grid: Grid, least: number, how: 'roughly' | 'well' | 'again'): void {
  const joined = joinedOf(grid)
  const settled = grid.columns.map((column) => settledOf(column, joined, grid))
  const extent = Math.max(least, ...settled.map((each) => each.extent))
  const backward = [...settled].reverse()
  const settleAll = (times: number, squares: boolean): void => {
    for (let round = 0; round < times; round++)
      for (const each of round % 2 === 0 ? settled : backward) settle(each, joined, extent, squares)
  }
  const slots = grid.columns.reduce((sum, column) => sum + column.slots.length, 0)
  const rounds = Math.max(ROUNDS.least, Math.min(ROUNDS.most, Math.floor(ROUNDS.slots / slots)))
  if (how === 'roughly') {
    for (const { column, stacked, extent: own } of settled)
      for (const [index, slot] of column.slots.entries()) slot.v = (stacked[index] ?? 0) + (extent - own) / 2
    settleAll(rounds, true)
  }
  if (how === 'roughly') return
  settleAll(how === 'again' ? ROUNDS.again : rounds, false)
  if (slots > MOST_EXACT) return
  toWholeUnits(settled)
  straightenAll(problemOf(grid, settled, joined, extent))
}
