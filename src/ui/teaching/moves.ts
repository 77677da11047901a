import {
  emptyTally,
  handsOf,
  headsOf,
  isAsked,
  LAST_PART,
  type Lens,
  lessonOf,
  lessonPatientOf,
  MOST_STEPS,
  nextOf,
  outlineOf,
  type Place,
  patientAt,
  placeOf,
  previousOf,
  roomOf,
  STOP_LENS,
  stepOnStage,
  stopNowOf,
  type Tally,
  votedAgain,
  waysFrom,
  withHand,
  withHands,
} from '../../store/late.ts'
import { type Explorer, samePatient } from '../../store/store.ts'

/** What a speaker does with a presentation, from the room's window and from their own alike. */
export type Moves = ReturnType<typeof movesOf>

/** How the room looks at what is shown, when something begins to be presented. */
const AFRESH = { aside: null, overview: false, ink: [], lens: STOP_LENS, wayOnly: false, details: false }

export function movesOf(explorer: Explorer) {
  const room = roomOf(explorer)
  const state = () => explorer.getState()
  const { see, restore, takeOver, undo } = explorer.actions

  /** Goes to a place; a stop that is new brings the patient of the lesson, however the one before was changed. */
  const go = (place: Place) => {
    const before = state()
    const stays = place.stop === before.view.stop && room.getState().aside === null
    room.setState({ aside: null, overview: false, ...(stays ? {} : { lens: STOP_LENS }) })
    const patient = patientAt(before, place.stop)
    if (patient === null || place.stop === before.view.stop) return see({ ...place })
    const lesson = lessonOf(before)
    const stop = lesson?.stops[place.stop]
    room.setState({ base: null })
    const unchanged = Object.keys(stop?.answers ?? {}).length === 0
    restore(
      {
        patient,
        before: null,
        startedFrom: unchanged ? (stop?.case ?? null) : null,
        focus: stop?.focus[0] ?? null,
      },
      { ...place },
    )
  }
  const stops = () => outlineOf(state()).length
  const toStop = (stop: number) => go({ stop: Math.max(0, Math.min(stops() - 1, stop)), shown: 0, part: 0 })
  const stopBy = (step: number) => toStop(placeOf(state()).stop + step)

  const tallyKey = () => headsOf(state())[placeOf(state()).stop]?.key ?? ''
  const changeTally = (change: (tally: Tally) => Tally) => {
    const stop = stopNowOf(state())
    if (stop?.kind !== 'lesson' || stop.question === undefined) return
    const key = tallyKey()
    const { tallies } = room.getState()
    const tally = tallies[key] ?? emptyTally(stop.question.options.length)
    room.setState({ tallies: { ...tallies, [key]: change(tally) } })
  }
  const tally = () => room.getState().tallies[tallyKey()]

  const fromAside = () => room.setState({ aside: null, lens: STOP_LENS })
  /** To the stop that is about a step, or else the step itself in passing. */
  const toNode = (id: string) => {
    const stop = headsOf(state()).findIndex(({ focus }) => focus.length === 1 && focus[0] === id)
    if (stop >= 0) toStop(stop)
    else room.setState({ aside: id, overview: false, lens: STOP_LENS })
  }
  const next = () => {
    if (room.getState().aside !== null) return fromAside()
    go(nextOf(placeOf(state()), outlineOf(state()), room.getState().parts))
  }

  return {
    next,
    previous() {
      if (room.getState().aside !== null) return fromAside()
      go(previousOf(placeOf(state()), outlineOf(state()), room.getState().parts))
    },
    nextStop: () => stopBy(1),
    previousStop: () => stopBy(-1),
    first: () => toStop(0),
    last() {
      const outline = outlineOf(state())
      const stop = outline.length - 1
      go({ stop, shown: outline[stop] ?? 0, part: LAST_PART })
    },
    toStop,
    toNode,
    fromAside,
    /** The hands, if any were counted and are hidden; else the next thing, where that is the answer. */
    reveal() {
      const counted = tally()
      if (counted !== undefined && !counted.shown && handsOf(counted) > 0)
        return changeTally((each) => ({ ...each, shown: true }))
      const stop = stopNowOf(state())
      if (stop?.kind === 'lesson' && stop.question !== undefined && state().view.shown === 0)
        go({ stop: placeOf(state()).stop, shown: 1, part: 0 })
    },
    hand: (option: number) =>
      changeTally((each) => (option < (each.rounds[0] ?? []).length ? withHand(each, option) : each)),
    /** A number: one more hand where the room is asked, else to the step with that number of those it leads to. */
    option(index: number) {
      const { aside } = room.getState()
      if (aside === null && isAsked(state())) {
        return changeTally((each) => (index < (each.rounds[0] ?? []).length ? withHand(each, index) : each))
      }
      const id = stepOnStage(state(), aside)
      const to = id === undefined ? undefined : waysFrom(state().pack, id)[index]
      if (to !== undefined) toNode(to.id)
    },
    hands: (option: number, count: number) => changeTally((each) => withHands(each, option, count)),
    showHands: () => changeTally((each) => ({ ...each, shown: true })),
    voteAgain: () => changeTally(votedAgain),
    blank(colour: 'black' | 'white') {
      see({ blank: state().view.blank === 'none' ? colour : 'none' })
    },
    toggle(what: 'overview' | 'laser' | 'still' | 'wayOnly' | 'details') {
      room.setState((now) => ({
        [what]: !now[what],
        ...(what === 'laser' ? { pointer: null, ink: [] } : {}),
      }))
    },
    clearInk: () => room.setState({ ink: [] }),
    /** The map a step nearer, or further away. */
    zoom(by: 1 | -1) {
      const { fit, steps } = room.getState().lens
      room.setState({ lens: { fit, steps: Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps + by)) } })
    },
    fit: (fit: Lens['fit']) => room.setState({ lens: { fit, steps: 0 } }),
    /** Starts a lesson, or this patient's way (''); one act, so that undo brings the patient of before. */
    start(lesson: string) {
      room.setState({ ...AFRESH, tallies: {}, base: null })
      see({ lesson, stop: 0, shown: 0, part: 0, blank: 'none' })
      const patient = patientAt(state(), 0)
      if (patient === null) return
      takeOver(patient)
      restore({ before: null, startedFrom: lessonOf(state())?.stops[0]?.case ?? null })
    },
    leave: () => see({ screen: 'explore', blank: 'none' }),
    /** Answers one attribute in passing; the stop stays, and says what came of it. */
    answer(attribute: string, answer: string | number | null) {
      if (room.getState().base === null) room.setState({ base: state().acts.patient })
      explorer.actions.answer(attribute, answer)
    },
    /** The patient of the lesson again, or the one before the first answer that was changed in passing. */
    back() {
      const patient = lessonPatientOf(state()) ?? room.getState().base
      room.setState({ base: null })
      if (patient !== null) restore({ patient, before: null })
    },
    /** Takes back the last answer that was changed in passing, and nothing that was done before. */
    undo() {
      const base = lessonPatientOf(state()) ?? room.getState().base
      if (base === null || samePatient(base, state().acts.patient)) return
      const before = state().acts
      undo()
      // What was changed in the other window is no act of this one: then all of it is taken back.
      if (state().acts === before) restore({ patient: base, before: null })
      if (samePatient(base, state().acts.patient)) room.setState({ base: null })
    },
  }
}
