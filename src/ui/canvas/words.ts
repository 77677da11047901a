import type { Pack, PathwayNode } from '../../model/model.ts'
import type { NodeLine } from '../../store/selectors.ts'
import { LOOK_WORDS, listed, type StateLine, say, stanceWordOf, stateLineOf } from '../../view/view.ts'

/** The line as text, in the order in which it is drawn. */
export function stateText({ words, stance }: StateLine): string {
  return [words, stance === undefined ? '' : stanceWordOf(stance)].filter((part) => part !== '').join(' ')
}

/**
 * The name of a node for whoever does not see it: first what stands in the box, then its place in the graph, then
 * what else is marked on it.
 */
export function nameOf(pack: Pack, node: PathwayNode, line: NodeLine, width: number): string {
  const state = stateLineOf(line, width)
  const look = LOOK_WORDS[line.look].word
  const shown = stateText(state)
  return [
    `${joined(node.title)} ${shown}, ${node.code}, ${say(`node.${node.kind}`)}`,
    ...(shown.includes(look) || line.past !== '' ? [] : [say('canvas.lies', { look })]),
    ...(line.past === 'given' ? [say('canvas.next-course')] : []),
    ...(line.stance === '' || line.look === 'off' || state.stance !== undefined
      ? []
      : [say('canvas.said', { stance: stanceWordOf(line.stance) })]),
    ...relationsOf(pack, node),
    ...(line.weak ? [say('canvas.weaker-name')] : []),
    ...(line.changed ? [say('canvas.changed')] : []),
    ...(line.pinned === '' ? [] : [say('canvas.pinned-name', { word: pinnedWord(line.pinned) })]),
  ]
    .map(ended)
    .join(' ')
}

/** "favoured" or, for a step and for what is off, "not on this way": how patient A has it. */
export function pinnedWord(pinned: string): string {
  const [look = 'off', stance = ''] = pinned.split(' ') as [NodeLine['look'], NodeLine['stance']]
  if (stance === '' || look === 'off' || look === 'open') return LOOK_WORDS[look].word
  return stanceWordOf(stance)
}

const relations = new WeakMap<Pack, Map<string, readonly string[]>>()

/** Which choice of how many it is, where it comes from, where it leads. The same for every patient: worded once. */
function relationsOf(pack: Pack, node: PathwayNode): readonly string[] {
  const known = relations.get(pack) ?? new Map<string, readonly string[]>()
  relations.set(pack, known)
  const before = known.get(node.id)
  if (before !== undefined) return before
  const titles = new Map(pack.nodes.map(({ id, title }) => [id, title]))
  const list = (ids: readonly string[]) => listed(ids.map((id) => titles.get(id) ?? id))
  const from = pack.edges.filter((edge) => edge.to === node.id).map((edge) => edge.from)
  const to = pack.edges.filter((edge) => edge.from === node.id).map((edge) => edge.to)
  const words = [
    ...choiceWords(pack, node, from[0], list),
    from.length === 0 ? say('canvas.start') : say('canvas.from', { list: list(from) }),
    ...(to.length === 0 ? [] : [say('canvas.to', { list: list(to) })]),
  ]
  known.set(node.id, words)
  return words
}

/** "Treatment 1 of 3 after: Can rituximab be used?" */
function choiceWords(
  pack: Pack,
  node: PathwayNode,
  from: string | undefined,
  list: (ids: readonly string[]) => string,
): string[] {
  if (node.kind !== 'option' || from === undefined) return []
  const isOption = new Set(pack.nodes.filter(({ kind }) => kind === 'option').map(({ id }) => id))
  const choices = pack.edges.filter((edge) => edge.from === from && isOption.has(edge.to))
  const place = choices.findIndex(({ to }) => to === node.id) + 1
  if (choices.length < 2) return []
  return [say('canvas.choice', { place, count: choices.length, after: list([from]) })]
}

/** A question keeps its own sign. */
const joined = (title: string): string => (/[.?!]$/.test(title) ? title : `${title},`)
const ended = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)
