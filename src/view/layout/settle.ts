/**
 * What moves so that no two lines lie on each other, whatever the pack?
 *
 * One pass from low `v` to high: every border of a node and every straight run of a way is put where it wishes
 * to be, or as far below that as its column and its gutters need. Lines of two columns that meet in a gutter get
 * heights of their own, so they can only cross, never run together. Nothing is ever moved up, so one pass is enough.
 */
import { type Column, type End, GAP, type Grid, type Slot } from './grid.ts'
import { gapsOf, joinedOf, leadOf } from './place.ts'

const STRAIGHT = 0.75

interface Run {
  readonly kind: 'run'
  readonly v: number
  readonly ends: End[]
}
interface Border {
  readonly kind: 'top' | 'bottom'
  readonly v: number
  readonly slot: Slot
}
type Item = Run | Border

/** Straight pieces of ways as they stand, each with every end that lies on it. */
function runsOf({ ways }: Grid): Run[] {
  const runs: Run[] = []
  for (const { spans } of ways) {
    let run: Run | null = null
    for (const { a, b } of spans) {
      const before = a.slot.v + a.offset
      const behind = b.slot.v + b.offset
      if (run === null) {
        run = { kind: 'run', v: before, ends: [] }
        runs.push(run)
      }
      run.ends.push(a)
      if (a.slot.column === b.slot.column || Math.abs(behind - before) > STRAIGHT) {
        run = { kind: 'run', v: behind, ends: [] }
        runs.push(run)
      }
      run.ends.push(b)
    }
  }
  return runs
}

/** What the last line at one side of a gutter leaves free. */
interface Edge {
  line: number
  label: number
}

class Settling {
  /** Lower border of the last slot of each column, and how many of its slots are done. */
  private readonly reached = new Map<number, { v: number; done: number }>()
  private readonly sides = new Map<string, Edge>()
  private readonly tops = new Map<Slot, { readonly wished: number; readonly v: number; last: number }>()
  private readonly gaps: ReadonlyMap<number, readonly number[]>
  /** The lowest point so far. */
  extent = 0

  constructor(columns: readonly Column[], gaps: readonly (readonly number[])[]) {
    this.gaps = new Map(columns.map((_, index) => [index, gaps[index] ?? []]))
  }

  private sideOf(column: number, side: number): Edge {
    const key = `${column} ${side}`
    const found = this.sides.get(key) ?? { line: Number.NEGATIVE_INFINITY, label: Number.NEGATIVE_INFINITY }
    this.sides.set(key, found)
    return found
  }

  /** The first `v` that the column leaves to its next slot. */
  private freeIn(column: number): number {
    const { v, done } = this.reached.get(column) ?? { v: 0, done: 0 }
    return done === 0 ? 0 : v + (this.gaps.get(column)?.[done - 1] ?? 0)
  }

  private close(column: number, v: number): void {
    this.reached.set(column, { v, done: (this.reached.get(column)?.done ?? 0) + 1 })
    this.extent = Math.max(this.extent, v)
  }

  top({ slot, v }: Border): void {
    const placed = Math.max(v, this.freeIn(slot.column), leadOf(slot))
    this.tops.set(slot, { wished: v, v: placed, last: Number.NEGATIVE_INFINITY })
  }

  bottom({ slot }: Border): void {
    const top = this.tops.get(slot)
    if (top === undefined) return
    const bottom = Math.max(top.v + slot.size, top.last + GAP.corner)
    this.close(slot.column, bottom)
    slot.v = (top.v + bottom) / 2
    slot.size = bottom - top.v
  }

  run({ ends, v }: Run, placedAt: Map<End, number>): void {
    let placed = v
    for (const { slot, side, room } of ends) {
      const here = this.sideOf(slot.column, side)
      const facing = this.sideOf(slot.column + side, -side)
      placed = Math.max(placed, here.line + GAP.lines, facing.line + GAP.meet)
      if (room > 0)
        placed = Math.max(placed, here.line + GAP.label + room, here.label + GAP.label + room, room)
      else placed = Math.max(placed, here.label + GAP.label)
      const top = this.tops.get(slot)
      if (top !== undefined) placed = Math.max(placed, v + top.v - top.wished)
      else placed = Math.max(placed, this.freeIn(slot.column))
    }
    for (const end of ends) {
      const here = this.sideOf(end.slot.column, end.side)
      here.line = placed
      if (end.room > 0) here.label = placed + end.room
      this.extent = Math.max(this.extent, placed + end.room)
      const top = this.tops.get(end.slot)
      if (top !== undefined) top.last = Math.max(top.last, placed)
      placedAt.set(end, placed)
    }
    for (const slot of new Set(ends.map((end) => end.slot)))
      if (slot.node === null) {
        slot.v = placed
        this.close(slot.column, placed)
      }
  }
}

const KINDS = { bottom: 0, run: 1, top: 2 }

/** Moves lines and borders apart where they must be; returns the extent along `v`. */
export function settleLines(grid: Grid): number {
  const joined = joinedOf(grid)
  const settling = new Settling(
    grid.columns,
    grid.columns.map((column) => gapsOf(column, joined, grid)),
  )
  const items: Item[] = runsOf(grid)
  for (const { slots } of grid.columns)
    for (const slot of slots)
      if (slot.node !== null)
        items.push(
          { kind: 'top', v: slot.v - slot.size / 2, slot },
          { kind: 'bottom', v: slot.v + slot.size / 2, slot },
        )
  const serial = new Map(items.map((item, index) => [item, index]))
  items.sort(
    (a, b) => a.v - b.v || KINDS[a.kind] - KINDS[b.kind] || (serial.get(a) ?? 0) - (serial.get(b) ?? 0),
  )
  const size = new Map(grid.columns.flatMap(({ slots }) => slots.map((slot) => [slot, slot.size] as const)))
  const placedAt = new Map<End, number>()
  for (const item of items) {
    if (item.kind === 'run') settling.run(item, placedAt)
    else settling[item.kind](item)
  }
  for (const { slots } of grid.columns)
    for (const slot of slots) {
      if (slot.node === null) continue
      // A node stretched by a line that had to move gives back above what it took below.
      const bottom = slot.v + slot.size / 2
      const first = Math.min(...slot.ends.map((end) => placedAt.get(end) ?? Number.POSITIVE_INFINITY))
      const top = Math.max(
        slot.v - slot.size / 2,
        Math.min(bottom - (size.get(slot) ?? 0), first - GAP.corner),
      )
      slot.v = (top + bottom) / 2
      slot.size = bottom - top
      for (const end of slot.ends) end.offset = (placedAt.get(end) ?? slot.v) - slot.v
    }
  return settling.extent
}
