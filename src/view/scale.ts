import { type NumberAttribute, roundHalfUp } from '../model/model.ts'

/** From this share of a value on, the next stop lies further away than the attribute's own step. */
const COARSEST = 0.08

/**
 * The values a slider stops at, in the main unit, smallest first: from the least to the most that is allowed, every
 * step among small values and ever fewer among large ones, since what matters there is the ratio. Each threshold and
 * the value just below it are always among them. A value between two stops is typed into the field.
 */
export function ticksOf(attribute: NumberAttribute, thresholds: readonly number[]): number[] {
  const { min, max, step, decimals } = attribute
  const stops = new Set([min, max])
  const add = (value: number) => {
    const rounded = roundHalfUp(value, decimals)
    if (rounded >= min && rounded <= max) stops.add(rounded)
  }
  for (let value = min; value < max; ) {
    add(value)
    value += Math.max(1, Math.floor(roundHalfUp((Math.abs(value) * COARSEST) / step, 6))) * step
  }
  for (const threshold of thresholds) {
    add(threshold)
    add(threshold - step)
  }
  return [...stops].sort((a, b) => a - b)
}

/** The place, from 0, of the stop nearest to a value. */
export function nearestTick(stops: readonly number[], value: number): number {
  return stops.reduce(
    (best, stop, place) => (Math.abs(stop - value) < Math.abs((stops[best] ?? stop) - value) ? place : best),
    0,
  )
}
