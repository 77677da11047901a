/**
 * Full screen, where the page may: in a frame only if the host allows it. A host that has said so fills the screen
 * with the frame itself where the browser does not let the page.
 */
export interface Filler {
  fill(): void
  leave(): void
}

let host: Filler | undefined
let filledByHost = false
const watching = new Set<() => void>()

/** Lets a host fill the screen, or no longer. */
export function letHostFill(filler: Filler | undefined): void {
  host = filler
  filledByHost = false
  for (const tell of watching) tell()
}

/** Whether the browser lets this page fill the screen. */
export function mayFillItself(): boolean {
  return document.fullscreenEnabled === true
}

/** Whether there is a way to fill the screen. */
export function canFillScreen(): boolean {
  return mayFillItself() || host !== undefined
}

/** Tells when that has changed; gives what ends it. */
export function watchFilling(changed: () => void): () => void {
  watching.add(changed)
  return () => watching.delete(changed)
}

/** Fills the screen, or goes back. A refusal changes nothing. */
export function fillScreen(): void {
  if (!mayFillItself()) {
    if (host === undefined) return
    filledByHost = !filledByHost
    if (filledByHost) host.fill()
    else host.leave()
    return
  }
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  done.catch(() => {})
}
