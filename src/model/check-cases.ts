/** Answers "can every case be worked through, and is every answer to it explained?". */
import { unknown } from './check-references.ts'
import type { Decision, DecisionOption } from './decision.ts'
import type { Faults, Path } from './faults.ts'
import type { Pack } from './pack.ts'
import { readPatient } from './patient.ts'

const FEWEST = 3
const MOST = 5
const SHORTEST_WHY = 40

/**
 * Reports patients that cannot be read, and of decisions: ids that lead nowhere, too few or too many options, none
 * that is the article's choice, and a verdict without a reason or without anything it rests on.
 */
export function checkCases(pack: Pack, faults: Faults): void {
  const known = {
    attribute: ids(pack.attributes),
    node: ids(pack.nodes),
    claim: ids(pack.claims),
    discrepancy: ids(pack.discrepancies),
    gap: ids(pack.gaps),
    source: ids(pack.sources),
    'position re-read': ids(pack.since),
  }
  const one = (kind: keyof typeof known, id: string, path: Path) => {
    if (!known[kind].has(id)) faults.error(path, () => unknown(kind, id, [...known[kind]]))
  }
  const each = (kind: keyof typeof known, list: readonly string[], path: Path) => {
    const seen = new Set<string>()
    for (const [index, id] of list.entries()) {
      one(kind, id, [...path, index])
      if (seen.has(id)) faults.error([...path, index], `"${id}" stands twice in this list.`)
      seen.add(id)
    }
  }
  const option = (option: DecisionOption, path: Path) => {
    if (option.takes !== undefined) one('node', option.takes, [...path, 'takes'])
    each('claim', option.claims, [...path, 'claims'])
    each('discrepancy', option.discrepancies, [...path, 'discrepancies'])
    each('gap', option.gaps, [...path, 'gaps'])
    each('source', option.sources, [...path, 'sources'])
    checkOption(option, path, faults)
  }
  for (const [index, { patient, keeps = [], decisions = [] }] of pack.cases.entries()) {
    if (faults.full) return
    const path = ['cases', index]
    checkPatient(pack, patient, [...path, 'patient'], faults)
    each('attribute', keeps, [...path, 'keeps'])
    checkTwice(decisions, [...path, 'decisions'], 'case', faults)
    for (const [at, decision] of decisions.entries()) {
      const place = [...path, 'decisions', at]
      one('node', decision.node, [...place, 'node'])
      if (decision.patient !== undefined) checkPatient(pack, decision.patient, [...place, 'patient'], faults)
      for (const [number, each] of decision.options.entries()) option(each, [...place, 'options', number])
      each('position re-read', decision.today.since, [...place, 'today', 'since'])
      checkDecision(decision, place, faults)
    }
  }
}

function checkDecision({ id, options, today }: Decision, path: Path, faults: Faults): void {
  checkTwice(options, [...path, 'options'], 'decision', faults)
  if (options.length < FEWEST || options.length > MOST)
    faults.error(
      [...path, 'options'],
      `Decision "${id}" has ${options.length} options; it needs ${FEWEST} to ${MOST}.`,
    )
  if (options.length > 0 && options.every(({ verdict }) => verdict !== 'article'))
    faults.error(
      [...path, 'options'],
      `No option of decision "${id}" is the article's choice; where the article is silent, one option says so.`,
    )
  const own = ids(options)
  for (const [index, named] of today.options.entries())
    if (!own.has(named))
      faults.error([...path, 'today', 'options', index], () => unknown('option', named, [...own]))
  if (today.since.length === 0)
    faults.error(
      [...path, 'today', 'since'],
      'What guidance of today would say rests on at least one position re-read; name it.',
    )
}

function checkOption(option: DecisionOption, path: Path, faults: Faults): void {
  const { id, why, verdict, ours, claims, discrepancies, gaps, sources } = option
  if (why.trim().length < SHORTEST_WHY)
    faults.error(
      [...path, 'why'],
      `The reason of option "${id}" has ${why.trim().length} characters; it needs at least ${SHORTEST_WHY}, to say why and not only whether.`,
    )
  if (claims.length + discrepancies.length + gaps.length + sources.length === 0)
    faults.error(
      path,
      `Option "${id}" rests on nothing; name at least one claim, discrepancy, gap or source.`,
    )
  if (ours && verdict === 'article')
    faults.error(
      [...path, 'ours'],
      `The verdict on option "${id}" is the article's choice, so it cannot be our reading.`,
    )
}

function checkTwice(
  list: readonly { readonly id: string }[],
  path: Path,
  owner: string,
  faults: Faults,
): void {
  const seen = new Set<string>()
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id))
      faults.error([...path, index, 'id'], `"${id}" stands twice in this ${owner}; ids are used once.`)
    seen.add(id)
  }
}

function checkPatient(pack: Pack, patient: Parameters<typeof readPatient>[1], path: Path, faults: Faults) {
  for (const { attribute, message } of readPatient(pack, patient).problems)
    faults.error([...path, ...(attribute === '' ? [] : [attribute])], message)
}

const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
