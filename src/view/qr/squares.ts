import type { Level } from './sizes.ts'

/** The squares of a QR code: its fixed patterns, the eight masks, and which of them disturbs a reader least. */

export type Grid = boolean[][]

export const sideOf = (grid: readonly unknown[]): number => grid.length

const gridOf = (side: number): Grid =>
  Array.from({ length: side }, () => Array.from({ length: side }, () => false))

/** The code of a version with its fixed patterns alone, and which modules they take. */
export function bare(version: number): { grid: Grid; fixed: Grid } {
  const side = 17 + 4 * version
  const grid = gridOf(side)
  const fixed = gridOf(side)
  const set = (row: number, column: number, dark: boolean) => {
    const [line, taken] = [grid[row], fixed[row]]
    if (line === undefined || taken === undefined || column < 0 || column >= side) return
    line[column] = dark
    taken[column] = true
  }
  for (let place = 0; place < side; place++) {
    set(6, place, place % 2 === 0)
    set(place, 6, place % 2 === 0)
  }
  for (const [row, column] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ] as const)
    square(set, row, column, 4, (ring) => ring !== 2 && ring !== 4)
  const lines = alignedAt(version)
  const last = lines.length - 1
  lines.forEach((row, i) => {
    lines.forEach((column, j) => {
      const corner = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0)
      if (!corner) square(set, row, column, 2, (ring) => ring !== 1)
    })
  })
  // Room for the format, which is known when the mask is.
  for (const { row, column } of formatPlaces(side)) set(row, column, false)
  if (version >= 7) {
    const bits = versionBits(version)
    for (let bit = 0; bit < 18; bit++) {
      const [long, short] = [side - 11 + (bit % 3), Math.floor(bit / 3)]
      set(long, short, ((bits >>> bit) & 1) === 1)
      set(short, long, ((bits >>> bit) & 1) === 1)
    }
  }
  return { grid, fixed }
}

type Set = (row: number, column: number, dark: boolean) => void

function square(set: Set, row: number, column: number, reach: number, dark: (ring: number) => boolean): void {
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++)
      if (row + dy >= 0) set(row + dy, column + dx, dark(Math.max(Math.abs(dx), Math.abs(dy))))
}

/** The rows, which are also the columns, on which the small squares are centred. */
function alignedAt(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const end = 17 + 4 * version - 7
  return [6, ...Array.from({ length: count - 1 }, (_, index) => end - step * (count - 2 - index))]
}

/** What is left of `value` with `length` bits appended, after division: a BCH code. */
function checked(value: number, length: number, divisor: number): number {
  let rest = value
  for (let bit = 0; bit < length; bit++) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor)
  return (value << length) | rest
}

const versionBits = (version: number): number => checked(version, 12, 0x1f25)
const formatBits = (level: Level, mask: number): number =>
  checked(((level === 'L' ? 1 : 0) << 3) | mask, 10, 0x537) ^ 0x5412

/** Where the fifteen bits of the format stand, twice, each with its bit; the last place is always dark. */
function formatPlaces(side: number): { row: number; column: number; bit: number }[] {
  const around = [0, 1, 2, 3, 4, 5, 7, 8]
  return [
    ...around.map((row, bit) => ({ row, column: 8, bit })),
    ...[7, 5, 4, 3, 2, 1, 0].map((column, index) => ({ row: 8, column, bit: 8 + index })),
    ...Array.from({ length: 8 }, (_, bit) => ({ row: 8, column: side - 1 - bit, bit })),
    ...Array.from({ length: 7 }, (_, index) => ({ row: side - 7 + index, column: 8, bit: 8 + index })),
    { row: side - 8, column: 8, bit: -1 },
  ]
}

/** A copy of the code with level and mask written into it. */
export function withFormat(grid: Grid, level: Level, mask: number): Grid {
  const rows = grid.map((line) => [...line])
  const bits = formatBits(level, mask)
  for (const { row, column, bit } of formatPlaces(sideOf(rows))) {
    const line = rows[row]
    if (line !== undefined) line[column] = bit < 0 || ((bits >>> bit) & 1) === 1
  }
  return rows
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** A copy in which the mask has turned its modules round, but for the fixed ones. */
export function masked(grid: Grid, fixed: Grid, mask: number): Grid {
  const turns = MASKS[mask] ?? (() => false)
  return grid.map((line, row) =>
    line.map((dark, column) => (fixed[row]?.[column] ? dark : dark !== turns(row, column))),
  )
}

const RUN = 3
const BLOCK = 3
const FINDER = 40
const BALANCE = 10
/** What a reader could take for a corner, from either side. */
const LIKE_FINDER = [
  [true, false, true, true, true, false, true, false, false, false, false],
  [false, false, false, false, true, false, true, true, true, false, true],
]

/** How much a code would disturb a reader: long runs, blocks, false corners, and too much dark or light. */
export function penaltyOf(rows: readonly (readonly boolean[])[]): number {
  const side = sideOf(rows)
  const columns = rows.map((_, column) => rows.map((line) => line[column] ?? false))
  let penalty = 0
  for (const line of [...rows, ...columns]) penalty += runsOf(line) + FINDER * falseCorners(line)
  let dark = 0
  rows.forEach((line, row) => {
    line.forEach((here, column) => {
      if (here) dark += 1
      const below = rows[row + 1]
      if (below?.[column] === here && line[column + 1] === here && below[column + 1] === here)
        penalty += BLOCK
    })
  })
  const tenths = Math.abs(dark * 20 - side * side * 10) / (side * side)
  return penalty + BALANCE * Math.floor(tenths)
}

function runsOf(line: readonly boolean[]): number {
  let penalty = 0
  let length = 0
  line.forEach((here, place) => {
    length = here === line[place - 1] ? length + 1 : 1
    if (length === 5) penalty += RUN
    else if (length > 5) penalty += 1
  })
  return penalty
}

function falseCorners(line: readonly boolean[]): number {
  let found = 0
  for (let from = 0; from + 11 <= line.length; from++)
    for (const pattern of LIKE_FINDER)
      if (pattern.every((dark, place) => line[from + place] === dark)) found += 1
  return found
}
