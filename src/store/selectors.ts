/**
 * The store's door for reading: everything the screens show, derived from what the store holds.
 *
 * Each selector returns a primitive or a remembered object, never a fresh one, so that a component that reads one
 * is drawn again only when its own answer changed.
 */
import {
  askNext,
  type Difference,
  differencesOf,
  type Evaluation,
  evaluate,
  type Finding,
  type Question,
  targetsOf,
} from '../engine/engine.ts'
import {
  type Attribute,
  type Claim,
  type Condition,
  type Pack,
  type PathwayNode,
  type Patient,
  readPatient,
  type Stance,
  type Truth,
} from '../model/model.ts'
import {
  type ConflictLine,
  changedText,
  conflictLines,
  type Explanation,
  explain,
  reasonLine,
  sentenceOf,
  sentenceText,
  type UnitPreference,
  type WaySentence,
} from '../view/view.ts'
import type { ExplorerState, Screen } from './store.ts'

/** As many results as two stores beside each other can ask for in turn. */
const REMEMBERED = 4

/** Remembers the last few results of a function of objects, by identity of every argument. */
export function remember<Args extends readonly unknown[], Result>(
  derive: (...args: Args) => Result,
): (...args: Args) => Result {
  const kept: { readonly args: Args; readonly result: Result }[] = []
  return (...args) => {
    let found = kept.find((each) => args.every((arg, index) => arg === each.args[index]))
    if (found === undefined) {
      found = { args, result: derive(...args) }
      kept.unshift(found)
      kept.length = Math.min(kept.length, REMEMBERED)
    }
    return found.result
  }
}

const screens = remember((pack: Pack): readonly Exclude<Screen, 'present'>[] => [
  'explore',
  ...(pack.sources.length > 0 ? (['evidence'] as const) : []),
  ...(pack.claims.length > 0 ? (['claims'] as const) : []),
  ...(pack.comparison === undefined ? [] : (['compare'] as const)),
  ...(pack.cases.some(({ decisions }) => decisions?.[0]) ? (['cases'] as const) : []),
])

/** The screens the pack that is open has something to show on, in their order. */
export function screensOf(state: ExplorerState): readonly Exclude<Screen, 'present'>[] {
  return screens(state.pack)
}

// One memory for each patient looked at: the one at hand, the one before the last answer, the one pinned.
const evaluateNow = remember(evaluate)
const evaluateBefore = remember(evaluate)
const evaluatePinned = remember(evaluate)
const NONE: readonly Difference[] = []

export function evaluationOf(state: ExplorerState): Evaluation {
  return evaluateNow(state.pack, state.acts.patient)
}

export function pinnedEvaluationOf(state: ExplorerState): Evaluation | null {
  return state.acts.pinned === null ? null : evaluatePinned(state.pack, state.acts.pinned)
}

const changes = remember((pack: Pack, before: Patient | null, now: Evaluation): readonly Difference[] =>
  before === null ? NONE : differencesOf(evaluateBefore(pack, before), now),
)

/** The nodes the last answer changed, until the next answer. */
export function changedOf(state: ExplorerState): readonly Difference[] {
  return changes(state.pack, state.acts.before, evaluationOf(state))
}

const pinnedDifferences = remember((pinned: Evaluation | null, now: Evaluation): readonly Difference[] =>
  pinned === null ? NONE : differencesOf(pinned, now),
)

/** The nodes on which A (pinned) and B (at hand) differ; empty when nothing is pinned. */
export function differencesFromPinned(state: ExplorerState): readonly Difference[] {
  return pinnedDifferences(pinnedEvaluationOf(state), evaluationOf(state))
}

/** The node whose explanation is shown: the one focused, else where the patient is. */
export function focusOf(state: ExplorerState): string {
  return state.acts.focus ?? evaluationOf(state).at
}

/** What one node of the canvas shows, as a value that can be compared by its text. */
export interface NodeLine {
  readonly look: Finding['look']
  readonly stance: Stance | 'unsettled' | ''
  /** Options: 'given', 'aside' or ''. */
  readonly past: string
  readonly changed: boolean
  /** How patient A has it, where A and B differ: "look stance"; else ''. */
  readonly pinned: string
  readonly focused: boolean
  /** Something said of it needs an assumption that was switched off. */
  readonly weak: boolean
}

const missed = remember((pack: Pack, without: readonly string[]): ReadonlySet<string> => {
  const needs = ({ assumes }: Claim) => assumes.some((id) => without.includes(id))
  return new Set(without.length === 0 ? [] : pack.claims.filter(needs).map(({ id }) => id))
})

/** The claims that need an assumption that was switched off, by id. It weakens what rests on them, never a stance. */
export function missedClaimsOf(state: ExplorerState): ReadonlySet<string> {
  return missed(state.pack, state.view.without)
}

const lines = remember(
  (
    now: Evaluation,
    changed: readonly Difference[],
    pinned: readonly Difference[],
    focus: string,
    fallen: ReadonlySet<string>,
  ): ReadonlyMap<string, string> => {
    const changedIds = new Set(changed.map((difference) => difference.node))
    const pinnedById = new Map(pinned.map((difference) => [difference.node, difference.before]))
    return new Map(
      [...now.findings].map(([id, finding]) => {
        const other = pinnedById.get(id)
        const parts = [
          finding.look,
          stanceKey(finding),
          finding.given === 'true' ? 'given' : finding.leftAside ? 'aside' : '',
          changedIds.has(id) ? 'changed' : '',
          other === undefined ? '' : `${other.look} ${stanceKey(other)}`,
          id === focus ? 'focused' : '',
          fallen.size > 0 && restsOn(finding).some((claim) => fallen.has(claim)) ? 'weak' : '',
        ]
        return [id, parts.join('|')]
      }),
    )
  },
)

/** The claims behind a step: its own, and those of the rules that fire on it. */
function restsOn({ node, fired }: Finding): readonly string[] {
  return [...node.claims, ...fired.flatMap((rule) => rule.claims)]
}

function stanceKey(finding: Finding): NodeLine['stance'] {
  if (finding.stance === undefined) return ''
  return finding.stance.settled ? finding.stance.stance : 'unsettled'
}

/** One string for one node: a node of the canvas reads this and nothing else. Read it with `readLine`. */
export function nodeLineOf(state: ExplorerState, id: string): string {
  return (
    lines(
      evaluationOf(state),
      changedOf(state),
      differencesFromPinned(state),
      focusOf(state),
      missedClaimsOf(state),
    ).get(id) ?? ''
  )
}

export function readLine(line: string): NodeLine {
  const [look, stance, past, changed, pinned, focused, weak] = line.split('|')
  return {
    look: (look || 'off') as NodeLine['look'],
    stance: (stance ?? '') as NodeLine['stance'],
    past: past ?? '',
    changed: changed === 'changed',
    pinned: pinned ?? '',
    focused: focused === 'focused',
    weak: weak === 'weak',
  }
}

export type EdgeLook = 'travelled' | 'ahead' | 'open' | 'off'

interface EdgeLine {
  readonly look: EdgeLook
  readonly truth: Truth
}

const edgeLines = remember((now: Evaluation): ReadonlyMap<string, EdgeLine> => {
  const lines = new Map<string, EdgeLine>()
  for (const finding of now.findings.values())
    for (const { edge, reach, truth } of finding.incoming) {
      const from = now.findings.get(edge.from)
      const passed = finding.look === 'travelled' || finding.look === 'here'
      const look: EdgeLook =
        reach !== 'on' ? reach : from?.look === 'travelled' && passed ? 'travelled' : 'ahead'
      // As the layout has it: a second edge between the same two nodes ends in `#2`.
      const pair = `${edge.from}->${edge.to}`
      let id = pair
      for (let count = 2; lines.has(id); count++) id = `${pair}#${count}`
      lines.set(id, { look: look === 'ahead' && from?.leftAside ? 'off' : look, truth })
    }
  return lines
})

/** How one edge looks; `id` is that of the layout. An edge out of a treatment left aside is off. */
export function edgeLookOf(state: ExplorerState, id: string): EdgeLook {
  return edgeLines(evaluationOf(state)).get(id)?.look ?? 'off'
}

/** Whether the condition of one edge holds for this patient, wherever the way goes; `id` is that of the layout. */
export function edgeTruthOf(state: ExplorerState, id: string): Truth {
  return edgeLines(evaluationOf(state)).get(id)?.truth ?? 'unknown'
}

const reasons = remember((_now: Evaluation, _units: UnitPreference) => new Map<string, string>())

/** Why a node is as it is for this patient, in one line; worded when it is first read. */
export function reasonLineOf(state: ExplorerState, id: string): string {
  const now = evaluationOf(state)
  const known = reasons(now, state.view.units)
  const line = known.get(id) ?? reasonLine(now, id, state.view.units)
  known.set(id, line)
  return line
}

const explainNow = remember((now: Evaluation, id: string, units: UnitPreference): Explanation | undefined =>
  explain(now, id, units),
)

/** The explanation of the node in focus. */
export function explanationOf(state: ExplorerState): Explanation | undefined {
  return explainNow(evaluationOf(state), focusOf(state), state.view.units)
}

const questions = remember((pack: Pack, patient: Patient): readonly Question[] => askNext(pack, patient))

/** What is worth asking next, best first; what was asked and cannot be known is not asked again. */
export function questionsOf(state: ExplorerState): readonly Question[] {
  return askable(questions(state.pack, state.acts.patient), state.acts.patient)
}

const askable = remember((all: readonly Question[], patient: Patient): readonly Question[] =>
  all.filter((question) => patient[question.attribute] !== null),
)

const sentence = remember((now: Evaluation, units: UnitPreference): WaySentence => sentenceOf(now, units))
export function wayOf(state: ExplorerState): WaySentence {
  return sentence(evaluationOf(state), state.view.units)
}

export function wayTextOf(state: ExplorerState): string {
  return wayText(evaluationOf(state), state.view.units)
}
const wayText = remember((now: Evaluation, units: UnitPreference) => sentenceText(now, units))

const announcement = remember((before: Patient | null, changed: readonly Difference[]) =>
  before === null ? '' : changedText(changed),
)

/** What the live region says after an answer; empty before the first. */
export function announcementOf(state: ExplorerState): string {
  return announcement(state.acts.before, changedOf(state))
}

/** Conditions of a pack with the attributes in them, and the nodes each is about: the pack's own, so found once. */
const usesOf = remember((pack: Pack) => {
  const about = (nodes: readonly string[], condition: Condition | undefined) => {
    const attributes = new Set<string>()
    collectAttributes(pack, condition, attributes)
    return { nodes, attributes }
  }
  return [
    ...pack.edges.map((edge) => about([edge.from], edge.when)),
    ...pack.rules.map((rule) => about(targetsOf(pack, rule.on), rule.when)),
    ...pack.nodes.map((node) => about([node.id], node.given)),
  ].filter(({ attributes }) => attributes.size > 0)
})

/** Every attribute in a condition, through its criteria. */
function collectAttributes(pack: Pack, condition: Condition | undefined, into: Set<string>): void {
  if (condition === undefined) return
  if ('attribute' in condition) into.add(condition.attribute)
  else if ('criterion' in condition)
    collectAttributes(pack, pack.criteria.find((each) => each.id === condition.criterion)?.when, into)
  else if ('not' in condition) collectAttributes(pack, condition.not, into)
  else
    for (const part of 'all' in condition ? condition.all : condition.any) collectAttributes(pack, part, into)
}

const unused = remember((now: Evaluation): ReadonlySet<string> => {
  const { pack, patient, findings } = now
  const used = new Set<string>()
  for (const { nodes, attributes } of usesOf(pack))
    if (nodes.some((id) => findings.get(id)?.reach !== 'off')) for (const id of attributes) used.add(id)
  return new Set(
    pack.attributes
      .filter(({ id, shownOnly }) => patient[id] !== undefined && !used.has(id) && shownOnly === undefined)
      .map(({ id }) => id),
  )
})

/** Answers that no longer bear on anything this patient's way can meet. They are kept, and shown as such. */
export function unusedAnswersOf(state: ExplorerState): ReadonlySet<string> {
  return unused(evaluationOf(state))
}

const conflicts = remember((now: Evaluation): readonly ConflictLine[] => conflictLines(now))

/** Answers that cannot all be true of one patient, with the attributes they are about. */
export function conflictsOf(state: ExplorerState): readonly ConflictLine[] {
  return conflicts(evaluationOf(state))
}

const startOf = remember((pack: Pack, id: string | null): Patient | undefined => {
  const found = pack.cases.find((each) => each.id === id)
  return found && readPatient(pack, found.patient).patient
})

const changedSince = remember((pack: Pack, id: string | null, patient: Patient): number => {
  const start = startOf(pack, id)
  if (start === undefined) return 0
  return pack.attributes.filter((attribute) => start[attribute.id] !== patient[attribute.id]).length
})

/** How many answers differ from the named patient they started from; 0 when there is none. */
export function changedSinceCaseOf(state: ExplorerState): number {
  return changedSince(state.pack, state.acts.startedFrom, state.acts.patient)
}

/** A number attribute's thresholds that some condition of the pack uses, in the main unit, smallest first. */
export function thresholdsOf(pack: Pack, attribute: string): readonly number[] {
  return thresholds(pack).get(attribute) ?? []
}
const thresholds = remember((pack: Pack): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, Set<number>>()
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('attribute' in part && typeof part.attribute === 'string')
      for (const value of Object.values(part))
        if (typeof value === 'number') {
          const set = found.get(part.attribute) ?? new Set<number>()
          found.set(part.attribute, set.add(value))
        }
    for (const each of Object.values(part)) for (const inner of [each].flat()) collect(inner)
  }
  collect([
    pack.criteria,
    pack.edges,
    pack.rules.map((rule) => rule.when),
    pack.nodes.map((node) => node.given),
  ])
  return new Map([...found].map(([id, set]) => [id, [...set].sort((a, b) => a - b)]))
})

export type {
  Attribute,
  Difference,
  Evaluation,
  Explanation,
  Finding,
  Pack,
  PathwayNode,
  Question,
  WaySentence,
}
