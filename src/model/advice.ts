/**
 * Answers "what would an author want to know though nothing is wrong?". Only the tools ask: the app opens a pack
 * with any of this.
 */
import { TRIAL_BUDGET } from './check-conditions.ts'
import { conditionsOf, criteriaIn, Trial } from './conditions.ts'
import type { Faults } from './faults.ts'
import type { Pack } from './pack.ts'
import { QUOTE } from './quotes.ts'

export interface AdviceOptions {
  /** The day (ISO) a review is held against; without one no review is overdue. */
  readonly on?: string
}

const MOST_TITLE = 32
const MOST_LABEL = 24
const MOST_SHORT = 14

/** Warnings about a pack without errors, by path. */
export function adviceOn(pack: Pack, options: AdviceOptions, faults: Faults): void {
  const { on } = options
  if (on !== undefined && pack.reviewed !== 'none' && pack.reviewed.due < on)
    faults.warn(
      ['reviewed', 'due'],
      `The review is overdue: it was due on ${pack.reviewed.due}, and today is ${on}.`,
    )
  adviseOnUse(pack, faults)
  adviseOnWords(pack, faults)
  adviseOnConditions(pack, faults)
  for (const [index, claim] of pack.claims.entries())
    for (const [at, id] of claim.discrepancies.entries()) {
      const discrepancy = pack.discrepancies.find((candidate) => candidate.id === id)
      if (discrepancy && !discrepancy.claims.includes(claim.id))
        faults.warn(
          ['claims', index, 'discrepancies', at],
          `${id} does not name claim ${claim.id} back; add it to the claims of ${id}.`,
        )
    }
}

function adviseOnUse(pack: Pack, faults: Faults): void {
  const unused = (
    part: 'criteria' | 'drugs' | 'sources' | 'outside' | 'stages',
    used: Iterable<string>,
    words: string,
  ) => {
    const known = new Set(used)
    for (const [index, { id }] of pack[part].entries())
      if (!known.has(id))
        faults.warn([part, index], `${words.replace('$', `"${id}"`)}; leave it out, or use it.`)
  }
  unused(
    'criteria',
    conditionsOf(pack).flatMap(({ when }) => criteriaIn(when)),
    'No condition names the criterion $',
  )
  unused(
    'drugs',
    [...pack.nodes.flatMap((node) => node.drugs), ...pack.claims.flatMap((claim) => claim.drugs)],
    'No option and no claim names the drug $',
  )
  unused(
    'sources',
    [...pack.claims.flatMap((claim) => claim.cites), ...pack.discrepancies.flatMap((one) => one.sources)],
    'No claim cites the source $ and no discrepancy names it',
  )
  unused(
    'outside',
    [...JSON.stringify(pack).matchAll(QUOTE)].map(([, source = '']) => source),
    'No text quotes a figure of $',
  )
  unused(
    'stages',
    pack.nodes.map((node) => node.stage),
    'No node is in the stage $',
  )

  const taken = new Set(pack.nodes.flatMap((node) => node.drugs))
  for (const [index, rule] of pack.rules.entries())
    for (const [at, drug] of rule.on.drugs.entries())
      if (!taken.has(drug))
        faults.warn(
          ['rules', index, 'on', 'drugs', at],
          `No option contains "${drug}", so the rule bears on nothing here.`,
        )
}

function adviseOnWords(pack: Pack, faults: Faults): void {
  const long = (path: (string | number)[], text: string, most: number) => {
    if (text.length > most)
      faults.warn(
        path,
        `"${text}" has ${text.length} characters; more than ${most} do not fit on the screen.`,
      )
  }
  for (const [index, node] of pack.nodes.entries()) long(['nodes', index, 'title'], node.title, MOST_TITLE)
  for (const [index, edge] of pack.edges.entries()) {
    long(['edges', index, 'label'], edge.label, MOST_LABEL)
    if (edge.when !== undefined && edge.label === '')
      faults.warn(
        ['edges', index],
        'This edge has a condition and no label; say the condition in a few words.',
      )
  }
  for (const [index, attribute] of pack.attributes.entries())
    if (attribute.kind === 'choice')
      for (const [at, choice] of attribute.choices.entries())
        long(['attributes', index, 'choices', at, 'short'], choice.short, MOST_SHORT)
}

function adviseOnConditions(pack: Pack, faults: Faults): void {
  const trial = new Trial(pack, TRIAL_BUDGET)
  for (const { of, path, when } of conditionsOf(pack)) {
    const outcomes = trial.outcomesOf(when)
    if (outcomes === undefined) {
      faults.warn(path, 'From here on the conditions are too many to try whether each can be true and false.')
      return
    }
    // A study that took everyone is told as such; elsewhere a condition that cannot fail says nothing.
    if (of !== 'study' && !outcomes.has(false))
      faults.warn(
        path,
        'This condition is true for every patient once it is known; leave it out if that is meant.',
      )
  }
}
