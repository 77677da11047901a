import type { Evaluation, Finding, Look } from '../engine/engine.ts'
import { attributeOf, type Rereading, type Rule, type Stance } from '../model/model.ts'
import { conditionLines, labelledAnswer, type UnitPreference } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import { type ChangeLine, explain, stanceWords } from './explain.ts'
import { choicesHere, sentenceOf } from './way.ts'

/**
 * The stops of a presentation: this patient's way, one step at a time, then the choices where the patient is, what
 * would change the first of them, and what has changed since the source. Data in words; the screen only sets them.
 */
export type Stop =
  | {
      readonly kind: 'title'
      readonly code: string
      readonly title: string
      readonly answers: readonly string[]
      readonly story: string
    }
  | {
      readonly kind: 'step' | 'choice'
      readonly code: string
      readonly id: string
      readonly title: string
      readonly stage: string
      readonly look: Look
      readonly text: string
      /** The answers that led here. */
      readonly because: readonly string[]
      readonly stance?: Stance | 'unsettled'
      /** A past treatment: the stance is for a next course. */
      readonly given: boolean
      readonly dependsOn: readonly string[]
      readonly why: readonly { readonly rule: Rule; readonly claims: readonly ClaimView[] }[]
    }
  | {
      readonly kind: 'changes'
      readonly code: string
      readonly id: string
      readonly title: string
      readonly changes: readonly ChangeLine[]
    }
  | {
      readonly kind: 'since'
      readonly code: string
      readonly title: string
      readonly rows: readonly Rereading[]
    }

/** As many rows as a room can read from one screen. */
const READABLE = 4

export function stopsOf(
  evaluation: Evaluation,
  units: UnitPreference = {},
  startedFrom: string | null = null,
): readonly Stop[] {
  const { pack, patient, findings } = evaluation
  const started = pack.cases.find((each) => each.id === startedFrom)
  const answers = pack.attributes.flatMap((attribute) => {
    const answer = patient[attribute.id]
    return answer === undefined || answer === null ? [] : [labelledAnswer(attribute, answer, units)]
  })
  const travelled = [...findings.values()].filter(({ look }) => look === 'travelled' || look === 'here')
  const choices = choicesHere(evaluation)
  const steps = [...travelled, ...choices].map((finding) =>
    stepStop(evaluation, finding, units, choices.includes(finding)),
  )
  const first = choices[0]
  const changes = first === undefined ? [] : (explain(evaluation, first.node.id, units)?.changes ?? [])
  const met = new Set([...travelled, ...choices].map(({ node }) => node.id))
  const rows = pack.since.filter((row) => row.on.some((id) => met.has(id)))
  return [
    {
      kind: 'title',
      code: '●',
      title: pack.question,
      answers: started === undefined ? answers : sentenceOf(evaluation, units).steps,
      story: started?.story ?? '',
    },
    ...steps,
    ...(first === undefined || changes.length === 0
      ? []
      : [
          {
            kind: 'changes' as const,
            code: '↔',
            id: first.node.id,
            title: first.node.title,
            changes: changes.slice(0, READABLE + 2),
          },
        ]),
    ...(rows.length === 0
      ? []
      : [
          { kind: 'since' as const, code: '+', title: pack.dated.slice(0, 4), rows: rows.slice(0, READABLE) },
        ]),
  ]
}

function stepStop(evaluation: Evaluation, finding: Finding, units: UnitPreference, choice: boolean): Stop {
  const { pack, patient, findings } = evaluation
  const { node } = finding
  const way =
    finding.incoming.find(
      ({ reach, edge }) => reach === 'on' && findings.get(edge.from)?.look === 'travelled',
    ) ?? finding.incoming.find(({ reach }) => reach === 'on')
  const lines = conditionLines(pack, way?.edge.when, patient, units)
  const stance = stanceWords(evaluation, finding)
  const deciding = stance === undefined ? finding.fired : (finding.stance?.decisive ?? [])
  return {
    kind: choice ? 'choice' : 'step',
    code: node.code,
    id: node.id,
    title: node.title,
    stage: pack.stages.find(({ id }) => id === node.stage)?.title ?? '',
    look: finding.look,
    text: node.text,
    because: [...new Set(lines.flatMap(({ decidedBy }) => decidedBy))].flatMap((id) => {
      const attribute = attributeOf(pack, id)
      return attribute === undefined ? [] : [labelledAnswer(attribute, patient[id], units)]
    }),
    ...(stance === undefined ? {} : { stance: stance.settled ? stance.stance : ('unsettled' as const) }),
    given: finding.given === 'true',
    dependsOn: stance?.settled === false ? stance.dependsOn.map(({ label }) => label) : [],
    why: deciding.map((rule) => ({ rule, claims: claimViews(pack, rule.claims) })),
  }
}
