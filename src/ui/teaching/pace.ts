/** How a session lies with its plan: within the stop that is shown, ahead of it, or behind. */
export interface Pace {
  readonly kind: 'on-time' | 'ahead' | 'behind'
  /** By how much, in whole minutes. */
  readonly minutes: number
}

/** All in minutes: since the start, planned before this stop, planned for it. Less than half a minute is nothing. */
export function paceOf(elapsed: number, planned: number, stop: number): Pace {
  const early = Math.round(planned - elapsed)
  if (early >= 1) return { kind: 'ahead', minutes: early }
  const late = Math.round(elapsed - planned - stop)
  return late >= 1 ? { kind: 'behind', minutes: late } : { kind: 'on-time', minutes: 0 }
}

/** Seconds as `4:05` or `1:02:09`. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${Math.floor(whole / 60)}:${two(whole % 60)}`
}
