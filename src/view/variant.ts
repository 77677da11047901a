import type { Difference, Evaluation } from '../engine/engine.ts'
import { conditionWords, upperFirst } from './describe.ts'
import { claimViews } from './evidence.ts'
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
  const rules = differences.flatMap((each) => {
    const [was, is] = [each.before.stance?.decisive ?? [], each.after.stance?.decisive ?? []]
    return [...is.filter((rule) => !was.includes(rule)), ...was.filter((rule) => !is.includes(rule))]
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
  const unique = [...new Set(rules)]
  const promise = pack.promises.find(({ ignores }) => ignores === attribute)?.sentence
  return {
    reasons: [...new Set([...turned, ...unique.map(({ why }) => why)])],
    cautions: cautionsOf(
      pack,
      claimViews(
        pack,
        unique.flatMap(({ claims }) => claims),
      ),
      unique.flatMap(({ discrepancies }) => discrepancies),
    ),
    ...(promise === undefined || differences.length > 0 ? {} : { promise }),
  }
}
