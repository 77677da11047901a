import { describe, expect, it } from 'vitest'
import {
  emptyTally,
  handsOf,
  nowOf,
  readTally,
  votedAgain,
  withHand,
  withHands,
} from '../../src/store/late.ts'

describe('hands', () => {
  it('are added one by one or typed, for the round that is counted', () => {
    const first = withHands(withHand(withHand(emptyTally(3), 0), 0), 2, 12)
    expect(nowOf(first)).toEqual([2, 0, 12])
    expect(handsOf(first)).toBe(14)
    const second = withHand(votedAgain({ ...first, shown: true }), 1)
    expect(second).toEqual({
      rounds: [
        [2, 0, 12],
        [0, 1, 0],
      ],
      shown: false,
    })
    expect(handsOf(second)).toBe(1)
  })

  it('there are two rounds and no third', () => {
    const second = votedAgain(emptyTally(2))
    expect(votedAgain(second)).toBe(second)
  })

  it.each([
    [-3, 0],
    [Number.NaN, 0],
    [1.6, 2],
    [1e9, 9999],
  ])('%d hands are %d', (typed, counted) => {
    expect(nowOf(withHands(emptyTally(1), 0, typed))).toEqual([counted])
  })

  it('an option that is not there has none', () => {
    expect(withHand(emptyTally(2), 5)).toEqual(emptyTally(2))
  })

  it('from elsewhere are read only where they are whole', () => {
    const tally = {
      rounds: [
        [1, 2],
        [0, 3],
      ],
      shown: true,
    }
    expect(readTally(JSON.parse(JSON.stringify(tally)))).toEqual(tally)
    for (const wrong of [
      null,
      1,
      {},
      { rounds: [] },
      { rounds: [[1], [2], [3]] },
      { rounds: [[-1]] },
      { rounds: [['1']] },
    ])
      expect(readTally(wrong)).toBeUndefined()
  })
})
