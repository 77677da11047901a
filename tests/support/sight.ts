/** What an eye sees that tells colours apart less well, or not at all: the browser's own simulation, read from pixels. */
import { inflateSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'

export const DEFICIENCIES = ['achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const
export type Deficiency = (typeof DEFICIENCIES)[number]

/** From now on the page is drawn as such an eye sees it. */
export async function seeAs(page: Page, type: Deficiency): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setEmulatedVisionDeficiency', { type })
}

export interface Seen {
  readonly width: number
  readonly height: number
  /** Relative luminance, 0 to 1, row by row. */
  readonly light: Float64Array
}

/** The page as it is seen. */
export async function seen(page: Page): Promise<Seen> {
  return decoded(await page.screenshot({ animations: 'disabled' }))
}

/** A PNG of eight bits a channel without interlacing, which is what a browser makes. */
function decoded(png: Buffer): Seen {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const long = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + long))
    at += long + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const row = width * channels
  const bytes = new Uint8Array(row * height)
  const light = new Float64Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const left = x < channels ? 0 : (bytes[y * row + x - channels] ?? 0)
      const up = y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (bytes[(y - 1) * row + x - channels] ?? 0)
      const base = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      bytes[y * row + x] = ((raw[y * (row + 1) + 1 + x] ?? 0) + base) & 255
    }
    for (let x = 0; x < width; x += 1) {
      const at = y * row + x * channels
      const [red, green, blue] = [linear(bytes[at]), linear(bytes[at + 1]), linear(bytes[at + 2])]
      light[y * width + x] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
  }
  return { width, height, light }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function linear(value = 0): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** The form of a line as it is seen: nothing of it is a hue. */
export interface LineForm {
  /** How many strokes lie beside each other. */
  readonly strokes: number
  /** How much of its length is drawn: less than one for dots and dashes. */
  readonly share: number
  /** How much ink it has across: breadth and darkness together. */
  readonly weight: number
  /** Against its ground. */
  readonly contrast: number
}

const REACH = 9

/** The form of lines that look alike, from their longest straight pieces. */
export async function formOf(lines: Locator, { width, height, light }: Seen): Promise<LineForm> {
  const places = await lines.evaluateAll((paths) =>
    paths.flatMap((path) => {
      if (!(path instanceof SVGPathElement)) return []
      const matrix = path.getScreenCTM()
      if (matrix === null) return []
      const scale = matrix.a
      const points = Array.from({ length: Math.floor(path.getTotalLength() * scale) }, (_, step) => {
        const { x, y } = path.getPointAtLength(step / scale).matrixTransform(matrix)
        return { x, y }
      })
      // Level or upright, and well away from its ends, corners and whatever lies over it.
      return points.flatMap(({ x, y }, index) => {
        const [before, after] = [points[index - 14], points[index + 14]]
        if (before === undefined || after === undefined) return []
        const level = Math.abs(before.y - after.y) < 0.01
        const upright = Math.abs(before.x - after.x) < 0.01
        if (level === upright) return []
        const over = document.elementFromPoint(x, y)
        return over?.closest('foreignObject, button, .step, text, rect') ? [] : [{ x, y, level }]
      })
    }),
  )
  const at = (x: number, y: number) => light[Math.round(y) * width + Math.round(x)] ?? 1
  const profiles = places
    .filter(({ x, y }) => x > REACH && y > REACH && x < width - REACH && y < height - REACH)
    .map(({ x, y, level }) =>
      Array.from({ length: 2 * REACH + 1 }, (_, step) => {
        const away = step - REACH
        return level ? at(Math.floor(x), Math.floor(y) + away) : at(Math.floor(x) + away, Math.floor(y))
      }),
    )
  if (profiles.length < 10) throw new Error('there is too little of such a line to be seen')
  const ground = median(profiles.map((profile) => Math.max(...profile)))
  const dark = (value: number) => value < ground * 0.86
  const drawn = profiles.filter((profile) => profile.slice(REACH - 6, REACH + 7).some(dark))
  return {
    strokes: median(
      drawn.map(
        (profile) => profile.filter((value, index) => dark(value) && !dark(profile[index - 1] ?? 1)).length,
      ),
    ),
    share: drawn.length / profiles.length,
    weight: median(
      drawn.map((profile) => profile.reduce((sum, value) => sum + Math.max(0, 1 - value / ground), 0)),
    ),
    contrast: median(drawn.map((profile) => (ground + 0.05) / (Math.min(...profile) + 0.05))),
  }
}

/** Whether two lines are told apart without their hues. */
export function differ(one: LineForm, other: LineForm): boolean {
  const [light, heavy] = [Math.min(one.weight, other.weight), Math.max(one.weight, other.weight)]
  return one.strokes !== other.strokes || Math.abs(one.share - other.share) > 0.15 || heavy / light > 1.25
}

/** The inner of a sign on the page as light and dark, whatever its colours: from its own darkest point to its lightest. */
export async function signOf(sign: Locator, picture: Seen): Promise<readonly number[]> {
  const values = await innerOf(sign, picture)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return values.map((value) => (value - low) / (high - low || 1))
}

/** How light the inner of a sign is. */
export async function lightOf(sign: Locator, picture: Seen): Promise<number> {
  const values = await innerOf(sign, picture)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

async function innerOf(sign: Locator, { width, light }: Seen): Promise<number[]> {
  const box = await sign.boundingBox()
  if (box === null) throw new Error('there is no such sign to be seen')
  return Array.from({ length: 20 * 20 }, (_, index) => {
    const x = Math.round(box.x + box.width * (0.18 + (0.64 * (index % 20)) / 20))
    const y = Math.round(box.y + box.height * (0.18 + (0.64 * Math.floor(index / 20)) / 20))
    return light[y * width + x] ?? 1
  })
}

/** How unlike two signs are, from 0 to 1. */
export function unlike(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
