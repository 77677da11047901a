/**
 * Answers "does a pack of the right shape also make sense?": what a schema cannot find, and what would make an
 * answer wrong, unsafe or endless. Everything here is an error; what is merely worth knowing is in `advice.ts`.
 */
import { checkCases } from './check-cases.ts'
import { checkClaims } from './check-claims.ts'
import { checkComparison } from './check-comparison.ts'
import { checkConditions } from './check-conditions.ts'
import { checkFigures } from './check-figures.ts'
import { checkFlow } from './check-flow.ts'
import { checkLesson } from './check-lessons.ts'
import { checkReferences } from './check-references.ts'
import type { Faults } from './faults.ts'
import type { Pack } from './pack.ts'

/** Adds every error of meaning. The pack has passed the schema. Bounded in time for any pack that has. */
export function checkMeaning(pack: Pack, faults: Faults): void {
  checkReferences(pack, faults)
  checkAttributes(pack, faults)
  checkFlow(pack, faults)
  checkRules(pack, faults)
  checkClaims(pack, faults)
  checkFigures(pack, faults)
  checkComparison(pack, faults)
  checkCases(pack, faults)
  for (const [index, lesson] of pack.lessons.entries()) checkLesson(pack, lesson, ['lessons', index], faults)
  checkConditions(pack, faults)
  if (pack.reviewed !== 'none' && pack.reviewed.due < pack.reviewed.on)
    faults.error(['reviewed', 'due'], 'The review is due before the day it was done.')
}

function checkAttributes(pack: Pack, faults: Faults): void {
  for (const [index, { id }] of pack.criteria.entries())
    if (id === 'not-reported')
      faults.error(
        ['criteria', index, 'id'],
        '"not-reported" is what a study did not tell, and cannot name a criterion.',
      )
  for (const [index, attribute] of pack.attributes.entries()) {
    const path = ['attributes', index]
    if (['all', 'any', 'not'].includes(attribute.id))
      faults.error([...path, 'id'], `"${attribute.id}" is a word of conditions and cannot name an attribute.`)
    if (attribute.kind === 'choice') {
      for (const [at, choice] of attribute.choices.entries())
        if (choice.id === 'unknown')
          faults.error(
            [...path, 'choices', at, 'id'],
            'A choice cannot be called "unknown": an answer that is not known is left out, or null.',
          )
      continue
    }
    if (attribute.min >= attribute.max)
      faults.error(
        [...path, 'min'],
        `The smallest value, ${attribute.min}, must be below the largest, ${attribute.max}.`,
      )
    const units = [attribute.unit]
    for (const [at, { unit }] of attribute.otherUnits.entries()) {
      if (units.includes(unit)) faults.error([...path, 'otherUnits', at], `The unit "${unit}" stands twice.`)
      units.push(unit)
    }
  }
}

function checkRules(pack: Pack, faults: Faults): void {
  for (const [index, rule] of pack.rules.entries()) {
    const path = ['rules', index]
    if (rule.claims.length === 0)
      faults.error(
        path,
        `Rule ${rule.id} names no claim; a rule says what the source claims, so name at least one.`,
      )
    if (rule.tier === 'applicability' && rule.stance !== undefined)
      faults.error(
        [...path, 'stance'],
        'A rule of the tier applicability flags and never has a stance; leave the stance out, or choose another tier.',
      )
    if (rule.unverified && (rule.stance === 'favoured' || rule.stance === 'acceptable'))
      faults.error(
        [...path, 'stance'],
        `A rule that rests on an unverified statement never gives a favourable stance such as "${rule.stance}". Allowed: cautioned, avoid, open, unverified, or none.`,
      )
    if (rule.on.nodes.length + rule.on.drugs.length + rule.reasonOn.length === 0)
      faults.error(
        path,
        `Rule ${rule.id} bears on nothing; name nodes or drugs under "on", or nodes under "${faults.spell('reasonOn')}".`,
      )
  }
  for (const [index, promise] of pack.promises.entries()) {
    const path = ['promises', index]
    if ((promise.never === undefined) === (promise.ignores === undefined))
      faults.error(path, `Promise ${promise.id} needs either "never" or "ignores", and not both.`)
    if (promise.never && promise.never.stances.length + promise.never.reaches.length === 0)
      faults.error([...path, 'never'], 'Name at least one stance or reach that must never be.')
  }
}
