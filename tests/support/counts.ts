/** What came out of a run of tests, read from the reports the runners write. */

export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly suites: readonly PlaywrightSuite[]
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly tests: readonly {
      readonly status: string
      readonly annotations: readonly { readonly type: string; readonly description?: string }[]
    }[]
  }[]
}

/** The counts of a Vitest report. A file that failed outside its tests counts as one failed test. */
export function vitestCounts(report: VitestReport): Counts {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The counts of a Playwright report. */
export function playwrightCounts({ stats }: Pick<PlaywrightReport, 'stats'>): Counts {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/** Why tests of a Playwright report were left out, and how many for each reason, the most first. */
export function skipsOf({ suites }: Pick<PlaywrightReport, 'suites'>): [reason: string, tests: number][] {
  const reasons = new Map<string, number>()
  const look = (suite: PlaywrightSuite): void => {
    for (const { status, annotations } of suite.specs.flatMap(({ tests }) => tests)) {
      if (status !== 'skipped') continue
      const reason = annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason is given'
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    suite.suites?.forEach(look)
  }
  suites.forEach(look)
  return [...reasons].sort(([, a], [, b]) => b - a)
}

/** What a runner came to: a run that failed without a failed test, or reported nothing, counts as one failure. */
export function countsOf(counts: Counts | undefined, exitCode: number): Counts {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0 }
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The one line that says it all; it is the last line of a run. */
export function summaryOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
