/**
 * Which places along `v` make the ways as straight as they can be, all at once?
 *
 * The sum of weighted distances under least gaps is made exactly least by steepest descent: the set of slots
 * whose common move helps most is a minimum cut (Murota, Discrete Convex Analysis, 2003, §10.3), with steps
 * halved down to one unit. For packs of ordinary size; `place.ts` alone is good enough for very large ones.
 */
import type { Slot } from './grid.ts'

/** The distance `low.v + offset - high.v` wishes to be 0. */
export interface Pull {
  readonly low: Slot
  readonly high: Slot
  readonly offset: number
  readonly weight: number
}
/** `low.v` must be at least `high.v + apart`. */
export interface Gap {
  readonly high: Slot
  readonly low: Slot
  readonly apart: number
}
export interface Problem {
  readonly slots: readonly Slot[]
  readonly pulls: readonly Pull[]
  readonly gaps: readonly Gap[]
  /** Bounds of each slot's centre. */
  readonly bounds: ReadonlyMap<Slot, readonly [least: number, most: number]>
}

const FIRST_STEP = 64
const FOREVER = 1e9
const NOTHING = 1e-7

/** A flow network over numbered points, with the source-side set of a minimum cut (Dinic). */
class Network {
  private readonly to: number[] = []
  private readonly room: number[] = []
  private readonly from: number[][]

  constructor(points: number) {
    this.from = Array.from({ length: points }, () => [])
  }

  arc(a: number, b: number, room: number): void {
    this.from[a]?.push(this.to.length)
    this.to.push(b)
    this.room.push(room)
    this.from[b]?.push(this.to.length)
    this.to.push(a)
    this.room.push(0)
  }

  private levels(source: number): Int32Array {
    const level = new Int32Array(this.from.length).fill(-1)
    level[source] = 0
    const queue = [source]
    for (const point of queue)
      for (const arc of this.from[point] ?? []) {
        const next = this.to[arc] ?? 0
        if ((this.room[arc] ?? 0) <= NOTHING || level[next] !== -1) continue
        level[next] = (level[point] ?? 0) + 1
        queue.push(next)
      }
    return level
  }

  private push(point: number, sink: number, most: number, level: Int32Array, tried: Int32Array): number {
    if (point === sink) return most
    const arcs = this.from[point] ?? []
    for (; (tried[point] ?? 0) < arcs.length; tried[point] = (tried[point] ?? 0) + 1) {
      const arc = arcs[tried[point] ?? 0] ?? 0
      const next = this.to[arc] ?? 0
      const room = this.room[arc] ?? 0
      if (room <= NOTHING || level[next] !== (level[point] ?? 0) + 1) continue
      const pushed = this.push(next, sink, Math.min(most, room), level, tried)
      if (pushed <= NOTHING) continue
      this.room[arc] = room - pushed
      this.room[arc ^ 1] = (this.room[arc ^ 1] ?? 0) + pushed
      return pushed
    }
    return 0
  }

  /** For each point whether it lies on the side of the source. */
  cut(source: number, sink: number): boolean[] {
    for (;;) {
      const level = this.levels(source)
      if (level[sink] === -1) return Array.from(level, (each) => each !== -1)
      const tried = new Int32Array(this.from.length)
      while (this.push(source, sink, FOREVER, level, tried) > NOTHING);
    }
  }
}

/** The slots whose move by `step` lowers the cost most; none when no move lowers it. */
function movers(
  { slots, pulls, gaps, bounds }: Problem,
  index: ReadonlyMap<Slot, number>,
  step: number,
): Slot[] {
  const source = slots.length
  const sink = source + 1
  const network = new Network(slots.length + 2)
  const gain = new Float64Array(slots.length)
  const at = (slot: Slot) => index.get(slot) ?? 0
  for (const { low, high, offset, weight } of pulls) {
    const distance = low.v + offset - high.v
    const now = weight * Math.abs(distance)
    const lowMoves = weight * Math.abs(distance + step)
    const highMoves = weight * Math.abs(distance - step)
    gain[at(low)] = (gain[at(low)] ?? 0) + now - highMoves
    gain[at(high)] = (gain[at(high)] ?? 0) + highMoves - now
    network.arc(at(low), at(high), lowMoves + highMoves - 2 * now)
  }
  for (const { high, low, apart } of gaps) {
    const slack = low.v - high.v - apart
    if (slack >= Math.abs(step)) continue
    if (step > 0) network.arc(at(high), at(low), FOREVER)
    else network.arc(at(low), at(high), FOREVER)
  }
  for (const [point, slot] of slots.entries()) {
    const [least, most] = bounds.get(slot) ?? [-FOREVER, FOREVER]
    const stuck = step > 0 ? slot.v + step > most + NOTHING : slot.v + step < least - NOTHING
    const cost = (gain[point] ?? 0) + (stuck ? FOREVER : 0)
    if (cost < 0) network.arc(source, point, -cost)
    else network.arc(point, sink, cost)
  }
  const side = network.cut(source, sink)
  const chosen = slots.filter((_, point) => side[point])
  return chosen
}

const costOf = (pulls: readonly Pull[]): number =>
  pulls.reduce((sum, { low, high, offset, weight }) => sum + weight * Math.abs(low.v + offset - high.v), 0)

/** Moves the slots to the places of least cost; they must already keep the gaps and bounds. */
export function straightenAll(problem: Problem): void {
  const index = new Map(problem.slots.map((slot, point) => [slot, point]))
  let cost = costOf(problem.pulls)
  for (let step = FIRST_STEP; step >= 1; step /= 2)
    for (let idle = 0, sign = 1; idle < 2; sign = -sign) {
      const chosen = movers(problem, index, sign * step)
      for (const slot of chosen) slot.v += sign * step
      const now = costOf(problem.pulls)
      if (now < cost - 1e-6) {
        cost = now
        idle = 0
        continue
      }
      for (const slot of chosen) slot.v -= sign * step
      idle++
    }
}
