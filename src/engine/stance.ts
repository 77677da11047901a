import { type Rule, type Stance, TIERS } from '../model/model.ts'

/**
 * From the rules that fired to one stance. The order of precedence is that of the handbook
 * (`docs/decisions/stance.md`): an `avoid` of any tier; else a caution of the tiers pregnancy and safety; else the
 * highest tier that has a stance, and within it the most cautious. Nothing favourable outranks a safety caution.
 */

/** How cautious a stance is. Silence is below all: whatever is said is more than nothing. */
const CAUTION: Readonly<Record<Stance, number>> = {
  silent: -1,
  favoured: 0,
  acceptable: 1,
  open: 2,
  unverified: 3,
  cautioned: 4,
  avoid: 5,
}

export interface Decision {
  readonly stance: Stance
  /** The fired rules that make the stance what it is; empty for silence. */
  readonly decisive: readonly Rule[]
}

/** The stance of an option whose fired rules are `fired`. Rules without a stance are passed over. */
export function decide(fired: readonly Rule[]): Decision {
  const read = fired.filter((rule) => rule.stance !== undefined && !restsOnUnread(rule))
  const unread = fired.filter((rule) => rule.stance !== undefined && restsOnUnread(rule))
  const decision = decideRead(read)
  const weightier = unread.filter((rule) => CAUTION[rule.stance ?? 'silent'] > CAUTION[decision.stance])
  return weightier.length === 0 ? decision : { stance: 'unverified', decisive: weightier }
}

function restsOnUnread(rule: Rule): boolean {
  return rule.unverified || rule.stance === 'unverified'
}

function decideRead(rules: readonly Rule[]): Decision {
  const avoid = rules.filter((rule) => rule.stance === 'avoid')
  if (avoid.length > 0) return { stance: 'avoid', decisive: avoid }
  const caution = rules.filter(
    (rule) => rule.stance === 'cautioned' && (rule.tier === 'pregnancy' || rule.tier === 'safety'),
  )
  if (caution.length > 0) return { stance: 'cautioned', decisive: caution }
  for (const tier of TIERS) {
    const inTier = rules.filter((rule) => rule.tier === tier)
    const most = Math.max(...inTier.map((rule) => CAUTION[rule.stance ?? 'silent']))
    const decisive = inTier.filter((rule) => CAUTION[rule.stance ?? 'silent'] === most)
    const stance = decisive[0]?.stance
    if (stance !== undefined) return { stance, decisive }
  }
  return { stance: 'silent', decisive: [] }
}

/**
 * The rules among `pending` (condition unknown) whose firing would change the stance `fired` gives.
 * Looking at them one by one is enough: where no single one changes the stance, no set of them does, because a
 * decision is always that of one rule, and adding rules never makes another rule decisive that was not so alone.
 * Rules of one tier and stance act alike, so each such kind is tried once: the time grows with the rules, not
 * with their square.
 */
export function unsettling(fired: readonly Rule[], pending: readonly Rule[], stance: Stance): Rule[] {
  const kinds = new Map(fired.map((rule) => [kindOf(rule), rule]))
  const verdicts = new Map<string, boolean>()
  return pending.filter((rule) => {
    if (rule.stance === undefined) return false
    const kind = kindOf(rule)
    const known = verdicts.get(kind)
    if (known !== undefined) return known
    const changes = decide([...kinds.values(), rule]).stance !== stance
    verdicts.set(kind, changes)
    return changes
  })
}

/** Rules of one kind act alike: the tier, the stance, and whether it rests on something nobody could read. */
export function kindOf(rule: Rule): string {
  return `${rule.tier} ${rule.stance} ${restsOnUnread(rule)}`
}
