/** Answers "does every argument rest on something that exists, and does no side go without a word on any point?". */
import { unknown } from './check-references.ts'
import type { ArguedComparison, Argument, WantedStudy } from './comparison.ts'
import type { Faults, Path } from './faults.ts'
import type { Pack } from './pack.ts'
import { quotables } from './quotes.ts'

/**
 * Reports, of the comparison and of the studies that are wanted, names that lead nowhere, arguments that rest on
 * nothing, a point on which a side has no argument, and a study that stands between options it has no arm for.
 */
export function checkComparison(pack: Pack, faults: Faults): void {
  const names = new Names(pack, faults)
  if (pack.comparison) checkPoints(pack.comparison, names, faults)
  for (const [index, study] of pack.wanted.entries()) checkWanted(study, ['wanted', index], names, faults)
}

function checkPoints({ sides, points }: ArguedComparison, names: Names, faults: Faults): void {
  const path = ['comparison']
  names.unique(sides, [...path, 'sides'])
  names.unique(points, [...path, 'points'])
  for (const [index, { drugs, options }] of sides.entries()) {
    names.each('drug', drugs, [...path, 'sides', index, 'drugs'])
    names.each('option', options, [...path, 'sides', index, 'options'])
  }
  if (sides.length < 2)
    faults.error(
      [...path, 'sides'],
      'A comparison has at least two sides; one alone has nothing to be held against.',
    )
  const known = sides.map(({ id }) => id)
  for (const [index, point] of points.entries()) {
    const place = [...path, 'points', index]
    for (const [at, argument] of point.arguments.entries()) {
      if (!known.includes(argument.side))
        faults.error([...place, 'arguments', at, 'side'], () => unknown('side', argument.side, known))
      checkArgument(argument, [...place, 'arguments', at], names, faults)
    }
    for (const side of known)
      if (!point.arguments.some((argument) => argument.side === side))
        faults.error(
          [...place, 'arguments'],
          `The point "${point.id}" has no argument about "${side}"; where the source says nothing, say so with leans: silent.`,
        )
  }
}

function checkArgument(argument: Argument, path: Path, names: Names, faults: Faults): void {
  const { claims, sources, figures, since, gaps } = argument
  names.each('claim', claims, [...path, 'claims'])
  names.each('source', sources, [...path, 'sources'])
  names.each('figure', figures, [...path, 'figures'])
  names.each('position re-read', since, [...path, 'since'])
  names.each('gap', gaps, [...path, 'gaps'])
  if (claims.length + sources.length + figures.length + since.length + gaps.length === 0)
    faults.error(
      path,
      'This argument rests on nothing; name at least one claim, source, figure, gap or position re-read.',
    )
}

function checkWanted(study: WantedStudy, path: Path, names: Names, faults: Faults): void {
  const { arms, between, claims, gaps, run, since } = study
  names.each('claim', claims, [...path, 'claims'])
  names.each('gap', gaps, [...path, 'gaps'])
  names.each('position re-read', since, [...path, 'since'])
  for (const [at, { figures }] of run.entries())
    names.each('figure', figures, [...path, 'run', at, 'figures'])
  if (claims.length === 0)
    faults.error(
      path,
      `The study "${study.id}" names no claim; it is wanted by the source, so name who asks for it.`,
    )
  const options = arms.flatMap(({ option }) => option ?? [])
  for (const [at, { option }] of arms.entries())
    if (option !== undefined) names.one('option', option, [...path, 'arms', at, 'option'])
  for (const [at, edge] of between.entries()) {
    for (const end of ['from', 'to'] as const)
      if (!options.includes(edge[end]))
        faults.error([...path, 'between', at, end], () => unknown('arm for', edge[end], options))
    if (edge.from === edge.to)
      faults.error([...path, 'between', at], 'A study stands between two different options.')
  }
}

const KINDS = ['claim', 'source', 'figure', 'position re-read', 'gap', 'drug', 'option'] as const
type Kind = (typeof KINDS)[number]

/** The names of the pack that a comparison may use, and how a name that leads nowhere is told. */
class Names {
  readonly #known: Readonly<Record<Kind, ReadonlySet<string>>>
  readonly #faults: Faults

  constructor(pack: Pack, faults: Faults) {
    const of = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
    this.#faults = faults
    this.#known = {
      claim: of(pack.claims),
      source: of(pack.sources),
      figure: new Set(
        quotables(pack).flatMap(({ id, figures = [] }) => figures.map((figure) => `${id}/${figure.id}`)),
      ),
      'position re-read': of(pack.since),
      gap: of(pack.gaps),
      drug: of(pack.drugs),
      option: of(pack.nodes.filter(({ kind }) => kind === 'option')),
    }
  }

  one(kind: Kind, id: string, path: Path): void {
    const known = this.#known[kind]
    if (!known.has(id)) this.#faults.error(path, () => unknown(kind, id, [...known]))
  }

  each(kind: Kind, list: readonly string[], path: Path): void {
    for (const [index, id] of list.entries()) {
      this.one(kind, id, [...path, index])
      if (list.indexOf(id) < index) this.#faults.error([...path, index], `"${id}" stands twice in this list.`)
    }
  }

  unique(list: readonly { readonly id: string }[], path: Path): void {
    for (const [index, { id }] of list.entries())
      if (list.findIndex((each) => each.id === id) < index)
        this.#faults.error(
          [...path, index, 'id'],
          `"${id}" is already the id of another entry; ids are used once.`,
        )
  }
}
