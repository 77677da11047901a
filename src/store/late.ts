/** The store's second door for reading: what only late parts show. See `view/late.ts`. */
import type { Evaluation } from '../engine/engine.ts'
import { type Stop, stopsOf, type Trace, traceOf } from '../view/late.ts'
import type { UnitPreference } from '../view/view.ts'
import { evaluationOf, remember } from './selectors.ts'
import type { ExplorerState } from './store.ts'

const trace = remember((now: Evaluation, units: UnitPreference): Trace => traceOf(now, units))

/** The ordered list of decisions, with reasons. */
export function traceNowOf(state: ExplorerState): Trace {
  return trace(evaluationOf(state), state.view.units)
}

const presentStops = remember((now: Evaluation, units: UnitPreference): readonly Stop[] =>
  stopsOf(now, units),
)

/** The stops of a presentation of this patient's way. */
export function presentStopsOf(state: ExplorerState): readonly Stop[] {
  return presentStops(evaluationOf(state), state.view.units)
}
