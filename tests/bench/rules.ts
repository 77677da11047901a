import { LogicEngine } from 'json-logic-engine'
import { Engine as RulesEngine, type TopLevelCondition } from 'json-rules-engine'
import Publicodes from 'publicodes'
import { askNext, evaluate, reasonOf } from '../../src/engine/engine.ts'
import { judgingFor } from '../../src/engine/judge.ts'
import type { Comparison, Condition, Pack, Patient } from '../../src/model/model.ts'
import { generatePack, generatePatients } from '../support/generate.ts'
import { median, medianTime, medianTimes } from './clock.ts'
import type { Line } from './run.ts'

/**
 * Truth of all conditions of a pack for one patient as given, everything known: ours in three values, which includes
 * putting the patient in numbers, against json-logic-engine's compiled form in two.
 */
export function conditionBench(): Line[] {
  return [100, 1_000].map((rules): Line => {
    const pack = generatePack({ nodes: 60, rules, attributes: 18, seed: 7 })
    const patients = generatePatients(pack, { count: 32, known: 1, seed: 3 })
    const whens = pack.rules.map((rule) => rule.when)
    const judging = judgingFor(pack, pack.attributes, whens)
    const judges = whens.map((when) => judging.judge(when).truth)
    const engine = new LogicEngine()
    const built = pack.rules.map((rule) => engine.build(jsonLogicOf(expanded(pack, rule.when))))
    for (const patient of patients) {
      const coded = judging.coded(patient)
      judges.forEach((judge, index) => {
        if ((judge(coded) === 'true') !== Boolean(built[index]?.(patient)))
          throw new Error(`The engines differ on rule ${index}.`)
      })
    }
    const [ours = Number.NaN, theirs = Number.NaN] = medianTimes(
      [
        () => {
          for (const patient of patients) {
            const coded = judging.coded(patient)
            for (const judge of judges) judge(coded)
          }
        },
        () => {
          for (const patient of patients) for (const judge of built) judge(patient)
        },
      ],
      25,
    )
    const aim = rules === 100 ? 1 : 3
    const ratio = theirs / ours
    const perSecond = (time: number) => `${((patients.length * rules) / time).toFixed(1)} M/s`
    return {
      what: `truth of ${rules} conditions, times faster than json-logic-engine compiled`,
      ratio,
      aim: `at least ${aim}`,
      met: ratio >= aim,
      detail: `ours ${perSecond(ours)}, theirs ${perSecond(theirs)}`,
    }
  })
}

/** A whole evaluation with reasons and missing, against rule engines that only find which of the rules hold. */
export async function evaluateBench(): Promise<Line[]> {
  const pack = generatePack({ nodes: 60, rules: 100, attributes: 18, seed: 7 })
  const patients = generatePatients(pack, { count: 20, known: 0.7, seed: 3 })
  let turn = 0
  const patientOf = () => patients[turn++ % patients.length] as Patient
  const ours = medianTime(() => {
    const patient = patientOf()
    evaluate(pack, patient)
    for (const rule of pack.rules) if (rule.when !== undefined) reasonOf(rule.when, pack, patient)
    for (const edge of pack.edges) if (edge.when !== undefined) reasonOf(edge.when, pack, patient)
  })
  const full = generatePatients(pack, { count: 20, known: 1, seed: 3 })
  const rulesEngine = new RulesEngine([], { allowUndefinedFacts: true })
  for (const rule of pack.rules)
    rulesEngine.addRule({ conditions: topLevel(expanded(pack, rule.when)), event: { type: rule.id } })
  const rounds: number[] = []
  for (let round = 0; round < 15; round++) {
    const start = performance.now()
    await rulesEngine.run(full[round % full.length] as Record<string, string | number>)
    rounds.push((performance.now() - start) * 1000)
  }
  const jsonRules = median(rounds)
  const publicodes = new Publicodes(publicodesOf(pack) as Record<string, never>, { logger: SILENT })
  const publicodesTime = medianTime(
    () => {
      publicodes.setSituation(situationOf(full[turn++ % full.length] as Patient))
      pack.rules.forEach((_, index) => void publicodes.evaluate(`rule ${index}`).nodeValue)
    },
    5,
    200,
  )
  const better = Math.min(jsonRules, publicodesTime)
  const ratio = better / ours
  return [
    {
      what: 'evaluate with reasons and missing, times faster than the better of json-rules-engine and publicodes',
      ratio,
      aim: 'at least 20',
      met: ratio >= 20,
      detail: `ours ${ours.toFixed(0)} µs, json-rules-engine ${jsonRules.toFixed(0)} µs, publicodes ${publicodesTime.toFixed(0)} µs`,
    },
  ]
}

/** Time per rule must not grow with their number. */
export function growthBench(): Line[] {
  const time = (rules: number) => {
    const pack = generatePack({ nodes: 60, rules, attributes: 18, seed: 7 })
    const patients = generatePatients(pack, { count: 8, known: 0.6, seed: 3 })
    let turn = 0
    return medianTime(() => void evaluate(pack, patients[turn++ % patients.length] as Patient)) / rules
  }
  const few = time(100)
  const many = time(10_000)
  const pack = generatePack({ nodes: 60, rules: 100, attributes: 18, seed: 7 })
  const ask = medianTime(
    () => void askNext(pack, generatePatients(pack, { count: 1, known: 0.5, seed: 3 })[0] as Patient),
  )
  return [
    {
      what: 'time per rule at 10 000 rules against that at 100',
      ratio: many / few,
      aim: 'at most 2',
      met: many / few <= 2,
      detail: `${few.toFixed(2)} µs and ${many.toFixed(2)} µs a rule; what to ask next at 100 rules ${(ask / 1000).toFixed(1)} ms`,
    },
  ]
}

/** A condition with its criteria written out: the peers have none. */
function expanded(pack: Pack, condition: Condition | undefined): Condition | undefined {
  if (condition === undefined) return undefined
  const inner = (part: Condition) => expanded(pack, part) ?? part
  if ('all' in condition) return { all: condition.all.map(inner) }
  if ('any' in condition) return { any: condition.any.map(inner) }
  if ('not' in condition) return { not: inner(condition.not) }
  if ('criterion' in condition)
    return expanded(pack, pack.criteria.find(({ id }) => id === condition.criterion)?.when)
  return condition
}

function jsonLogicOf(condition: Condition | undefined): object | boolean {
  if (condition === undefined) return true
  if ('all' in condition) return { and: condition.all.map(jsonLogicOf) }
  if ('any' in condition) return { or: condition.any.map(jsonLogicOf) }
  if ('not' in condition) return { '!': [jsonLogicOf(condition.not)] }
  if ('criterion' in condition) throw new Error('criteria are expanded first')
  const answer = { var: condition.attribute }
  if ('is' in condition) return { '===': [answer, condition.is] }
  if ('in' in condition) return { in: [answer, [...condition.in]] }
  if ('below' in condition) return { '<': [answer, condition.below] }
  if ('atLeast' in condition) return { '>=': [answer, condition.atLeast] }
  if ('above' in condition) return { '>': [answer, condition.above] }
  return { '<=': [answer, condition.atMost] }
}

function topLevel(condition: Condition | undefined): TopLevelCondition {
  return { all: condition === undefined ? [] : [rulesEngineOf(condition)] } as TopLevelCondition
}

function rulesEngineOf(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(rulesEngineOf) }
  if ('any' in condition) return { any: condition.any.map(rulesEngineOf) }
  if ('not' in condition) return { not: rulesEngineOf(condition.not) }
  if ('criterion' in condition) throw new Error('criteria are expanded first')
  const [operator, value] = operatorOf(condition)
  return { fact: condition.attribute, operator, value }
}

function operatorOf(comparison: Comparison): [string, unknown] {
  if ('is' in comparison) return ['equal', comparison.is]
  if ('in' in comparison) return ['in', [...comparison.in]]
  if ('below' in comparison) return ['lessThan', comparison.below]
  if ('atLeast' in comparison) return ['greaterThanInclusive', comparison.atLeast]
  if ('above' in comparison) return ['greaterThan', comparison.above]
  return ['lessThanInclusive', comparison.atMost]
}

const SILENT = { log() {}, warn() {}, error() {} }

function publicodesOf(pack: Pack): Record<string, object> {
  const rules: Record<string, object> = {}
  for (const { id } of pack.attributes) rules[id] = { question: id }
  pack.rules.forEach((rule, index) => {
    rules[`rule ${index}`] =
      rule.when === undefined
        ? { valeur: 'oui' }
        : { valeur: publicodesCondition(expanded(pack, rule.when) ?? rule.when) }
  })
  return rules
}

function publicodesCondition(condition: Condition): object | string {
  if ('all' in condition) return { 'toutes ces conditions': condition.all.map(publicodesCondition) }
  if ('any' in condition) return { 'une de ces conditions': condition.any.map(publicodesCondition) }
  if ('not' in condition) return { '=': [publicodesCondition(condition.not), 'non'] }
  if ('criterion' in condition) throw new Error('criteria are expanded first')
  const { attribute } = condition
  if ('is' in condition) return `${attribute} = '${condition.is}'`
  if ('in' in condition)
    return { 'une de ces conditions': condition.in.map((choice) => `${attribute} = '${choice}'`) }
  if ('below' in condition) return `${attribute} < ${condition.below}`
  if ('atLeast' in condition) return `${attribute} >= ${condition.atLeast}`
  if ('above' in condition) return `${attribute} > ${condition.above}`
  return `${attribute} <= ${condition.atMost}`
}

function situationOf(patient: Patient): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(patient).flatMap(([id, answer]) =>
      answer === null ? [] : [[id, typeof answer === 'string' ? `'${answer}'` : answer]],
    ),
  )
}
