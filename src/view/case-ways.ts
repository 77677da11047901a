import { type Evaluation, evaluate } from '../engine/engine.ts'
import type { Case, Decision, DecisionOption, Edge, Pack, Stance } from '../model/model.ts'
import { say } from './late-messages.ts'
import { patientOfCase } from './moments.ts'
import { choicesHere } from './way.ts'

/**
 * The ways through a case on the lines of the pathway: where the story leads, what the learner took at each decision,
 * what the article takes there, and where the ways part.
 */

/** Whose way a line is. `next`: what today's pathway offers from where the patient is. */
export type Walker = 'article' | 'mine' | 'revised' | 'today' | 'next'

/** Whose answer a step is. */
type Answerer = 'article' | 'mine' | 'both' | 'revised'

/** What was answered to one decision: what was committed first, and what it was revised to. */
export interface Answered {
  readonly first: string | undefined
  readonly last: string | undefined
}

/** One decision of a case with the answers of everyone. */
export interface Parting {
  readonly decision: Decision
  readonly number: number
  readonly mine: DecisionOption | undefined
  /** Only where it is another one than the first. */
  readonly revised: DecisionOption | undefined
  readonly article: readonly DecisionOption[]
  readonly parts: boolean
}

/** A few words at a step of the picture. */
export interface WayTag {
  /** A line of the picture, the place of a decision where the ways part or do not, or a stance. */
  readonly sign: Walker | 'both' | 'parts' | 'place' | Stance | 'unsettled'
  readonly words: string
  /** False: no line of the pathway leads there from the decision. */
  readonly line?: boolean
}

export interface Ways {
  /** Who goes along a line, by the id that the layout gives it. */
  readonly edges: ReadonlyMap<string, ReadonlySet<Walker>>
  readonly tags: ReadonlyMap<string, readonly WayTag[]>
  /** What the picture shows, sentence by sentence. */
  readonly told: readonly string[]
}

/** Every decision of a case: my answers beside the article's. The first answer is the one that counts. */
export function partingsOf(
  { decisions = [] }: Case,
  answered: (decision: string) => Answered,
): readonly Parting[] {
  return decisions.map((decision, index) => {
    const of = (id: string | undefined) => decision.options.find((option) => option.id === id)
    const { first, last } = answered(decision.id)
    const mine = of(first)
    return {
      decision,
      number: index + 1,
      mine,
      revised: last === first ? undefined : of(last),
      article: decision.options.filter(({ verdict }) => verdict === 'article'),
      parts: mine !== undefined && mine.verdict !== 'article',
    }
  })
}

/** My way and the article's on the pathway of the case. After a parting my way goes on where the story does. */
export function waysOfCase(pack: Pack, each: Case, partings: readonly Parting[]): Ways {
  const lines = linesOf(pack)
  const edges = new Map<string, Set<Walker>>()
  const tags = new Map<string, WayTag[]>()
  const go = (way: readonly Line[] | undefined, who: readonly Walker[]) => {
    for (const { id } of way ?? []) {
      const goers = edges.get(id) ?? new Set()
      for (const walker of who) goers.add(walker)
      edges.set(id, goers)
    }
  }
  const tag = (node: string, ...more: WayTag[]) => tags.set(node, [...(tags.get(node) ?? []), ...more])
  let from: { readonly node: string; readonly together: boolean } | undefined
  for (const { decision, number, mine, revised, article, parts } of partings) {
    const now = evaluate(pack, patientOfCase(pack, each, decision))
    const to = (node: string | undefined, start = decision.node) =>
      node === undefined || node === start ? [] : pathOf(lines, now, start, node)
    if (from === undefined) go(trunkOf(lines, now, decision.node), ['article', 'mine'])
    else go(to(decision.node, from.node), from.together ? ['article', 'mine'] : ['article'])
    const sign = parts ? 'parts' : 'place'
    const word = mine === undefined ? 'no-answer' : parts ? 'parts' : 'together'
    tag(decision.node, { sign, words: say(`ways.tag.${word}`, { number }) })
    const takes = (option: DecisionOption, sign: Answerer, who: readonly Walker[]) => {
      if (option.takes === undefined) return
      const way = to(option.takes)
      go(way, who)
      const words = say(`ways.tag.${sign}`, { number })
      tag(
        option.takes,
        way === undefined
          ? { sign, words: say('ways.tag.no-line', { words }), line: false }
          : { sign, words },
      )
    }
    for (const option of article)
      if (option === mine) takes(option, 'both', ['article', 'mine'])
      else takes(option, 'article', ['article'])
    if (mine !== undefined && parts) takes(mine, 'mine', ['mine'])
    if (revised !== undefined) takes(revised, 'revised', ['revised'])
    const [theirs] = article.flatMap((option) => (option.takes === undefined ? [] : [option.takes]))
    from = { node: theirs ?? decision.node, together: mine !== undefined && mine.takes === theirs }
  }
  return { edges, tags, told: partings.map(tellOf) }
}

/** The same patient on a later pathway: the way there, what it says of the choices, and which answers stand there. */
export function waysToday(now: Evaluation, partings: readonly Parting[]): Ways {
  const { pack, findings, at } = now
  const lines = linesOf(pack)
  const choices = choicesHere(now)
  const passed = (id: string) => ['travelled', 'here'].includes(findings.get(id)?.look ?? '')
  const isOn = ({ edge }: Line) =>
    findings.get(edge.to)?.incoming.find((way) => way.edge === edge)?.reach === 'on'
  const edges = new Map<string, Set<Walker>>()
  for (const line of lines.filter(isOn)) {
    const { from, to } = line.edge
    if (findings.get(from)?.look === 'travelled' && passed(to)) edges.set(line.id, new Set(['today']))
    else if (passed(from) && choices.some(({ node }) => node.id === to)) edges.set(line.id, new Set(['next']))
  }
  const tags = new Map<string, WayTag[]>([[at, [{ sign: 'today', words: say('ways.tag.here') }]]])
  const tag = (node: string, each: WayTag) => tags.set(node, [...(tags.get(node) ?? []), each])
  for (const { node, stance } of choices)
    if (stance !== undefined) tag(node.id, { sign: stance.settled ? stance.stance : 'unsettled', words: '' })
  const elsewhere: string[] = []
  for (const { number, mine, article } of partings) {
    const told = new Map<string, Answerer>()
    for (const { takes } of article) if (takes !== undefined) told.set(takes, 'article')
    if (mine?.takes !== undefined) told.set(mine.takes, told.has(mine.takes) ? 'both' : 'mine')
    for (const [node, sign] of told) {
      const words = say(`ways.tag.${sign}`, { number })
      if (findings.has(node)) tag(node, { sign, words })
      else elsewhere.push(words)
    }
  }
  const absent = elsewhere.length === 0 ? [] : [say('ways.not-there', { list: elsewhere.join(', ') })]
  return { edges, tags, told: absent }
}

function tellOf({ number, mine, revised, article, parts }: Parting): string {
  const theirs = article.map(({ text }) => text).join(' ')
  if (mine === undefined) return say('ways.told.no-answer', { number, theirs })
  const told = parts
    ? say('ways.told.parts', { number, mine: mine.text, theirs })
    : say('ways.told.together', { number, mine: mine.text })
  return revised === undefined ? told : `${told} ${say('ways.told.revised', { text: revised.text })}`
}

interface Line {
  readonly id: string
  readonly edge: Edge
}

/** The edges as the layout names them: a second one between the same two steps ends in `#2`. */
function linesOf(pack: Pack): readonly Line[] {
  const seen = new Map<string, number>()
  return pack.edges.map((edge) => {
    const pair = `${edge.from}->${edge.to}`
    const count = (seen.get(pair) ?? 0) + 1
    seen.set(pair, count)
    return { id: count === 1 ? pair : `${pair}#${count}`, edge }
  })
}

const reachOf = ({ findings }: Evaluation, { edge }: Line) =>
  findings.get(edge.to)?.incoming.find((way) => way.edge === edge)?.reach ?? 'off'

/** How the story came to a step: every line of its way that leads there. */
function trunkOf(lines: readonly Line[], now: Evaluation, to: string): readonly Line[] {
  const travelled = lines.filter((line) => {
    const look = now.findings.get(line.edge.from)?.look
    return reachOf(now, line) === 'on' && (look === 'travelled' || look === 'here')
  })
  const reached = new Set([to])
  const trunk = new Set<Line>()
  for (let before = -1; before !== trunk.size; ) {
    before = trunk.size
    for (const line of travelled) {
      if (!reached.has(line.edge.to)) continue
      trunk.add(line)
      reached.add(line.edge.from)
    }
  }
  return [...trunk]
}

/** The shortest way between two steps, along lines that are open to the patient where there are such. */
function pathOf(
  lines: readonly Line[],
  now: Evaluation,
  from: string,
  to: string,
): readonly Line[] | undefined {
  const open = lines.filter((line) => reachOf(now, line) === 'on')
  return shortest(open, from, to) ?? shortest(lines, from, to)
}

function shortest(lines: readonly Line[], from: string, to: string): readonly Line[] | undefined {
  const ways = new Map<string, readonly Line[]>([[from, []]])
  // A map is walked in the order in which it grows: the nearer steps first.
  for (const [node, way] of ways)
    for (const line of lines)
      if (line.edge.from === node && !ways.has(line.edge.to)) ways.set(line.edge.to, [...way, line])
  return ways.get(to)
}
