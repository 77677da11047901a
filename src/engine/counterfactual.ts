import type { Attribute, Pack, Patient } from '../model/model.ts'
import { type AnswerClass, classesOf, holdsOf } from './classes.ts'
import { type Cone, type Outcome, reachCone, reachOf, stanceCone, stanceOf } from './cone.ts'
import { isKnown, type Prepared, type PreparedNode, prepare } from './prepare.ts'

export type { Outcome } from './cone.ts'

/** One attribute answered otherwise. `from` is undefined when it was not asked, null when asked and not known. */
export interface Step {
  readonly attribute: string
  readonly from: string | number | null | undefined
  readonly to: AnswerClass
}

/** One or two steps, and what the node would then be. */
export interface Change {
  readonly steps: readonly Step[]
  readonly outcome: Outcome
}

export interface Changes {
  readonly now: Outcome
  /** Smallest first: every single step that changes the outcome or, when no single one does, every pair. */
  readonly changes: readonly Change[]
}

/**
 * What would change the stance or reach of one node: every change of one attribute to another choice or interval
 * (never to unknown, never into a conflict the patient does not have already) after which either differs; pairs
 * only when no single change does. Filling an unknown comes before changing an answer; then stage and pack order.
 * Answers of one attribute with the same outcome are one change.
 */
export function changesFor(pack: Pack, patient: Patient, id: string): Changes | undefined {
  return search(
    pack,
    patient,
    id,
    (outcome, now) => outcome.reach !== now.reach || outcome.stance !== now.stance,
  )
}

/** The smallest changes that bring the way to a node it does not lead to: single ones or, failing those, pairs. */
export function openingsFor(pack: Pack, patient: Patient, id: string): readonly Change[] {
  const found = search(pack, patient, id, (outcome, now) => now.reach !== 'on' && outcome.reach === 'on')
  return found?.changes ?? []
}

function search(
  pack: Pack,
  patient: Patient,
  id: string,
  counts: (outcome: Outcome, now: Outcome) => boolean,
): Changes | undefined {
  const prepared = prepare(pack)
  const node = prepared.byId.get(id)
  if (node === undefined) return undefined
  const outcomeOf = outcomeFor(prepared, node)
  const now = outcomeOf(patient)
  const cones = [
    reachCone(prepared, node),
    ...(node.node.kind === 'option' ? [stanceCone(prepared, node)] : []),
  ]
  const steps = stepsFrom(prepared, patient, cones)
  const tryOut = (taken: readonly Step[]): Change[] => {
    const changed = {
      ...patient,
      ...Object.fromEntries(taken.map((step) => [step.attribute, step.to.answer])),
    }
    const outcome = outcomeOf(changed)
    return counts(outcome, now) && !addsConflict(prepared, patient, changed)
      ? [{ steps: taken, outcome }]
      : []
  }
  const singles = steps.flatMap((step) => tryOut([step]))
  const changes =
    singles.length > 0
      ? singles
      : steps.flatMap((first, index) =>
          steps
            .slice(index + 1)
            .filter((second) => second.attribute !== first.attribute)
            .flatMap((second) => tryOut([first, second])),
        )
  return { now, changes: merged(changes, prepared) }
}

function outcomeFor(prepared: Prepared, node: PreparedNode): (patient: Patient) => Outcome {
  const reach = reachOf(prepared, node)
  const { coded } = prepared
  if (node.node.kind !== 'option') return (patient) => ({ reach: reach(coded(patient)) })
  const stance = stanceOf(prepared, node)
  return (patient) => {
    const numbers = coded(patient)
    return { reach: reach(numbers), stance: stance(numbers).stance }
  }
}

/** Every other answer worth trying, one for each class that the cones or the conflicts can tell apart. */
function stepsFrom(prepared: Prepared, patient: Patient, cones: readonly Cone[]): Step[] {
  const wanted = new Set(cones.flatMap((cone) => cone.attributes))
  const comparisons = [
    ...cones.flatMap((cone) => cone.comparisons),
    ...prepared.conflicts.flatMap((conflict) => conflict.judge.comparisons),
  ]
  const place = (attribute: Attribute) =>
    (isKnown(patient, attribute.id) ? 1e6 : 0) + (prepared.code.placeOf.get(attribute.id) ?? 0)
  return prepared.pack.attributes
    .filter((attribute) => wanted.has(attribute.id))
    .sort((a, b) => place(a) - place(b))
    .flatMap((attribute) => {
      const own = comparisons.filter((comparison) => comparison.attribute === attribute.id).map(holdsOf)
      const from = patient[attribute.id]
      const same = (answer: string | number) =>
        from !== undefined && from !== null && own.every((holds) => holds(answer) === holds(from))
      return classesOf(attribute, comparisons)
        .filter((each) => !same(each.answer))
        .map((to) => ({ attribute: attribute.id, from, to }))
    })
}

function addsConflict({ coded, conflicts }: Prepared, before: Patient, after: Patient): boolean {
  const [was, is] = [coded(before), coded(after)]
  return conflicts.some(({ judge }) => judge.truth(is) === 'true' && judge.truth(was) !== 'true')
}

/** Joins changes that differ only in the last answer and lead to the same outcome. */
function merged(changes: readonly Change[], prepared: Prepared): Change[] {
  const kept: Change[] = []
  for (const change of changes) {
    const last = change.steps[change.steps.length - 1]
    const attribute = prepared.pack.attributes.find((candidate) => candidate.id === last?.attribute)
    if (last === undefined || attribute === undefined) continue
    const lead = leadOf(change)
    const place = kept.findIndex(
      (other) => leadOf(other) === lead && joinedWith(other, last, attribute) !== undefined,
    )
    const other = kept[place]
    const to = other === undefined ? undefined : joinedWith(other, last, attribute)
    if (other === undefined || to === undefined) kept.push(change)
    else kept[place] = { ...other, steps: [...other.steps.slice(0, -1), { ...last, to }] }
  }
  return kept
}

/** All of a change but its last answer. */
function leadOf(change: Change): string {
  const lead = change.steps.map((step, index) =>
    index === change.steps.length - 1 ? step.attribute : [step.attribute, step.to.answer],
  )
  return JSON.stringify([lead, change.outcome])
}

/** The last answers of two changes as one; undefined for intervals that do not touch. */
function joinedWith(change: Change, last: Step, attribute: Attribute): AnswerClass | undefined {
  const a = change.steps[change.steps.length - 1]?.to
  const b = last.to
  if (a === undefined) return undefined
  if (attribute.kind === 'choice') {
    const choices = new Set([...a.choices, ...b.choices])
    const ordered = attribute.choices.map((choice) => choice.id).filter((id) => choices.has(id))
    return { answer: a.answer, choices: ordered }
  }
  if (a.interval === undefined || b.interval === undefined) return undefined
  const gap = b.interval.low - a.interval.high
  return gap > 0 && gap < 1.5 * 10 ** -attribute.decimals
    ? { answer: a.answer, choices: [], interval: { low: a.interval.low, high: b.interval.high } }
    : undefined
}
