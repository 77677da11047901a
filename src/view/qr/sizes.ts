/** How much does a QR code hold, and in how many blocks? After tables 1, 7 and 9 of ISO/IEC 18004. */

/** L mends about 7 % of a code that is damaged, M about 15 %. */
export type Level = 'L' | 'M'

export const MOST_VERSION = 40

/** Bytes of correction in each block, by version from 1. */
const CORRECTION: Readonly<Record<Level, readonly number[]>> = {
  L: [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  M: [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ],
}

/** The number of blocks, by version from 1. */
const BLOCKS: Readonly<Record<Level, readonly number[]>> = {
  L: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17,
    18, 19, 19, 20, 21, 22, 24, 25,
  ],
  M: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
    31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
}

export function blocksOf(version: number, level: Level): { count: number; correction: number } {
  return { count: BLOCKS[level][version - 1] ?? 0, correction: CORRECTION[level][version - 1] ?? 0 }
}

/** All bytes a version has room for, data and correction: its modules less everything that is fixed. */
export function rawBytesOf(version: number): number {
  const side = 17 + 4 * version
  const corners = 3 * 64
  const formats = 2 * 15 + 1
  const timing = 2 * (side - 16)
  let modules = side * side - corners - formats - timing
  if (version >= 2) {
    const lines = Math.floor(version / 7) + 2
    // Five by five each, not at the three corners; those on the timing lines share five modules with them.
    modules -= 25 * (lines * lines - 3) - 2 * 5 * (lines - 2)
  }
  if (version >= 7) modules -= 2 * 18
  return Math.floor(modules / 8)
}

/** The bytes left for data. */
export function dataBytesOf(version: number, level: Level): number {
  const { count, correction } = blocksOf(version, level)
  return rawBytesOf(version) - count * correction
}
