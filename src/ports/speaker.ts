/**
 * The speaker's window and the room's, kept the same without a server: each tells the other its whole state, under
 * the name of one session, so that no other tab follows. By BroadcastChannel, and by messages between a window and
 * the one that opened it, because each fails where the other works (a frame on another site; a file).
 */
import { readRoom, roomOf, type SharedRoom, sharedRoomOf } from '../store/late.ts'
import type { Explorer, ExplorerState } from '../store/store.ts'
import { readLink, writeLink } from './link.ts'

/** How new a state is: counted up with each change; of two changes at once the greater name wins. */
export interface Turn {
  readonly count: number
  readonly by: string
}

const NEVER: Turn = { count: 0, by: '' }

export function isNewer(one: Turn, other: Turn): boolean {
  return one.count === other.count ? one.by > other.by : one.count > other.count
}

/** The whole state, as it travels between the two windows. */
export interface Shared {
  readonly turn: Turn
  /** The last state of the other window that had been taken over when this one was made. */
  readonly seen: Turn
  /** The state as a link has it: patient, lesson, stop, what is shown. */
  readonly link: string
  /** What a link leaves out. */
  readonly own: string
  readonly blank: ExplorerState['view']['blank']
  readonly startedFrom: string | null
  readonly presenting: boolean
  readonly room: SharedRoom
}

export function sharedOf(explorer: Explorer, turn: Turn, seen: Turn = NEVER): Shared {
  const state = explorer.getState()
  const { own, blank, screen } = state.view
  return {
    turn,
    seen,
    link: writeLink({ ...state, view: { ...state.view, sheet: null, own: '' } }),
    own,
    blank,
    startedFrom: state.acts.startedFrom,
    presenting: screen === 'present',
    room: sharedRoomOf(roomOf(explorer).getState()),
  }
}

/**
 * Two states made at once from one: what only `ours` changed is kept, everything else is as `theirs` has it. So of two
 * acts in the two windows none is lost, but where both changed the same thing.
 */
export function mergeShared(base: Shared, ours: Shared, theirs: Shared): Shared {
  const merged = <Part extends object>(was: Part, mine: Part, other: Part): Part =>
    Object.fromEntries(
      (Object.keys(other) as (keyof Part)[]).map((key) => {
        const same = (a: Part, b: Part) => JSON.stringify(a[key]) === JSON.stringify(b[key])
        return [key, !same(was, mine) && same(was, other) ? mine[key] : other[key]]
      }),
    ) as Part
  return { ...merged(base, ours, theirs), room: merged(base.room, ours.room, theirs.room), turn: theirs.turn }
}

/** A shared state of unknown origin; undefined when it is none. */
export function readShared(input: unknown): Shared | undefined {
  if (typeof input !== 'object' || input === null) return undefined
  const {
    turn: turned,
    seen,
    link,
    own,
    blank,
    startedFrom,
    presenting,
    room,
  } = input as Record<string, unknown>
  const turn = readTurn(turned)
  if (turn === undefined || typeof link !== 'string') return undefined
  return {
    turn,
    seen: readTurn(seen) ?? NEVER,
    link,
    own: typeof own === 'string' ? own.slice(0, 400_000) : '',
    blank: blank === 'black' || blank === 'white' ? blank : 'none',
    startedFrom: typeof startedFrom === 'string' ? startedFrom : null,
    presenting: presenting === true,
    room: readRoom(room),
  }
}

function readTurn(input: unknown): Turn | undefined {
  const { count, by } = (typeof input === 'object' && input !== null ? input : {}) as Partial<Turn>
  if (count === undefined || !Number.isSafeInteger(count) || typeof by !== 'string') return undefined
  return { count, by: by.slice(0, 40) }
}

/** Makes the state of an explorer the one that was shared. The screen, the panel and the theme stay one's own. */
export function takeShared(explorer: Explorer, shared: Shared): void {
  const { packs, pack, view, acts } = explorer.getState()
  const link = readLink([pack, ...packs.filter((each) => each !== pack)], shared.link)
  const other = packs.find((each) => each.id === link.pack)
  if (other !== undefined && other !== pack) explorer.actions.openPack(other)
  const { lesson, stop, shown, part, units, without, beside } = link.view
  const known = explorer.getState().pack.cases.some(({ id }) => id === shared.startedFrom)
  explorer.actions.restore(
    { ...link.acts, before: acts.before, startedFrom: known ? shared.startedFrom : null },
    {
      units,
      without,
      beside,
      blank: shared.blank,
      own: shared.own,
      // A presentation that was left has no stop in its link; the speaker keeps the last one.
      ...(shared.presenting ? { lesson, stop, shown, part } : { lesson: view.lesson }),
    },
  )
  roomOf(explorer).setState(shared.room)
}

const SESSION = /^[a-z0-9]{8,40}$/

/** The session this page was opened for as a speaker's window; null in every other page. */
export function speakerSession(search = location.search): string | null {
  const query = new URLSearchParams(search)
  const session = query.get('session') ?? ''
  return query.get('view') === 'speaker' && SESSION.test(session) ? session : null
}

export interface Link {
  /** The session, once there is one. */
  session(): string | null
  /** Opens the speaker's window; false when the browser does not let it. */
  open(): boolean
  /** Whether the other window has answered lately; asks it again. */
  ask(): void
  close(): void
}

interface Heard {
  readonly lnp: 'hello' | 'state'
  readonly session: string
  readonly state?: unknown
}

/** Connects a window with its other half. `onHeard` is called whenever the other half says something. */
export function connect(explorer: Explorer, onHeard: () => void = () => {}): Link {
  const speaker = speakerSession()
  const me = randomName()
  let session = speaker
  let channel: BroadcastChannel | undefined
  let peer: Window | null = speaker === null ? null : window.opener
  let turn: Turn = { count: 0, by: me }
  let taking = false
  let waiting = false
  let seen = NEVER
  /** The last state that both are known to have had. */
  let common = sharedOf(explorer, turn)

  const say = (message: Omit<Heard, 'session'>) => {
    if (session === null) return
    const full: Heard = { ...message, session }
    channel?.postMessage(full)
    try {
      peer?.postMessage(full, targetOrigin())
    } catch {
      peer = null
    }
  }
  const tell = () => say({ lnp: 'state', state: sharedOf(explorer, turn, seen) })
  const changed = () => {
    if (taking || session === null) return
    turn = { count: turn.count + 1, by: me }
    // What one act changes in several steps is told once; not by a timer, which waits in a window that is not seen.
    if (!waiting) {
      waiting = true
      queueMicrotask(() => {
        waiting = false
        tell()
      })
    }
  }
  const hear = (data: unknown, source: Window | null) => {
    const heard = readHeard(data)
    if (heard === undefined) return
    // After a reload the room has forgotten the session; the window it had opened says which one it was.
    if (session === null && source !== null && openerOf(source) === window) join(heard.session)
    if (heard.session !== session) return
    if (source !== null) peer = source
    onHeard()
    if (heard.lnp === 'hello') return tell()
    const shared = readShared(heard.state)
    if (shared === undefined) return
    // The other half knows less than this one, as after a reload.
    if (isNewer(turn, shared.turn)) return tell()
    if (!isNewer(shared.turn, turn)) return
    // Acts of this window that the other had not heard of when it made its own.
    const atOnce = turn.by === me && turn.count > 0 && isNewer(turn, shared.seen)
    taking = true
    takeShared(explorer, atOnce ? mergeShared(common, sharedOf(explorer, turn), shared) : shared)
    taking = false
    seen = shared.turn
    common = shared
    turn = atOnce ? { count: shared.turn.count + 1, by: me } : shared.turn
    // What was merged is new to the other half, too.
    if (atOnce) tell()
  }
  const join = (name: string) => {
    session = name
    try {
      channel = new BroadcastChannel(`lnp ${name}`)
      channel.onmessage = ({ data }) => hear(data, null)
    } catch {
      // Messages between the two windows are left.
    }
  }
  const onMessage = (event: MessageEvent) => {
    if (event.origin !== self.origin) return
    hear(event.data, event.source as Window | null)
  }
  window.addEventListener('message', onMessage)
  const stops = [explorer.subscribe(changed), roomOf(explorer).subscribe(changed)]
  if (session !== null) {
    join(session)
    say({ lnp: 'hello' })
  }
  return {
    session: () => session,
    open() {
      if (session === null) join(randomName())
      const query = `?view=speaker&session=${session}`
      const address = `${location.pathname}${query}#${writeLink(explorer.getState())}`
      // Something is in turn from now on: the new window knows less.
      turn = { count: turn.count + 1, by: me }
      peer = window.open(address, `lnp-${session}`, 'popup,width=1000,height=760')
      return peer !== null
    },
    ask: () => say({ lnp: 'hello' }),
    close() {
      window.removeEventListener('message', onMessage)
      for (const stop of stops) stop()
      channel?.close()
    },
  }
}

function readHeard(data: unknown): Heard | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { lnp, session, state } = data as Record<string, unknown>
  if ((lnp !== 'hello' && lnp !== 'state') || typeof session !== 'string' || !SESSION.test(session))
    return undefined
  return { lnp, session, state }
}

/** A page without an origin of its own can be told from no other, and is reached by any. */
function targetOrigin(): string {
  return self.origin === 'null' ? '*' : self.origin
}

function openerOf(source: Window): unknown {
  try {
    return source.opener
  } catch {
    return null
  }
}

function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (each) => (each % 36).toString(36)).join('')
}
