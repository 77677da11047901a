/** Whether this page may keep anything in the browser; a frame without an origin, and a strict browser, may not. */
export function mayKeep(): boolean {
  try {
    return localStorage !== null
  } catch {
    return false
  }
}
