import {
  CHECKS_TO_CORRECT,
  type Check,
  type Claim,
  type Pack,
  type Rereading,
  type Severity,
  type Source,
} from '../model/model.ts'
import { type ClaimView, claimView } from './evidence.ts'
import { plainText } from './prose.ts'

/** Every claim of a pack with what it cites and what came later, to be narrowed and summed up. */
export interface CheckedClaim extends ClaimView {
  /** The sources the article itself cites at this point. */
  readonly cites: readonly Source[]
  readonly since: readonly Rereading[]
  /** The words a search looks in, in small letters. */
  readonly words: string
}

export function checkedClaims(pack: Pack): CheckedClaim[] {
  return pack.claims.map((claim) => {
    const view = claimView(pack, claim)
    const cites = pack.sources.filter(({ id }) => claim.cites.includes(id))
    const texts = [claim.text, claim.remark, claim.correction ?? ''].map((text) => plainText(text, pack))
    return {
      ...view,
      cites,
      since: pack.since.filter(({ claims }) => claims.includes(claim.id)),
      words: [
        claim.id,
        claim.section,
        ...texts,
        ...cites.map(({ short }) => short),
        ...view.discrepancies.map(({ id, title }) => `${id} ${title}`),
      ]
        .join(' ')
        .toLowerCase(),
    }
  })
}

/** What a list of claims is narrowed to; an empty text means: all of them. */
export interface ClaimFilter {
  readonly find: string
  readonly check: Check | ''
  readonly section: string
  readonly drug: string
  readonly severity: Severity | ''
}

export const EVERY_CLAIM: ClaimFilter = { find: '', check: '', section: '', drug: '', severity: '' }

export function narrowed(claims: readonly CheckedClaim[], filter: ClaimFilter): CheckedClaim[] {
  const words = filter.find.toLowerCase().split(/\s+/).filter(Boolean)
  return claims.filter(
    ({ claim, discrepancies, words: text }) =>
      words.every((word) => text.includes(word)) &&
      (filter.check === '' || claim.check === filter.check) &&
      (filter.section === '' || claim.section === filter.section) &&
      (filter.drug === '' || claim.drugs.includes(filter.drug)) &&
      (filter.severity === '' || discrepancies.some(({ severity }) => severity === filter.severity)),
  )
}

/** What all the checks together come to, in four sorts that leave nothing out and count nothing twice. */
export const OUTCOMES = ['as-said', 'need-correction', 'nothing-to-check', 'other'] as const
export type Outcome = (typeof OUTCOMES)[number]

const AS_SAID: readonly Check[] = [
  'supported',
  'supported-pre-clinical',
  'supported-with-limits',
  'no-citation-true',
]

export function outcomeOf(claim: Claim): Outcome {
  if (claim.correction !== undefined || CHECKS_TO_CORRECT.some((check) => check === claim.check))
    return 'need-correction'
  if (AS_SAID.includes(claim.check)) return 'as-said'
  return claim.check === 'opinion' || claim.check === 'no-citation' ? 'nothing-to-check' : 'other'
}

export function outcomesOf(claims: readonly Pick<CheckedClaim, 'claim'>[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    'as-said': 0,
    'need-correction': 0,
    'nothing-to-check': 0,
    other: 0,
  }
  for (const { claim } of claims) counts[outcomeOf(claim)] += 1
  return counts
}
