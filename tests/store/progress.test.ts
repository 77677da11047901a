import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  createLearner,
  firstAnswer,
  type Learner,
  lastAnswer,
  NOTHING_DONE,
  type Progress,
  readProgress,
  reviewDay,
  statusOf,
  writeProgress,
} from '../../src/store/late.ts'
import { LEAVES } from '../../src/store/store.ts'
import { RELATIONS } from '../../src/view/late.ts'

const [PACK, CASE] = ['a-pack', 'a-case']
const HOW = { exam: false, content: '1' }
let learner: Learner

beforeEach(() => {
  learner = createLearner()
})

const now = () => learner.getState().cases[PACK]?.[CASE]

describe('a way through a case', () => {
  it('begins after the story, with no answers', () => {
    learner.actions.begin(PACK, CASE, HOW)
    expect(now()).toEqual({ ...HOW, step: 1, answers: [], debriefed: false, finished: [] })
  })

  it('B6 keeps every answer in order; the first counts, the last is what it was revised to', () => {
    learner.actions.begin(PACK, CASE, HOW)
    for (const option of ['a', 'b', 'b', 'a']) learner.actions.commit(PACK, CASE, { decision: 'one', option })
    learner.actions.commit(PACK, CASE, { decision: 'two', option: 'c' })
    expect(now()?.answers).toEqual([
      { decision: 'one', option: 'a' },
      { decision: 'one', option: 'b' },
      { decision: 'one', option: 'a' },
      { decision: 'two', option: 'c' },
    ])
    expect([firstAnswer(now(), 'one'), lastAnswer(now(), 'one')]).toEqual(['a', 'a'])
    expect([firstAnswer(now(), 'two'), lastAnswer(now(), 'three')]).toEqual(['c', undefined])
  })

  it('writes nothing for a case that was not begun', () => {
    learner.actions.commit(PACK, CASE, { decision: 'one', option: 'a' })
    learner.actions.goTo(PACK, CASE, 3)
    learner.actions.finish(PACK, CASE, 3, '2026-01-01')
    expect(learner.getState()).toBe(NOTHING_DONE)
  })

  it('begun again has no answers, and the days on which it was finished', () => {
    learner.actions.begin(PACK, CASE, HOW)
    learner.actions.commit(PACK, CASE, { decision: 'one', option: 'a' })
    learner.actions.finish(PACK, CASE, 2, '2026-01-01')
    learner.actions.begin(PACK, CASE, { exam: true, content: '2' })
    expect(now()).toEqual({
      exam: true,
      content: '2',
      step: 1,
      answers: [],
      debriefed: false,
      finished: ['2026-01-01'],
    })
  })

  it('does not touch other cases or other packs', () => {
    learner.actions.begin(PACK, 'another', HOW)
    learner.actions.begin('another-pack', CASE, HOW)
    const before = learner.getState()
    learner.actions.begin(PACK, CASE, HOW)
    learner.actions.commit(PACK, CASE, { decision: 'one', option: 'a' })
    expect(learner.getState().cases[PACK]?.another).toBe(before.cases[PACK]?.another)
    expect(learner.getState().cases['another-pack']).toBe(before.cases['another-pack'])
  })

  it('is cleared whole', () => {
    learner.actions.begin(PACK, CASE, HOW)
    learner.actions.judge(PACK, 'C01', 'supported')
    learner.actions.clear()
    expect(learner.getState()).toBe(NOTHING_DONE)
  })
})

describe('where a learner stands', () => {
  const at = (step: number, finished: readonly string[] = [], debriefed = finished.length > 0) => ({
    ...HOW,
    step,
    answers: [],
    debriefed,
    finished,
  })

  it('not begun, under way, done', () => {
    expect(statusOf(undefined, 3, '2026-01-01')).toBe('not-begun')
    expect(statusOf(at(2), 3, '2026-01-01')).toBe('under-way')
    expect(statusOf(at(4, ['2026-01-01']), 3, '2026-01-01')).toBe('done')
    expect(statusOf(at(1, ['2026-01-01'], false), 3, '2026-01-01')).toBe('under-way')
    // Back at an earlier step after the debrief it stays done.
    expect(statusOf(at(1, ['2026-01-01']), 3, '2026-01-01')).toBe('done')
  })

  it('B11 to review 1, 7 and 30 days after it was first finished, each until it is finished again', () => {
    const reviewed = (...finished: string[]) => reviewDay(at(4, finished))
    expect(reviewed()).toBeUndefined()
    expect(reviewed('2026-01-30')).toBe('2026-01-31')
    expect(reviewed('2026-01-30', '2026-01-30')).toBe('2026-01-31')
    expect(reviewed('2026-01-30', '2026-02-01')).toBe('2026-02-06')
    // A review that comes late has met what was due before it.
    expect(reviewed('2026-01-30', '2026-02-20')).toBe('2026-03-01')
    expect(reviewed('2026-01-30', '2026-04-01')).toBeUndefined()
    expect(statusOf(at(4, ['2026-01-30']), 3, '2026-01-30')).toBe('done')
    expect(statusOf(at(4, ['2026-01-30']), 3, '2026-01-31')).toBe('to-review')
    expect(statusOf(at(4, ['2026-01-30']), 3, '2026-08-01')).toBe('to-review')
  })
})

describe('claims judged', () => {
  it('the first judgement counts, until all are let go', () => {
    learner.actions.judge(PACK, 'C01', 'supported')
    learner.actions.judge(PACK, 'C01', 'overstated')
    learner.actions.judge('another-pack', 'C01', 'limited')
    expect(learner.getState().drills).toEqual({
      [PACK]: { C01: 'supported' },
      'another-pack': { C01: 'limited' },
    })
    learner.actions.forgetDrills(PACK)
    expect(learner.getState().drills).toEqual({ 'another-pack': { C01: 'limited' } })
  })
})

const id = fc.stringMatching(/^[a-z][a-z0-9+.-]{0,20}$/).filter((text) => !(text in Object.prototype))
const day = fc
  .tuple(
    fc.integer({ min: 2020, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
const caseProgress = fc.record({
  content: fc.string({ maxLength: 64 }),
  exam: fc.boolean(),
  step: fc.nat({ max: 50 }),
  answers: fc.array(fc.record({ decision: id, option: id }), { maxLength: 6 }),
  debriefed: fc.boolean(),
  finished: fc.array(day, { maxLength: 4 }).map((days) => days.toSorted()),
})
const progress: fc.Arbitrary<Progress> = fc.record({
  cases: fc.dictionary(id, fc.dictionary(id, caseProgress, { noNullPrototype: true }), {
    noNullPrototype: true,
  }),
  drills: fc.dictionary(id, fc.dictionary(id, fc.constantFrom(...RELATIONS), { noNullPrototype: true }), {
    noNullPrototype: true,
  }),
})

describe('progress as a file', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(progress, (written) => {
        expect(readProgress(writeProgress(written))).toEqual({ progress: written })
      }),
    )
  })

  it('is taken over case by case; what the file does not name stays', () => {
    learner.actions.begin(PACK, CASE, HOW)
    learner.actions.begin(PACK, 'another', HOW)
    const other = createLearner()
    other.actions.begin(PACK, CASE, { exam: true, content: '2' })
    other.actions.judge(PACK, 'C01', 'limited')
    const before = learner.getState().cases[PACK]?.another
    learner.actions.takeOver(other.getState())
    expect(now()?.exam).toBe(true)
    expect(learner.getState().cases[PACK]?.another).toBe(before)
    expect(learner.getState().drills).toEqual({ [PACK]: { C01: 'limited' } })
  })

  it.each([
    ['nothing', '', 'not-json'],
    ['half a file', writeProgress(NOTHING_DONE).slice(0, 40), 'not-json'],
    ['a pathway', '{"format":1,"id":"article-2016"}', 'other-kind'],
    ['a list', '[]', 'other-kind'],
    ['a later format', writeProgress(NOTHING_DONE).replace('"format": 1', '"format": 2'), 'newer'],
    ['no cases', writeProgress(NOTHING_DONE).replace('"cases"', '"kases"'), 'damaged'],
    [
      'a text where a table is',
      writeProgress(NOTHING_DONE).replace('"cases": {}', '"cases": "x"'),
      'damaged',
    ],
    ['too much', ' '.repeat(1_000_001), 'too-large'],
  ])('%s is refused, with the reason', (_what, text, refused) => {
    expect(readProgress(text)).toEqual({ refused })
  })

  it('with any part changed is read in whole or refused, and never throws or pollutes', () => {
    const junk = fc.oneof(
      fc.constant('__proto__'),
      fc.constant('constructor'),
      fc.integer(),
      fc.constant(null),
      fc.string(),
      fc.constant([]),
      fc.constant({}),
    )
    fc.assert(
      fc.property(progress, junk, fc.nat(), (written, bad, where) => {
        const paths: (string | number)[][] = []
        const value = JSON.parse(writeProgress(written))
        const walk = (part: unknown, path: (string | number)[]) => {
          if (path.length > 0) paths.push(path)
          if (typeof part === 'object' && part !== null)
            for (const [key, inner] of Object.entries(part)) walk(inner, [...path, key])
        }
        walk(value, [])
        const path = paths[where % paths.length] ?? []
        let place = value
        for (const key of path.slice(0, -1)) place = place[key]
        place[path.at(-1) ?? ''] = bad
        const read = readProgress(JSON.stringify(value))
        if ('progress' in read) {
          // Whatever was accepted is whole: it goes out and comes back.
          expect(readProgress(writeProgress(read.progress))).toEqual(read)
          createLearner().actions.takeOver(read.progress)
        }
        expect(Object.prototype).not.toHaveProperty('polluted')
      }),
      { numRuns: 500 },
    )
    fc.assert(fc.property(fc.string(), (text) => void readProgress(text)))
    fc.assert(fc.property(fc.json(), (text) => void readProgress(text)))
  })

  it.each(['__proto__', 'constructor', 'toString', 'a b', '', 'x'.repeat(65)])(
    'the name %j is not an id',
    (name) => {
      const text = `{"kind":"pathway-explorer progress","format":1,"drills":{},"cases":{"p":{${JSON.stringify(name)}:{"content":"1","exam":false,"step":1,"answers":[],"debriefed":false,"finished":[]}}}}`
      expect(readProgress(text)).toEqual({ refused: 'damaged' })
    },
  )

  it('a day that is not on the calendar is refused', () => {
    const text = writeProgress({
      cases: { p: { c: { ...HOW, step: 1, answers: [], debriefed: true, finished: ['2026-02-30'] } } },
      drills: {},
    })
    expect(readProgress(text)).toEqual({ refused: 'damaged' })
  })
})

it('B21 may be kept in the browser, and does not go into a link', () => {
  expect(LEAVES.progress).toEqual({
    cases: { link: false, storage: true },
    drills: { link: false, storage: true },
  })
})
