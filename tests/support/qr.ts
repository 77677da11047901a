/**
 * A reader of QR codes for the tests, written apart from the encoder: it finds its own way through the squares,
 * takes the mask off, deals the blocks back, checks each against its correction, and gives the text.
 */

/** Bytes of correction for each block, and the blocks, by level and version: as ISO/IEC 18004 has them. */
export type Blocks = (version: number, level: 'L' | 'M') => { count: number; correction: number }

const LEVELS: Readonly<Record<number, 'L' | 'M'>> = { 0: 'M', 1: 'L' }

/** The text of a code. Throws when anything about it is not as it should be. */
export function readCode(rows: readonly (readonly boolean[])[], blocksOf: Blocks): string {
  const side = rows.length
  const version = (side - 17) / 4
  const at = (row: number, column: number) => rows[row]?.[column] === true
  let format = 0
  for (const [row, column] of [
    [8, 0],
    [8, 1],
    [8, 2],
    [8, 3],
    [8, 4],
    [8, 5],
    [8, 7],
    [8, 8],
    [7, 8],
    [5, 8],
    [4, 8],
    [3, 8],
    [2, 8],
    [1, 8],
    [0, 8],
  ] as const)
    format = (format << 1) | (at(row, column) ? 1 : 0)
  format ^= 0b101010000010010
  const level = LEVELS[format >>> 13]
  if (level === undefined) throw new Error(`a level that is not ours: ${format >>> 13}`)
  const mask = (format >>> 10) & 7
  const bits: number[] = []
  let upward = true
  for (let pair = side - 1; pair > 0; pair -= 2) {
    if (pair === 6) pair -= 1
    for (let step = 0; step < side; step++)
      for (const column of [pair, pair - 1]) {
        const row = upward ? side - 1 - step : step
        if (!isFixed(row, column, side, version))
          bits.push(at(row, column) !== turned(mask, row, column) ? 1 : 0)
      }
    upward = !upward
  }
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  )
  const { count, correction } = blocksOf(version, level)
  const data = bytes.length - count * correction
  const blocks: number[][] = Array.from({ length: count }, () => [])
  const short = Math.floor(data / count)
  const withMore = count - (data % count)
  let next = 0
  for (let place = 0; place <= short; place++)
    for (let block = 0; block < count; block++)
      if (place < short || block >= withMore) blocks[block]?.push(bytes[next++] ?? -1)
  const tails = blocks.map(() => [] as number[])
  for (let place = 0; place < correction; place++) for (const tail of tails) tail.push(bytes[next++] ?? -1)
  blocks.forEach((block, index) => {
    const word = [...block, ...(tails[index] ?? [])]
    for (let power = 0; power < correction; power++) {
      const root = exponential(power)
      if (word.reduce((sum, byte) => multiplied(sum, root) ^ byte, 0) !== 0)
        throw new Error(`block ${index} of ${count} does not come out even`)
    }
  })
  const stream = blocks.flat().flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number))
  const take = (length: number) => Number.parseInt(stream.splice(0, length).join(''), 2)
  if (take(4) !== 4) throw new Error('not in byte mode')
  const length = take(version < 10 ? 8 : 16)
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from({ length }, () => take(8)))
}

/** A grid written as one hexadecimal number for each row. */
export function rowsOf(text: string): boolean[][] {
  const lines = text.split(' ')
  return lines.map((line) =>
    [...BigInt(`0x${line}`).toString(2).padStart(lines.length, '0')].map((bit) => bit === '1'),
  )
}

function isFixed(row: number, column: number, side: number, version: number): boolean {
  const inCorner = (r: number, c: number) => r < 9 && c < 9
  if (inCorner(row, column) || (row < 9 && column >= side - 8) || (column < 9 && row >= side - 8)) return true
  if (row === 6 || column === 6) return true
  if (version >= 7 && ((row < 6 && column >= side - 11) || (column < 6 && row >= side - 11))) return true
  const centres = CENTRES[version] ?? []
  const near = (place: number) => centres.find((centre) => Math.abs(centre - place) <= 2)
  const [up, across] = [near(row), near(column)]
  if (up === undefined || across === undefined) return false
  const [first, last] = [centres[0], centres.at(-1)]
  return !(
    (up === first && across === first) ||
    (up === first && across === last) ||
    (up === last && across === first)
  )
}

function turned(mask: number, i: number, j: number): boolean {
  switch (mask) {
    case 0:
      return (i + j) % 2 === 0
    case 1:
      return i % 2 === 0
    case 2:
      return j % 3 === 0
    case 3:
      return (i + j) % 3 === 0
    case 4:
      return ((i >> 1) + Math.trunc(j / 3)) % 2 === 0
    case 5:
      return (i * j) % 6 === 0
    case 6:
      return (((i * j) % 2) + ((i * j) % 3)) % 2 === 0
    default:
      return (((i * j) % 3) + ((i + j) % 2)) % 2 === 0
  }
}

const POWERS: number[] = []
for (let power = 0, value = 1; power < 255; power++) {
  POWERS.push(value)
  value = value < 128 ? value * 2 : (value * 2) ^ 285
}
const exponential = (power: number): number => POWERS[power % 255] ?? 0
const multiplied = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : exponential(POWERS.indexOf(a) + POWERS.indexOf(b))

/** Table E.1 of ISO/IEC 18004, by version. */
const CENTRES: readonly (readonly number[])[] = [
  [],
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
  [6, 30, 54],
  [6, 32, 58],
  [6, 34, 62],
  [6, 26, 46, 66],
  [6, 26, 48, 70],
  [6, 26, 50, 74],
  [6, 30, 54, 78],
  [6, 30, 56, 82],
  [6, 30, 58, 86],
  [6, 34, 62, 90],
  [6, 28, 50, 72, 94],
  [6, 26, 50, 74, 98],
  [6, 30, 54, 78, 102],
  [6, 28, 54, 80, 106],
  [6, 32, 58, 84, 110],
  [6, 30, 58, 86, 114],
  [6, 34, 62, 90, 118],
  [6, 26, 50, 74, 98, 122],
  [6, 30, 54, 78, 102, 126],
  [6, 26, 52, 78, 104, 130],
  [6, 30, 56, 82, 108, 134],
  [6, 34, 60, 86, 112, 138],
  [6, 30, 58, 86, 114, 142],
  [6, 34, 62, 90, 118, 146],
  [6, 30, 54, 78, 102, 126, 150],
  [6, 24, 50, 76, 102, 128, 154],
  [6, 28, 54, 80, 106, 132, 158],
  [6, 32, 58, 84, 110, 136, 162],
  [6, 26, 54, 82, 110, 138, 166],
  [6, 30, 58, 86, 114, 142, 170],
]

/** The squares of a code drawn as one path of runs: "M4 4h7v1h-7z". */
export function rowsOfPath(path: string, quiet = 4): boolean[][] {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, wide]) => ({
    x: Number(x) - quiet,
    y: Number(y) - quiet,
    wide: Number(wide),
  }))
  const side = Math.max(...runs.map(({ x, wide }) => x + wide))
  const rows = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  for (const { x, y, wide } of runs) rows[y]?.fill(true, x, x + wide)
  return rows
}
