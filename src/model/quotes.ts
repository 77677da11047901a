/** Answers "which figure does a text quote?": `{{source/figure}}`, or one field of it, `{{source/figure|at}}`. */
import type { Figure, Identifier, Pack } from './pack.ts'

/** A quoted figure in a text: source, figure, field. */
export const QUOTE = /\{\{([\w.+-]+)\/([\w.+-]+)(?:\|([\w-]+))?\}\}/g

/** What may be quoted of a figure beside its value with the unit. */
export const QUOTED_FIELDS = ['of', 'interval', 'p', 'at'] as const

/** Whatever figures can be quoted from. */
export interface Quotable {
  readonly id: string
  readonly short: string
  readonly figures?: readonly Figure[]
  readonly identifiers?: readonly Identifier[]
}

/** The sources, what was read outside of them, and by the id of the pack the pack's own source. */
export function quotables(pack: Pack): readonly Quotable[] {
  return [...pack.sources, ...pack.outside, { ...pack.source, id: pack.id }]
}
