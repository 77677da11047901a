/** Where a presentation is, and where each key takes it: stops, what each shows one by one, and parts of a screen. */
import { openLesson, unpackLesson } from '../model/late.ts'
import type { Lesson, Pack, Patient } from '../model/model.ts'
import {
  type LessonView,
  lessonView,
  nodeStop,
  patientsOf,
  type StepStop,
  type Stop,
  stepNames,
  stepsOf,
  stopsOf,
} from '../view/late.ts'
import { evaluationOf, remember } from './selectors.ts'
import { type ExplorerState, samePatient } from './store.ts'

/** The lesson of one's own, as `view.lesson` names it: no id of a pack begins so. */
export const OWN = '~'

export interface Place {
  readonly stop: number
  readonly shown: number
  readonly part: number
}

/** The last part, however many there are: a screen shows the last it has. */
export const LAST_PART = 999

/** The steps a stop has after its opening, for each stop. */
export type Outline = readonly number[]

/** On: the next part of what is too long, then the next thing the stop shows, then the next stop. */
export function nextOf({ stop, shown, part }: Place, outline: Outline, parts: number): Place {
  if (part < parts - 1) return { stop, shown, part: part + 1 }
  if (shown < (outline[stop] ?? 0)) return { stop, shown: shown + 1, part: 0 }
  if (stop < outline.length - 1) return { stop: stop + 1, shown: 0, part: 0 }
  return { stop, shown, part: Math.max(0, parts - 1) }
}

/** Back by the same steps: the stop before comes as it was left, with all it shows. */
export function previousOf({ stop, shown, part }: Place, outline: Outline, parts: number): Place {
  const seen = Math.min(part, parts - 1)
  if (seen > 0) return { stop, shown, part: seen - 1 }
  if (shown > 0) return { stop, shown: shown - 1, part: LAST_PART }
  if (stop > 0) return { stop: stop - 1, shown: outline[stop - 1] ?? 0, part: LAST_PART }
  return { stop: 0, shown: 0, part: 0 }
}

/** A place that is there: what lies outside is moved to the nearest end. */
export function placeWithin({ stop, shown, part }: Place, outline: Outline): Place {
  const at = Math.max(0, Math.min(stop, outline.length - 1))
  return at === stop
    ? { stop, shown: Math.min(shown, outline[at] ?? 0), part }
    : { stop: at, shown: 0, part: 0 }
}

const opened = remember((pack: Pack, own: string): Lesson | null => {
  if (own === '') return null
  const read = openLesson(pack, unpackLesson(own))
  return 'lesson' in read ? read.lesson : null
})

/** The lesson of one's own, if there is one that opens. */
export function ownLessonOf({ pack, view }: Pick<ExplorerState, 'pack' | 'view'>): Lesson | null {
  return opened(pack, view.own)
}

/** The lesson that is presented; null for this patient's way. */
export function lessonOf(state: ExplorerState): Lesson | null {
  const { lesson } = state.view
  if (lesson === '') return null
  if (lesson === OWN) return ownLessonOf(state)
  return state.pack.lessons.find(({ id }) => id === lesson) ?? null
}

const patients = remember(patientsOf)

/** The patient whom the lesson has at the stop that is shown; null when there is no lesson. */
export function lessonPatientOf(state: ExplorerState): Patient | null {
  const lesson = lessonOf(state)
  return lesson === null ? null : (patients(state.pack, lesson)[placeOf(state).stop] ?? null)
}

/** The patient at one stop of the lesson that is presented. */
export function patientAt(state: ExplorerState, stop: number): Patient | null {
  const lesson = lessonOf(state)
  return lesson === null ? null : (patients(state.pack, lesson)[stop] ?? null)
}

/** Whether the patient was changed in passing: not the one of the lesson at this stop. */
export function isChangedLive(state: ExplorerState): boolean {
  const patient = lessonPatientOf(state)
  return patient !== null && !samePatient(patient, state.acts.patient)
}

/** A stop as the strip below the stage and the speaker's window name it. */
export interface StopHead {
  readonly key: string
  readonly kind: Stop['kind'] | 'lesson'
  readonly code: string
  readonly title: string
  readonly steps: number
  readonly focus: readonly string[]
  readonly notes: string
  readonly minutes: number
  /** What the stop shows one by one, in a few words; for the speaker alone. */
  readonly names: readonly string[]
}

const wayStops = remember(stopsOf)
const wayHeads = remember((stops: readonly Stop[]): readonly StopHead[] =>
  stops.map((stop) => ({
    key: `${stop.kind} ${stop.code}`,
    kind: stop.kind,
    code: stop.code,
    title: stop.title,
    steps: 0,
    focus: 'id' in stop ? [stop.id] : [],
    notes: '',
    minutes: 0,
    names: [],
  })),
)
const lessonHeads = remember((pack: Pack, lesson: Lesson): readonly StopHead[] =>
  lesson.stops.map((stop, index) => ({
    key: stop.id,
    kind: 'lesson',
    code: String(index + 1),
    title: stop.title,
    steps: stepsOf(stop),
    focus: stop.focus,
    notes: stop.notes,
    minutes: stop.minutes,
    names: stepNames(pack, stop),
  })),
)

/** The stops that are presented, in order. */
export function headsOf(state: ExplorerState): readonly StopHead[] {
  const lesson = lessonOf(state)
  return lesson === null
    ? wayHeads(wayStops(evaluationOf(state), state.view.units))
    : lessonHeads(state.pack, lesson)
}

const outlines = remember((heads: readonly StopHead[]): Outline => heads.map(({ steps }) => steps))

export function outlineOf(state: ExplorerState): Outline {
  return outlines(headsOf(state))
}

const places = remember(
  (stop: number, shown: number, part: number, outline: Outline): Place =>
    placeWithin({ stop, shown, part }, outline),
)

/** The place that is shown. */
export function placeOf(state: ExplorerState): Place {
  const { stop, shown, part } = state.view
  return places(stop, shown, part, outlineOf(state))
}

const lessonNow = remember(lessonView)

/** What is on the stage: a stop of the way, or of a lesson with so much of it shown. */
export function stopNowOf(state: ExplorerState): Stop | LessonView | undefined {
  const { stop, shown } = placeOf(state)
  const lesson = lessonOf(state)
  return lesson === null
    ? wayStops(evaluationOf(state), state.view.units)[stop]
    : lessonNow(evaluationOf(state), lesson, stop, shown, state.view.units)
}

/** The step that the stage is about: the one looked at in passing, or the first one of the stop. */
export function stepOnStage(state: ExplorerState, aside: string | null): string | undefined {
  return aside ?? headsOf(state)[placeOf(state).stop]?.focus[0]
}

/** The steps that a step leads to, in the order in which the pathway has them. */
export const waysFrom = remember(({ edges, nodes }: Pack, id: string): Pack['nodes'] =>
  nodes.filter((node) => edges.some(({ from, to }) => from === id && to === node.id)),
)

/** Whether the stop on the stage asks the room something, answered or not. */
export function isAsked(state: ExplorerState): boolean {
  const stop = stopNowOf(state)
  return stop?.kind === 'lesson' && stop.question !== undefined
}

/** Whether the room has been asked and not been answered: then nothing on the screen says what the source says. */
export function isVeiled(state: ExplorerState): boolean {
  const stop = stopNowOf(state)
  return stop?.kind === 'lesson' && stop.question !== undefined && stop.piece === undefined
}

const asides = remember(nodeStop)

/** A step looked at in passing, for the patient at hand. */
export function asideOf(state: ExplorerState, id: string): StepStop | undefined {
  return asides(evaluationOf(state), id, state.view.units)
}
