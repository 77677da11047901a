interface Box {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/**
 * The box an arrow leads to from another: the nearest in that direction, what lies straight before what lies aside.
 * The one it came from where there is none; undefined for a key that is no arrow.
 */
export function nearestIn(key: string, from: string, boxes: readonly Box[]): string | undefined {
  const way = WAYS[key]
  const start = boxes.find(({ id }) => id === from)
  if (way === undefined || start === undefined) return undefined
  const [right, down] = way
  const middle = (box: Box) => [box.x + box.width / 2, box.y + box.height / 2] as const
  const [x, y] = middle(start)
  let best = from
  let least = Number.POSITIVE_INFINITY
  for (const box of boxes) {
    const [otherX, otherY] = middle(box)
    const along = (otherX - x) * right + (otherY - y) * down
    const aside = Math.abs((otherX - x) * down) + Math.abs((otherY - y) * right)
    if (along <= 1 || aside > along * 3) continue
    const far = along + aside * 2
    if (far < least) {
      least = far
      best = box.id
    }
  }
  return best
}
