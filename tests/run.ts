/**
 * `npm test`: all tests, unit and browser; `npm test -- unit` or `npm test -- browser` for one kind.
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
import { type Counts, countsOf, playwrightCounts, summaryOf, sumOf, vitestCounts } from './support/counts.ts'
import { hasNginx } from './support/nginx.ts'

const KINDS = ['unit', 'browser']
const asked = process.argv.slice(2)
const unknown = asked.filter((kind) => !KINDS.includes(kind))
if (unknown.length > 0)
  stop(`There is no kind of test “${unknown[0]}”. Say unit, browser, or nothing for both.`)
const kinds = asked.length > 0 ? asked : KINDS

const reports = join(ROOT, '.cache/tests')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

// The browser comes first: without one half of the tests cannot run, and that is better known at once.
const browser = kinds.includes('browser') ? browserOrStop() : undefined
const all: Counts[] = []
if (kinds.includes('unit')) all.push(unitTests())
if (browser !== undefined) all.push(browserTests(browser))

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

function browserTests(executable: string): Counts {
  console.log(`\nBuilding the app for the browser tests (${executable})`)
  const built = node(binaryOf('tsx', 'dist/cli.mjs'), ['src/cli/build.ts'])
  if (built !== 0) return countsOf(undefined, built)
  console.log('\nBrowser tests')
  if (!hasNginx())
    console.log('Not run, because nginx is not installed: the tests behind a real server (nginx.spec.ts).')
  const report = join(reports, 'browser.json')
  const exitCode = node(binaryOf('@playwright/test', 'cli.js'), ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: executable,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  })
  return countsOf(read(report, playwrightCounts), exitCode)
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

function read<Report>(file: string, counts: (report: Report) => Counts): Counts | undefined {
  try {
    return counts(JSON.parse(readFileSync(file, 'utf8')) as Report)
  } catch {
    return undefined
  }
}

function stop(words: string): never {
  console.error(words)
  process.exit(1)
}
