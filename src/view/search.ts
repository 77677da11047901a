import { targetsOf } from '../engine/engine.ts'
import type { Claim, Pack, PathwayNode } from '../model/model.ts'
import { type ClaimView, claimView } from './evidence.ts'
import { say } from './late-messages.ts'
import { plainText } from './prose.ts'
import { CHECK_WORDS } from './verdicts.ts'

/**
 * "Go to": everything of a pack that has a name, found by code, by word or by a part of one. Pure; the words of a
 * pack are folded once and remembered with it.
 */
export const SEARCH_KINDS = ['step', 'attribute', 'case', 'term', 'source', 'claim'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export interface SearchEntry {
  readonly kind: SearchKind
  readonly id: string
  /** The short code a person may know it by: N6, C35; else ''. */
  readonly code: string
  readonly title: string
  /** A line below the title. Of a claim that is corrected it is the correction, never the claim alone. */
  readonly note: string
}

interface Indexed {
  readonly entry: SearchEntry
  readonly exact: readonly string[]
  readonly title: string
  readonly rest: string
}

export type SearchIndex = readonly Indexed[]

const indexes = new WeakMap<Pack, SearchIndex>()

/** The index of a pack: in the order of `SEARCH_KINDS`, and in each kind in the order of the pack. */
export function searchIndex(pack: Pack): SearchIndex {
  const known = indexes.get(pack)
  if (known !== undefined) return known
  const index = [
    ...pack.nodes.map((node) => stepEntry(pack, node)),
    ...pack.attributes.map(({ id, label, help, ...more }) =>
      indexed(
        { kind: 'attribute', id, code: '', title: label, note: help },
        'choices' in more ? more.choices.map((choice) => choice.label) : [],
      ),
    ),
    ...pack.cases.map(({ id, title, story, teaches }) =>
      indexed({ kind: 'case', id, code: '', title, note: teaches }, [story]),
    ),
    ...pack.glossary.map(({ id, term, also, meaning }) =>
      indexed({ kind: 'term', id, code: '', title: term, note: meaning }, also, also),
    ),
    ...pack.sources.map((source) =>
      indexed({ kind: 'source', id: source.id, code: '', title: source.short, note: source.title }, [
        source.authors,
        source.journal,
        source.place,
        ...source.identifiers.map(({ id }) => id),
      ]),
    ),
    ...pack.claims.map((claim) => claimEntry(pack, claimView(pack, claim))),
  ]
  indexes.set(pack, index)
  return index
}

function stepEntry(pack: Pack, node: PathwayNode): Indexed {
  const drugs = pack.drugs.filter(({ id }) => node.drugs.includes(id))
  const stage = pack.stages.find(({ id }) => id === node.stage)?.title ?? ''
  return indexed(
    { kind: 'step', id: node.id, code: node.code, title: node.title, note: `${stage} · ${node.text}` },
    drugs.flatMap(({ name, short }) => [name, short]),
  )
}

/** A claim is told by what the paper says instead, or by the note on it, wherever there is either. */
function claimEntry(pack: Pack, { claim, discrepancies }: ClaimView): Indexed {
  const text = plainText(claim.text, pack)
  const [discrepancy] = discrepancies
  const note =
    claim.correction !== undefined
      ? `${say('claim.correction')} ${plainText(claim.correction, pack)}`
      : discrepancy === undefined
        ? text
        : `${discrepancy.id} · ${plainText(discrepancy.short, pack)}`
  const title = `${claim.section} · ${CHECK_WORDS[claim.check].word}`
  return indexed({ kind: 'claim', id: claim.id, code: claim.id, title, note }, [text, ...claim.drugs])
}

function indexed(entry: SearchEntry, more: readonly string[], names: readonly string[] = []): Indexed {
  return {
    entry,
    exact: [entry.id, entry.code, entry.title, ...names].filter((each) => each !== '').map(folded),
    title: folded([entry.title, ...names].join(' ')),
    rest: folded([entry.id, entry.note, ...more].join(' ')),
  }
}

/** Small letters without their marks, so that "gomez" finds "Gómez". */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u2010-\u2015-]+/g, ' ')
    .trim()
}

/**
 * The entries that fit a query, the best first: its exact code or name, then words that begin so in the name, then
 * in what else is said, then any part of a word. Every word of the query must be met. Nothing for an empty query.
 */
export function search(index: SearchIndex, query: string, limit: number): SearchEntry[] {
  const text = folded(query)
  if (text === '') return []
  const words = text.split(' ')
  return index
    .map((each) => ({ entry: each.entry, rank: rankOf(each, text, words) }))
    .filter(({ rank }) => rank < NO_RANK)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry }) => entry)
}

const NO_RANK = 5

/** 0 exact; else the rank of the word that fits worst. */
function rankOf({ exact, title, rest }: Indexed, text: string, words: readonly string[]): number {
  if (exact.includes(text)) return 0
  return Math.max(
    ...words.map((word) => {
      if (beginsIn(title, word)) return 1
      if (title.includes(word)) return 2
      if (beginsIn(rest, word)) return 3
      return rest.includes(word) ? 4 : NO_RANK
    }),
  )
}

function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return true
  return false
}

/** The steps that rest on a claim: by their own words, or by a rule that bears on them. In pack order. */
export function stepsRestingOn(pack: Pack, claim: string): PathwayNode[] {
  const byRule = new Set(
    pack.rules
      .filter(({ claims }) => claims.includes(claim))
      .flatMap((rule) => [...targetsOf(pack, rule.on), ...rule.reasonOn]),
  )
  return pack.nodes.filter(({ id, claims }) => byRule.has(id) || claims.includes(claim))
}

/** The claims that lean on a source: they cite it, or a note on them is about it. In pack order. */
export function claimsLeaningOn(pack: Pack, source: string): ClaimView[] {
  const leans = (claim: Claim) => claim.cites.includes(source)
  return pack.claims
    .map((claim) => claimView(pack, claim))
    .filter(
      ({ claim, discrepancies }) => leans(claim) || discrepancies.some((d) => d.sources.includes(source)),
    )
}
