import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import type { Case, Pack } from '../../src/model/model.ts'
import {
  layoutOf,
  partingsOf,
  patientOfCase,
  type Shape,
  type Walker,
  type Ways,
  waySample,
  waysOfCase,
  waysPicture,
  waysToday,
  wordsOf,
  workedCases,
} from '../../src/view/late.ts'

let pack: Pack
let later: Pack

beforeAll(async () => {
  const [then, now] = await Promise.all(
    ['article-2016', 'guidelines-2024'].map((name) => loadPack(`src/content/${name}`)),
  )
  if (then?.pack === undefined || now?.pack === undefined) throw new Error('a pack does not compile')
  pack = then.pack
  later = now.pack
})

const known = (id: string): Case => {
  const found = pack.cases.find((each) => each.id === id)
  if (found === undefined) throw new Error(`there is no case ${id}`)
  return found
}

/** The partings of a case for answers by decision: one, or the first and what it was revised to. */
const answered = (each: Case, answers: Record<string, string | [string, string]>) =>
  partingsOf(each, (decision) => {
    const given = answers[decision]
    const [first, last] = typeof given === 'string' ? [given, given] : (given ?? [undefined, undefined])
    return { first, last }
  })

const asTheArticle = (each: Case) =>
  Object.fromEntries(
    (each.decisions ?? []).map(({ id, options }) => [
      id,
      options.find(({ verdict }) => verdict === 'article')?.id ?? '',
    ]),
  )

const waysOf = (id: string, answers: Record<string, string | [string, string]>) =>
  waysOfCase(pack, known(id), answered(known(id), answers))
const linesOf = (ways: Ways, walker: Walker) =>
  [...ways.edges].filter(([, who]) => who.has(walker)).map(([id]) => id)
const wordsAt = (ways: Ways, node: string) => ways.tags.get(node)?.map(({ words }) => words) ?? []

const FAILED = 'mmf-failed-no-rituximab'
const TO_MMF = 'salvage-choice->mmf-alone-continued'
const TO_TACROLIMUS = 'salvage-choice->mmf-tacrolimus-salvage'

describe('B5 the ways of a case on the lines of the pathway', () => {
  it('part where the answers part, and only there; the story goes on from the next decision', () => {
    const ways = waysOf(FAILED, {
      'next-treatment': 'stay-on-mmf',
      'before-tacrolimus': 'look-without-limits',
      'how-long': 'for-good',
    })
    const [mine, article] = [linesOf(ways, 'mine'), linesOf(ways, 'article')]
    expect(mine.filter((id) => !article.includes(id))).toEqual([
      TO_MMF,
      'on-tacrolimus->tacrolimus-open-ended',
    ])
    expect(article.filter((id) => !mine.includes(id))).toEqual([
      TO_TACROLIMUS,
      'mmf-tacrolimus-salvage->tacrolimus-suitability',
      'on-tacrolimus->tacrolimus-bridge',
    ])
    expect(wordsAt(ways, 'salvage-choice')).toEqual(['1 · ways part'])
    expect(wordsAt(ways, 'tacrolimus-suitability')).toEqual(['2 · together'])
    expect(wordsAt(ways, 'on-tacrolimus')).toEqual(['3 · ways part'])
    expect(wordsAt(ways, 'mmf-alone-continued')).toEqual(['1 mine'])
    expect(wordsAt(ways, 'mmf-tacrolimus-salvage')).toEqual(['1 article’s'])
  })

  it('show what was gone back on: the first answer is my way, what it was revised to has a line of its own', () => {
    const ways = waysOf(FAILED, { 'next-treatment': ['stay-on-mmf', 'add-tacrolimus'] })
    expect(ways.edges.get(TO_MMF)).toEqual(new Set(['mine']))
    expect(ways.edges.get(TO_TACROLIMUS)).toEqual(new Set(['article', 'revised']))
    expect(wordsAt(ways, 'mmf-tacrolimus-salvage')).toEqual(['1 article’s', '1 revised'])
    expect(ways.told[0]).toContain('Revised to: Add tacrolimus')
  })

  it('part also where no answer is a step of the pathway; both then go on', () => {
    const ways = waysOf(FAILED, {
      ...asTheArticle(known(FAILED)),
      'before-tacrolimus': 'use-the-example',
    })
    expect(linesOf(ways, 'mine')).toEqual(linesOf(ways, 'article'))
    expect(wordsAt(ways, 'tacrolimus-suitability')).toEqual(['2 · ways part'])
  })

  it('say so where no line leads from the decision to what was answered', () => {
    const ways = waysOf('pregnant-flare', {
      ...asTheArticle(known('pregnant-flare')),
      'after-birth': 'mmf-now',
    })
    expect(ways.tags.get('mmf-induction')).toEqual([{ sign: 'mine', words: '3 mine, no line', line: false }])
    expect(linesOf(ways, 'mine').some((id) => id.endsWith('->mmf-induction'))).toBe(false)
  })

  it('without an answer have no line of mine beyond the decision', () => {
    const ways = waysOf(FAILED, {})
    expect(wordsAt(ways, 'salvage-choice')).toEqual(['1 · no answer'])
    expect(ways.edges.get(TO_TACROLIMUS)).toEqual(new Set(['article']))
  })

  it('of every case are one with the article’s answers, and tell every decision in words', () => {
    for (const each of workedCases(pack)) {
      const ways = waysOfCase(pack, each, answered(each, asTheArticle(each)))
      expect(linesOf(ways, 'mine'), each.id).toEqual(linesOf(ways, 'article'))
      expect(
        [...ways.tags.values()].flat().filter(({ sign }) => sign === 'parts' || sign === 'mine'),
        each.id,
      ).toEqual([])
      expect(ways.told).toHaveLength(each.decisions?.length ?? 0)
      // Every line named is one that the layout draws.
      const drawn = new Set(layoutOf(pack, 'wide').edges.map(({ id }) => id))
      for (const id of ways.edges.keys()) expect(drawn).toContain(id)
    }
  })

  it('on a later pathway lead where that one leads, and carry the answers that have a step there', () => {
    const each = known(FAILED)
    const partings = answered(each, { 'next-treatment': 'stay-on-mmf' })
    const now = evaluate(later, patientOfCase(later, each))
    const ways = waysToday(now, partings)
    expect(linesOf(ways, 'today').at(-1)).toBe('response->failure-question')
    expect(ways.tags.get(now.at)?.[0]?.words).toBe('here')
    expect(wordsAt(ways, 'mmf-alone-continued')).toEqual(['1 mine'])
    expect(wordsAt(ways, 'mmf-tacrolimus-salvage')).toEqual(['1 article’s'])
    expect(ways.told.join(' ')).toContain('No such step there: 3 article’s.')
  })
})

const flat = (each: Shape): Shape[] => [
  each,
  ...each.inside.flatMap((inside) => (typeof inside === 'string' ? [] : flat(inside))),
]
const words = (shape: Shape) => wordsOf(shape).join(' ').replace(/\s+/g, ' ')

describe.each(['wide', 'narrow'] as const)('B5 the picture of the ways, %s', (form) => {
  const drawn = () => {
    const ways = waysOf(FAILED, { 'next-treatment': ['stay-on-mmf', 'add-tacrolimus'] })
    return { ways, picture: waysPicture(pack, layoutOf(pack, form), ways, 'All the ways') }
  }

  it('is the whole pathway, named, with what it shows told in words', () => {
    const { ways, picture } = drawn()
    const text = words(picture)
    for (const { title } of pack.nodes) expect(text).toContain(title)
    for (const { label } of pack.edges) expect(text).toContain(label)
    expect(picture.inside.slice(0, 2)).toMatchObject([
      { tag: 'title', inside: ['All the ways'] },
      { tag: 'desc', inside: [ways.told.join(' ')] },
    ])
    for (const { words: tag } of [...ways.tags.values()].flat()) expect(text).toContain(tag)
  })

  it('draws each line for each who goes there', () => {
    const { ways, picture } = drawn()
    const walked = flat(picture).flatMap(({ is }) =>
      is['data-walker'] === undefined ? [] : [`${is['data-edge']} ${is['data-walker']}`],
    )
    const wanted = [...ways.edges].flatMap(([id, who]) => [...who].map((walker) => `${id} ${walker}`))
    expect(walked.sort()).toEqual(wanted.sort())
  })

  it('A19 tells whose a line is by its form, whatever its colour', () => {
    const forms = (['article', 'mine', 'both', 'revised', 'today', 'next'] as const).map((sign) =>
      flat(waySample(sign))
        .filter(({ tag }) => tag === 'path')
        .map(({ is }) => `${is['stroke-width']} ${is['stroke-dasharray'] ?? 'solid'}`)
        .join(' + '),
    )
    expect(new Set(forms).size).toBe(forms.length)
  })

  it('has no words that run into each other at a step', () => {
    for (const each of workedCases(pack)) {
      const last = Object.fromEntries(
        (each.decisions ?? []).map(({ id, options }) => [
          id,
          [options.at(-1)?.id, options[0]?.id] as [string, string],
        ]),
      )
      const picture = waysPicture(
        pack,
        layoutOf(pack, form),
        waysOfCase(pack, each, answered(each, last)),
        'ways',
      )
      for (const step of flat(picture).filter(({ is }) => is['data-node'] !== undefined)) {
        const places = step.inside
          .filter((inside) => typeof inside !== 'string')
          .filter(({ tag, is }) => tag === 'text' && is.x !== undefined)
          .map(({ is, inside }) => ({
            x: Number(is.x),
            y: Number(is.y),
            long: String(inside[0]).length * 7.6,
          }))
        for (const [index, one] of places.entries())
          for (const other of places.slice(index + 1))
            expect(
              Math.abs(one.y - other.y) >= 13 || one.x + one.long <= other.x || other.x + other.long <= one.x,
              `${each.id} ${step.is['data-node']}`,
            ).toBe(true)
      }
    }
  })
})
