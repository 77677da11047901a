/** Answers "does every id lead somewhere, and to one thing only?". */
import { type Faults, type Path, suggest } from './faults.ts'
import type { Figure, Pack } from './pack.ts'

type Kind =
  | 'stage'
  | 'attribute'
  | 'criterion'
  | 'drug'
  | 'node'
  | 'claim'
  | 'discrepancy'
  | 'assumption'
  | 'source'
  | 'conflict'
  | 'case'

/** Reports ids that exist twice, and names of things that do not exist; conditions are `check-conditions.ts`'s. */
export function checkReferences(pack: Pack, faults: Faults): void {
  checkUnique(pack, faults)
  const known = idsOf(pack)

  const one = (kind: Kind, id: string, path: Path) => {
    if (!known[kind].has(id)) faults.error(path, () => unknown(kind, id, [...known[kind]]))
  }
  const each = (kind: Kind, list: readonly string[], path: Path) => {
    const seen = new Set<string>()
    for (const [index, id] of list.entries()) {
      one(kind, id, [...path, index])
      if (seen.has(id)) faults.error([...path, index], `"${id}" stands twice in this list.`)
      seen.add(id)
    }
  }
  const target = (on: { nodes: readonly string[]; drugs: readonly string[] } | undefined, path: Path) => {
    if (on === undefined) return
    each('node', on.nodes, [...path, 'nodes'])
    each('drug', on.drugs, [...path, 'drugs'])
  }

  one('case', pack.opensWith, ['opensWith'])
  for (const [index, attribute] of pack.attributes.entries()) {
    one('stage', attribute.stage, ['attributes', index, 'stage'])
    each('claim', attribute.claims, ['attributes', index, 'claims'])
  }
  for (const [index, node] of pack.nodes.entries()) {
    one('stage', node.stage, ['nodes', index, 'stage'])
    each('drug', node.drugs, ['nodes', index, 'drugs'])
    each('claim', node.claims, ['nodes', index, 'claims'])
  }
  for (const [index, edge] of pack.edges.entries()) {
    one('node', edge.from, ['edges', index, 'from'])
    one('node', edge.to, ['edges', index, 'to'])
  }
  for (const [index, rule] of pack.rules.entries()) {
    target(rule.on, ['rules', index, 'on'])
    each('node', rule.reasonOn, ['rules', index, 'reasonOn'])
    each('claim', rule.claims, ['rules', index, 'claims'])
    each('discrepancy', rule.discrepancies, ['rules', index, 'discrepancies'])
  }
  for (const [index, promise] of pack.promises.entries()) {
    target(promise.on, ['promises', index, 'on'])
    if (promise.ignores !== undefined) one('attribute', promise.ignores, ['promises', index, 'ignores'])
  }
  for (const [index, claim] of pack.claims.entries()) {
    each('source', claim.cites, ['claims', index, 'cites'])
    each('discrepancy', claim.discrepancies, ['claims', index, 'discrepancies'])
    each('assumption', claim.assumes, ['claims', index, 'assumes'])
    each('drug', claim.drugs, ['claims', index, 'drugs'])
  }
  for (const [index, discrepancy] of pack.discrepancies.entries()) {
    each('claim', discrepancy.claims, ['discrepancies', index, 'claims'])
    each('source', discrepancy.sources, ['discrepancies', index, 'sources'])
  }
  for (const [index, source] of pack.sources.entries())
    for (const [at, studied] of source.population.entries())
      one('attribute', studied.attribute, ['sources', index, 'population', at, 'attribute'])
  for (const [index, gap] of pack.gaps.entries()) {
    each('node', gap.on, ['gaps', index, 'on'])
    each('claim', gap.claims, ['gaps', index, 'claims'])
    each('discrepancy', gap.discrepancies, ['gaps', index, 'discrepancies'])
  }
  for (const [index, rereading] of pack.since.entries()) {
    each('node', rereading.on, ['since', index, 'on'])
    each('claim', rereading.claims, ['since', index, 'claims'])
  }
  for (const [index, { expect }] of pack.cases.entries()) {
    const path = ['cases', index, 'expect']
    one('node', expect.at, [...path, 'at'])
    for (const id of Object.keys(expect.stances)) one('node', id, [...path, 'stances', id])
    for (const id of Object.keys(expect.reach)) one('node', id, [...path, 'reach', id])
    each('conflict', expect.conflicts, [...path, 'conflicts'])
  }
}

/** The sentence for a name that leads nowhere. */
export function unknown(kind: string, id: string, known: readonly string[]): string {
  return known.length === 0
    ? `There is no ${kind} "${id}"; the pack has none.`
    : `There is no ${kind} "${id}".${suggest(id, known)}`
}

function idsOf(pack: Pack): Record<Kind, ReadonlySet<string>> {
  const of = (list: readonly { readonly id: string }[]) => new Set(list.map((item) => item.id))
  return {
    stage: of(pack.stages),
    attribute: of(pack.attributes),
    criterion: of(pack.criteria),
    drug: of(pack.drugs),
    node: of(pack.nodes),
    claim: of(pack.claims),
    discrepancy: of(pack.discrepancies),
    assumption: of(pack.assumptions),
    source: of(pack.sources),
    conflict: of(pack.conflicts),
    case: of(pack.cases),
  }
}

/** Parts whose ids are printed bare, side by side ("R02, C35, D01"), and so are one list of names. */
const PRINTED_BARE = ['rules', 'claims', 'discrepancies', 'since', 'conflicts'] as const
const NAMED_APART = [
  'stages',
  'attributes',
  'criteria',
  'drugs',
  'nodes',
  'promises',
  'assumptions',
  'gaps',
  'wanted',
  'cases',
  'lessons',
  'glossary',
] as const

function checkUnique(pack: Pack, faults: Faults): void {
  const claim = (names: Map<string, string>, name: string, owner: string, path: Path) => {
    const first = names.get(name)
    if (first === undefined) names.set(name, owner)
    else faults.error(path, `"${name}" is already the id of another entry, in ${first}; ids are used once.`)
  }
  const uniqueFigures = (figures: readonly Figure[], path: Path) => {
    const names = new Map<string, string>()
    for (const [at, { id }] of figures.entries())
      claim(names, id, `this source, number ${at + 1}`, [...path, at, 'id'])
  }
  const bare = new Map<string, string>()
  for (const part of PRINTED_BARE)
    for (const [index, { id }] of pack[part].entries())
      claim(bare, id, `${part}, number ${index + 1}`, [part, index, 'id'])
  for (const part of NAMED_APART) {
    const names = new Map<string, string>()
    for (const [index, { id }] of pack[part].entries())
      claim(names, id, `${part}, number ${index + 1}`, [part, index, 'id'])
  }
  for (const [index, attribute] of pack.attributes.entries()) {
    if (attribute.kind !== 'choice') continue
    const names = new Map<string, string>()
    for (const [at, { id }] of attribute.choices.entries())
      claim(names, id, `this attribute, number ${at + 1}`, ['attributes', index, 'choices', at, 'id'])
  }
  // Figures are quoted by the id of what they stand in, so these are one list of names.
  const quoted = new Map([[pack.id, 'the pack itself']])
  for (const part of ['sources', 'outside'] as const)
    for (const [index, { id, figures }] of pack[part].entries()) {
      claim(quoted, id, `${part}, number ${index + 1}`, [part, index, 'id'])
      uniqueFigures(figures, [part, index, 'figures'])
    }
  uniqueFigures(pack.source.figures ?? [], ['source', 'figures'])
  const codes = new Map<string, string>()
  for (const [index, { id, code }] of pack.nodes.entries()) {
    const first = codes.get(code)
    if (first === undefined) codes.set(code, id)
    else faults.error(['nodes', index, 'code'], `The code ${code} is already that of node "${first}".`)
  }
  const edges = new Set<string>()
  for (const [index, { from, to }] of pack.edges.entries()) {
    if (edges.has(`${from} ${to}`))
      faults.error(
        ['edges', index],
        `There is already an edge from "${from}" to "${to}"; join the two conditions with "any".`,
      )
    edges.add(`${from} ${to}`)
  }
}
