/** Answers "in what order do these follow from each other, or where do they run in a circle?". */

/**
 * The ids so ordered that each comes after everything `nextOf` leads to from it; or, when that cannot be, one
 * circle, beginning and ending with the same id. Without recursion: a chain may be as long as a list.
 */
export function orderOf(
  ids: Iterable<string>,
  nextOf: (id: string) => readonly string[],
): { order: string[] } | { circle: string[] } {
  const order: string[] = []
  const state = new Map<string, 'open' | 'done'>()
  for (const root of ids) {
    if (state.has(root)) continue
    state.set(root, 'open')
    const way: { id: string; rest: readonly string[]; at: number }[] = [
      { id: root, rest: nextOf(root), at: 0 },
    ]
    for (let top = way.at(-1); top !== undefined; top = way.at(-1)) {
      const next = top.rest[top.at]
      top.at += 1
      if (next === undefined) {
        state.set(top.id, 'done')
        order.push(top.id)
        way.pop()
      } else if (state.get(next) === 'open') {
        const ids = way.map((step) => step.id)
        return { circle: [...ids.slice(ids.indexOf(next)), next] }
      } else if (!state.has(next)) {
        state.set(next, 'open')
        way.push({ id: next, rest: nextOf(next), at: 0 })
      }
    }
  }
  return { order }
}

/** A circle as it is printed; a long one is cut in the middle. */
export function printCircle(circle: readonly string[]): string {
  const shown = circle.length > 12 ? [...circle.slice(0, 8), '…', ...circle.slice(-2)] : circle
  return shown.join(' → ')
}
