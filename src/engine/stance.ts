import { type Rule, type RuleStance, type Stance, TIERS } from '../model/model.ts'

/**
 * From the rules that fired to one stance. The order of precedence is that of the handbook
 * (`docs/decisions/stance.md`): an `avoid` of any tier; else a caution of the tiers pregnancy and safety; else the
 * highest tier that has a stance, and within it the most cautious. Nothing favourable outranks a safety caution.
 */

/** From the least cautious to the most. Silence is below all: whatever is said is more than nothing. */
const BY_CAUTION: readonly RuleStance[] = [
  'favoured',
  'acceptable',
  'open',
  'unverified',
  'cautioned',
  'avoid',
]

/** The bits of one row: a tier, or what rests on something nobody could read. */
const ROW = BY_CAUTION.length
/** The row after those of the tiers that state: an applicability rule never does. */
const UNREAD = TIERS.indexOf('applicability')

const bit = (row: number, stance: RuleStance) => 1 << (row * ROW + BY_CAUTION.indexOf(stance))
const rowOf = (tier: Rule['tier']) => TIERS.indexOf(tier)
const AVOID = TIERS.reduce(
  (bits, tier) => (rowOf(tier) < UNREAD ? bits | bit(rowOf(tier), 'avoid') : bits),
  0,
)
const GUARD = bit(rowOf('pregnancy'), 'cautioned') | bit(rowOf('safety'), 'cautioned')

/**
 * The kind of a rule, as a bit, so that a set of kinds is a number: rules act alike that have one tier and stance,
 * or one stance and rest on something nobody could read. 0 for a rule without a stance, which decides nothing.
 */
export function kindOf({ tier, stance, unverified }: Rule): number {
  if (stance === undefined) return 0
  if (unverified || stance === 'unverified') return bit(UNREAD, stance)
  return rowOf(tier) < UNREAD ? bit(rowOf(tier), stance) : 0
}

export interface Decision {
  readonly stance: Stance
  /** The kinds that make the stance what it is; 0 for silence. */
  readonly decisive: number
}

/** The stance of an option on which rules of these kinds fired. */
export function decide(fired: number): Decision {
  const read = decideRead(fired)
  const weightier = fired & (-1 << (UNREAD * ROW + BY_CAUTION.indexOf(read.stance as RuleStance) + 1))
  return weightier === 0 ? read : { stance: 'unverified', decisive: weightier }
}

function decideRead(fired: number): Decision {
  if (fired & AVOID) return { stance: 'avoid', decisive: fired & AVOID }
  if (fired & GUARD) return { stance: 'cautioned', decisive: fired & GUARD }
  for (let row = 0; row < UNREAD; row++) {
    const inRow = (fired >> (row * ROW)) & ((1 << ROW) - 1)
    if (inRow === 0) continue
    const most = 31 - Math.clz32(inRow)
    return { stance: BY_CAUTION[most] as RuleStance, decisive: 1 << (row * ROW + most) }
  }
  return { stance: 'silent', decisive: 0 }
}

/**
 * Those of the `pending` kinds (their conditions are unknown) that would change the stance if they fired, too.
 * Looking at them one by one is enough: where no single one changes the stance, no set of them does, because a
 * decision is always that of one rule, and adding rules never makes another rule decisive that was not so alone.
 */
export function unsettling(fired: number, pending: number): number {
  const { stance } = decide(fired)
  let changing = 0
  for (let left = pending & ~fired; left !== 0; left &= left - 1) {
    const kind = left & -left
    if (decide(fired | kind).stance !== stance) changing |= kind
  }
  return changing
}
