import { type Figure, type Pack, QUOTE, type Quotable, quotables, type Term } from '../model/model.ts'
import { say } from './messages.ts'

/**
 * The texts of a pack as they are read: a text names figures by reference (`{{mok-2016/cr-difference}}`), and what
 * stands there is made here and nowhere else, for the screen in parts and for everything else as one plain text.
 */
export type Part = string | MarkedTerm | QuotedFigure

export interface MarkedTerm {
  readonly term: Term
  readonly text: string
}

export interface QuotedFigure {
  /** Undefined for a reference that leads nowhere, which no pack that was checked has. */
  readonly figure: Figure | undefined
  readonly text: string
  /** What it stands in. */
  readonly from: Quotable | undefined
}

/** A text in its parts; a glossary term is marked at its first place, whole words only, the longest term first. */
export function partsOf(text: string, pack: Pack): Part[] {
  const { pattern, byWord } = patternOf(pack.glossary)
  const parts: Part[] = []
  const met = new Set<string>()
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const [whole, source, id, field] = match
    const term = byWord.get(whole.toLowerCase())
    if (id === undefined && (term === undefined || met.has(term.id))) continue
    if (match.index > from) parts.push(text.slice(from, match.index))
    if (term === undefined) parts.push(quoted(pack, source, id, field))
    else parts.push({ term, text: whole })
    met.add(term?.id ?? '')
    from = match.index + whole.length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** A text as it is copied, searched, printed by the tool, or put where only text fits. */
export function plainText(text: string, pack: Pack): string {
  return text.replace(QUOTE, (_, source, id, field) => quoted(pack, source, id, field).text)
}

function quoted(pack: Pack, source?: string, id?: string, field?: string): QuotedFigure {
  const from = quotables(pack).find((each) => each.id === source)
  const figure = from?.figures?.find((each) => each.id === id)
  return { figure, from, text: figureText(figure, field) }
}

/** A figure in words: its value with the unit, or one of its fields. One that was not verified is never shown. */
export function figureText(figure: Figure | undefined, field?: string): string {
  if (figure?.value === undefined || figure.status === 'unverified') return say('figures.unverified')
  const { value, unit, also, p } = figure
  if (field === 'interval') return intervalText(figure)
  if (field === 'p') return say('figures.p', { p: p?.replace(/^\D?/, (sign) => `${sign || '='} `) ?? '' })
  if (field !== undefined) return figure[field as 'of' | 'at'] ?? ''
  const amount = minus(value)
  return unit === '%' ? amount + unit : [amount, unit, also && `(${also})`].filter(Boolean).join(' ')
}

/** The ends of an interval are printed as finely as the value, unless both are whole numbers. */
function intervalText({ value, interval }: Figure): string {
  if (interval === undefined) return ''
  const { low, high, level, kind } = interval
  const finest = low % 1 || high % 1 ? [value, low, high] : []
  const decimals = Math.max(0, ...finest.map((each) => `${each}`.split('.')[1]?.length ?? 0))
  return minus(say(`figures.${kind}`, { level, low: low.toFixed(decimals), high: high.toFixed(decimals) }))
}

const minus = (text: string) => text.replace(/(^| )-/g, '$1−')

const patterns = new WeakMap<readonly Term[], { pattern: RegExp; byWord: Map<string, Term> }>()

function patternOf(glossary: readonly Term[]) {
  const known = patterns.get(glossary)
  if (known !== undefined) return known
  const byWord = new Map(
    glossary.flatMap((term) => [term.term, ...term.also].map((word) => [word.toLowerCase(), term] as const)),
  )
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length)
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const fresh = {
    // A glossary without a term leaves the empty choice, which must not match everywhere.
    pattern: new RegExp(
      `${QUOTE.source}|(?<![\\p{L}\\p{N}-])(?:${escaped.join('|') || '(?!)'})(?![\\p{L}\\p{N}-])`,
      'giu',
    ),
    byWord,
  }
  patterns.set(glossary, fresh)
  return fresh
}
