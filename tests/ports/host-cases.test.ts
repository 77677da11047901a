import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FROM_APP, misfitOf } from '../../src/model/late.ts'
import type { DecisionOption, Verdict } from '../../src/model/model.ts'
import { tellCases } from '../../src/ports/host-cases.ts'
import { createLearner, type Learner, readProgress, writeProgress } from '../../src/store/late.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { node, packOf } from '../support/pack.ts'

const option = (id: string, verdict: Verdict, takes?: string): DecisionOption => ({
  id,
  text: id,
  verdict,
  ours: false,
  consequence: 'Something comes of it.',
  why: 'A reason that is long enough to be one of those that are asked for.',
  claims: [],
  discrepancies: [],
  gaps: [],
  sources: [],
  ...(takes === undefined ? {} : { takes }),
})
const today = { text: 'Nothing else.', options: [], since: [] }
const pack = packOf({
  version: '2016-r9',
  nodes: [node('start'), node('first'), node('drug', { kind: 'option' }), node('second')],
  cases: [
    {
      id: 'a-case',
      title: 'A case',
      patient: {},
      story: 'A story.',
      teaches: 'Something.',
      expect: { stances: {}, reach: {}, conflicts: [] },
      decisions: [
        {
          id: 'one',
          node: 'first',
          question: 'Which?',
          options: [option('theirs', 'article', 'drug'), option('harm', 'avoid')],
          today,
        },
        {
          id: 'two',
          node: 'second',
          question: 'And then?',
          maySkip: true,
          options: [option('may', 'defensible'), option('none', 'not-supported')],
          today,
        },
      ],
    },
  ] as never,
})

type Told = readonly [type: string, payload: Readonly<Record<string, unknown>>]
let explorer: Explorer
let learner: Learner
let told: Told[]
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  explorer = createExplorer([pack], { screen: 'cases' })
  learner = createLearner()
  told = []
  stop = tellCases(explorer, learner, (type, payload) => {
    expect(misfitOf(FROM_APP[type].payload, payload)).toBeUndefined()
    told.push([type, payload])
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

const begin = (exam = false) => learner.actions.begin('test', 'a-case', { exam, content: pack.version })
const commit = (decision: string, chosen: string) =>
  learner.actions.commit('test', 'a-case', { decision, option: chosen })
const finish = () => learner.actions.finish('test', 'a-case', 3, '2026-11-24')
const of = (type: string) => told.filter(([each]) => each === type).map(([, payload]) => payload)

describe('B8 C13: what the page around this one is told of a case', () => {
  it('is each answer, with the word of the protocol for what is said of it, and how long it took', () => {
    begin()
    vi.advanceTimersByTime(1_500)
    commit('one', 'harm')
    expect(of('decision')).toEqual([
      {
        case: 'a-case',
        decision: 'one',
        node: 'first',
        option: 'harm',
        verdict: 'contraindicated',
        attempt: 1,
        ms: 1_500,
      },
    ])
    vi.advanceTimersByTime(500)
    commit('one', 'theirs')
    learner.actions.goTo('test', 'a-case', 2)
    vi.advanceTimersByTime(250)
    commit('two', 'may')
    commit('two', 'none')
    expect(of('decision').map(({ option: id, verdict, attempt, ms }) => [id, verdict, attempt, ms])).toEqual([
      ['harm', 'contraindicated', 1, 1_500],
      ['theirs', 'reference', 2, 500],
      ['may', 'defensible', 1, 250],
      ['none', 'unsupported', 2, 0],
    ])
  })

  it('is how far a learner is, each time that changes', () => {
    begin()
    commit('one', 'harm')
    commit('one', 'theirs')
    commit('two', 'may')
    begin()
    expect(of('progress').map(({ done, total, scaled }) => [done, total, scaled])).toEqual([
      [0, 2, 0],
      [1, 2, 0.5],
      [2, 2, 1],
      [0, 2, 0],
    ])
  })

  it('is the end of it, once each time, with the way of the first answers and no score', () => {
    begin()
    commit('one', 'theirs')
    commit('one', 'harm')
    finish()
    learner.actions.goTo('test', 'a-case', 1)
    learner.actions.goTo('test', 'a-case', 3)
    expect(of('completed')).toEqual([
      { case: 'a-case', scaled: 0.5, route: ['first', 'drug', 'second'], contentVersion: '2016-r9' },
    ])
    begin()
    finish()
    expect(of('completed')).toHaveLength(2)
  })

  it('B4: in an exam holds what is said of the answers back until the end, and then is all of them in order', () => {
    begin(true)
    vi.advanceTimersByTime(100)
    commit('one', 'harm')
    commit('one', 'theirs')
    commit('two', 'may')
    expect(of('decision')).toEqual([])
    expect(of('progress').at(-1)).toMatchObject({ done: 2 })
    finish()
    expect(of('decision').map(({ option: id, attempt, ms }) => [id, attempt, ms])).toEqual([
      ['harm', 1, 100],
      ['theirs', 2, 0],
      ['may', 1, 0],
    ])
    expect(told.at(-1)?.[0]).toBe('completed')
    commit('two', 'none')
    expect(of('decision').at(-1)).toMatchObject({ option: 'none', attempt: 2 })
  })

  it('is nothing that was done elsewhere: progress from a file is no answer and no end', () => {
    begin()
    commit('one', 'theirs')
    commit('two', 'may')
    finish()
    const read = readProgress(writeProgress(learner.getState()))
    if (!('progress' in read)) throw new Error('what was written cannot be read')
    begin()
    commit('one', 'theirs')
    told.length = 0
    learner.actions.takeOver(read.progress)
    expect([...of('decision'), ...of('completed')]).toEqual([])
    expect(of('progress')).toEqual([{ case: 'a-case', done: 2, total: 2, scaled: 1 }])
  })

  it('is nothing any more once it has ended', () => {
    stop()
    begin()
    commit('one', 'theirs')
    expect(told).toEqual([])
  })
})
