/**
 * The hash of the page's address, written when the picture has been painted: telling the browser where it is was a
 * third of the work of a click, and nobody waits for it.
 */

/** At the latest, where nothing is painted (a page in the background). */
const LATEST_MS = 250

export interface Address<State> {
  /** What is shown now. With `entry` it is one entry of the browser's history, so that Back leaves it again. */
  note(state: State, entry: boolean): void
  /** Writes at once what waits. */
  flush(): void
  /** Whether the address is the one written last. False while something waits. */
  isOurs(): boolean
  /** The browser went to another address: what waits belongs to the one it left. */
  moved(): void
}

/** `hashOf` gives the hash of a state, without the `#`. Every entry noted is made, in order, none of them twice. */
export function createAddress<State>(hashOf: (state: State) => string): Address<State> {
  let waiting: { state: State; entry: boolean }[] = []
  let written: string | undefined
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    timer = undefined
  }
  const flush = () => {
    stop()
    const noted = waiting
    waiting = []
    for (const { state, entry } of noted) {
      written = `#${hashOf(state)}`
      if (written === location.hash) continue
      try {
        if (entry) history.pushState(null, '', written)
        else history.replaceState(null, '', written)
      } catch {
        // A browser that limits how often the address may change: the next change writes it.
      }
    }
  }
  return {
    note(state, entry) {
      const last = waiting.at(-1)
      if (entry || last === undefined) waiting.push({ state, entry })
      else last.state = state
      if (timer !== undefined) return
      timer = setTimeout(flush, LATEST_MS)
      // A frame is painted after its callbacks: what is set in one of them comes after the paint.
      frame = requestAnimationFrame(() => {
        clearTimeout(timer)
        timer = setTimeout(flush)
      })
    },
    flush,
    isOurs: () => waiting.length === 0 && location.hash === written,
    moved() {
      stop()
      waiting = []
      written = location.hash
    },
  }
}
