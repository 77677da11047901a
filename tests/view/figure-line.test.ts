import { describe, expect, it } from 'vitest'
import type { Figure } from '../../src/model/model.ts'
import { fineOf, shareOf } from '../../src/view/late.ts'

const figure = (more: Partial<Figure>): Figure => ({
  id: 'f',
  measure: 'response',
  value: '45.9',
  unit: '%',
  of: '181 in the arm',
  at: '24 weeks',
  status: 'verified',
  ...more,
})

describe('what stands beside a number', () => {
  it('is of whom and when, and how it was read where that is not the paper', () => {
    expect(fineOf(figure({}))).toEqual(['181 in the arm', '24 weeks'])
    expect(fineOf(figure({ status: 'secondary' })).join(' ')).toMatch(/secondary/)
    expect(fineOf(figure({ note: 'Only this.' })).at(-1)).toBe('Only this.')
  })

  it('is a bar for a share, and for nothing else: not for what was not verified, even if the pack holds a value', () => {
    expect(shareOf(figure({}))).toBe(45.9)
    expect(shareOf(figure({ value: '120' }))).toBe(100)
    expect(shareOf(figure({ status: 'unverified' }))).toBeUndefined()
    expect(shareOf(figure({ value: '<5' }))).toBeUndefined()
    expect(shareOf(figure({ unit: 'weeks' }))).toBeUndefined()
  })
})
