/**
 * What happens in the room while a presentation goes on: hands, the pointer, what is looked at in passing. It lives
 * as long as the page and is shared with the speaker's window alone; nothing of it is in a link or in storage.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Patient } from '../model/model.ts'
import type { Explorer } from './store.ts'
import { readTally, type Tally } from './tally.ts'

export interface Pointer {
  /** Parts of 100 of the width and height of the screen. */
  readonly x: number
  readonly y: number
}

export interface RoomState {
  /** By stop. */
  readonly tallies: Readonly<Record<string, Tally>>
  /** A step looked at in passing; the lesson waits. */
  readonly aside: string | null
  readonly overview: boolean
  readonly laser: boolean
  readonly pointer: Pointer | null
  /** Less motion, asked for here. */
  readonly still: boolean
  /** How many parts the stop has on the screen of the room, and how wide that is for its height. */
  readonly parts: number
  readonly aspect: number
  /** The patient before an answer was changed in passing, where no lesson says who it is. */
  readonly base: Patient | null
}

export type Room = StoreApi<RoomState>

const FIRST: RoomState = {
  tallies: {},
  aside: null,
  overview: false,
  laser: false,
  pointer: null,
  still: false,
  parts: 1,
  aspect: 16 / 9,
  base: null,
}

const rooms = new WeakMap<Explorer, Room>()

/** The room of an explorer; the same one for as long as the explorer is there. */
export function roomOf(explorer: Explorer): Room {
  let room = rooms.get(explorer)
  if (room === undefined) {
    room = createStore<RoomState>(() => FIRST)
    rooms.set(explorer, room)
  }
  return room
}

/** What the speaker's window and the room share of it. */
export type SharedRoom = Omit<RoomState, 'base'>

export function sharedRoomOf({ base, ...shared }: RoomState): SharedRoom {
  return shared
}

/** A shared room of unknown origin: what does not fit is as at the beginning. */
export function readRoom(input: unknown): SharedRoom {
  const told = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {}
  const tallies = typeof told.tallies === 'object' && told.tallies !== null ? told.tallies : {}
  const within = (value: unknown, low: number, high: number): value is number =>
    typeof value === 'number' && value >= low && value <= high
  const pointer = told.pointer as Partial<Pointer> | null | undefined
  return {
    tallies: Object.fromEntries(
      Object.entries(tallies).flatMap(([stop, tally]) => {
        const read = stop.length <= 64 && stop !== '__proto__' ? readTally(tally) : undefined
        return read === undefined ? [] : [[stop, read]]
      }),
    ),
    aside: typeof told.aside === 'string' ? told.aside.slice(0, 64) : null,
    overview: told.overview === true,
    laser: told.laser === true,
    pointer: within(pointer?.x, 0, 100) && within(pointer?.y, 0, 100) ? { x: pointer.x, y: pointer.y } : null,
    still: told.still === true,
    parts: within(told.parts, 1, 999) ? Math.round(told.parts) : FIRST.parts,
    aspect: within(told.aspect, 0.1, 10) ? told.aspect : FIRST.aspect,
  }
}
