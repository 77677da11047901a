import fc from 'fast-check'
import Publicodes from 'publicodes'
import { expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { judgeOf } from '../../src/engine/engine.ts'
import type { Condition, Pack, Patient, Truth } from '../../src/model/model.ts'
import { patientOver } from '../support/arbitrary.ts'

/**
 * Another engine, written by others in another language of rules, as a judge of ours: the conditions of the 2016
 * pathway are translated to publicodes, and both are asked for the truth of each for random patients, unknown
 * attributes included.
 */
function translated(pack: Pack, condition: Condition): object | string {
  if ('all' in condition)
    return { 'toutes ces conditions': condition.all.map((part) => translated(pack, part)) }
  if ('any' in condition)
    return { 'une de ces conditions': condition.any.map((part) => translated(pack, part)) }
  if ('not' in condition) return { '=': [translated(pack, condition.not), 'non'] }
  if ('criterion' in condition) {
    const criterion = pack.criteria.find(({ id }) => id === condition.criterion)
    if (criterion === undefined) throw new Error(`no criterion ${condition.criterion}`)
    return translated(pack, criterion.when)
  }
  const name = nameOf(condition.attribute)
  if ('is' in condition) return `${name} = '${condition.is}'`
  if ('in' in condition) return { 'une de ces conditions': condition.in.map((id) => `${name} = '${id}'`) }
  if ('below' in condition) return `${name} < ${condition.below}`
  if ('atLeast' in condition) return `${name} >= ${condition.atLeast}`
  if ('above' in condition) return `${name} > ${condition.above}`
  return `${name} <= ${condition.atMost}`
}

const nameOf = (attribute: string) => attribute.replaceAll('-', ' ')

function conditionsOf(pack: Pack): Condition[] {
  return [
    ...pack.criteria.map(({ when }) => when),
    ...pack.edges.flatMap(({ when }) => when ?? []),
    ...pack.rules.flatMap(({ when }) => when ?? []),
    ...pack.nodes.flatMap(({ given }) => given ?? []),
    ...pack.conflicts.map(({ when }) => when),
  ]
}

function truthOf(value: unknown): Truth {
  return value === true ? 'true' : value === false ? 'false' : 'unknown'
}

it('agrees with publicodes on every condition of the 2016 pathway, for any patient', async () => {
  const { pack } = await loadPack('src/content/article-2016')
  if (pack === undefined) throw new Error('the pack does not compile')
  const conditions = conditionsOf(pack)
  expect(conditions.length).toBeGreaterThan(60)
  const rules: Record<string, object> = {}
  for (const { id } of pack.attributes) rules[nameOf(id)] = { question: id }
  for (const [index, condition] of conditions.entries())
    rules[`condition ${index}`] = { valeur: translated(pack, condition) }
  const silent = { log() {}, warn() {}, error() {} }
  const other = new Publicodes(rules as Record<string, never>, { logger: silent })
  const judges = conditions.map((condition) => judgeOf(condition, pack))
  const situationOf = (patient: Patient) =>
    Object.fromEntries(
      Object.entries(patient).flatMap(([id, answer]) =>
        answer === null || answer === undefined
          ? []
          : [[nameOf(id), typeof answer === 'string' ? `'${answer}'` : answer]],
      ),
    )
  const differences = new Set<string>()
  fc.assert(
    fc.property(fc.oneof(patientOver(pack, 1), patientOver(pack, 0.6)), (patient) => {
      other.setSituation(situationOf(patient))
      for (const [index, judge] of judges.entries()) {
        const theirs = truthOf(other.evaluate(`condition ${index}`).nodeValue)
        if (theirs !== judge.truth(patient))
          differences.add(`condition ${index}: ours ${judge.truth(patient)}, theirs ${theirs}`)
      }
    }),
    { numRuns: 40 },
  )
  expect([...differences]).toEqual([])
}, 120_000)
