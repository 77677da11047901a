import type { Claim, Discrepancy, Pack } from '../model/model.ts'

/** A claim never travels without its correction and the discrepancies that name it. */
export interface ClaimView {
  readonly claim: Claim
  readonly discrepancies: readonly Discrepancy[]
}

export function claimView(pack: Pack, claim: Claim): ClaimView {
  return {
    claim,
    discrepancies: pack.discrepancies.filter(
      (each) => claim.discrepancies.includes(each.id) || each.claims.includes(claim.id),
    ),
  }
}

/** The claims of these ids, each once, in the order given. */
export function claimViews(pack: Pack, ids: readonly string[]): ClaimView[] {
  return [...new Set(ids)].flatMap((id) => {
    const claim = pack.claims.find((each) => each.id === id)
    return claim === undefined ? [] : [claimView(pack, claim)]
  })
}
