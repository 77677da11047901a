import type { Point } from './picture.ts'

/** The direction of the last stretch of a line, which runs at a right angle to the box it enters. */
function lastStretch(points: readonly Point[]): { tip: Point; dx: number; dy: number } | undefined {
  const tip = points[points.length - 1]
  const before = points[points.length - 2]
  if (tip === undefined || before === undefined) return undefined
  return { tip, dx: Math.sign(tip.x - before.x), dy: Math.sign(tip.y - before.y) }
}

/** A filled head at the end of a line, `size` long, as an SVG path. */
export function arrowAt(points: readonly Point[], size: number): string {
  const last = lastStretch(points)
  if (last === undefined) return ''
  const { tip, dx, dy } = last
  const back = { x: tip.x - dx * size, y: tip.y - dy * size }
  const half = size * 0.55
  return `M ${tip.x} ${tip.y} L ${back.x - dy * half} ${back.y + dx * half} L ${back.x + dy * half} ${back.y - dx * half} Z`
}

/** The line without the end that its head covers: a thick one would stand out beside the tip. */
export function pulledBack(points: readonly Point[], size: number): Point[] {
  const last = lastStretch(points)
  if (last === undefined) return [...points]
  const { tip, dx, dy } = last
  return [...points.slice(0, -1), { x: tip.x - dx * (size - 1), y: tip.y - dy * (size - 1) }]
}
