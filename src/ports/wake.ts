/** Keeps the screen awake while something is presented, as far as the browser lets it. Returns what ends it. */
export function keepAwake(): () => void {
  let ended = false
  let lock: { release(): Promise<void> } | undefined
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible' || !mayStayAwake()) return
    try {
      const got = await navigator.wakeLock.request('screen')
      if (ended) await got.release()
      else lock = got
    } catch {
      // Refused, or not known here: the screen may go dark, and nothing else happens.
    }
  }
  void ask()
  // A browser takes the lock away when the page is hidden.
  document.addEventListener('visibilitychange', ask)
  return () => {
    ended = true
    document.removeEventListener('visibilitychange', ask)
    lock?.release().catch(() => {})
  }
}

/** A frame whose host does not let it would only be told off for asking. */
function mayStayAwake(): boolean {
  const { featurePolicy } = document as Document & {
    featurePolicy?: { allowsFeature(name: string): boolean }
  }
  return featurePolicy?.allowsFeature('screen-wake-lock') ?? true
}
