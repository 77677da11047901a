/** Whether less motion is asked for: by the system, or by whoever made the address or holds the frame. */
const LESS = '(prefers-reduced-motion: reduce)'

export function isStill(): boolean {
  return document.documentElement.dataset.motion === 'off' || matchMedia(LESS).matches
}
