import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import { CHECKS_TO_CORRECT, type Claim, type Pack, type Patient, readPatient } from '../../src/model/model.ts'
import { choicesHere, type StepStop, type Stop, stopsOf } from '../../src/view/late.ts'
import { choice, edge, node, packOf, rule } from '../support/pack.ts'

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  section: 'Text',
  kind: 'efficacy',
  text: `The claim ${id}.`,
  cites: [],
  check: 'supported',
  remark: `On ${id}.`,
  discrepancies: [],
  support: 'tested',
  assumes: [],
  drugs: [],
  ...more,
})

const small: Pack = packOf({
  attributes: [
    { ...choice('class', 'I', 'III'), label: 'Class' },
    { ...choice('trend', 'stable', 'rising'), label: 'Trend' },
  ],
  nodes: [
    node('start', { title: 'Start' }),
    node('choose', { kind: 'decision', title: 'Choose' }),
    node('one', { kind: 'option', title: 'The first', claims: ['C3'] }),
    node('two', { kind: 'option', title: 'The second' }),
    node('elsewhere', { title: 'Elsewhere' }),
  ],
  edges: [
    edge('start', 'choose', { attribute: 'class', is: 'III' }),
    edge('choose', 'one'),
    edge('choose', 'two'),
    edge('start', 'elsewhere', { attribute: 'class', is: 'I' }),
  ],
  rules: [
    rule('R1', ['one'], { stance: 'favoured', claims: ['C1', 'C2'] }),
    rule('R2', ['one'], { tier: 'applicability', claims: ['C4'], discrepancies: ['D3'] }),
    rule('R3', ['two'], { stance: 'avoid', when: { attribute: 'trend', is: 'rising' } }),
  ],
  claims: [
    claim('C1', { check: 'wrong', correction: 'What is really so.' }),
    claim('C2', { check: 'overstated', correction: 'In truth less.' }),
    claim('C3'),
    claim('C4'),
  ],
  discrepancies: (
    [
      ['D1', 'moderate', ['C2', 'C3']],
      ['D2', 'low', ['C1']],
      ['D3', 'high', []],
    ] as const
  ).map(([id, severity, claims]) => ({
    id,
    severity,
    title: id,
    short: `Short of ${id}.`,
    article: 'One thing.',
    paper: 'Another.',
    claims,
    sources: [],
  })),
  since: ['start', 'one', 'elsewhere'].map((on, place) => ({
    id: `P${place + 1}`,
    position: `About ${on}.`,
    verdict: 'Refined',
    later: 'A trial came.',
    rests: [],
    on: [on],
    claims: [],
  })),
  cases: [
    {
      id: 'told',
      title: 'A patient of a story',
      story: 'Once there was a patient.',
      teaches: '',
      patient: { class: 'III', trend: 'stable' },
      expect: { at: 'choose', stances: {}, reach: {}, conflicts: [] },
    },
  ],
})

const stops = (patient: Patient, pack = small) => stopsOf(evaluate(pack, patient))
const of = <Kind extends Stop['kind']>(all: readonly Stop[], kind: Kind) =>
  all.filter((stop): stop is Extract<Stop, { kind: Kind }> => stop.kind === kind)
const steps = (all: readonly Stop[]) => all.filter((stop): stop is StepStop => 'why' in stop)
const stepOf = (all: readonly Stop[], id: string): StepStop => {
  const found = steps(all).find((stop) => stop.id === id)
  if (found === undefined) throw new Error(`no stop ${id}`)
  return found
}

describe('the order of the stops', () => {
  it('is the question, the way, the choices, what would change the first, what has changed since', () => {
    expect(stops({ class: 'III' }).map((stop) => [stop.kind, 'id' in stop ? stop.id : ''])).toEqual([
      ['title', ''],
      ['step', 'start'],
      ['step', 'choose'],
      ['choice', 'one'],
      ['choice', 'two'],
      ['changes', 'one'],
      ['since', ''],
    ])
  })

  it('where there is no choice, it is the place itself that is asked what would change it', () => {
    expect(of(stops({ class: 'I' }), 'changes').map(({ id }) => id)).toEqual(['elsewhere'])
    expect(stops({ class: 'I' }).filter(({ kind }) => kind === 'choice')).toEqual([])
  })

  it('a pack without rereadings has no stop for them', () => {
    expect(of(stops({ class: 'III' }, { ...small, since: [] }), 'since')).toEqual([])
  })
})

describe('the first stop', () => {
  it('tells the story of exactly the patient it is told of', () => {
    const [told] = of(stops({ class: 'III', trend: 'stable' }), 'title')
    expect(told?.started?.story).toBe('Once there was a patient.')
    expect(told?.answers).toEqual([])
  })

  it('tells the answers of any other patient, also what could not be known', () => {
    const [own] = of(stops({ class: 'III', trend: null }), 'title')
    expect(own?.started).toBeUndefined()
    expect(own?.answers).toEqual(['Class: III', 'Trend: asked, not known'])
  })
})

describe('a stop of the way', () => {
  it('says which answers led to it', () => {
    const all = stops({ class: 'III' })
    expect(stepOf(all, 'start').because).toEqual([])
    expect(stepOf(all, 'choose').because).toEqual(['Class: III'])
  })

  it('says what decides, what else fired, and what it still depends on', () => {
    const all = stops({ class: 'III' })
    const one = stepOf(all, 'one')
    expect(one.why.map(({ rule }) => rule.id)).toEqual(['R1'])
    expect(one.beside.map(({ rule }) => rule.id)).toEqual(['R2'])
    expect(stepOf(all, 'two').stance?.dependsOn.map(({ label }) => label)).toEqual(['Trend'])
  })

  it('has beside its claims the grave discrepancies, and the corrections they do not cover', () => {
    const { claims, cautions } = stepOf(stops({ class: 'III' }), 'one')
    expect(claims.map((view) => view.claim.id)).toEqual(['C3', 'C1', 'C2', 'C4'])
    expect(cautions).toEqual([
      { claims: ['C3', 'C2'], discrepancy: 'D1', text: 'Short of D1.' },
      { claims: ['C1'], text: 'What is really so.' },
      { claims: [], discrepancy: 'D3', text: 'Short of D3.' },
    ])
  })
})

it('what has changed since names the choices before the steps, and nothing of another way', () => {
  const [since] = of(stops({ class: 'III' }), 'since')
  expect(since?.title).toBe('2016')
  expect(since?.rows.map(({ id }) => id)).toEqual(['P2', 'P1'])
  expect(since?.more).toBe(1)
})

describe('the 2016 review', () => {
  let pack: Pack
  beforeAll(async () => {
    const loaded = await loadPack('src/content/article-2016')
    if (loaded.pack === undefined) throw new Error('the pack does not compile')
    pack = loaded.pack
  })

  it('for every named patient shows the whole way and no claim without what must stand beside it', () => {
    let held = 0
    for (const each of pack.cases) {
      const evaluation = evaluate(pack, readPatient(pack, each.patient).patient)
      const all = stopsOf(evaluation)
      const [title] = of(all, 'title')
      expect(title?.started?.story, each.id).toBe(each.story)
      expect(
        steps(all)
          .filter(({ kind }) => kind === 'choice')
          .map(({ id }) => id),
      ).toEqual(choicesHere(evaluation).map((finding) => finding.node.id))
      for (const stop of steps(all))
        for (const { claim, discrepancies } of stop.claims) {
          const beside = stop.cautions.filter((caution) => caution.claims.includes(claim.id))
          const notes = discrepancies.filter(({ severity }) => severity === 'high' || severity === 'moderate')
          for (const { short } of notes) expect(beside.map(({ text }) => text)).toContain(short)
          const corrected = claim.correction !== undefined || CHECKS_TO_CORRECT.some((c) => c === claim.check)
          if (!corrected) continue
          held += 1
          expect(beside.length, `${each.id}, ${stop.id}, ${claim.id}`).toBeGreaterThan(0)
        }
    }
    expect(held).toBeGreaterThan(100)
  })
})
