/** The debate of the 2016 pathway: every point argued for both, no number in a sentence, nothing without what corrects it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { evaluate } from '../../src/engine/engine.ts'
import { type ArguedComparison, CHECKS_TO_CORRECT, type Pack, readPatient } from '../../src/model/model.ts'
import { comparisonView, wantedView } from '../../src/view/late.ts'

let pack: Pack
let comparison: ArguedComparison

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack?.comparison === undefined) throw new Error('the pack does not argue its question')
  pack = loaded.pack
  comparison = loaded.pack.comparison
})

/** A claim, a gap, a discrepancy or a position by its id, and a year: the only digits that are not a measure. */
const NAMES = /\b[CDPA]\d{1,2}b?\b|\b(19|20)\d\d\b/g

function textsOf(value: unknown): string[] {
  const keep = [
    'id',
    'claims',
    'sources',
    'figures',
    'since',
    'gaps',
    'drugs',
    'options',
    'when',
    'identifier',
  ]
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (keep.includes(key) ? [] : textsOf(each)))
}

describe('the texts of the debate', () => {
  it('hold no digit but in names and years, and never call anything recommended or a winner', () => {
    const texts = textsOf([comparison, pack.wanted])
    expect(texts.length).toBeGreaterThan(150)
    for (const text of texts) {
      expect(text.replace(NAMES, ''), text).not.toMatch(/\d/)
      expect(text).not.toMatch(/recommend|winner|better choice|superior/i)
    }
  })

  it('argue every point the question has', () => {
    expect(comparison.sides.map(({ id }) => id)).toEqual(['tacrolimus', 'rituximab'])
    expect(comparison.points.map(({ id }) => id)).toEqual([
      'order',
      'evidence',
      'population',
      'membranous',
      'speed',
      'durability',
      'kidney',
      'pressure',
      'pregnancy',
      'steroids',
      'infection',
      'silence',
      'since',
    ])
  })

  it('speak for and against both sides, and say the silences of both', () => {
    const said = comparison.points.flatMap(({ arguments: all }) =>
      all.map(({ side, leans }) => `${side} ${leans}`),
    )
    for (const side of ['tacrolimus', 'rituximab'])
      for (const leans of ['for', 'against', 'silent']) expect(said).toContain(`${side} ${leans}`)
  })

  it('name every position read again since 2016, and every proposal of the article', () => {
    const everything = comparison.points.flatMap(({ arguments: all }) => all)
    expect(new Set(everything.flatMap(({ since }) => since))).toEqual(new Set(pack.since.map(({ id }) => id)))
    const asked = new Set(pack.wanted.flatMap(({ claims }) => claims))
    const proposals = pack.claims.filter(({ section }) => section === 'Proposals for new studies')
    for (const { id } of [...proposals, { id: 'C86' }]) expect(asked, id).toContain(id)
  })

  it('show only numbers that were verified or worked out from verified ones', () => {
    const names = comparison.points.flatMap(({ arguments: all }) => all.flatMap(({ figures }) => figures))
    expect(names.length).toBeGreaterThan(30)
    for (const name of names) {
      const [source, id] = name.split('/')
      const figure = pack.sources.find((each) => each.id === source)?.figures.find((each) => each.id === id)
      expect(figure?.status, name).not.toBe('unverified')
      expect(figure?.at ?? figure?.note, name).toBeDefined()
    }
  })

  it('let nobody rest on a study without a link unless it says so', () => {
    for (const { run } of pack.wanted)
      for (const { short, identifier } of run) expect(identifier?.verified, short).toBe(true)
  })
})

describe('a claim that needs a correction', () => {
  it('is never behind an argument or a wanted study without what it must be read with', () => {
    const evaluation = evaluate(pack, {})
    const lines = [
      ...(comparisonView(evaluation)?.points.flatMap(({ columns }) =>
        columns.flatMap((each) => each.lines),
      ) ?? []),
      ...wantedView(evaluation).lines,
    ]
    let met = 0
    for (const { claims, cautions } of lines)
      for (const { claim, discrepancies } of claims) {
        const grave = discrepancies.some(({ severity }) => severity === 'high' || severity === 'moderate')
        if (!grave && !(CHECKS_TO_CORRECT as readonly string[]).includes(claim.check)) continue
        met += 1
        expect(
          cautions.some((caution) => caution.claims.includes(claim.id)),
          claim.id,
        ).toBe(true)
      }
    expect(met).toBeGreaterThan(40)
  })
})

describe('for each named patient', () => {
  it('every argument applies, does not apply, or is not known; and what follows is the same as without the debate', () => {
    const { comparison: _, ...without } = pack
    for (const each of pack.cases) {
      const { patient } = readPatient(pack, each.patient)
      const evaluation = evaluate(pack, patient)
      const plain = evaluate({ ...without, wanted: [] }, patient)
      expect([...evaluation.findings.values()].map(({ look, stance }) => [look, stance?.stance])).toEqual(
        [...plain.findings.values()].map(({ look, stance }) => [look, stance?.stance]),
      )
      const view = comparisonView(evaluation)
      for (const { columns } of view?.points ?? [])
        for (const { lines } of columns) {
          expect(lines.length).toBeGreaterThan(0)
          for (const { bearing, argument } of lines)
            expect(bearing === 'always', argument.text).toBe(argument.when === undefined)
        }
    }
  })

  it('each conditional argument applies to some and not to others', () => {
    const seen = new Map<string, Set<string>>()
    for (const each of pack.cases) {
      const view = comparisonView(evaluate(pack, readPatient(pack, each.patient).patient))
      for (const { columns } of view?.points ?? [])
        for (const { bearing, argument } of columns.flatMap(({ lines }) => lines))
          seen.set(argument.text, (seen.get(argument.text) ?? new Set()).add(bearing))
    }
    const one = [...seen]
      .filter(([, bearings]) => !bearings.has('always') && bearings.size < 2)
      .map(([text]) => text)
    expect(one).toEqual([])
  })
})
