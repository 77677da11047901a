import { targetsOf } from '../engine/engine.ts'
import { type Claim, type Pack, type PathwayNode, type Rule, SUPPORTS, type Support } from '../model/model.ts'

/** What is left standing of a conclusion when assumptions are taken away. A stance never changes by it. */

/** The assumptions among `without` that a claim needs. */
export function missedBy(claim: Claim, without: readonly string[]): readonly string[] {
  return claim.assumes.filter((id) => without.includes(id))
}

export interface Standing {
  /** Claims that need an assumption that was taken away, with those they need. */
  readonly fallen: readonly { readonly claim: Claim; readonly needs: readonly string[] }[]
  /** The other claims. */
  readonly left: readonly Claim[]
}

/** The claims of these ids, those that need something taken away apart from those that do not. */
export function standingOf(pack: Pack, ids: readonly string[], without: readonly string[]): Standing {
  const claims = pack.claims.filter(({ id }) => ids.includes(id))
  const needs = (claim: Claim) => missedBy(claim, without)
  return {
    fallen: claims
      .filter((claim) => needs(claim).length > 0)
      .map((claim) => ({ claim, needs: needs(claim) })),
    left: claims.filter((claim) => needs(claim).length === 0),
  }
}

/** What one option rests on: its own claims and those of every rule that bears on it, by kind of support. */
export interface Chain {
  readonly node: PathwayNode
  readonly rules: readonly Rule[]
  readonly bySupport: readonly { readonly support: Support; readonly claims: readonly Claim[] }[]
  readonly claims: readonly string[]
}

/** The chains of all options of a pack, in pack order; options nothing is said of are left out. */
export function chainsOf(pack: Pack): Chain[] {
  return pack.nodes
    .filter(({ kind }) => kind === 'option')
    .map((node) => {
      const rules = pack.rules.filter((rule) => targetsOf(pack, rule.on).includes(node.id))
      const ids = new Set([...node.claims, ...rules.flatMap((rule) => rule.claims)])
      const claims = pack.claims.filter(({ id }) => ids.has(id))
      const bySupport = SUPPORTS.map((support) => ({
        support,
        claims: claims.filter((claim) => claim.support === support),
      })).filter((each) => each.claims.length > 0)
      return { node, rules, bySupport, claims: claims.map(({ id }) => id) }
    })
    .filter(({ claims }) => claims.length > 0)
}
