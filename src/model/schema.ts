/**
 * Answers "does this document have the shape of a pack?", part by part, for a document that `plain.ts` has
 * already bounded. Meaning (does the id exist, can the condition hold) is asked in `checks.ts`.
 *
 * Held by the compiler against the `Pack` interface: a field in one and not in the other does not compile.
 */
import * as v from 'valibot'
import { LEANINGS } from './comparison.ts'
import { VERDICTS } from './decision.ts'
import {
  type Attribute,
  CHECKS,
  CLAIM_KINDS,
  type Condition,
  DESIGNS,
  FIGURE_STATUSES,
  FORMAT,
  type Identifier,
  NODE_KINDS,
  type Pack,
  type PatientRecord,
  REACHES,
  SEVERITIES,
  type Shown,
  STANCES,
  STRENGTHS,
  SUPPORTS,
  TIERS,
} from './pack.ts'
import {
  condition,
  count,
  date,
  day,
  decimals,
  either,
  figureName,
  id,
  ids,
  isObject,
  link,
  list,
  number,
  object,
  oneOf,
  optional,
  positive,
  some,
  table,
  text,
  truth,
} from './schema-words.ts'

const target = object({ nodes: ids, drugs: ids })
const VERIFIED = { verified: truth }
const identifier = either(
  (input): v.GenericSchema<unknown, Identifier> => (isObject(input) && input.kind === 'url' ? url : numbered),
)
const url = object({ kind: oneOf('url'), id: link, ...VERIFIED })
const numbered = object({
  kind: v.picklist(['doi', 'pmid', 'registry'], 'doi pmid registry url'),
  id: text,
  ...VERIFIED,
})

const attributeBase = {
  id,
  label: text,
  help: text,
  stage: id,
  shownOnly: optional(text),
  claims: ids,
}
const choiceAttribute = object({
  ...attributeBase,
  // `number` leads to the other form; it is named for whoever misspells the kind.
  kind: v.picklist(['choice'], 'choice number'),
  choices: some(object({ id, label: text, short: text })),
  standsAlone: optional(truth),
})
const numberAttribute = object({
  ...attributeBase,
  kind: oneOf('number'),
  unit: text,
  otherUnits: list(object({ unit: text, factor: positive, decimals, approximate: optional(text) })),
  min: number,
  max: number,
  step: positive,
  decimals,
})
const attribute = either((input): v.GenericSchema<unknown, Attribute> => {
  const kind = isObject(input) ? input.kind : undefined
  return kind === 'number' ? numberAttribute : choiceAttribute
})

const figure = object({
  id,
  measure: text,
  group: optional(text),
  value: optional(text),
  unit: optional(text),
  also: optional(text),
  of: optional(text),
  interval: optional(
    object({ low: number, high: number, level: positive, kind: oneOf('confidence', 'credible') }),
  ),
  p: optional(text),
  at: optional(text),
  status: oneOf(...FIGURE_STATUSES),
  note: optional(text),
})

const notReported = v.literal('not-reported', 'This is a condition, or "not-reported".')
const population = either(
  (input): v.GenericSchema<unknown, Condition | 'not-reported'> =>
    isObject(input) ? condition : notReported,
)
const source = object({
  id,
  reference: optional(count),
  short: text,
  authors: text,
  title: text,
  journal: text,
  year: count,
  where: optional(text),
  identifiers: list(identifier),
  design: oneOf(...DESIGNS),
  designWords: text,
  place: text,
  years: optional(text),
  n: optional(count),
  nWords: optional(text),
  line: text,
  arms: list(object({ name: text, n: optional(count), regimen: text })),
  endPoint: object({
    name: text,
    at: optional(text),
    met: oneOf('met', 'not-met', 'not-applicable', 'unverified'),
  }),
  figures: list(figure),
  population: list(
    object({
      attribute: id,
      when: population,
      words: text,
    }),
  ),
  limitations: list(text),
  remark: text,
  read: text,
})

const reviewed = object({ on: day, by: text, due: day })
const notReviewed = v.literal('none', 'The review is "none", or on, by and due.')
const review = either(
  (input): v.GenericSchema<unknown, Pack['reviewed']> => (isObject(input) ? reviewed : notReviewed),
)

const comparison = object({
  title: text,
  question: text,
  about: text,
  sides: some(object({ id, label: text, drugs: ids, options: ids })),
  points: some(
    object({
      id,
      title: text,
      stake: text,
      arguments: some(
        object({
          side: id,
          leans: oneOf(...LEANINGS),
          text,
          when: optional(condition),
          claims: ids,
          sources: ids,
          figures: list(figureName),
          since: ids,
          gaps: ids,
        }),
      ),
    }),
  ),
})

/** The facts of a pack that are not lists. */
export const HEAD = object({
  format: v.literal(FORMAT),
  id,
  title: text,
  question: text,
  version: text,
  dated: date,
  language: id,
  licence: text,
  source: object({
    citation: text,
    short: text,
    called: optional(text),
    url: optional(link),
    figures: optional(list(figure)),
  }),
  reviewed: review,
  notFor: text,
  opensWith: id,
  comparison: optional(comparison),
})

const measured = object({ value: number, unit: text })
const chosen = v.nullable(v.string())
const answer = either(
  (input): v.GenericSchema<unknown, PatientRecord[string]> => (isObject(input) ? measured : chosen),
)

const decision = object({
  id,
  node: id,
  patient: optional(table(answer)),
  situation: optional(text),
  question: text,
  maySkip: optional(truth),
  options: list(
    object({
      id,
      text,
      takes: optional(id),
      verdict: oneOf(...VERDICTS),
      ours: truth,
      consequence: text,
      why: text,
      claims: ids,
      discrepancies: ids,
      gaps: ids,
      sources: ids,
    }),
  ),
  today: object({ text, options: ids, since: ids }),
})

const shownForms = {
  text: object({ text }),
  claim: object({ claim: id }),
  node: object({ node: id }),
  discrepancy: object({ discrepancy: id }),
  since: object({ since: id }),
  source: object({ source: id, figures: ids }),
}
const NOT_SHOWN = v.never(
  'What is shown has one of the keys text, claim, node, discrepancy, since, or source with figures.',
)
const shown = either((input): v.GenericSchema<unknown, Shown> => {
  const key = isObject(input) && Object.keys(input).find((word) => Object.hasOwn(shownForms, word))
  return key ? shownForms[key as keyof typeof shownForms] : NOT_SHOWN
})
const lessonStop = object({
  id,
  title: text,
  focus: ids,
  case: optional(id),
  answers: table(answer),
  question: optional(
    object({
      text,
      options: some(object({ id, text })),
      article: optional(id),
      papers: optional(id),
      why: text,
      claims: ids,
    }),
  ),
  shows: list(shown),
  notes: v.string(),
  minutes: positive,
})

/** One item of each list of a pack. */
export const ITEMS = {
  stages: object({ id, title: text }),
  attributes: attribute,
  criteria: object({ id, label: text, when: condition }),
  drugs: object({ id, name: text, short: text }),
  nodes: object({
    id,
    code: id,
    kind: oneOf(...NODE_KINDS),
    stage: id,
    title: text,
    text,
    drugs: ids,
    given: optional(condition),
    row: optional(count),
    claims: ids,
  }),
  edges: object({ from: id, to: id, label: v.string(), when: optional(condition) }),
  rules: object({
    id,
    tier: oneOf(...TIERS),
    strength: oneOf(...STRENGTHS),
    on: target,
    reasonOn: ids,
    when: optional(condition),
    stance: optional(oneOf('favoured', 'acceptable', 'cautioned', 'avoid', 'open', 'unverified')),
    why: text,
    claims: ids,
    discrepancies: ids,
    unverified: truth,
  }),
  conflicts: object({ id, when: condition, why: text }),
  promises: object({
    id,
    sentence: text,
    for: optional(condition),
    on: optional(target),
    never: optional(object({ stances: list(oneOf(...STANCES)), reaches: list(oneOf(...REACHES)) })),
    ignores: optional(id),
  }),
  claims: object({
    id,
    section: text,
    kind: oneOf(...CLAIM_KINDS),
    text,
    cites: ids,
    check: oneOf(...CHECKS),
    remark: text,
    correction: optional(text),
    discrepancies: ids,
    support: oneOf(...SUPPORTS),
    assumes: ids,
    drugs: ids,
  }),
  discrepancies: object({
    id,
    severity: oneOf(...SEVERITIES),
    title: text,
    short: text,
    article: text,
    paper: text,
    claims: ids,
    sources: ids,
  }),
  assumptions: object({ id, sentence: text, mayFail: text }),
  sources: source,
  outside: object({
    id,
    short: text,
    about: text,
    identifiers: list(identifier),
    read: text,
    figures: list(figure),
  }),
  gaps: object({
    id,
    kind: oneOf('silent', 'ambiguous'),
    text,
    on: ids,
    claims: ids,
    discrepancies: ids,
  }),
  since: object({
    id,
    position: text,
    verdict: text,
    later: text,
    rests: list(object({ short: text, identifier: optional(identifier), level: text })),
    on: ids,
    claims: ids,
  }),
  wanted: object({
    id,
    title: text,
    line: text,
    population: text,
    when: optional(condition),
    arms: some(object({ name: text, option: optional(id) })),
    between: list(object({ from: id, to: id })),
    failure: optional(text),
    hard: text,
    claims: ids,
    gaps: ids,
    run: list(
      object({
        short: text,
        identifier: optional(identifier),
        level: oneOf('A', 'B'),
        became: text,
        figures: list(figureName),
      }),
    ),
    since: ids,
  }),
  cases: object({
    id,
    title: text,
    story: text,
    teaches: text,
    patient: table(answer),
    expect: object({
      at: id,
      stances: table(oneOf(...STANCES)),
      reach: table(oneOf(...REACHES)),
      conflicts: ids,
    }),
    keeps: optional(ids),
    decisions: optional(list(decision)),
  }),
  lessons: object({ id, title: text, about: text, minutes: positive, stops: some(lessonStop) }),
  glossary: object({ id, term: text, also: list(text), meaning: text }),
}

/** The same type with every optional key made visible, so that one that stands on one side only is a difference. */
type Told<T> = T extends readonly (infer Item)[]
  ? Told<Item>[]
  : T extends object
    ? {
        -readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
          ? ['optional', Told<T[K]>]
          : Told<T[K]>
      }
    : T
type Opened = v.InferOutput<typeof HEAD> & {
  [Part in keyof typeof ITEMS]: v.InferOutput<(typeof ITEMS)[Part]>[]
}
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
/** Does not compile when schema and interface part. */
const held: Same<Told<Opened>, Told<Pack>> = true
void held
