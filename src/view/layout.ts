/**
 * Where does everything on the pathway's picture stand?
 *
 * Answers with places and lines only: which words, marks and colours are drawn there is `wording.ts` and the
 * theme. Computed from the pack alone, so the picture never jumps when an answer changes. Never measures text in
 * a browser: widths come from a table that errs on the wide side.
 */
import type { Drawn, Shape } from './layout/columns.ts'
import { effortOf } from './layout/effort.ts'
import { gridOf } from './layout/grid.ts'
import { standLabels } from './layout/labels.ts'
import { type Attempt, order } from './layout/order.ts'
import { type Layout, pictureOf } from './layout/picture.ts'
import { place } from './layout/place.ts'
import { setPorts, straighten } from './layout/ports.ts'
import { settleLines } from './layout/settle.ts'

export type { Drawn, Shape } from './layout/columns.ts'
export type { Box, Lane, Layout, PlacedEdge, PlacedNode, Point } from './layout/picture.ts'

/** The picture may be this high for its width before steps are packed closer. */
const WIDE_PROPORTION = 0.42
const WIDE_COLUMN = 215
const NARROW_LEAST = 480
/** A small pack is drawn from several starts, and the calmest drawing kept. */
const MOST_SLOTS_COMPARED = 90
const ATTEMPTS: readonly Attempt[] = [
  { start: 'swept', first: 'top' },
  { start: 'swept', first: 'bottom' },
  { start: 'given', first: 'top' },
  { start: 'given', first: 'bottom' },
]

function drawnOnce(drawn: Drawn, shape: Shape, attempt: Attempt): { layout: Layout; slots: number } {
  const grid = gridOf(drawn, shape)
  order(grid, attempt)
  standLabels(grid)
  const least = shape === 'wide' ? grid.columns.length * WIDE_COLUMN * WIDE_PROPORTION : NARROW_LEAST
  place(grid, least, 'roughly')
  setPorts(grid)
  place(grid, least, 'well')
  if (setPorts(grid)) place(grid, least, 'again')
  for (const { slots } of grid.columns) for (const slot of slots) slot.v = Math.round(slot.v)
  straighten(grid)
  const extent = settleLines(grid)
  const slots = grid.columns.reduce((sum, column) => sum + column.slots.length, 0)
  return { layout: pictureOf(drawn, grid, extent), slots }
}

/**
 * The layout of a pathway: the same pack and shape always give the same layout. Edges whose ends are not in the
 * pack, or that lead back to where they begin, are left out. Units are CSS pixels at zoom 1.
 */
export function layoutOf(drawn: Drawn, shape: Shape): Layout {
  const [first, ...others] = ATTEMPTS.slice()
  if (first === undefined) throw new RangeError('No attempt')
  const { layout, slots } = drawnOnce(drawn, shape, first)
  if (slots > MOST_SLOTS_COMPARED) return layout
  let best = layout
  let least = effortOf(layout)
  for (const attempt of others) {
    const other = drawnOnce(drawn, shape, attempt).layout
    const effort = effortOf(other)
    if (effort >= least) continue
    best = other
    least = effort
  }
  return best
}
