/**
 * How much work is it to read a drawing? Compares drawings of one pathway; the number means nothing by itself.
 */
import type { Layout } from './picture.ts'

const CROSSING = 6
const BEND = 1
const LENGTH = 0.004
/** The screens of a lecture room: the picture is shown whole, so what is larger is read smaller. */
const SCREEN = { wide: { width: 1184, height: 590 }, narrow: { width: 700, height: 1600 } } as const
const SIZE = 40

interface Piece {
  readonly edge: number
  readonly from: number
  readonly to: number
  readonly at: number
}

/** Crossings, bends, length of line and smallness on the screen, added up. */
export function effortOf({ shape, width, height, edges }: Layout): number {
  const upright: Piece[] = []
  const level: Piece[] = []
  let length = 0
  let bends = 0
  for (const [edge, { points }] of edges.entries()) {
    bends += Math.max(0, points.length - 2)
    for (const [index, b] of points.entries()) {
      const a = points[index - 1]
      if (a === undefined) continue
      length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
      if (a.x === b.x) upright.push({ edge, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y), at: a.x })
      else level.push({ edge, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x), at: a.y })
    }
  }
  let crossings = 0
  for (const one of upright)
    for (const two of level)
      if (one.at > two.from && one.at < two.to && two.at > one.from && two.at < one.to) crossings++
  const zoom = Math.min(SCREEN[shape].width / width, SCREEN[shape].height / height)
  return CROSSING * crossings + BEND * bends + LENGTH * length + SIZE / zoom
}
