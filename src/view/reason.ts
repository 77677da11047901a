import type { Evaluation, Finding } from '../engine/engine.ts'
import { attributeOf } from '../model/model.ts'
import { conditionLines, conditionWords, lowerFirst, type UnitPreference, upperFirst } from './describe.ts'
import { listed, say } from './messages.ts'
import { plainText } from './prose.ts'
import { wayTaken } from './way.ts'

/**
 * Why a node is as it is for this patient, in one line: what decides the stance of a treatment the way leads to,
 * what led to a step, what an open one depends on, what would have to hold for one that is off. The whole of it is
 * in `explain`. Empty for the start.
 */
export function reasonLine(evaluation: Evaluation, id: string, units: UnitPreference = {}): string {
  const { pack, patient, findings } = evaluation
  const finding = findings.get(id)
  if (finding === undefined) return ''
  if (finding.reach === 'off') return whyOff(evaluation, finding, units)
  if (finding.reach === 'open') return dependsOn(evaluation, finding.missing)
  if (finding.stance !== undefined) {
    if (!finding.stance.settled) return dependsOn(evaluation, finding.stance.missing)
    return plainText(finding.stance.decisive[0]?.why ?? say('reason.silent'), pack)
  }
  const way = wayTaken(evaluation, finding)
  const lines = way === undefined ? [] : conditionLines(pack, way.edge.when, patient, units)
  return lines.length === 0 ? '' : `${lines.map(({ text }) => text).join('; ')}.`
}

function dependsOn({ pack }: Evaluation, missing: readonly string[]): string {
  const labels = missing.map((attribute) => lowerFirst(attributeOf(pack, attribute)?.label ?? attribute))
  return `${upperFirst(say('node.depends', { list: listed(labels) }))}.`
}

function whyOff({ pack, findings }: Evaluation, finding: Finding, units: UnitPreference): string {
  const closed = finding.incoming.find(
    ({ edge, truth }) => truth === 'false' && findings.get(edge.from)?.reach !== 'off',
  )
  if (closed !== undefined) {
    const { label, when } = closed.edge
    return say('reason.only-if', {
      text: lowerFirst(label === '' ? conditionWords(pack, when, units) : label),
    })
  }
  const from = finding.incoming.map(({ edge }) => findings.get(edge.from)?.node.title ?? edge.from)
  return say('reason.not-from', {
    list: listed(
      [...new Set(from)].map((title) => `“${title}”`),
      'join.or',
    ),
  })
}
