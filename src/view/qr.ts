import { correctionOf, product } from './qr/field.ts'
import { blocksOf, dataBytesOf, type Level, MOST_VERSION, rawBytesOf } from './qr/sizes.ts'
import { bare, type Grid, masked, penaltyOf, sideOf, withFormat } from './qr/squares.ts'

/**
 * A text as a QR code (ISO/IEC 18004): byte mode, versions 1 to 40, levels L and M, the best of all eight masks.
 * Pure, so that a link can be printed as a code without asking anybody for a picture of it.
 */

export type { Level } from './qr/sizes.ts'

export interface Code {
  readonly version: number
  readonly level: Level
  readonly mask: number
  /** Rows of dark (`true`) and light modules, without the quiet zone around. */
  readonly rows: readonly (readonly boolean[])[]
}

/** Modules that must stay light on every side of a code. */
export const QUIET = 4

/**
 * The code of a text, in the smallest version that holds it; `mask` fixes one of the eight, else the one with the
 * least penalty is taken. Undefined when no version holds the text.
 */
export function codeOf(text: string, level: Level = 'M', mask?: number): Code | undefined {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length, level)
  if (version === undefined) return undefined
  const { grid, fixed } = bare(version)
  fill(grid, fixed, interleaved(streamOf(bytes, version, level), version, level))
  const masks = mask === undefined ? [0, 1, 2, 3, 4, 5, 6, 7] : [mask]
  const tried = masks.map((each) => ({
    mask: each,
    rows: withFormat(masked(grid, fixed, each), level, each),
  }))
  const best = tried.reduce((a, b) => (penaltyOf(b.rows) < penaltyOf(a.rows) ? b : a))
  return { version, level, ...best }
}

/** The length of the character count in byte mode. */
const countBits = (version: number): number => (version < 10 ? 8 : 16)

function versionFor(length: number, level: Level): number | undefined {
  for (let version = 1; version <= MOST_VERSION; version++)
    if (4 + countBits(version) + 8 * length <= 8 * dataBytesOf(version, level)) return version
  return undefined
}

const BYTE_MODE = 0b0100
const PADDING = [0xec, 0x11] as const

/** Mode, count, the bytes themselves, and padding up to what the version holds. */
function streamOf(bytes: Uint8Array, version: number, level: Level): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let place = length - 1; place >= 0; place--) bits.push((value >>> place) & 1)
  }
  const room = 8 * dataBytesOf(version, level)
  put(BYTE_MODE, 4)
  put(bytes.length, countBits(version))
  for (const byte of bytes) put(byte, 8)
  put(0, Math.min(4, room - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0; bits.length < room; pad++) put(PADDING[pad % 2] ?? 0, 8)
  return Array.from({ length: room / 8 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  )
}

/** The bytes cut into blocks, each with its correction, dealt out one from each block in turn. */
function interleaved(data: readonly number[], version: number, level: Level): number[] {
  const { count, correction } = blocksOf(version, level)
  const raw = rawBytesOf(version)
  const short = Math.floor(raw / count) - correction
  const long = raw % count
  const divisor = product(correction)
  let from = 0
  const blocks = Array.from({ length: count }, (_, index) => {
    const length = short + (index >= count - long ? 1 : 0)
    const block = data.slice(from, from + length)
    from += length
    return { block, correction: correctionOf(block, divisor) }
  })
  const dealt = (rows: readonly (readonly number[])[], most: number): number[] =>
    Array.from({ length: most }, (_, place) => rows.flatMap((row) => row.slice(place, place + 1))).flat()
  return [
    ...dealt(
      blocks.map(({ block }) => block),
      short + 1,
    ),
    ...dealt(
      blocks.map((each) => each.correction),
      correction,
    ),
  ]
}

/** Lays the bits in, two columns at a time from the right, up and down in turn, past what is fixed. */
function fill(grid: Grid, fixed: Grid, bytes: readonly number[]): void {
  const side = sideOf(grid)
  let bit = 0
  for (let right = side - 1; right >= 1; right -= 2) {
    // The sixth column is the timing pattern: the pairs left of it begin one further left.
    if (right === 6) right = 5
    const up = ((right + 1) & 2) === 0
    for (let step = 0; step < side; step++)
      for (const column of [right, right - 1]) {
        const row = up ? side - 1 - step : step
        const line = grid[row]
        if (line === undefined || fixed[row]?.[column]) continue
        line[column] = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1
        bit += 1
      }
  }
}
