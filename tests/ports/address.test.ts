// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAddress } from '../../src/ports/address.ts'

const address = () => createAddress((state: string) => state)

beforeEach(() => {
  vi.useFakeTimers()
  history.replaceState(null, '', '#')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the address', () => {
  it('is written after the next paint, not within the act', () => {
    const held = address()
    held.note('a', true)
    expect(location.hash).toBe('')
    vi.advanceTimersToNextFrame()
    expect(location.hash, 'callbacks of a frame come before its paint').toBe('')
    vi.advanceTimersToNextTimer()
    expect(location.hash).toBe('#a')
  })

  it('makes one entry of each act, in order, though they come between two paints', () => {
    const held = address()
    const push = vi.spyOn(history, 'pushState')
    for (const each of ['a', 'b', 'c']) held.note(each, true)
    vi.runAllTimers()
    expect(push.mock.calls.map(([, , hash]) => hash)).toEqual(['#a', '#b', '#c'])
  })

  it('makes none of what is only looked at: the entry before is written anew', () => {
    const held = address()
    const push = vi.spyOn(history, 'pushState')
    const replace = vi.spyOn(history, 'replaceState')
    held.note('a', true)
    held.note('a,seen', false)
    held.note('b', true)
    vi.runAllTimers()
    held.note('b,seen', false)
    held.note('b,seen again', false)
    vi.runAllTimers()
    expect(push.mock.calls.map(([, , hash]) => hash)).toEqual(['#a,seen', '#b'])
    expect(replace.mock.calls.map(([, , hash]) => hash)).toEqual(['#b,seen again'])
  })

  it('is written in a page that is not painted too', () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(1)
    const held = address()
    held.note('a', true)
    vi.advanceTimersByTime(250)
    expect(location.hash).toBe('#a')
  })

  it('forgets what waits when the browser has gone elsewhere', () => {
    const held = address()
    held.note('a', true)
    held.flush()
    held.note('b', true)
    expect(held.isOurs()).toBe(false)
    history.replaceState(null, '', '#elsewhere')
    held.moved()
    expect(held.isOurs()).toBe(true)
    vi.runAllTimers()
    expect(location.hash).toBe('#elsewhere')
  })

  it('goes on when the browser refuses', () => {
    const held = address()
    vi.spyOn(history, 'pushState').mockImplementationOnce(() => {
      throw new DOMException('Too many calls', 'SecurityError')
    })
    held.note('a', true)
    held.flush()
    held.note('b', true)
    held.flush()
    expect(location.hash).toBe('#b')
  })
})
