import { expect, type Faults } from './app.ts'

/** Waits until the browser itself has told, so often, what it refused; nothing else may have gone wrong. */
export async function refusalTold(faults: Faults, words: RegExp, times = 1): Promise<void> {
  const told: string[] = []
  await expect
    .poll(() => {
      told.push(...faults.take())
      return told.length
    })
    .toBeGreaterThanOrEqual(times)
  for (const each of told) expect(each).toMatch(words)
}
