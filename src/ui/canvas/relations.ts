import type { Pack, PathwayNode } from '../../model/model.ts'
import { listed, say } from '../../view/view.ts'

const known = new WeakMap<Pack, Map<string, string>>()

/**
 * What a person who does not see the diagram needs to know of a node's place: its code and kind, which choice of how
 * many it is, where it comes from and where it leads. The same for every patient, so it is worded once for a pack.
 */
export function relationsOf(pack: Pack, node: PathwayNode): string {
  const words = known.get(pack) ?? new Map<string, string>()
  known.set(pack, words)
  const before = words.get(node.id)
  if (before !== undefined) return before
  const title = (id: string) => pack.nodes.find((each) => each.id === id)?.title ?? id
  const from = pack.edges.filter((edge) => edge.to === node.id).map((edge) => edge.from)
  const to = pack.edges.filter((edge) => edge.from === node.id).map((edge) => edge.to)
  const parts = [
    say('canvas.kind', { code: node.code, kind: say(`node.${node.kind}`) }),
    ...choiceWords(pack, node, from[0]),
    from.length === 0 ? say('canvas.start') : say('canvas.from', { list: listed(from.map(title)) }),
    ...(to.length === 0 ? [] : [say('canvas.to', { list: listed(to.map(title)) })]),
  ]
  const text = `. ${parts.join(' ')}`
  words.set(node.id, text)
  return text
}

/** "Treatment 1 of 3 after Can rituximab be used?" */
function choiceWords(pack: Pack, node: PathwayNode, from: string | undefined): string[] {
  if (node.kind !== 'option' || from === undefined) return []
  const choices = pack.edges
    .filter((edge) => edge.from === from)
    .map((edge) => pack.nodes.find((each) => each.id === edge.to))
    .filter((each) => each?.kind === 'option')
  const place = choices.findIndex((each) => each?.id === node.id) + 1
  const after = pack.nodes.find((each) => each.id === from)?.title ?? from
  return choices.length < 2 ? [] : [say('canvas.choice', { place, count: choices.length, after })]
}
