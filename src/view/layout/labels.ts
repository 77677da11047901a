/**
 * Where does the condition of a way stand, and how does it break into lines?
 *
 * On the line itself, at the end with fewer ways beside it; in the middle of a direct way; or as a caption above
 * the node, where that saves the width of a label in the gutter and cannot be misread.
 */
import { at, type Grid, labelExtent, type Slot, type Way } from './grid.ts'
import { endsAt } from './ports.ts'
import { type Block, blockOf } from './text.ts'

const INSET = 4

/** The label in the width of its column, or null when it would stand out. */
function fitted(way: Way, grid: Grid): Block | null {
  const room = at(grid.columns, way.to.column).breadth - INSET
  const block = blockOf(way.words, 'label', room, 2)
  return block.width > room ? null : block
}

/** Nodes that a direct way enters or leaves on their upper side: a caption there would lie on it. */
const coveredOf = ({ ways }: Grid): Set<Slot> =>
  new Set(ways.filter(({ direct }) => direct).map(({ from, to }) => (from.rank < to.rank ? to : from)))

/**
 * Gives every label its place. A caption needs a node that no other way enters, and is not for the main line,
 * whose conditions are read along the line.
 */
export function standLabels(grid: Grid): void {
  const { ways, shape } = grid
  const covered = coveredOf(grid)
  const into = new Map<Slot, number>()
  for (const { to } of ways) into.set(to, (into.get(to) ?? 0) + 1)
  for (const way of ways) {
    if (way.label === null) continue
    if (way.direct) {
      if (shape === 'wide') way.label = fitted(way, grid) ?? way.label
      continue
    }
    const first = way.spans[0]?.a
    const last = way.spans.at(-1)?.b
    if (first === undefined || last === undefined) continue
    const caption = shape === 'wide' && into.get(way.to) === 1 && !covered.has(way.to)
    const block = caption ? fitted(way, grid) : null
    if (block !== null) {
      way.label = block
      way.to.caption = way
      continue
    }
    const before = endsAt(first.slot, first.side).length
    const behind = endsAt(last.slot, last.side).length
    const end = behind < before || (behind === before && way.spans.length === 1) ? last : first
    way.labelAt = end
    end.room = labelExtent(way.label, shape).v / 2
  }
}
