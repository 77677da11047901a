/**
 * Where along the side of a node does each way leave or enter it?
 *
 * Every way has a port of its own. Ports stand in the order of where their ways go, so that ways do not cross
 * at the node; the way that matters most keeps the middle of the side.
 */
import { type End, GAP, type Grid, type Side, type Slot, type Way } from './grid.ts'

const SIDES = [-1, 1] as const satisfies readonly Side[]
/** A jog smaller than this is better made straight by moving a port. */
const SMALL_JOG = 14
/** A node may grow by this much so that its main way keeps the middle. */
const MOST_GROWTH = 16

export const endsAt = (slot: Slot, side: Side): End[] => slot.ends.filter((end) => end.side === side)

/** The distance that two ports in a row must keep. */
export const apart = (one: End, two: End): number =>
  one.room + two.room > 0 ? Math.max(GAP.lines, one.room + two.room + GAP.label) : GAP.lines

/** Around and up come first, then what leaves the column from top to bottom, then around and down. */
function portKey(end: End): readonly [group: number, within: number] {
  const other = end.other
  if (other === null) return [1, end.slot.v]
  if (other.slot.column !== end.slot.column) return [1, other.slot.v + other.offset]
  return other.slot.rank < end.slot.rank ? [0, -other.slot.rank] : [2, -other.slot.rank]
}

/** The ends at one side of a node, in the order of their ports. */
function portOrder(slot: Slot, side: Side): End[] {
  const keyed = endsAt(slot, side).map((end) => ({ end, key: portKey(end) }))
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.end.way.serial - b.end.way.serial)
  return keyed.map(({ end }) => end)
}

function anchorOf(ends: readonly End[]): End | null {
  const [first, second] = [...ends].sort((a, b) => b.way.weight - a.way.weight)
  if (first === undefined) return null
  return second === undefined || second.way.weight < first.way.weight ? first : null
}

function spread(slot: Slot, ends: readonly End[]): void {
  let offset = 0
  for (const [index, end] of ends.entries()) {
    const before = ends[index - 1]
    if (before !== undefined) offset += apart(before, end)
    end.offset = offset
  }
  const anchor = anchorOf(ends)
  const centred = anchor === null ? offset : 2 * Math.max(anchor.offset, offset - anchor.offset)
  const needed = centred <= slot.size - 2 * GAP.corner + MOST_GROWTH ? centred : offset
  slot.size = Math.max(slot.size, needed + 2 * GAP.corner)
  const reach = slot.size / 2 - GAP.corner
  const shift = anchor === null ? -offset / 2 : Math.min(Math.max(-anchor.offset, -reach), reach - offset)
  for (const end of ends) end.offset += shift
}

/** Gives each end its port, and each node the size its ports need; true when a node grew. */
export function setPorts({ columns }: Grid): boolean {
  let grew = false
  for (const { slots } of columns)
    for (const slot of slots) {
      if (slot.node === null) continue
      const size = slot.size
      for (const side of SIDES) spread(slot, portOrder(slot, side))
      grew ||= slot.size > size
    }
  return grew
}

/** How far an end may move without coming too near to the next port or the corner. */
function playOf(end: End): readonly [up: number, down: number] {
  const { slot, side } = end
  if (slot.node === null) return [0, 0]
  let up = -slot.size / 2 + GAP.corner - end.offset
  let down = slot.size / 2 - GAP.corner - end.offset
  for (const other of endsAt(slot, side)) {
    if (other === end) continue
    const free = Math.abs(other.offset - end.offset) - apart(other, end)
    if (other.offset < end.offset) up = Math.max(up, -free)
    else down = Math.min(down, free)
  }
  return [Math.min(0, up), Math.max(0, down)]
}

/** Straightens small jogs by moving a port along its side, where there is room. */
export function straighten({ ways }: Grid): void {
  const byWeight = [...ways].sort((a, b) => b.weight - a.weight || a.serial - b.serial)
  const lean = (way: Way) => way.spans.filter(({ a, b }) => a.slot.column !== b.slot.column)
  for (const way of byWeight)
    for (const { a, b } of lean(way)) {
      const jog = b.slot.v + b.offset - a.slot.v - a.offset
      if (jog === 0 || Math.abs(jog) > SMALL_JOG) continue
      for (const [end, move] of [
        [a, jog],
        [b, -jog],
      ] as const) {
        const [up, down] = playOf(end)
        if (move < up || move > down) continue
        end.offset += move
        break
      }
    }
}
