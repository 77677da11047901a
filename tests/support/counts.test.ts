import { expect, test } from 'vitest'
import { countsOf, playwrightCounts, skipsOf, summaryOf, sumOf, vitestCounts } from './counts.ts'

const UNIT = {
  numPassedTests: 7,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ],
}

test('a unit run counts its tests, and a file that could not run as one failure', () => {
  expect(vitestCounts(UNIT)).toEqual({ passed: 7, failed: 2, skipped: 2 })
})

test('a browser run counts its tests', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
  expect(playwrightCounts({ stats })).toEqual({ passed: 6, failed: 1, skipped: 2 })
})

test('a browser run says why tests were left out, and how many for each reason', () => {
  const left = (...description: string[]) => ({
    tests: [
      { status: 'skipped', annotations: description.map((each) => ({ type: 'skip', description: each })) },
    ],
  })
  const ran = { tests: [{ status: 'expected', annotations: [{ type: 'slow' }] }] }
  const suites = [
    { specs: [ran, left('no window')], suites: [{ specs: [left('no file'), ran] }] },
    { specs: [left('no file'), left()] },
  ]
  expect(skipsOf({ suites })).toEqual([
    ['no file', 2],
    ['no window', 1],
    ['no reason is given', 1],
  ])
  expect(skipsOf({ suites: [{ specs: [ran] }] })).toEqual([])
})

test('a run that failed without saying where still counts as failed', () => {
  expect(countsOf({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
  expect(countsOf(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(countsOf({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  expect(countsOf({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0)
})

test('a run that reported nothing is a failure, though it says it went well', () => {
  expect(countsOf(undefined, 0).failed).toBe(1)
})

test('the last line', () => {
  const sum = sumOf([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ])
  expect(summaryOf(sum)).toBe('3 passed, 1 failed')
  expect(summaryOf({ ...sum, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped')
})
