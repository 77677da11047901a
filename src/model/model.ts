/**
 * The door of the model: what may be said in a pack, about a patient, and whether something that enters says it.
 *
 * Answers "is this a pack, is this a patient, and what exactly is wrong if not?". Never answers what follows for
 * a patient, and never touches the browser, React, the clock or chance.
 */

export * from './comparison.ts'
export type * from './decision.ts'
export type { Problem } from './faults.ts'
export * from './pack.ts'
export * from './patient.ts'
export { QUOTE, type Quotable, quotables } from './quotes.ts'
