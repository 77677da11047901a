import type { Difference, Evaluation } from '../engine/engine.ts'
import { conditionWords, upperFirst } from './describe.ts'
import { claimViews } from './evidence.ts'
import { say } from './late-messages.ts'
import { type Caution, cautionsOf } from './stops.ts'

/** Why one changed answer does what it does, in sentences of the pack. */
export interface VariantReasons {
  /** Conditions of the way that turned, and rules that began or ceased to decide, each once. */
  readonly reasons: readonly string[]
  /** What those rules must not be read without. */
  readonly cautions: readonly Caution[]
  /** The sentence that promises for every patient that this answer changes nothing. */
  readonly promise?: string
}

export function variantReasons({
  attribute,
  before,
  after,
  differences,
}: {
  readonly attribute: string
  readonly before: Evaluation
  readonly after: Evaluation
  readonly differences: readonly Difference[]
}): VariantReasons {
  const { pack } = after
  // What is off the way now has no reason to be told; why it is off, the turn of the way says.
  const rules = differences.flatMap((each) => {
    if (each.after.reach === 'off') return []
    const [was, is] = [each.before.stance?.decisive ?? [], each.after.stance?.decisive ?? []]
    return [
      ...is.filter((rule) => !was.includes(rule)).map((rule) => ({ rule, speaks: true })),
      ...was.filter((rule) => !is.includes(rule)).map((rule) => ({ rule, speaks: false })),
    ]
  })
  const turned = differences.flatMap(({ node }) => {
    const was = before.findings.get(node)?.incoming ?? []
    const is = after.findings.get(node)?.incoming ?? []
    return is.flatMap(({ edge, truth }, index) =>
      truth !== 'unknown' && truth !== was[index]?.truth && edge.when !== undefined
        ? [`${upperFirst(conditionWords(pack, edge.when, {}, truth === 'false'))}.`]
        : [],
    )
  })
  const given = differences.flatMap(({ before: was, after: is }) =>
    was.given !== is.given && is.given !== 'unknown' && is.node.given !== undefined
      ? [`${upperFirst(conditionWords(pack, is.node.given, {}, is.given === 'false'))}.`]
      : [],
  )
  const promise = pack.promises.find(({ ignores }) => ignores === attribute)?.sentence
  return {
    reasons: [
      ...new Set([
        ...turned,
        ...given,
        ...rules.map(({ rule, speaks }) =>
          say(speaks ? 'variant.speaks' : 'variant.falls-silent', { why: rule.why }),
        ),
      ]),
    ],
    cautions: cautionsOf(
      pack,
      claimViews(
        pack,
        rules.flatMap(({ rule }) => rule.claims),
      ),
      rules.flatMap(({ rule }) => rule.discrepancies),
    ),
    ...(promise === undefined || differences.length > 0 ? {} : { promise }),
  }
}
