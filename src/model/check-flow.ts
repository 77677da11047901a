/** Answers "can a patient walk this pathway: one start, no circle, no place without a way on?". */
import type { Faults } from './faults.ts'
import { orderOf, printCircle } from './graph.ts'
import type { Pack } from './pack.ts'

/** Reports circles, a missing or a second start, dead ends, and what only options may have. */
export function checkFlow(pack: Pack, faults: Faults): void {
  const outgoing = new Map<string, string[]>(pack.nodes.map((node) => [node.id, []]))
  const entered = new Set<string>()
  for (const { from, to } of pack.edges) {
    outgoing.get(from)?.push(to)
    entered.add(to)
  }

  const sorted = orderOf(outgoing.keys(), (id) => outgoing.get(id) ?? [])
  if ('circle' in sorted) {
    const [last, first] = [sorted.circle.at(-2), sorted.circle.at(-1)]
    const index = pack.edges.findIndex((edge) => edge.from === last && edge.to === first)
    faults.error(
      ['edges', index],
      `The edges run in a circle: ${printCircle(sorted.circle)}. A pathway only goes forward; leave one of them out.`,
    )
  }

  // An edge to nowhere has been told; that its end now seems cut off would only hide it.
  const sound = pack.edges.every(({ from, to }) => outgoing.has(from) && outgoing.has(to))
  if (sound) checkEnds(pack, outgoing, entered, faults)
  checkKinds(pack, outgoing, faults)
}

function checkEnds(
  pack: Pack,
  outgoing: ReadonlyMap<string, readonly string[]>,
  entered: ReadonlySet<string>,
  faults: Faults,
): void {
  if (pack.nodes.length === 0)
    faults.error(['nodes'], 'The pathway has no node; it needs at least one, where it starts.')
  const starts = pack.nodes.filter((node) => !entered.has(node.id))
  const [start] = starts
  if (pack.nodes.length > 0 && start === undefined)
    faults.error(['nodes'], 'The pathway has no start: an edge leads to every node. One node must have none.')
  if (start && pack.nodes.length > 1 && (start.kind === 'option' || start.kind === 'outcome'))
    faults.error(
      ['nodes', pack.nodes.indexOf(start)],
      `No edge leads to "${start.id}", so the pathway would start there; it starts with a step, a decision or a note.`,
    )

  for (const [index, node] of pack.nodes.entries()) {
    const path = ['nodes', index]
    if (start !== undefined && node !== start && !entered.has(node.id))
      faults.error(
        path,
        `No edge leads to "${node.id}"; the pathway starts at "${start.id}", and every other node needs a way to it.`,
      )
    const leaves = (outgoing.get(node.id)?.length ?? 0) > 0
    if (!leaves && (node.kind === 'step' || node.kind === 'decision'))
      faults.error(
        path,
        `The ${node.kind} "${node.id}" leads nowhere; add an edge from it, or make it an outcome.`,
      )
  }
}

/** What only an option may have, and what an outcome may not. */
function checkKinds(pack: Pack, outgoing: ReadonlyMap<string, readonly string[]>, faults: Faults): void {
  for (const [index, node] of pack.nodes.entries()) {
    const path = ['nodes', index]
    const leaves = (outgoing.get(node.id)?.length ?? 0) > 0
    if (leaves && node.kind === 'outcome') {
      const edge = pack.edges.findIndex(({ from }) => from === node.id)
      faults.error(
        ['edges', edge],
        `"${node.id}" is an outcome, where the pathway ends; no edge may leave it.`,
      )
    }
    if (node.kind === 'option') {
      if (node.drugs.length === 0)
        faults.error(path, `The option "${node.id}" names no drug; name every drug in it under "drugs".`)
    } else {
      if (node.drugs.length > 0)
        faults.error(
          [...path, 'drugs'],
          `Only an option has drugs, and "${node.id}" is ${article(node.kind)}.`,
        )
      if (node.given !== undefined)
        faults.error(
          [...path, 'given'],
          `Only an option can have been given, and "${node.id}" is ${article(node.kind)}.`,
        )
    }
  }
}

const article = (kind: string) => `${kind === 'outcome' ? 'an' : 'a'} ${kind}`
