/**
 * Answers "how does a pack of an older format become one of today's?": one step for each format, from it to the
 * next. A step may only move and rename: it never invents content.
 */
import type { Plain } from './plain.ts'

type Document = { [key: string]: Plain }

/** By the format a step starts from. Empty while there has been one format only. */
const STEPS: Readonly<Record<number, (document: Document) => Document>> = {}

/** The formats that can be opened, the oldest first; `current` is the one that needs no step. */
export function formatsRead(current: number): number[] {
  let oldest = current
  while (STEPS[oldest - 1] !== undefined) oldest -= 1
  return Array.from({ length: current - oldest + 1 }, (_, index) => oldest + index)
}

/** `document` of format `from`, one of `formatsRead(current)`, as a document of format `current`. */
export function upgrade(document: Document, from: number, current: number): Document {
  let upgraded = document
  for (let format = from; format < current; format++) upgraded = STEPS[format]?.(upgraded) ?? upgraded
  return upgraded
}
