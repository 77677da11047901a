/** Changes to a lesson somebody builds. Each returns a new one; its minutes are always those of its stops. */
import {
  type Lesson,
  type LessonStop,
  type PatientRecord,
  readPatient,
  writePatient,
} from '../model/model.ts'
import { focusOf } from './selectors.ts'
import type { ExplorerState } from './store.ts'

const MINUTES = 2

/** What is on the screen as a stop: this patient, the step in focus, and what is said of it. */
export function stopHere(state: ExplorerState, id: string): LessonStop {
  const { pack, acts } = state
  const node = focusOf(state)
  const known = writePatient(pack, acts.patient)
  const named = pack.cases.find((each) => each.id === acts.startedFrom)
  const start = named === undefined ? {} : readPatient(pack, named.patient).patient
  // An answer that was taken back cannot be said as a change of the named patient.
  const isCase = named !== undefined && Object.keys(start).every((each) => acts.patient[each] !== undefined)
  const differs = Object.fromEntries(
    Object.entries(known).filter(([each]) => acts.patient[each] !== start[each]),
  )
  return {
    id,
    title: pack.nodes.find((each) => each.id === node)?.title ?? node,
    focus: [node],
    ...(isCase ? { case: named.id } : {}),
    answers: isCase ? differs : someOf(known, pack.attributes[0]?.id),
    shows: [{ node }],
    notes: '',
    minutes: MINUTES,
  }
}

/** A patient of whom nothing is known is written as one who was asked and does not know. */
function someOf(known: PatientRecord, attribute: string | undefined): PatientRecord {
  return Object.keys(known).length === 0 && attribute !== undefined ? { [attribute]: null } : known
}

/** An id no stop of the lesson has. */
export function freeId(lesson: Lesson | null): string {
  const taken = new Set(lesson?.stops.map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`stop-${number}`)) number += 1
  return `stop-${number}`
}

export function withStops(lesson: Lesson, stops: readonly LessonStop[]): Lesson {
  const minutes = stops.reduce((sum, stop) => sum + stop.minutes, 0)
  return { ...lesson, stops, minutes: Math.round(minutes * 100) / 100 }
}

export function withStop(lesson: Lesson, id: string, change: Partial<LessonStop>): Lesson {
  return withStops(
    lesson,
    lesson.stops.map((stop) => (stop.id === id ? { ...stop, ...change } : stop)),
  )
}

/** The stop moved by so many places, and no further than the ends. */
export function withStopMoved(lesson: Lesson, id: string, by: number): Lesson {
  const stops = [...lesson.stops]
  const from = stops.findIndex((stop) => stop.id === id)
  const to = Math.max(0, Math.min(stops.length - 1, from + by))
  const [moved] = from < 0 ? [] : stops.splice(from, 1)
  if (moved !== undefined) stops.splice(to, 0, moved)
  return withStops(lesson, stops)
}

export function withoutStop(lesson: Lesson, id: string): Lesson {
  return withStops(
    lesson,
    lesson.stops.filter((stop) => stop.id !== id),
  )
}
