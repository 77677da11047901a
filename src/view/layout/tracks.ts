/**
 * Where in a gutter does each way turn, and how wide must the gutter be?
 *
 * Each way that changes height in a gutter does so on an upright of its own. Uprights are ordered so that few
 * ways cross; then uprights, labels and the next column are moved together as far as what stands beside them
 * at the same height allows.
 */
import { type Column, type End, GAP, type Grid, labelExtent, type Span, type Way } from './grid.ts'

const TRACK = 9
const LEAST_GUTTER = 30
/** Two uprights this near to each other in height do not share a track. */
const CLEAR = 9
/** Above this many uprights in one gutter the first order stands. */
const MOST_SIFTED = 800

interface Upright {
  readonly span: Span
  readonly low: number
  readonly high: number
  /** Heights at which the way reaches the upright from the column before, and from the column behind. */
  readonly before: readonly number[]
  readonly behind: readonly number[]
  least: number
  most: number
}

interface Tag {
  readonly way: Way
  readonly end: End
  readonly low: number
  readonly high: number
  readonly width: number
  /** From the border of the column to the label. */
  readonly off: number
  least: number
  most: number
}

export interface Lines {
  /** Along `u`: where each column begins, what lies before its gutter, and the whole extent. */
  readonly columns: readonly { readonly u: number; readonly breadth: number; readonly gutterFrom: number }[]
  readonly extent: number
  readonly uprights: ReadonlyMap<Span, number>
  readonly labels: ReadonlyMap<Way, { readonly u: number; readonly v: number }>
}

export const heightOf = ({ slot, offset }: End): number => slot.v + offset

function uprightOf(span: Span): Upright | null {
  const { a, b } = span
  const [one, two] = [heightOf(a), heightOf(b)]
  if (a.side !== b.side && Math.abs(one - two) < 1e-6) return null
  const at = (side: number) => [a, b].filter((end) => end.side === side).map(heightOf)
  return {
    span,
    low: Math.min(one, two),
    high: Math.max(one, two),
    before: at(1),
    behind: at(-1),
    least: 0,
    most: 0,
  }
}

const within = (heights: readonly number[], { low, high }: Upright): number =>
  heights.filter((height) => height > low && height < high).length

/** Crossings that come of `left` standing before `right`. */
const crossed = (left: Upright, right: Upright): number =>
  within(right.before, left) + within(left.behind, right)

/** Around before, then across (upwards from the top, downwards from the bottom), then around behind. */
function firstOrder(a: Upright, b: Upright): number {
  const group = ({ before, behind }: Upright) => (behind.length === 0 ? 0 : before.length === 0 ? 2 : 1)
  const length = ({ low, high }: Upright) => high - low
  if (group(a) !== group(b)) return group(a) - group(b)
  if (group(a) === 0) return length(a) - length(b)
  if (group(a) === 2) return length(b) - length(a)
  const up = ({ before, high }: Upright) => before[0] === high
  if (up(a) !== up(b)) return up(a) ? -1 : 1
  return up(a) ? a.high - b.high : b.low - a.low
}

/** Uprights in the order in which they stand along the gutter. */
function ordered(uprights: readonly Upright[]): Upright[] {
  let order = [...uprights].sort((a, b) => firstOrder(a, b) || a.span.way.serial - b.span.way.serial)
  if (order.length > MOST_SIFTED) return order
  const place = new Map(order.map((upright, index) => [upright, index]))
  const count = order.length
  const cost = new Int8Array(count * count)
  for (const [i, left] of order.entries())
    for (const [j, right] of order.entries()) cost[i * count + j] = crossed(left, right)
  const costOf = (left: number, right: Upright) => cost[left * count + (place.get(right) ?? 0)] ?? 0
  for (let pass = 0; pass < 4; pass++) {
    let moved = false
    for (const upright of [...order]) {
      const self = place.get(upright) ?? 0
      const rest = order.filter((each) => each !== upright)
      let now = rest.reduce((sum, each) => sum + costOf(self, each), 0)
      const costs = [now]
      for (const each of rest) {
        now += (cost[(place.get(each) ?? 0) * count + self] ?? 0) - costOf(self, each)
        costs.push(now)
      }
      const stands = order.indexOf(upright)
      const best = costs.reduce((least, each, index) => (each < (costs[least] ?? 0) ? index : least), stands)
      if (best === stands) continue
      order = [...rest.slice(0, best), upright, ...rest.slice(best)]
      moved = true
    }
    if (!moved) break
  }
  return order
}

const beside = (a: { low: number; high: number }, b: { low: number; high: number }, clear: number): boolean =>
  a.low - clear < b.high && b.low - clear < a.high

interface Gutter {
  readonly uprights: Upright[]
  readonly before: Tag[]
  readonly behind: Tag[]
}

function guttersOf({ ways, columns, shape }: Grid): Gutter[] {
  const gutters: Gutter[] = Array.from({ length: columns.length + 1 }, () => ({
    uprights: [],
    before: [],
    behind: [],
  }))
  for (const way of ways)
    for (const span of way.spans) {
      const upright = uprightOf(span)
      if (upright !== null) gutters[span.gutter]?.uprights.push(upright)
      for (const end of [span.a, span.b]) {
        if (way.labelAt !== end || way.label === null) continue
        const { v, u } = labelExtent(way.label, shape)
        const arrow = end === way.spans.at(-1)?.b
        const tag = {
          way,
          end,
          low: heightOf(end) - v / 2,
          high: heightOf(end) + v / 2,
          width: u,
          off: arrow ? GAP.enter : 6,
          least: 0,
          most: 0,
        }
        gutters[span.gutter]?.[end.side === 1 ? 'before' : 'behind'].push(tag)
      }
    }
  return gutters.map((gutter) => ({ ...gutter, uprights: ordered(gutter.uprights) }))
}

const headAt = ({ span }: Upright, side: number): number =>
  span.way.spans.at(-1)?.b === span.b && span.b.side === side && span.b.slot.node !== null
    ? GAP.enter
    : GAP.leave

/** The least place of everything in a gutter that begins at `from`; returns where the next column may begin. */
function pushOn({ uprights, before, behind }: Gutter, from: number): number {
  let end = from
  for (const tag of before) {
    tag.least = from + tag.off
    end = Math.max(end, tag.least + tag.width + 6)
  }
  for (const [index, upright] of uprights.entries()) {
    upright.least = from + (upright.before.length === 0 ? 0 : headAt(upright, 1))
    for (const tag of before)
      if (beside(tag, upright, GAP.label))
        upright.least = Math.max(upright.least, tag.least + tag.width + GAP.label)
    for (const earlier of uprights.slice(0, index))
      if (beside(earlier, upright, CLEAR)) upright.least = Math.max(upright.least, earlier.least + TRACK)
    end = Math.max(end, upright.least + (upright.behind.length === 0 ? TRACK : headAt(upright, -1)))
  }
  for (const tag of behind) {
    tag.least = from + 6
    for (const upright of uprights)
      if (beside(tag, upright, GAP.label)) tag.least = Math.max(tag.least, upright.least + GAP.label)
    for (const earlier of before)
      if (beside(tag, earlier, GAP.label))
        tag.least = Math.max(tag.least, earlier.least + earlier.width + GAP.label)
    end = Math.max(end, tag.least + tag.width + tag.off)
  }
  return end
}

/** The farthest place of everything in a gutter that ends at `to`. */
function pullBack({ uprights, before, behind }: Gutter, to: number): void {
  for (const tag of behind) tag.most = to - tag.off - tag.width
  for (const [index, upright] of [...uprights.entries()].reverse()) {
    upright.most = to - (upright.behind.length === 0 ? TRACK : headAt(upright, -1))
    for (const tag of behind)
      if (beside(tag, upright, GAP.label)) upright.most = Math.min(upright.most, tag.most - GAP.label)
    for (const later of uprights.slice(index + 1))
      if (beside(later, upright, CLEAR)) upright.most = Math.min(upright.most, later.most - TRACK)
  }
  for (const tag of before) {
    tag.most = to - 6 - tag.width
    for (const upright of uprights)
      if (beside(tag, upright, GAP.label)) tag.most = Math.min(tag.most, upright.most - GAP.label - tag.width)
    for (const later of behind)
      if (beside(tag, later, GAP.label)) tag.most = Math.min(tag.most, later.most - GAP.label - tag.width)
  }
}

const isStraight = ({ end }: Tag): boolean =>
  end.other !== null && Math.abs(heightOf(end) - heightOf(end.other)) < 1e-6

/** Finds the place along `u` of every column, upright and label. `strip` is kept free before a stage. */
export function layTracks(grid: Grid, margin: number, strip: number): Lines {
  const gutters = guttersOf(grid)
  const columns: { u: number; breadth: number; gutterFrom: number }[] = []
  const uprights = new Map<Span, number>()
  const labels = new Map<Way, { u: number; v: number }>()
  let from = 0
  for (const [index, gutter] of gutters.entries()) {
    const column: Column | undefined = grid.columns[index]
    const outer = index === 0 || column === undefined
    const keep = column?.opens === true ? strip : 0
    const to = Math.max(
      pushOn(gutter, from),
      from + (outer ? margin : Math.max(LEAST_GUTTER - keep, GAP.leave)),
    )
    pullBack(gutter, to)
    for (const { span, least, most } of gutter.uprights) uprights.set(span, (least + most) / 2)
    for (const tag of [...gutter.before, ...gutter.behind]) {
      const u = isStraight(tag) ? (tag.least + tag.most) / 2 : tag.end.side === 1 ? tag.least : tag.most
      labels.set(tag.way, { u, v: tag.low })
    }
    if (column === undefined) return { columns, extent: to, uprights, labels }
    columns.push({ u: to + keep, breadth: column.breadth, gutterFrom: from })
    from = to + keep + column.breadth
  }
  return { columns, extent: from, uprights, labels }
}
