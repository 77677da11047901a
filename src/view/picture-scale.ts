/** Scales of pictures: from a value to a place between 0 and 1, with the values worth marking. Linear or by powers. */
export interface Axis {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** An axis over differences that holds every value and the 0 of no effect. Ticks are multiples of 10. */
export function differenceAxis(values: readonly number[]): Axis {
  // The 0 added makes a 0 of -0.
  const low = Math.floor(Math.min(0, ...values) / 10) * 10 + 0
  const high = Math.ceil(Math.max(0, ...values) / 10) * 10
  const ticks = Array.from({ length: (high - low) / 10 + 1 }, (_, index) => low + index * 10)
  return { at: (value) => within((value - low) / (high - low || 1)), ticks }
}

const RATIO_TICKS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32]

/**
 * A logarithmic axis over ratios with the 1 of no effect. It ends at 32 and at 0.1: what lies beyond is put at its end,
 * and whoever draws it says so.
 */
export function ratioAxis(values: readonly number[]): Axis {
  const low = [...RATIO_TICKS].reverse().find((tick) => tick <= Math.min(1, ...values)) ?? 0.1
  const high = RATIO_TICKS.find((tick) => tick >= Math.max(1, ...values)) ?? 32
  const [from, to] = [Math.log(low), Math.log(high)]
  return {
    at: (value) => within((Math.log(Math.max(value, low)) - from) / (to - from || 1)),
    ticks: RATIO_TICKS.filter((tick) => tick >= low && tick <= high),
  }
}

/** Rounding may carry a value past an end by less than anybody sees. */
function within(place: number): number {
  return Math.max(0, Math.min(1, place))
}

/** The side of a mark in pixels for a number of people: its area grows with them, within what can be drawn. */
export function markSize(people: number | undefined, most: number): number {
  if (people === undefined || most <= 0) return 7
  return 7 + 13 * Math.sqrt(Math.min(people, most) / most)
}
