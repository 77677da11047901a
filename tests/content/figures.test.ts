/**
 * Every number a reader meets in a sentence is a figure, with what it takes to judge it. What is not one is on the
 * short list below: by what it is, or by the field it stands in.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Condition, Figure, Pack } from '../../src/model/model.ts'
import { QUOTE, quotables } from '../../src/model/model.ts'
import { numberWords, partsOf, plainText } from '../../src/view/view.ts'
import { packIn } from '../support/article.ts'

/** Names, dates and places of papers: digits that count nothing. */
const NOT_COUNTS = [
  /\b\d{4};\d+:\d+[–-]\d+/g,
  /\b(?:DOI|doi) 10\.\S+\w/g,
  /\bPMID \d+/g,
  /\b[Rr]eferences? \d+(?: and \d+)?/g,
  /\b\d{1,2}(?: and \d{1,2})? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g,
  /\b(?:19|20)\d\d\b/g,
  /\bAURORA [12]\b/g,
  /\bstage 4 or 5\b/g,
  /\b(?:CD20|C3|TGF-beta1|6-mercaptopurine)\b/g,
]

/** A quantity in one of the units patients are told in. */
const QUANTITY = /\d+(?:\.\d+)?(?: to \d+(?:\.\d+)?)? (?:mg\/dL|µmol\/L|g\/day|g\/g|mg\/mmol)/g

interface Text {
  readonly where: string
  readonly text: string
  /** What else may stand in this field. */
  readonly allowed?: RegExp
}

/** Every sentence of a pack, by the field it stands in. */
function textsOf(pack: Pack): Text[] {
  const of = (where: string, texts: readonly (string | undefined)[], allowed?: RegExp): Text[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ where, text, ...(allowed && { allowed }) }]))
  return [
    ...pack.claims.flatMap(({ id, text, remark, correction }) => of(id, [text, remark, correction])),
    ...pack.discrepancies.flatMap(({ id, title, short, article, paper }) =>
      of(id, [title, short, article, paper]),
    ),
    ...pack.assumptions.flatMap(({ id, sentence, mayFail }) => of(id, [sentence, mayFail])),
    ...pack.gaps.flatMap(({ id, text }) => of(id, [text])),
    ...pack.since.flatMap(({ id, position, verdict, later }) => of(id, [position, verdict, later])),
    ...pack.rules.flatMap(({ id, why }) => of(id, [why])),
    ...pack.conflicts.flatMap(({ id, why }) => of(id, [why])),
    ...pack.promises.flatMap(({ id, sentence }) => of(id, [sentence])),
    ...pack.nodes.flatMap(({ id, title, text }) => of(id, [title, text])),
    ...pack.edges.flatMap(({ from, to, label }) => of(`${from} → ${to}`, [label])),
    ...pack.criteria.flatMap(({ id, label }) => of(id, [label])),
    ...pack.sources.flatMap(({ id, remark, limitations }) => of(id, [remark, ...limitations])),
    ...pack.cases.flatMap(({ id, teaches, keeps = [], decisions = [] }) => [
      ...of(id, [teaches, ...keeps]),
      ...decisions.flatMap(({ question, options, today }) =>
        of(id, [
          question,
          today.text,
          ...options.flatMap(({ text, consequence, why }) => [text, consequence, why]),
        ]),
      ),
    ]),
    ...pack.lessons.flatMap(({ title, stops }) =>
      stops.flatMap(({ id, title: named, question, shows, notes }) =>
        of(id, [
          title,
          named,
          notes,
          question?.text,
          question?.why,
          ...(question?.options.map(({ text }) => text) ?? []),
          ...shows.map((shown) => ('text' in shown ? shown.text : undefined)),
        ]),
      ),
    ),
    // How people are told of units: what a unit is in another, and to which step a value is rounded.
    ...pack.attributes.flatMap(({ id, label, help }) => of(id, [label, help], QUANTITY)),
    ...pack.glossary.flatMap(({ id, meaning }) => of(id, [meaning], QUANTITY)),
    // Whom a study let in: the words of a condition that stands beside them. Shares of people are figures.
    ...pack.sources.flatMap(({ id, population }) =>
      of(
        id,
        population.map(({ words }) => words),
        /\d+(?:\.\d+)?(?!\d|\.\d|%| of \d| people)/g,
      ),
    ),
    // Left out, being fields of their own: the answers of a fictional patient (story, situation), how a study was made (line,
    // design, how many, place, years, arms, end point), and the figures themselves.
  ]
}

/** The thresholds of the pack's own conditions, as they are told, with the other unit beside. */
function thresholdsOf(pack: Pack): string[] {
  const met: string[] = []
  const walk = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(walk)
    else if ('any' in condition) condition.any.forEach(walk)
    else if ('not' in condition) walk(condition.not)
    else if ('attribute' in condition) {
      const attribute = pack.attributes.find(({ id }) => id === condition.attribute)
      if (attribute?.kind === 'number')
        for (const value of Object.values(condition))
          if (typeof value === 'number') met.push(numberWords(attribute, value))
    }
  }
  for (const { when } of [...pack.criteria, ...pack.edges, ...pack.rules, ...pack.conflicts])
    if (when !== undefined) walk(when)
  return met
}

/** What is left of a text when its figures and everything on the list are taken out, if a digit is. */
function strayIn(pack: Pack, { text, allowed }: Text): string | undefined {
  const ids = [pack.claims, pack.discrepancies, pack.rules, pack.since].flat().map(({ id }) => id)
  const outside = partsOf(text, pack).map((part) =>
    typeof part === 'string' ? part : 'figure' in part ? ' ' : part.text,
  )
  let left = outside.join('')
  for (const threshold of thresholdsOf(pack)) left = left.replaceAll(threshold, ' ')
  for (const pattern of NOT_COUNTS) left = left.replace(pattern, ' ')
  left = left.replace(/\b[A-Z][\w-]*\d[a-z\d]*\b/g, (word) => (ids.includes(word) ? ' ' : word))
  if (allowed !== undefined) left = left.replace(allowed, ' ')
  return /\d/.test(left) ? left : undefined
}

const straysOf = (pack: Pack) =>
  textsOf(pack).flatMap((each) => {
    const stray = strayIn(pack, each)
    return stray === undefined ? [] : [`${each.where}: ${stray}`]
  })

const figuresOf = (pack: Pack): readonly (readonly [string, Figure])[] =>
  quotables(pack).flatMap(({ id, figures = [] }) =>
    figures.map((figure) => [`${id}/${figure.id}`, figure] as const),
  )

let article: Pack
let guidelines: Pack

beforeAll(async () => {
  article = await packIn('src/content/article-2016')
  guidelines = await packIn('src/content/guidelines-2024')
})

describe('the 2016 pathway', () => {
  it('has no digit in a sentence outside its figures and the short list', () => {
    expect(straysOf(article)).toEqual([])
  })

  it('would tell one that was added', () => {
    const [claim] = article.claims
    if (claim === undefined) throw new Error('no claim')
    const more = { ...article, claims: [{ ...claim, remark: 'It worked in 12 of 40.' }] }
    expect(straysOf(more)).toEqual([`${claim.id}: It worked in 12 of 40.`])
  })

  it('quotes no share without its denominator or interval, nor without its time point or a word that it was not read', () => {
    const shares = quotedIn(article).filter(({ figure: { unit, status, measure } }) => {
      const limit = /, (at least|at most|below)$/.test(measure)
      return unit === '%' && !limit && status !== 'printed' && status !== 'unverified'
    })
    expect(shares.length).toBeGreaterThan(50)
    for (const { figure, from } of shares) {
      expect(figure.of ?? figure.interval, `${from?.id}/${figure.id}: of whom?`).toBeDefined()
      const timed = figure.at !== undefined || figure.note?.includes('Time point not read') === true
      expect(timed, `${from?.id}/${figure.id}: when?`).toBe(true)
    }
  })

  it('says of each study how many took part in one figure and one fact, and they agree', () => {
    for (const { id, n, figures } of article.sources) {
      const people = figures.find((figure) => figure.id === 'people')
      if (people !== undefined) expect(people.value, id).toBe(n?.toLocaleString('en'))
    }
  })

  it('reads the same when its texts are flattened: no braces, no empty figure, and never a value that was not verified', () => {
    for (const { where, text } of textsOf(article)) {
      const plain = plainText(text, article)
      expect(plain, where).not.toMatch(/[{}]|\(\s*\)|\s[,;.]|undefined/)
      const parts = partsOf(text, article).map((part) => (typeof part === 'string' ? part : part.text))
      expect(parts.join(''), where).toBe(plain)
    }
    const unverified = quotedIn(article).filter(({ figure }) => figure.status === 'unverified')
    expect(unverified.length).toBeGreaterThan(0)
    for (const { text } of unverified) expect(text).toBe('not verified')
  })
})

describe('the 2024 pathway', () => {
  it('has no digit in a sentence outside its figures and the short list', () => {
    expect(straysOf(guidelines)).toEqual([])
  })
})

describe('every figure of both pathways', () => {
  it('that has an interval is a number inside of it', () => {
    for (const pack of [article, guidelines])
      for (const [name, { value, interval }] of figuresOf(pack)) {
        if (interval === undefined) continue
        const number = Number(value?.replace('about ', ''))
        expect(number, name).toBeGreaterThanOrEqual(interval.low)
        expect(number, name).toBeLessThanOrEqual(interval.high)
      }
  })
})

function quotedIn(pack: Pack) {
  return textsOf(pack)
    .filter(({ text }) => text.match(QUOTE) !== null)
    .flatMap(({ text }) => partsOf(text, pack))
    .flatMap((part) => {
      if (typeof part === 'string' || !('figure' in part) || part.figure === undefined) return []
      return [{ ...part, figure: part.figure }]
    })
}
