import type { Case, Decision, DecisionOption, Discrepancy, Pack, Rereading, Source } from '../model/model.ts'
import { attributeOf, readPatient } from '../model/model.ts'
import { type OptionView, optionView, rereadingsOf } from './decisions.ts'
import { answerWords, labelledAnswer, type UnitPreference } from './describe.ts'
import { type ClaimView, claimViews } from './evidence.ts'
import type { StanceWords } from './explain.ts'
import { patientOfCase, saidAt } from './moments.ts'
import { sourcesOf } from './paper.ts'

/** What a sheet of paper says of a case that is worked through. Without the answers nothing of them is in it. */
export interface CasePaper {
  readonly title: string
  readonly story: string
  readonly known: readonly { readonly label: string; readonly answer: string }[]
  readonly decisions: readonly PaperDecision[]
  /** With the answers only, as everything below. */
  readonly teaches: string | undefined
  /** The positions read again on which the sentences about today rest, each once. */
  readonly since: readonly Rereading[]
  readonly claims: readonly ClaimView[]
  readonly discrepancies: readonly Discrepancy[]
  readonly sources: readonly Source[]
}

export interface PaperDecision {
  readonly id: string
  readonly number: number
  readonly stage: string
  readonly node: string
  readonly situation: string | undefined
  /** What is answered otherwise at this moment than at the beginning. */
  readonly now: readonly string[]
  readonly question: string
  readonly options: readonly PaperChoice[]
  readonly today: PaperToday | undefined
}

export interface PaperChoice {
  readonly id: string
  readonly text: string
  /** What is said of it, and what that rests on; with the answers only. */
  readonly said: SaidOfChoice | undefined
}

export interface SaidOfChoice extends OptionView {
  /** What the pathway says of the treatment it takes, for the patient at this moment. */
  readonly stance: StanceWords | undefined
}

export interface PaperToday {
  readonly text: string
  readonly bears: readonly string[]
  readonly rows: readonly Rereading[]
}

/** The paper of a case, with what is said of each answer or without. */
export function casePaperOf(pack: Pack, each: Case, answers: boolean, units: UnitPreference = {}): CasePaper {
  const { decisions = [] } = each
  const patient = patientOfCase(pack, each)
  return {
    title: each.title,
    story: each.story,
    known: pack.attributes.flatMap((attribute) => {
      const answer = patient[attribute.id]
      return answer === undefined
        ? []
        : [{ label: attribute.label, answer: answerWords(attribute, answer, units) }]
    }),
    decisions: decisions.map((decision, index) => {
      const node = pack.nodes.find(({ id }) => id === decision.node)
      const said = answers ? saidAt(pack, each, decision) : undefined
      const choice = (option: DecisionOption): PaperChoice => ({
        id: option.id,
        text: option.text,
        said: said && { ...optionView(pack, option), stance: said.get(option.id) },
      })
      return {
        id: decision.id,
        number: index + 1,
        stage: pack.stages.find(({ id }) => id === node?.stage)?.title ?? '',
        node: node?.title ?? '',
        situation: decision.situation,
        now: answersNow(pack, decision, units),
        question: decision.question,
        options: decision.options.map(choice),
        today: answers ? todayOf(pack, decision) : undefined,
      }
    }),
    ...(answers
      ? restsOf(pack, each)
      : { teaches: undefined, since: [], claims: [], discrepancies: [], sources: [] }),
  }
}

function answersNow(pack: Pack, { patient = {} }: Decision, units: UnitPreference): string[] {
  return Object.entries(readPatient(pack, patient).patient).flatMap(([id, answer]) => {
    const attribute = attributeOf(pack, id)
    return attribute === undefined ? [] : [labelledAnswer(attribute, answer, units)]
  })
}

function todayOf(pack: Pack, decision: Decision): PaperToday {
  const { text, options } = decision.today
  return {
    text,
    bears: decision.options.filter(({ id }) => options.includes(id)).map((option) => option.text),
    rows: rereadingsOf(pack, decision),
  }
}

function restsOf(
  pack: Pack,
  { teaches, decisions = [] }: Case,
): Pick<CasePaper, 'teaches' | 'since' | 'claims' | 'discrepancies' | 'sources'> {
  const options = decisions.flatMap((decision) => decision.options)
  const named = (of: (option: DecisionOption) => readonly string[]) => new Set(options.flatMap(of))
  const [ids, apart, papers] = [
    named(({ claims }) => claims),
    named(({ discrepancies }) => discrepancies),
    named(({ sources }) => sources),
  ]
  const claims = claimViews(
    pack,
    pack.claims.map(({ id }) => id).filter((id) => ids.has(id)),
  )
  const about = new Set(claims.flatMap(({ discrepancies }) => discrepancies.map(({ id }) => id)))
  const cited = new Set(sourcesOf(pack, claims).map(({ id }) => id))
  return {
    teaches,
    since: pack.since.filter(({ id }) => decisions.some(({ today }) => today.since.includes(id))),
    claims,
    discrepancies: pack.discrepancies.filter(
      ({ id, severity }) =>
        apart.has(id) || (about.has(id) && (severity === 'high' || severity === 'moderate')),
    ),
    sources: pack.sources.filter(({ id }) => papers.has(id) || cited.has(id)),
  }
}
