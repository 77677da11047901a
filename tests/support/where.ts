/**
 * Where a run of the browser tests has the app: at the root of a server, or, as `npm test -- places` does, in one of
 * the places where people put it. `TEST_PLACE` names it.
 */
import type { Place } from './sites.ts'

export const RUNS = ['nginx', 'file', 'frame', 'sandbox'] as const
export type Run = 'root' | (typeof RUNS)[number]

/** Where this run has it. */
export const HERE = runOf(process.env.TEST_PLACE)

/** The runs in which the app stands in a frame of another site. */
export const FRAMES: readonly Run[] = ['frame', 'sandbox']

/** Where a test has the app that names no place itself. In a frame of its own size, as the tests of a page want it. */
export const PLACE_OF: Readonly<Record<Run, Place>> = {
  root: 'root',
  nginx: 'nginx',
  file: 'file',
  frame: 'frame-whole',
  sandbox: 'sandbox-whole',
}

/** Which run a place belongs to: one that names its place is of that run, and of the one at the root. */
export const RUN_OF: Readonly<Record<Place, Run>> = {
  root: 'root',
  'sub-path': 'root',
  'sandbox-origin': 'root',
  file: 'file',
  single: 'file',
  frame: 'frame',
  'frame-whole': 'frame',
  listed: 'frame',
  anyone: 'frame',
  alike: 'frame',
  sandbox: 'sandbox',
  'sandbox-whole': 'sandbox',
  'listed-sandbox': 'sandbox',
  'single-frame': 'sandbox',
  nginx: 'nginx',
  'nginx-frame': 'nginx',
  'nginx-sandbox': 'nginx',
  'nginx-single': 'nginx',
}

function runOf(name = 'root'): Run {
  const run = (['root', ...RUNS] as const).find((each) => each === name)
  if (run === undefined) throw new Error(`There is no place “${name}”. Say one of: ${RUNS.join(', ')}.`)
  return run
}
