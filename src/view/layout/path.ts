import type { Point } from './picture.ts'

/** How is a line drawn whose corners the layout has set? */

const tenth = (value: number): number => Math.round(value * 10) / 10

/** An SVG path through the points with corners rounded by at most `radius`, less where a piece is short. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const parts: string[] = []
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    const next = points[index + 1]
    if (before === undefined || next === undefined) {
      parts.push(`${before === undefined ? 'M' : 'L'} ${point.x} ${point.y}`)
      continue
    }
    const lengthTo = (other: Point) => Math.abs(other.x - point.x) + Math.abs(other.y - point.y)
    const by = Math.min(radius, lengthTo(before) / 2, lengthTo(next) / 2)
    const towards = (other: Point): string => {
      const share = lengthTo(other) === 0 ? 0 : by / lengthTo(other)
      return `${tenth(point.x + (other.x - point.x) * share)} ${tenth(point.y + (other.y - point.y) * share)}`
    }
    parts.push(`L ${towards(before)}`, `Q ${point.x} ${point.y} ${towards(next)}`)
  }
  return parts.join(' ')
}
