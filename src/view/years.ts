import type { Evaluation, Finding } from '../engine/engine.ts'
import type { Pack, PathwayNode, Rereading, Rule } from '../model/model.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from './wording.ts'

/** One patient under two pathways: what each says of a treatment, and on what ground. Neither is made the judge. */

/** What one pathway says of one treatment for this patient. */
export interface Said {
  readonly node: PathwayNode
  readonly stance: keyof typeof STANCE_WORDS | 'unsettled'
  readonly word: string
  /** The way leads to it, or could. */
  readonly reachable: boolean
  /** Where it lies, in a word. */
  readonly lies: string
  /** The rules that decide, each with the names of what it rests on. */
  readonly grounds: readonly { readonly rule: Rule; readonly rests: readonly string[] }[]
}

export interface YearsRow {
  /** The id of the step, the same in both where both have it. */
  readonly id: string
  readonly title: string
  readonly first?: Said
  readonly second?: Said
  /** Both have it and say otherwise, or only one has it. */
  readonly differs: boolean
  /** The positions of either pathway that later work was held against, on this step. */
  readonly since: readonly Rereading[]
}

/** Every treatment of two pathways for one patient, those of the first in its order, then those only the second has. */
export function yearsOf(first: Evaluation, second: Evaluation): YearsRow[] {
  const options = ({ pack }: Evaluation) => pack.nodes.filter(({ kind }) => kind === 'option')
  const ids = new Set([...options(first), ...options(second)].map(({ id }) => id))
  return [...ids].flatMap((id) => {
    const [a, b] = [saidOf(first, id), saidOf(second, id)]
    const known = a ?? b
    if (known === undefined) return []
    const since = [first.pack, second.pack].flatMap((pack) => pack.since.filter(({ on }) => on.includes(id)))
    return [
      {
        id,
        title: known.node.title,
        ...(a === undefined ? {} : { first: a }),
        ...(b === undefined ? {} : { second: b }),
        differs: a?.stance !== b?.stance || a?.reachable !== b?.reachable,
        since,
      },
    ]
  })
}

function saidOf({ pack, findings }: Evaluation, id: string): Said | undefined {
  const finding = findings.get(id)
  if (finding?.stance === undefined) return undefined
  const { stance, settled, decisive } = finding.stance
  return {
    node: finding.node,
    stance: settled ? stance : 'unsettled',
    word: settled ? STANCE_WORDS[stance].word : NOT_SETTLED.word,
    reachable: finding.reach !== 'off',
    lies: liesOf(finding),
    grounds: decisive.map((rule) => ({ rule, rests: sourcesOf(pack, rule) })),
  }
}

const liesOf = ({ look }: Finding) => LOOK_WORDS[look].word

/** The short names of the sources that the claims of a rule cite. */
function sourcesOf(pack: Pack, rule: Rule): string[] {
  const cited = new Set(
    pack.claims.filter(({ id }) => rule.claims.includes(id)).flatMap(({ cites }) => cites),
  )
  return pack.sources.filter(({ id }) => cited.has(id)).map(({ short }) => short)
}
