/**
 * `npm test`: all tests, unit and browser; `npm test -- unit` or `npm test -- browser` for one kind. `npm test -- places`
 * runs the browser tests again in every place where people put the app, `npm test -- places file` in one of them.
 *
 * Needs nothing but `npm ci`: finds a browser or gets one, builds the app once, runs both runners and adds up
 * what they report. The last line is the sum; exit code 1 when a test failed or none ran.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ROOT } from '../src/cli/build.ts'
import { findBrowser, installBrowser } from './support/browser.ts'
import {
  type Counts,
  countsOf,
  playwrightCounts,
  skipsOf,
  summaryOf,
  sumOf,
  vitestCounts,
} from './support/counts.ts'
import { hasNginx } from './support/nginx.ts'
import { RUNS, type Run } from './support/where.ts'

const KINDS = ['unit', 'browser']
const [first, ...more] = process.argv.slice(2)
const inPlaces = first === 'places'
const asked = inPlaces ? more : [first, ...more].flatMap((each) => each ?? [])
const known: readonly string[] = inPlaces ? RUNS : KINDS
const unknown = asked.find((each) => !known.includes(each))
if (unknown !== undefined)
  stop(
    inPlaces
      ? `There is no place “${unknown}”. Say ${RUNS.join(', ')}, or nothing for all of them.`
      : `There is no kind of test “${unknown}”. Say unit, browser, or nothing for both; or places.`,
  )
const kinds = inPlaces ? ['browser'] : asked.length > 0 ? asked : KINDS
const places = RUNS.filter((each) => asked.length === 0 || asked.includes(each))

const reports = join(ROOT, '.cache/tests')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

// The browser comes first: without one half of the tests cannot run, and that is better known at once.
const browser = kinds.includes('browser') ? browserOrStop() : undefined
const all: Counts[] = []
if (kinds.includes('unit')) all.push(unitTests())
if (browser !== undefined && built(browser))
  all.push(...(inPlaces ? inEveryPlace(browser) : [browserTests(browser, 'root')]))

const sum = sumOf(all)
console.log(`\n${summaryOf(sum)}`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0

function unitTests(): Counts {
  console.log('\nUnit tests')
  const report = join(reports, 'unit.json')
  const exitCode = node(binaryOf('vitest', 'vitest.mjs'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return countsOf(read(report, vitestCounts), exitCode)
}

/** Builds the app; without one all of the browser tests failed. */
function built(executable: string): boolean {
  console.log(`\nBuilding the app for the browser tests (${executable})`)
  const exitCode = node(binaryOf('tsx', 'dist/cli.mjs'), ['src/cli/build.ts'])
  if (exitCode !== 0) all.push(countsOf(undefined, exitCode))
  return exitCode === 0
}

/** The same tests in each place, with what came out of each and why something was left out. */
function inEveryPlace(executable: string): Counts[] {
  const lines: string[] = []
  const counts = places.map((place) => {
    if (place === 'nginx' && !hasNginx()) {
      lines.push('', 'nginx: not run, because nginx is not installed')
      return sumOf([])
    }
    const counted = browserTests(executable, place)
    lines.push('', `${place}: ${summaryOf(counted)}`)
    for (const [reason, tests] of read(reportOf(place), skipsOf) ?? [])
      lines.push(`  ${tests} left out: ${reason}`)
    return counted
  })
  console.log(lines.join('\n'))
  return counts
}

function browserTests(executable: string, run: Run): Counts {
  console.log(run === 'root' ? '\nBrowser tests' : `\nBrowser tests in the place “${run}”`)
  if (run === 'root' && !hasNginx())
    console.log('Not run, because nginx is not installed: the tests behind a real server (nginx.spec.ts).')
  const report = reportOf(run)
  const exitCode = node(binaryOf('@playwright/test', 'cli.js'), ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    TEST_PLACE: run,
  })
  return countsOf(read(report, playwrightCounts), exitCode)
}

function reportOf(run: Run): string {
  return join(reports, `${run === 'root' ? 'browser' : run}.json`)
}

function browserOrStop(): string {
  const found = findBrowser()
  if (found !== undefined) return found
  console.log('No Chromium or Chrome is installed; trying to install one …')
  installBrowser()
  return (
    findBrowser() ??
    stop('The browser tests need Chromium or Chrome: install one, or set CHROMIUM_PATH to where it stands.')
  )
}

function node(script: string, given: readonly string[], env: Record<string, string> = {}): number {
  const { status } = spawnSync(process.execPath, [script, ...given], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status ?? 1
}

/** A file of an installed package, so that no shell and no `npx` stands between. */
function binaryOf(name: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)
}

function read<Report, Read>(file: string, reader: (report: Report) => Read): Read | undefined {
  try {
    return reader(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } catch {
    return undefined
  }
}

function stop(words: string): never {
  console.error(words)
  process.exit(1)
}
