import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, Pack, Source } from '../../src/model/model.ts'
import {
  checkedClaims,
  differenceAxis,
  EVERY_CLAIM,
  effectGroupsOf,
  leadingFigure,
  markSize,
  narrowed,
  OUTCOMES,
  outcomesOf,
  ratioAxis,
  shelfOf,
} from '../../src/view/late.ts'
import { articlePack } from '../support/article.ts'

const pack = await articlePack()

describe('the shelf', () => {
  it('holds every source of all packs once, the open pack first', () => {
    const other = {
      ...pack,
      id: 'other',
      sources: [...pack.sources, { ...(pack.sources[0] as Source), id: 'new' }],
    }
    const shelf = shelfOf([pack, other])
    expect(shelf.length).toBe(pack.sources.length + 1)
    expect(shelf.filter(({ pack: of }) => of === pack).length).toBe(pack.sources.length)
    expect(shelf.at(-1)?.source.id).toBe('new')
  })
})

describe('effects', () => {
  const figure = (more: Partial<Figure>): Figure => ({
    id: 'f',
    measure: 'difference in response',
    value: '10',
    unit: 'percentage points',
    status: 'verified',
    interval: { low: 1, high: 19, level: 95, kind: 'confidence' },
    ...more,
  })
  const withFigures = (figures: readonly Figure[]): Pack => ({
    ...pack,
    sources: [{ ...(pack.sources.find(({ id }) => id === 'mok-2016') as Source), figures }],
  })
  const drawn = (figures: readonly Figure[]) => effectGroupsOf(shelfOf([withFigures(figures)]))

  it('are grouped by what was measured, and never two measures together', () => {
    const groups = effectGroupsOf(shelfOf([pack]))
    expect(new Set(groups.map(({ measure }) => measure)).size).toBe(groups.length)
    for (const { measure, effects } of groups)
      for (const effect of effects) expect(effect.figure.measure).toBe(measure)
    expect(groups.map(({ measure }) => measure)).toContain('difference in complete remission')
  })

  it('are not drawn without an interval, when not verified, or when nothing was compared', () => {
    const { interval: _, ...bare } = figure({})
    expect(drawn([bare])).toEqual([])
    expect(drawn([figure({ status: 'unverified' })])).toEqual([])
    expect(drawn([figure({ value: '8 vs 0' })])).toEqual([])
    expect(drawn([figure({ unit: 'weeks' })])).toEqual([])
    expect(drawn([figure({})]).length).toBe(1)
    const groups = effectGroupsOf(shelfOf([pack])).flatMap(({ effects }) => effects)
    expect(groups.map(({ shelved }) => shelved.source.id)).not.toContain('gomez-puerta-2015')
  })

  it('leave an unverified figure out of the line that leads', () => {
    const [source] = withFigures([figure({ status: 'unverified' }), figure({ id: 'g', value: '3' })]).sources
    expect(leadingFigure(source as Source)?.id).toBe('g')
    expect(
      leadingFigure({ ...(source as Source), figures: [figure({ status: 'unverified' })] }),
    ).toBeUndefined()
  })
})

describe('an axis', () => {
  it('holds every value and that of no effect, in order', () => {
    const values = fc.array(fc.double({ min: -90, max: 90, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, (differences) => {
        const { at, ticks } = differenceAxis(differences)
        for (const value of [...differences, 0]) expect(at(value) >= 0 && at(value) <= 1).toBe(true)
        expect(ticks).toContain(0)
      }),
      { examples: [[[-5e-324]]] },
    )
    const ratios = fc.array(fc.double({ min: 0.1, max: 32, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(ratios, (each) => {
        const { at, ticks } = ratioAxis(each)
        for (const value of [...each, 1]) expect(at(value) >= 0 && at(value) <= 1).toBe(true)
        expect(ticks).toContain(1)
        expect([...ticks].sort((a, b) => at(a) - at(b))).toEqual(ticks)
      }),
    )
  })

  it('puts doubling and halving at the same distance from no effect', () => {
    const { at } = ratioAxis([0.5, 2])
    expect(at(2) - at(1)).toBeCloseTo(at(1) - at(0.5))
  })

  it('makes a mark by the area, smallest where the number was not read', () => {
    const area = (people: number) => (markSize(people, 400) - 7) ** 2
    expect(area(200) / area(400)).toBeCloseTo(0.5)
    expect(markSize(undefined, 400)).toBe(7)
  })
})

describe('the claim check', () => {
  const claims = checkedClaims(pack)

  it('holds all claims, and sums them up with none twice and none left out', () => {
    expect(claims.length).toBe(89)
    const counts = outcomesOf(claims)
    expect(OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0)).toBe(89)
  })

  it('finds by words, outcome, section, drug and severity', () => {
    const ids = (filter: Partial<typeof EVERY_CLAIM>) =>
      narrowed(claims, { ...EVERY_CLAIM, ...filter }).map(({ claim }) => claim.id)
    expect(ids({})).toHaveLength(89)
    expect(ids({ check: 'contradicted' })).toEqual(['C35'])
    expect(ids({ find: 'Condon c35' })[0]).toBe('C35')
    expect(ids({ find: 'Condon c35' })).not.toContain('C11')
    expect(ids({ severity: 'high' })).toContain('C35')
    expect(ids({ drug: 'rituximab' })).not.toContain('C11')
    expect(ids({ section: 'Figure caption' })).toEqual(['C01'])
    expect(ids({ find: 'no such words' })).toEqual([])
  })
})
