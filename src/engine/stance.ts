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
  const { stance, read, tier } = weigh(fired)
  if (stance === 'silent') return { stance, decisive: [] }
  const decisive = fired.filter((rule) => {
    if (rule.stance === undefined) return false
    if (stance === 'unverified') return restsOnUnread(rule) && CAUTION[rule.stance] > CAUTION[read]
    return !restsOnUnread(rule) && rule.stance === stance && (tier === undefined || TIER[rule.tier] === tier)
  })
  return {
    stance,
    decisive: stance === 'cautioned' && tier === undefined ? decisive.filter(isSafetyCaution) : decisive,
  }
}

function restsOnUnread(rule: Rule): boolean {
  return rule.unverified || rule.stance === 'unverified'
}

function isSafetyCaution(rule: Rule): boolean {
  return rule.stance === 'cautioned' && (rule.tier === 'pregnancy' || rule.tier === 'safety')
}

const TIER = Object.fromEntries(TIERS.map((tier, index) => [tier, index])) as Record<Rule['tier'], number>

/**
 * One pass over the rules that fired, and one more that could: this runs for every option at every click. `read` is
 * the stance of the rules that rest on something read; `tier` is set when a tier decided it.
 */
function weigh(
  fired: readonly Rule[],
  more?: Rule,
): { stance: Stance; read: Stance; tier: number | undefined } {
  let avoid = false
  let safety = false
  let tier: number = TIERS.length
  let inTier: Stance = 'silent'
  let unread: number = CAUTION.silent
  for (let place = 0; place <= fired.length; place++) {
    const rule = place < fired.length ? fired[place] : more
    const stance = rule?.stance
    if (rule === undefined || stance === undefined) continue
    if (restsOnUnread(rule)) {
      unread = Math.max(unread, CAUTION[stance])
      continue
    }
    if (stance === 'avoid') avoid = true
    if (isSafetyCaution(rule)) safety = true
    const own = TIER[rule.tier]
    if (own < tier || (own === tier && CAUTION[stance] > CAUTION[inTier])) {
      tier = own
      inTier = stance
    }
  }
  const read = avoid ? 'avoid' : safety ? 'cautioned' : inTier
  const stance = unread > CAUTION[read] ? 'unverified' : read
  return { stance, read, tier: avoid || safety || stance === 'unverified' ? undefined : tier }
}

/**
 * The rules among `pending` (condition unknown) whose firing would change the stance `fired` gives.
 * Looking at them one by one is enough: where no single one changes the stance, no set of them does, because a
 * decision is always that of one rule, and adding rules never makes another rule decisive that was not so alone.
 * Rules of one tier and stance act alike, so each such kind is tried once: the time grows with the rules, not
 * with their square.
 */
export function unsettling(fired: readonly Rule[], pending: readonly Rule[], stance: Stance): Rule[] {
  if (pending.every((rule) => rule.stance === undefined)) return []
  const kinds = fired.length < 8 ? fired : [...new Map(fired.map((rule) => [kindOf(rule), rule])).values()]
  const verdicts = new Map<string, boolean>()
  return pending.filter((rule) => {
    if (rule.stance === undefined) return false
    const kind = kindOf(rule)
    const known = verdicts.get(kind)
    if (known !== undefined) return known
    const changes = weigh(kinds, rule).stance !== stance
    verdicts.set(kind, changes)
    return changes
  })
}

/** Rules of one kind act alike: the tier, the stance, and whether it rests on something nobody could read. */
export function kindOf(rule: Rule): string {
  return `${rule.tier} ${rule.stance} ${restsOnUnread(rule)}`
}
