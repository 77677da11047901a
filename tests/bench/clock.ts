/** The median time of one call in microseconds, over several rounds that each last long enough to be measured. */
export function medianTime(call: () => void, rounds = 9, least = 40): number {
  call()
  let calls = 1
  for (;;) {
    const time = timeOf(call, calls)
    if (time > least) break
    calls = Math.max(calls + 1, Math.ceil((calls * least * 1.2) / Math.max(time, 0.01)))
  }
  return median(Array.from({ length: rounds }, () => (timeOf(call, calls) / calls) * 1000))
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
