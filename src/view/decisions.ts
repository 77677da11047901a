import type {
  Case,
  Check,
  Claim,
  Decision,
  DecisionOption,
  Discrepancy,
  Gap,
  Pack,
  Rereading,
  Source,
  Verdict,
} from '../model/model.ts'
import { type ClaimView, claimView, claimViews } from './evidence.ts'
import { say } from './late-messages.ts'
import { type Caution, cautionsOf } from './stops.ts'
import type { Word } from './wording.ts'

/** The decisions of a case in words, with everything they rest on; and claims as they are drilled. */

/** Never right or wrong: what the source chooses, and what can be said of the rest. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Word & { readonly tone: string }>> = {
  article: {
    word: say('verdict.article'),
    // No tick: that the article says it does not make it so.
    mark: '◆',
    tone: 'silent',
    meaning: say('verdict.article.meaning'),
  },
  defensible: {
    word: say('verdict.defensible'),
    mark: '○',
    tone: 'acceptable',
    meaning: say('verdict.defensible.meaning'),
  },
  'not-supported': {
    word: say('verdict.not-supported'),
    mark: '?',
    tone: 'open',
    meaning: say('verdict.not-supported.meaning'),
  },
  avoid: { word: say('verdict.avoid'), mark: '✕', tone: 'avoid', meaning: say('verdict.avoid.meaning') },
}

export interface OptionView {
  readonly option: DecisionOption
  readonly claims: readonly ClaimView[]
  /** Where the article and its papers differ, beside what its claims show already. */
  readonly discrepancies: readonly Discrepancy[]
  readonly gaps: readonly Gap[]
  readonly sources: readonly Source[]
  /** What its claims and discrepancies must not be read without, short. */
  readonly cautions: readonly Caution[]
}

/** What one option rests on. A claim brings its correction and its discrepancies along. */
export function optionView(pack: Pack, option: DecisionOption): OptionView {
  const claims = claimViews(pack, option.claims)
  const shown = new Set(claims.flatMap((view) => view.discrepancies.map(({ id }) => id)))
  return {
    option,
    claims,
    discrepancies: pack.discrepancies.filter(({ id }) => option.discrepancies.includes(id) && !shown.has(id)),
    gaps: pack.gaps.filter(({ id }) => option.gaps.includes(id)),
    sources: pack.sources.filter(({ id }) => option.sources.includes(id)),
    cautions: cautionsOf(pack, claims, option.discrepancies),
  }
}

/** The positions re-read on which a sentence about today rests. */
export function rereadingsOf(pack: Pack, decision: Decision): readonly Rereading[] {
  return pack.since.filter(({ id }) => decision.today.since.includes(id))
}

/** What a case leads on to: the claims and studies it met, and what was re-read. */
export interface Reading {
  readonly claims: readonly ClaimView[]
  readonly sources: readonly Source[]
  readonly since: readonly Rereading[]
}

export function readingOf(pack: Pack, { decisions = [] }: Case): Reading {
  const options = decisions.flatMap((decision) => decision.options)
  const named = (of: (option: DecisionOption) => readonly string[]) => new Set(options.flatMap(of))
  const claims = claimViews(pack, [...named(({ claims }) => claims)])
  const sources = named(({ sources }) => sources)
  const since = new Set(decisions.flatMap(({ today }) => today.since))
  return {
    claims,
    sources: pack.sources.filter(({ id }) => sources.has(id)),
    since: pack.since.filter(({ id }) => since.has(id)),
  }
}

/** The cases of a pack that can be worked through alone, in the order of the pathway. */
export function workedCases(pack: Pack): readonly Case[] {
  const placeOf = ({ decisions = [] }: Case) =>
    Math.min(...decisions.map(({ node }) => pack.nodes.findIndex(({ id }) => id === node)))
  return pack.cases
    .filter(({ decisions = [] }) => decisions.length > 0)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** What a claim and its paper have to do with each other, as a learner may judge it. */
export const RELATIONS = ['supported', 'limited', 'overstated', 'contradicted', 'not-in-source'] as const
export type Relation = (typeof RELATIONS)[number]

/** How the check of a claim answers that; nothing where there is no paper to hold the claim against. */
const RELATION_OF: Partial<Record<Check, Relation>> = {
  supported: 'supported',
  'supported-with-limits': 'limited',
  'supported-pre-clinical': 'limited',
  overstated: 'overstated',
  'citation-too-broad': 'overstated',
  contradicted: 'contradicted',
  mislabelled: 'contradicted',
  'not-in-source': 'not-in-source',
  'not-shown-by-reference': 'not-in-source',
  'citation-mismatch': 'not-in-source',
}

export interface Drill {
  readonly claim: Claim
  readonly relation: Relation
  /** What the paper found: the correction and every note that must stand beside the claim, never its check. */
  readonly found: readonly string[]
  readonly sources: readonly Source[]
  readonly view: ClaimView
}

/**
 * The claims that can be drilled. A claim that needs a correction is never shown without it, before the judgement as
 * after: what is judged is how the two relate.
 */
export function drillsOf(pack: Pack): readonly Drill[] {
  return pack.claims.flatMap((claim): Drill[] => {
    const relation = RELATION_OF[claim.check]
    const sources = pack.sources.filter(({ id }) => claim.cites.includes(id))
    if (relation === undefined || sources.length === 0) return []
    const view = claimView(pack, claim)
    const notes = view.discrepancies.filter(({ severity }) => severity !== 'info').map(({ paper }) => paper)
    const found = [...new Set([claim.correction ?? claim.remark, ...notes])]
    return [{ claim, relation, found, sources, view }]
  })
}
