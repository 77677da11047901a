/**
 * The second door of the view: what only late parts, the build and the tools need. Whatever `view.ts` leads to is in
 * the first script of the page; what stands here comes when it is asked for.
 */
export { type MessageKey, say, sayCount } from './late-messages.ts'
export { layoutOf } from './layout.ts'
export { differenceText, type ProofLines, patientWords, proofLines, stateWords } from './proof.ts'
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
export { type LinkView, linkOf, type SourceView, type StudiedLine, sourceView } from './source.ts'
export { type Caution, type StepStop, type Stop, stopsOf } from './stops.ts'
export { type Trace, type TraceStep, traceOf, traceText } from './trace.ts'
export { CHECK_WORDS, SEVERITY_WORDS, SUPPORT_WORDS } from './verdicts.ts'
export { choicesHere } from './way.ts'
