/** Answers "does every condition speak of things that exist, in a way that can come out true?". */
import { unknown } from './check-references.ts'
import { conditionsOf, criteriaIn, type Stated, Trial, thresholdOf, walk } from './conditions.ts'
import { type Faults, type Path, suggest } from './faults.ts'
import { orderOf, printCircle } from './graph.ts'
import type { Attribute, Comparison, Pack } from './pack.ts'
import { roundHalfUp } from './patient.ts'

const MAX_LEVELS = 40
/** Comparisons tried over a whole pack to find dead conditions: far above any real pack, and well under a second. */
export const TRIAL_BUDGET = 2_000_000

/** What asks about a patient without changing what follows for one. */
const BESIDE: readonly Stated['of'][] = ['study', 'promise', 'argument']

interface Known {
  readonly attribute: Attribute
  readonly choices: ReadonlySet<string>
}

/** Reports unsound conditions; where all are sound, those that can never be true; and attributes no one uses. */
export function checkConditions(pack: Pack, faults: Faults): void {
  const before = faults.list.length
  const stated = conditionsOf(pack)
  const attributes = new Map(
    pack.attributes.map((attribute): [string, Known] => {
      const choices = attribute.kind === 'choice' ? attribute.choices.map((choice) => choice.id) : []
      return [attribute.id, { attribute, choices: new Set(choices) }]
    }),
  )
  const criteria = new Set(pack.criteria.map((criterion) => criterion.id))
  const used = new Set<string>()

  for (const condition of stated) {
    if (faults.full) return
    walk(condition.when, condition.path, (part, path, level) => {
      if (level === MAX_LEVELS + 1)
        faults.error(condition.path, `This condition nests more than ${MAX_LEVELS} levels deep.`)
      if ('criterion' in part) {
        if (!criteria.has(part.criterion))
          faults.error(path, () => unknown('criterion', part.criterion, [...criteria]))
        else if (condition.only !== undefined) faults.error(path, onlyOf(condition.only))
      } else if ('attribute' in part) {
        const known = attributes.get(part.attribute)
        if (known === undefined)
          faults.error(path, () => unknown('attribute', part.attribute, [...attributes.keys()]))
        else checkComparison(part, known, path, faults)
        if (condition.only !== undefined && condition.only !== part.attribute)
          faults.error(path, onlyOf(condition.only))
        if (!BESIDE.includes(condition.of)) used.add(part.attribute)
      }
    })
  }

  checkUse(pack, used, faults)
  checkCriteria(pack, faults)
  if (faults.list.length === before) checkDead(pack, stated, faults)
}

const onlyOf = (attribute: string) =>
  `This row is about "${attribute}"; its condition may speak of that attribute only.`

function checkComparison(part: Comparison, { attribute, choices }: Known, path: Path, faults: Faults): void {
  if (attribute.kind === 'choice') {
    if ('is' in part || 'in' in part) {
      const named = 'is' in part ? [part.is] : part.in
      for (const [at, id] of named.entries()) {
        const place = 'is' in part ? [...path, 'is'] : [...path, 'in', at]
        if (!choices.has(id))
          faults.error(
            place,
            () => `"${id}" is not a choice of "${attribute.id}".${suggest(id, [...choices])}`,
          )
      }
      if (new Set(named).size < named.length)
        faults.error([...path, 'in'], 'A choice stands twice in this list.')
    } else
      faults.error(
        path,
        () =>
          `"${attribute.id}" is a choice and cannot be compared with a number.${suggest('', [...choices])}`,
      )
    return
  }
  const threshold = thresholdOf(part)
  const { min, max, unit, decimals } = attribute
  if (threshold === undefined)
    faults.error(
      path,
      `"${attribute.id}" is a number; compare it with below, ${faults.spell('atLeast')}, above or ${faults.spell('atMost')}, in ${unit}.`,
    )
  else if (threshold < min || threshold > max)
    faults.error(
      path,
      `${threshold} ${unit} is outside the range of "${attribute.id}". Allowed: ${min} to ${max} ${unit}.`,
    )
  else if (roundHalfUp(threshold, decimals) !== threshold)
    faults.error(
      path,
      `${threshold} ${unit} is finer than "${attribute.id}" is: values are rounded to ${decimals} decimals before they are compared.`,
    )
}

function checkUse(pack: Pack, used: ReadonlySet<string>, faults: Faults): void {
  const key = faults.spell('shownOnly')
  for (const [index, attribute] of pack.attributes.entries()) {
    const uses = used.has(attribute.id)
    if (!uses && attribute.shownOnly === undefined)
      faults.error(
        ['attributes', index],
        `No condition uses the attribute "${attribute.id}"; leave it out, or say under "${key}" why it is shown.`,
      )
    if (uses && attribute.shownOnly !== undefined)
      faults.error(
        ['attributes', index, 'shownOnly'],
        `The attribute "${attribute.id}" is marked "${key}", and a condition uses it; take the mark away.`,
      )
  }
}

/** Criteria that run in a circle, or that nest too deep through each other. */
function checkCriteria(pack: Pack, faults: Faults): void {
  const named = new Map(pack.criteria.map(({ id, when }) => [id, criteriaIn(when)]))
  const sorted = orderOf(named.keys(), (id) => (named.get(id) ?? []).filter((next) => named.has(next)))
  if ('circle' in sorted) {
    const index = pack.criteria.findIndex((criterion) => criterion.id === sorted.circle[0])
    faults.error(
      ['criteria', index, 'when'],
      `The criteria name each other in a circle: ${printCircle(sorted.circle)}. Write one of them out.`,
    )
    return
  }
  const conditions = new Map(pack.criteria.map(({ id, when }) => [id, when]))
  const levels = new Map<string, number>()
  for (const id of sorted.order) {
    let deepest = 0
    const when = conditions.get(id)
    if (when)
      walk(when, [], (part, _, level) => {
        const below = 'criterion' in part ? 1 + (levels.get(part.criterion) ?? 0) : 0
        deepest = Math.max(deepest, level + below)
      })
    levels.set(id, deepest)
    if (deepest > MAX_LEVELS) {
      const index = pack.criteria.findIndex((criterion) => criterion.id === id)
      faults.error(
        ['criteria', index, 'when'],
        `With the criteria it names, this condition nests ${deepest} levels deep; at most ${MAX_LEVELS} are allowed.`,
      )
      return
    }
  }
}

function checkDead(pack: Pack, stated: readonly Stated[], faults: Faults): void {
  const trial = new Trial(pack, TRIAL_BUDGET)
  for (const { of, path, when } of stated) {
    const outcomes = trial.outcomesOf(when)
    if (outcomes === undefined) return
    if (!outcomes.has(true))
      faults.error(path, `This condition can never be true, for any patient, so the ${of} never applies.`)
  }
}
