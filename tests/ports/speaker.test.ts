import { beforeEach, describe, expect, it } from 'vitest'
import type { Pack } from '../../src/model/model.ts'
import {
  isNewer,
  mergeShared,
  readShared,
  sharedOf,
  speakerSession,
  takeShared,
} from '../../src/ports/speaker.ts'
import { readRoom, roomOf } from '../../src/store/late.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { choice, node, packOf } from '../support/pack.ts'

const pack = packOf({
  attributes: [choice('pregnancy', 'pregnant', 'none')],
  nodes: [node('start'), node('end', { kind: 'outcome' })],
})
const packs: [Pack] = [pack]
let hall: Explorer
let speaker: Explorer

beforeEach(() => {
  hall = createExplorer(packs, { screen: 'present' })
  speaker = createExplorer(packs, { screen: 'present' })
})

/** What one tells the other, as it travels. */
const told = (from: Explorer) => readShared(structuredClone(sharedOf(from, { count: 1, by: 'a' })))

function tell(from: Explorer, to: Explorer): void {
  const shared = told(from)
  if (shared === undefined) throw new Error('what was told cannot be read')
  takeShared(to, shared)
}

describe('the two windows', () => {
  it('have the same state after one has told the other, whichever tells', () => {
    hall.actions.answer('pregnancy', 'pregnant')
    hall.actions.focusNode('end')
    hall.actions.see({ stop: 2, blank: 'black', own: 'abc', theme: 'dark' })
    roomOf(hall).setState({ laser: true, pointer: { x: 12.5, y: 90 }, overview: true, parts: 3 })
    tell(hall, speaker)
    expect(told(speaker)).toEqual(told(hall))
    speaker.actions.see({ stop: 1, blank: 'none' })
    roomOf(speaker).setState({ tallies: { ask: { rounds: [[1, 2]], shown: false } } })
    tell(speaker, hall)
    expect(told(hall)).toEqual(told(speaker))
    expect(hall.getState().view).toMatchObject({ stop: 1, blank: 'none' })
  })

  it('A13 show the same map, as near, and the same ink; what is none is dropped', () => {
    const point = { x: 10, y: 20.5 }
    roomOf(hall).setState({
      lens: { fit: 'focus', steps: 2 },
      wayOnly: true,
      details: true,
      ink: [{ id: 'a 1', points: [point, { x: 30, y: 20 }], done: true }],
    })
    tell(hall, speaker)
    expect(roomOf(speaker).getState()).toMatchObject({
      lens: { fit: 'focus', steps: 2 },
      wayOnly: true,
      details: true,
      ink: [{ id: 'a 1', points: [point, { x: 30, y: 20 }], done: true }],
    })
    const read = readRoom({
      lens: { fit: 'stop', steps: 99 },
      ink: [null, { id: 'b', points: [{ x: 101, y: 0 }] }, { id: 'c', points: [point, 'x'] }],
    })
    expect(read.lens).toEqual({ fit: 'stop', steps: 0 })
    expect(read.ink).toEqual([{ id: 'c', points: [point], done: false }])
    expect(readRoom({ lens: { fit: 'moon', steps: 1 } }).lens).toEqual({ fit: 'stop', steps: 0 })
  })

  it('keep their own screen, sheet and theme', () => {
    speaker.actions.see({ sheet: 'help', theme: 'light' })
    hall.actions.see({ theme: 'dark', screen: 'explore' })
    tell(hall, speaker)
    expect(speaker.getState().view).toMatchObject({ screen: 'present', sheet: 'help', theme: 'light' })
  })

  it('of two changes the later counts, and of two at once the greater name', () => {
    expect(isNewer({ count: 2, by: 'a' }, { count: 1, by: 'b' })).toBe(true)
    expect(isNewer({ count: 1, by: 'a' }, { count: 1, by: 'b' })).toBe(false)
    expect(isNewer({ count: 1, by: 'b' }, { count: 1, by: 'a' })).toBe(true)
    expect(isNewer({ count: 1, by: 'a' }, { count: 1, by: 'a' })).toBe(false)
  })

  it('take no harm from what a stranger sends', () => {
    for (const wrong of [null, 1, 'x', {}, { turn: {} }, { turn: { count: 1, by: 'x' } }])
      expect(readShared(wrong)).toBeUndefined()
    const odd = readShared({
      turn: { count: 1, by: 'x' },
      link: 'v=1&p=pregnancy.nonsense~__proto__.x&s=7',
      blank: 'purple',
      startedFrom: 'nobody',
      room: {
        tallies: { __proto__: 1, a: { rounds: 'x' } },
        pointer: { x: 1e9, y: -1 },
        parts: 'many',
        aspect: 0,
      },
    })
    expect(odd).toMatchObject({ blank: 'none', room: { tallies: {}, pointer: null, parts: 1 } })
    if (odd) takeShared(hall, odd)
    expect(hall.getState().acts).toMatchObject({ patient: {}, startedFrom: null })
  })

  it('know a session by its address, and only a speaker’s', () => {
    expect(speakerSession('?view=speaker&session=abcdefgh12')).toBe('abcdefgh12')
    expect(speakerSession('?session=abcdefgh12')).toBeNull()
    expect(speakerSession('?view=speaker')).toBeNull()
    expect(speakerSession('?view=speaker&session=<script>')).toBeNull()
  })
})

describe('two states made at once from one', () => {
  const turn = { count: 1, by: 'a' }
  it('keep what each changed, and where both changed the same, what the other has', () => {
    const common = sharedOf(hall, turn)
    hall.actions.see({ blank: 'black', own: 'mine' })
    const ours = sharedOf(hall, turn)
    const theirs = { ...common, own: 'theirs', startedFrom: 'someone', turn: { count: 2, by: 'b' } }
    expect(mergeShared(common, ours, theirs)).toEqual({ ...theirs, blank: 'black' })
  })

  it('are as the other has it where nothing was changed here', () => {
    const common = sharedOf(hall, turn)
    const theirs = { ...common, blank: 'white' as const, turn: { count: 2, by: 'b' } }
    expect(mergeShared(common, common, theirs)).toEqual(theirs)
  })
})
