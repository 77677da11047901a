/** The store's second door for reading: what only late parts show. See `view/late.ts`. */
import { differencesOf, type Evaluation, evaluate, reasonOf } from '../engine/engine.ts'
import type { Attribute, Pack, Patient, Source } from '../model/model.ts'
import {
  type Chain,
  type CheckedClaim,
  type ComparisonView,
  chainsOf,
  checkedClaims,
  comparisonView,
  type LikenessLine,
  likenessOf,
  type PatientPaper,
  patientPaperOf,
  type Shelved,
  shelfOf,
  type Trace,
  traceOf,
  type WantedView,
  wantedView,
  type YearsRow,
  yearsOf,
} from '../view/late.ts'
import type { UnitPreference } from '../view/view.ts'
import { type Difference, evaluationOf, remember } from './selectors.ts'
import { type ExplorerState, keptBy } from './store.ts'

export { laterPackOf, partingsNow, waysLater } from './case-ways.ts'
export { freeId, stopHere, withoutStop, withStop, withStopMoved, withStops } from './own-lesson.ts'
export {
  type Lens,
  MOST_STEPS,
  type Pointer,
  type Room,
  type RoomState,
  readRoom,
  roomOf,
  type SharedRoom,
  STOP_LENS,
  type Stroke,
  sharedRoomOf,
  withInk,
} from './room.ts'
export {
  asideOf,
  headsOf,
  isAsked,
  isChangedLive,
  isVeiled,
  LAST_PART,
  lessonOf,
  lessonPatientOf,
  nextOf,
  type Outline,
  OWN,
  outlineOf,
  ownLessonOf,
  type Place,
  patientAt,
  placeOf,
  previousOf,
  type StopHead,
  stepOnStage,
  stopNowOf,
  waysFrom,
} from './stage.ts'
export {
  emptyTally,
  handsOf,
  nowOf,
  ROUNDS,
  readTally,
  type Tally,
  votedAgain,
  withHand,
  withHands,
} from './tally.ts'

const trace = remember((now: Evaluation, units: UnitPreference): Trace => traceOf(now, units))

/** The ordered list of decisions, with reasons. */
export function traceNowOf(state: ExplorerState): Trace {
  return trace(evaluationOf(state), state.view.units)
}

const evaluateBase = remember(evaluate)
const fromBase = remember((base: Evaluation, now: Evaluation): readonly Difference[] =>
  differencesOf(base, now),
)

/** What is otherwise for the patient at hand than for another one of the same pack. */
export function differencesFrom(state: ExplorerState, base: Patient): readonly Difference[] {
  return fromBase(evaluateBase(state.pack, base), evaluationOf(state))
}

const shelf = remember((packs: readonly Pack[], open: Pack): readonly Shelved[] =>
  shelfOf([open, ...packs.filter((pack) => pack !== open)]),
)

/** The sources of all packs that are here, those of the open one first. */
export function shelfNowOf(state: ExplorerState): readonly Shelved[] {
  return shelf(state.packs, state.pack)
}

const likenesses = remember(
  (_patient: Patient, _units: UnitPreference) => new Map<string, readonly LikenessLine[]>(),
)

/** Attribute by attribute: the people of a source beside the patient at hand. Worked out when it is first read. */
export function likenessNowOf(
  state: ExplorerState,
  { source, pack }: Pick<Shelved, 'source' | 'pack'>,
): readonly LikenessLine[] {
  const known = likenesses(state.acts.patient, state.view.units)
  const key = `${pack.id} ${source.id}`
  const lines = known.get(key) ?? likenessOf(pack, keptBy(pack, state.acts.patient), source, state.view.units)
  known.set(key, lines)
  return lines
}

const chains = remember((pack: Pack): readonly Chain[] => chainsOf(pack))

/** What each option of the open pack rests on. */
export function chainsNowOf(state: ExplorerState): readonly Chain[] {
  return chains(state.pack)
}

/** Whether people with this choice of an attribute were in a study; false also where the answer is not a choice of it. */
export function conditionHolds(pack: Pack, source: Source, attribute: string, choice: string): boolean {
  const when = source.population.find((each) => each.attribute === attribute)?.when
  if (when === undefined || when === 'not-reported') return false
  return reasonOf(when, pack, { [attribute]: choice }).truth === 'true'
}

const checked = remember((pack: Pack): readonly CheckedClaim[] => checkedClaims(pack))

/** Every claim of the open pack with its check, what it cites and what came later. */
export function checkedClaimsOf(state: ExplorerState): readonly CheckedClaim[] {
  return checked(state.pack)
}

/** The pack shown beside the open one, if it is here. */
export function besidePackOf(state: ExplorerState): Pack | undefined {
  return state.packs.find(({ id }) => id === state.view.beside && id !== state.pack.id)
}

const years = remember((first: Evaluation, second: Evaluation): readonly YearsRow[] => yearsOf(first, second))

/** What two stores that hold two pathways say of the same patient, treatment by treatment. */
export function yearsNowOf(first: ExplorerState, second: ExplorerState): readonly YearsRow[] {
  return years(evaluationOf(first), evaluationOf(second))
}

const onlyIn = remember((pack: Pack, other: Pack): readonly Attribute[] =>
  pack.attributes.filter(({ id }) => !other.attributes.some((each) => each.id === id)),
)

/** The attributes that one pathway asks for and the other does not. */
export function attributesOnlyIn(pack: Pack, other: Pack): readonly Attribute[] {
  return onlyIn(pack, other)
}

const comparison = remember((now: Evaluation, units: UnitPreference): ComparisonView | undefined =>
  comparisonView(now, units),
)

/** The question of the pack, argued point by point, for this patient; undefined for a pack that does not argue it. */
export function comparisonNowOf(state: ExplorerState): ComparisonView | undefined {
  return comparison(evaluationOf(state), state.view.units)
}

const wanted = remember((now: Evaluation, units: UnitPreference): WantedView => wantedView(now, units))

/** The studies the source asks for, for this patient. */
export function wantedNowOf(state: ExplorerState): WantedView {
  return wanted(evaluationOf(state), state.view.units)
}

const patientPaper = remember(
  (now: Evaluation, units: UnitPreference): PatientPaper => patientPaperOf(now, units),
)

/** What paper says of this patient. */
export function patientPaperNowOf(state: ExplorerState): PatientPaper {
  return patientPaper(evaluationOf(state), state.view.units)
}
export {
  casePaperNowOf,
  lessonPaperNowOf,
  PREVIEW_OF,
  paperFormOf,
  printedCaseOf,
  printedLessonOf,
  printsProgress,
} from './printed.ts'
export {
  type CaseProgress,
  type CaseStatus,
  type Committed,
  createLearner,
  firstAnswer,
  fitted,
  type Learner,
  type LearnerActions,
  lastAnswer,
  NOTHING_DONE,
  type Progress,
  REVIEW_AFTER,
  reviewDay,
  statusOf,
} from './progress.ts'
export { type ReadProgress, type Refusal, readProgress, writeProgress } from './progress-file.ts'
export { TURNS, type Turn, type Variant, variantsOf } from './variants.ts'
