/**
 * The door of the view: what is there to show, and in which words?
 *
 * Findings become words, marks and positions; reasons become explanations. Pure functions: run when a pack is
 * built, in the browser for a pack that was dropped, and in the tool. Never touches the browser, React or the clock.
 */
export { type ConflictLine, conflictLines } from './conflicts.ts'
export {
  answerWords,
  type ConditionLine,
  classWords,
  conditionLines,
  conditionWords,
  inUnitWords,
  labelledAnswer,
  lowerFirst,
  numberWords,
  type UnitPreference,
  unitsOf,
  upperFirst,
} from './describe.ts'
export { type ClaimView, claimView, claimViews } from './evidence.ts'
export {
  type ChangeLine,
  type Explanation,
  explain,
  type RuleLine,
  type StanceWords,
  stanceWords,
  type WayLine,
} from './explain.ts'
export { arrowAt, pulledBack } from './layout/arrow.ts'
export type { Shape } from './layout/columns.ts'
export { roundedPath } from './layout/path.ts'
export type { Layout, PlacedEdge, PlacedNode, Point } from './layout/picture.ts'
export { TYPE } from './layout/text.ts'
export { listed, type MessageKey, say, sayCount } from './messages.ts'
export { figureText, type MarkedTerm, type Part, partsOf, plainText, type QuotedFigure } from './prose.ts'
export { reasonLine } from './reason.ts'
export { nearestTick, ticksOf } from './scale.ts'
export { type StateLine, stanceWordOf, stateLineOf } from './state-line.ts'
export {
  changedText,
  sentenceOf,
  sentenceText,
  type WaySentence,
} from './way.ts'
export {
  LOOK_WORDS,
  MET_WORDS,
  NOT_SETTLED,
  STANCE_WORDS,
  STRENGTH_WORDS,
  TIER_WORDS,
  TRUTH_WORDS,
  type Word,
} from './wording.ts'
