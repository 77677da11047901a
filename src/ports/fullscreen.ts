/** Full screen, where the page may: in a frame only if the host allows it. */
export function canFillScreen(): boolean {
  return document.fullscreenEnabled === true
}

/** Fills the screen, or goes back. A refusal changes nothing. */
export function fillScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  done.catch(() => {})
}
