/**
 * The second door of the view: what only late parts, the build and the tools need. Whatever `view.ts` leads to is in
 * the first script of the page; what stands here comes when it is asked for.
 */

export {
  type CasePaper,
  casePaperOf,
  type PaperChoice,
  type PaperDecision,
  type PaperToday,
} from './case-paper.ts'
export {
  type Answered,
  type Parting,
  partingsOf,
  type Walker,
  type Ways,
  waysOfCase,
  waysToday,
} from './case-ways.ts'
export {
  type CheckedClaim,
  type ClaimFilter,
  checkedClaims,
  EVERY_CLAIM,
  narrowed,
  OUTCOMES,
  type Outcome,
  outcomesOf,
} from './claim-check.ts'
export {
  type ArgumentLine,
  type Bearing,
  type ComparisonView,
  comparisonView,
  type PointView,
  type SideView,
  type WantedLine,
  type WantedView,
  wantedView,
} from './comparison.ts'
export {
  type Drill,
  drillsOf,
  type OptionView,
  optionView,
  RELATIONS,
  type Reading,
  type Relation,
  readingOf,
  rereadingsOf,
  VERDICT_WORDS,
  workedCases,
} from './decisions.ts'
export { drawingOf, type NodeState, type Shape, svgText, wordsOf } from './drawing.ts'
export { fineOf, shareOf } from './figure-line.ts'
export { type MessageKey, say, sayCount } from './late-messages.ts'
export { layoutOf } from './layout.ts'
export {
  type LessonView,
  lessonView,
  nodeStop,
  type Piece,
  patientsOf,
  stepNames,
  stepsOf,
} from './lesson.ts'
export {
  type LessonPaper,
  lessonPaperOf,
  PAPER_FORMS,
  type PaperForm,
  type PaperStop,
  type ShownPiece,
} from './lesson-paper.ts'
export { LIKENESSES, type Likeness, type LikenessLine, likenessOf } from './likeness.ts'
export { patientOfCase, saidAt } from './moments.ts'
export {
  type PaperOption,
  type PatientPaper,
  patientLine,
  patientPaperOf,
  provenanceOf,
  type Shared,
} from './paper.ts'
export { type Axis, differenceAxis, markSize, ratioAxis } from './picture-scale.ts'
export { differenceText, type ProofLines, patientWords, proofLines, stateWords } from './proof.ts'
export { type Code, codeOf, QUIET } from './qr.ts'
export {
  claimsLeaningOn,
  SEARCH_KINDS,
  type SearchEntry,
  type SearchIndex,
  type SearchKind,
  search,
  searchIndex,
  stepsRestingOn,
} from './search.ts'
export {
  type Effect,
  type EffectGroup,
  type EffectScale,
  effectGroupsOf,
  leadingFigure,
  type Shelved,
  shelfOf,
  studiedChoices,
} from './shelf.ts'
export { type LinkView, linkOf } from './source.ts'
export { type Chain, chainsOf, missedBy, type Standing, standingOf } from './standing.ts'
export { type Caution, cautionsOf, type StepStop, type Stop, stopsOf } from './stops.ts'
export { type Trace, type TraceStep, traceOf, traceText } from './trace.ts'
export { type VariantReasons, variantReasons } from './variant.ts'
export {
  BEARING_WORDS,
  CHECK_WORDS,
  DESIGN_WORDS,
  type DesignShape,
  LEANING_WORDS,
  LIKENESS_WORDS,
  SEVERITY_WORDS,
  SUPPORT_WORDS,
} from './verdicts.ts'
export { choicesHere } from './way.ts'
export { waySample, waysPicture } from './ways-picture.ts'
export { type Said, type YearsRow, yearsOf } from './years.ts'
