/**
 * What a browser keeps of a learner's way through the cases. Whether it may keep anything is tried by writing and
 * reading back, because storage that is there may still refuse; the screen then says so. The page around this one, or
 * the address, may ask that nothing is kept here.
 */
import {
  createLearner,
  type Learner,
  NOTHING_DONE,
  type Progress,
  readProgress,
  writeProgress,
} from '../store/late.ts'
import type { Explorer } from '../store/store.ts'

/** Who keeps it: this browser, the page around this one, or nobody. */
export const KEEPERS = ['self', 'host', 'none'] as const
export type Keeper = (typeof KEEPERS)[number]

/** Several explorers may share one origin: each folder has its own key. */
function keyOf(location: Pick<Location, 'pathname'>): string {
  return `pathway-explorer ${location.pathname.replace(/[^/]*$/, '')} progress`
}

/** Whether this page may keep something: tried, and nothing is left of the trial. */
function mayKeep(): boolean {
  const key = `${keyOf(location)} trial`
  try {
    localStorage.setItem(key, key)
    const kept = localStorage.getItem(key) === key
    localStorage.removeItem(key)
    return kept
  } catch {
    return false
  }
}

/** The progress kept by an earlier visit; nothing when there is none, or it cannot be read. */
function keptProgress(): Progress {
  try {
    const read = readProgress(localStorage.getItem(keyOf(location)) ?? '')
    return 'progress' in read ? read.progress : NOTHING_DONE
  } catch {
    return NOTHING_DONE
  }
}

/** Keeps every step from now on; a learner who has cleared their data leaves nothing behind. Gives what ends it. */
function attachProgress(learner: Learner): () => void {
  return learner.subscribe((progress) => {
    try {
      if (progress === NOTHING_DONE) localStorage.removeItem(keyOf(location))
      else localStorage.setItem(keyOf(location), writeProgress(progress))
    } catch {
      // Said on the screen, which asks where it is kept.
    }
  })
}

/** Where what a learner does is kept; `refused`: in this browser, which does not let it. */
export type Kept = Keeper | 'refused'

class Keeping {
  readonly learner = createLearner()
  #kept: Kept
  #stop: (() => void) | undefined
  readonly #told = new Set<() => void>()

  constructor(keeper: Keeper) {
    this.#kept = this.#begin(keeper)
  }

  readonly kept = (): Kept => this.#kept

  readonly watch = (changed: () => void): (() => void) => {
    this.#told.add(changed)
    return () => this.#told.delete(changed)
  }

  /** What another has kept is not shown, and stays as it is. */
  keepBy(keeper: Keeper): void {
    if (keeper === (this.#kept === 'refused' ? 'self' : this.#kept)) return
    this.#stop?.()
    this.#kept = this.#begin(keeper)
    for (const tell of this.#told) tell()
  }

  #begin(keeper: Keeper): Kept {
    const kept = keeper === 'self' && !mayKeep() ? 'refused' : keeper
    this.learner.setState(kept === 'self' ? keptProgress() : NOTHING_DONE, true)
    this.#stop = kept === 'self' ? attachProgress(this.learner) : undefined
    return kept
  }
}

// One learner for each explorer, there as long as the page is.
const keepings = new WeakMap<Explorer, Keeping>()

/** The learner of an explorer, and where what they do is kept. */
export function keepingOf(explorer: Explorer, keeper: Keeper = 'self'): Keeping {
  const known = keepings.get(explorer)
  if (known !== undefined) return known
  const made = new Keeping(keeper)
  keepings.set(explorer, made)
  return made
}

/** Says who keeps it from now on. */
export function keepProgress(explorer: Explorer, keeper: Keeper): void {
  keepingOf(explorer, keeper).keepBy(keeper)
}
