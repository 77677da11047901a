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

/** How near the map of a stop is looked at: from where the stop has it, or all of it, or what the stop is about. */
export interface Lens {
  readonly fit: 'stop' | 'all' | 'focus'
  /** Steps nearer than that, or further away below 0. */
  readonly steps: number
}

/** As the stop has it. */
export const STOP_LENS: Lens = { fit: 'stop', steps: 0 }
/** As many steps nearer or further away as there are. */
export const MOST_STEPS = 6

/** A line drawn with the pointer. It goes by itself, soon after it is done. */
export interface Stroke {
  readonly id: string
  readonly points: readonly Pointer[]
  readonly done: boolean
}

/** So much is drawn at once, and with one line: what comes after takes the place of what was first. */
const MOST_STROKES = 12
const MOST_POINTS = 240

/** A point more for the line with that name, or a new line. */
export function withInk(ink: readonly Stroke[], id: string, point: Pointer): readonly Stroke[] {
  const known = ink.find((stroke) => stroke.id === id)
  if (known === undefined) return [...ink, { id, points: [point], done: false }].slice(-MOST_STROKES)
  const points = [...known.points, point].slice(-MOST_POINTS)
  return ink.map((stroke) => (stroke === known ? { ...stroke, points } : stroke))
}

export interface RoomState {
  /** By stop. */
  readonly tallies: Readonly<Record<string, Tally>>
  /** A step looked at in passing; the lesson waits. */
  readonly aside: string | null
  readonly overview: boolean
  readonly laser: boolean
  readonly pointer: Pointer | null
  readonly ink: readonly Stroke[]
  readonly lens: Lens
  /** Whether what is off the way is dimmed on the maps. */
  readonly wayOnly: boolean
  /** Whether what is known of the step on the stage stands beside it. */
  readonly details: boolean
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
  ink: [],
  lens: STOP_LENS,
  wayOnly: false,
  details: false,
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
    pointer: readPointer(told.pointer) ?? null,
    ink: Array.isArray(told.ink) ? told.ink.slice(-MOST_STROKES).flatMap(readStroke) : FIRST.ink,
    lens: readLens(told.lens),
    wayOnly: told.wayOnly === true,
    details: told.details === true,
    still: told.still === true,
    parts: within(told.parts, 1, 999) ? Math.round(told.parts) : FIRST.parts,
    aspect: within(told.aspect, 0.1, 10) ? told.aspect : FIRST.aspect,
  }
}

function within(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && value >= low && value <= high
}

function readPointer(input: unknown): Pointer | undefined {
  const { x, y } = (input ?? {}) as Partial<Pointer>
  return within(x, 0, 100) && within(y, 0, 100) ? { x, y } : undefined
}

function readStroke(input: unknown): readonly Stroke[] {
  const { id, points, done } = (input ?? {}) as Partial<Stroke>
  if (typeof id !== 'string' || !Array.isArray(points)) return []
  const read = points.slice(-MOST_POINTS).flatMap((point) => readPointer(point) ?? [])
  return read.length === 0 ? [] : [{ id: id.slice(0, 40), points: read, done: done === true }]
}

function readLens(input: unknown): Lens {
  const { fit, steps } = (input ?? {}) as Partial<Lens>
  if (fit !== 'stop' && fit !== 'all' && fit !== 'focus') return STOP_LENS
  return { fit, steps: within(steps, -MOST_STEPS, MOST_STEPS) ? Math.round(steps) : 0 }
}
