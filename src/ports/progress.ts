/**
 * What a browser keeps of a learner's way through the cases. Whether it may keep anything is tried by writing and
 * reading back, because storage that is there may still refuse; the screen then says so.
 */
import { type Learner, NOTHING_DONE, type Progress, readProgress, writeProgress } from '../store/late.ts'

/** Several explorers may share one origin: each folder has its own key. */
function keyOf(location: Pick<Location, 'pathname'>): string {
  return `pathway-explorer ${location.pathname.replace(/[^/]*$/, '')} progress`
}

/** Whether this page may keep something: tried, and nothing is left of the trial. */
export function mayKeep(): boolean {
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
export function keptProgress(): Progress {
  try {
    const read = readProgress(localStorage.getItem(keyOf(location)) ?? '')
    return 'progress' in read ? read.progress : NOTHING_DONE
  } catch {
    return NOTHING_DONE
  }
}

/** Keeps every step from now on; a learner who has cleared their data leaves nothing behind. */
export function attachProgress(learner: Learner): void {
  learner.subscribe((progress) => {
    try {
      if (progress === NOTHING_DONE) localStorage.removeItem(keyOf(location))
      else localStorage.setItem(keyOf(location), writeProgress(progress))
    } catch {
      // Said on the screen, which has asked `mayKeep`.
    }
  })
}
