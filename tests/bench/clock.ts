/** The median time of one call in microseconds, over several rounds that each last long enough to be measured. */
export function medianTime(call: () => void, rounds = 9, least = 40): number {
  return medianTimes([call], rounds, least)[0] as number
}

/** The same for several calls whose rounds take turns, so that what else the machine does falls on all of them. */
export function medianTimes(calls: readonly (() => void)[], rounds = 9, least = 40): number[] {
  const counts = calls.map((call) => countFor(call, least))
  const times = calls.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, call] of calls.entries()) {
      const count = counts[index] as number
      times[index]?.push((timeOf(call, count) / count) * 1000)
    }
  return times.map(median)
}

/** How often a call must be repeated for a round to last so many milliseconds. */
function countFor(call: () => void, least: number): number {
  call()
  let count = 1
  for (;;) {
    const time = timeOf(call, count)
    if (time > least) return count
    count = Math.max(count + 1, Math.ceil((count * least * 1.2) / Math.max(time, 0.01)))
  }
}

function timeOf(call: () => void, calls: number): number {
  const start = performance.now()
  for (let index = 0; index < calls; index++) call()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
