import { describe, expect, it } from 'vitest'
import { nearestTick, ticksOf } from '../../src/view/view.ts'
import { number } from '../support/pack.ts'

describe('the stops of a slider', () => {
  const stops = ticksOf(number('creatinine'), [1.2])

  it('run from least to most, rise, and lie on the precision shown', () => {
    expect(stops[0]).toBe(0.3)
    expect(stops.at(-1)).toBe(15)
    for (const [place, stop] of stops.entries()) {
      expect(stop).toBe(Number(stop.toFixed(1)))
      if (place > 0) expect(stop).toBeGreaterThan(stops[place - 1] ?? Number.NaN)
    }
  })

  it('keep every step among small values and fewer among large ones', () => {
    expect(stops).toEqual(expect.arrayContaining([0.9, 1.0, 1.1, 1.2, 1.3]))
    expect(stops.length).toBeLessThan(60)
  })

  it('have each threshold and the value just below it, wherever they lie', () => {
    expect(ticksOf(number('creatinine'), [9.7])).toEqual(expect.arrayContaining([9.6, 9.7]))
    expect(ticksOf(number('creatinine'), [0.3])[0]).toBe(0.3)
  })

  it('take the nearest for a value between two', () => {
    expect(nearestTick([0, 1, 3], 1.9)).toBe(1)
    expect(nearestTick([0, 1, 3], 2.1)).toBe(2)
  })
})
