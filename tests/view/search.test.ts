import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { CHECKS_TO_CORRECT, type Pack } from '../../src/model/model.ts'
import { claimsLeaningOn, search, searchIndex, stepsRestingOn } from '../../src/view/late.ts'
import { plainText } from '../../src/view/view.ts'
import { choice, node, packOf, rule } from '../support/pack.ts'

const found = (pack: Pack, query: string, limit = 12) =>
  search(searchIndex(pack), query, limit).map(({ kind, id }) => `${kind} ${id}`)

const small = packOf({
  attributes: [{ ...choice('trend', 'stable', 'rising'), label: 'Creatinine over time', help: 'Of weeks.' }],
  nodes: [
    node('start', { code: 'N1', title: 'Start here' }),
    node('restart', { code: 'N10', title: 'Begin anew' }),
    node('pill', { code: 'O1', kind: 'option', title: 'A pill', drugs: ['drug'] }),
  ],
  drugs: [{ id: 'drug', name: 'longname', short: 'LNG' }],
  glossary: [{ id: 'arteriole', term: 'artériole', also: ['vas efferens'], meaning: 'A small vessel.' }],
})

describe('search', () => {
  it('finds nothing for nothing', () => {
    expect(found(small, '  ')).toEqual([])
    expect(found(small, 'zzz')).toEqual([])
  })

  it('ranks an exact code before the start of a word before a part of one', () => {
    expect(found(small, 'n1')).toEqual(['step start'])
    expect(found(small, 'n10')).toEqual(['step restart'])
    expect(found(small, 'start')).toEqual(['step start', 'step restart'])
    expect(found(small, 'small vess')).toEqual(['term arteriole'])
  })

  it('finds a treatment by what is in it, an answer by its label, a term by its other name', () => {
    expect(found(small, 'lng')).toEqual(['step pill'])
    expect(found(small, 'rising')).toEqual(['attribute trend'])
    expect(found(small, 'vas')).toEqual(['term arteriole'])
  })

  it('folds the marks of letters, on either side', () => {
    expect(found(small, 'arteriole')).toEqual(['term arteriole'])
    expect(found(small, 'ARTÉRIOLE')).toEqual(['term arteriole'])
  })

  it('asks for every word, in any order', () => {
    expect(found(small, 'time creatinine')).toEqual(['attribute trend'])
    expect(found(small, 'creatinine nothing')).toEqual([])
  })

  it('gives no more than it is asked for', () => {
    expect(found(small, 'start', 1)).toEqual(['step start'])
  })

  it('remembers the index of a pack', () => {
    expect(searchIndex(small)).toBe(searchIndex(small))
  })
})

describe('search in the article', () => {
  let pack: Pack
  beforeAll(async () => {
    const loaded = await loadPack('src/content/article-2016')
    if (loaded.pack === undefined) throw new Error(JSON.stringify(loaded.problems))
    pack = loaded.pack
  })

  it('knows the codes, and a name written without its marks', () => {
    const first = (query: string) => search(searchIndex(pack), query, 1)[0]
    expect(first('N6')).toMatchObject({ kind: 'step', code: 'N6' })
    expect(first('c35')).toMatchObject({ kind: 'claim', id: 'C35' })
    expect(first('gomez')).toMatchObject({ kind: 'source', title: 'Gómez-Puerta 2015' })
  })

  it.each([
    ['tac', 'Tacrolimus with steroids'],
    ['failure', 'Has treatment failed?'],
  ])('%s leads to the step “%s” among the first', (query, title) => {
    const steps = search(searchIndex(pack), query, 12).filter(({ kind }) => kind === 'step')
    expect(steps.map((step) => step.title)).toContain(title)
  })

  it('never tells a claim that is corrected, or has a note, by its own words', () => {
    const notes = new Map(
      searchIndex(pack)
        .filter(({ entry }) => entry.kind === 'claim')
        .map(({ entry }) => [entry.id, entry.note]),
    )
    const corrected = pack.claims.filter(({ check }) => CHECKS_TO_CORRECT.some((each) => each === check))
    expect(corrected.length).toBeGreaterThan(10)
    for (const { id, text, correction } of corrected) {
      expect(notes.get(id)).toContain(plainText(correction ?? '', pack))
      expect(notes.get(id)).not.toContain(plainText(text, pack))
    }
    for (const claim of pack.claims)
      if (pack.discrepancies.some((each) => each.claims.includes(claim.id)))
        expect(notes.get(claim.id)).not.toContain(plainText(claim.text, pack))
  })
})

describe('what leans on what', () => {
  const claim = {
    id: 'C1',
    section: 'Text',
    kind: 'efficacy',
    text: 'It works.',
    cites: ['trial'],
    check: 'supported',
    remark: 'So.',
    discrepancies: [],
    support: 'tested',
    assumes: [],
    drugs: [],
  } as const
  const pack = packOf({
    nodes: [
      node('own', { claims: ['C1'] }),
      node('ruled', { kind: 'option', drugs: ['drug'] }),
      node('shown'),
      node('not'),
    ],
    rules: [rule('R1', [], { on: { nodes: [], drugs: ['drug'] }, reasonOn: ['shown'], claims: ['C1'] })],
    claims: [claim, { ...claim, id: 'C2', cites: [] }, { ...claim, id: 'C3', cites: [] }],
    discrepancies: [
      {
        id: 'D1',
        severity: 'high',
        title: 'T',
        short: 'S',
        article: 'A',
        paper: 'P',
        claims: ['C2'],
        sources: ['trial'],
      },
    ],
  })

  it('finds the steps by their own claims, and through rules on them, on their drugs, or shown there', () => {
    expect(stepsRestingOn(pack, 'C1').map(({ id }) => id)).toEqual(['own', 'ruled', 'shown'])
    expect(stepsRestingOn(pack, 'C3')).toEqual([])
  })

  it('finds the claims that cite a source, and those with a note on it', () => {
    expect(claimsLeaningOn(pack, 'trial').map((view) => view.claim.id)).toEqual(['C1', 'C2'])
    expect(claimsLeaningOn(pack, 'trial')[1]?.discrepancies.map(({ id }) => id)).toEqual(['D1'])
  })
})
