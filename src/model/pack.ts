/**
 * The words of a pathway pack: what a pack may say, as types.
 *
 * A pack is written as YAML and Markdown by clinicians, compiled by `compile.ts` to one JSON document of the
 * type `Pack`, and opened again by `open.ts` wherever it enters. Nothing here knows what follows for a patient
 * (that is the engine) or how a thing is worded on screen (that is the view).
 */

import type { ArguedComparison, WantedStudy } from './comparison.ts'
import type { Decision } from './decision.ts'

/** The version of the compiled document. A pack of a higher format is refused, a lower one is upgraded. */
export const FORMAT = 1

/** The most that is opened unless the caller says otherwise: 10 MB, about twenty times our largest pack. */
export const MAX_BYTES = 10_000_000

/** Truth in three values, after Kleene. A word, never `boolean | null`, so that no value can be forgotten. */
export type Truth = 'true' | 'false' | 'unknown'

/** Does the way lead here: `on`, `off`, or `open` while something is not known. */
export type Reach = 'on' | 'off' | 'open'

export const REACHES = ['on', 'off', 'open'] as const satisfies readonly Reach[]

/** What the source says about an option for one patient. `silent` is the answer when no rule fires. */
export const STANCES = [
  'favoured',
  'acceptable',
  'cautioned',
  'avoid',
  'open',
  'silent',
  'unverified',
] as const
export type Stance = (typeof STANCES)[number]

/** A rule may state every stance but silence: silence is the absence of a rule. */
export type RuleStance = Exclude<Stance, 'silent'>

/** Precedence, the most decisive first. `applicability` never has a stance: it flags. */
export const TIERS = ['pregnancy', 'safety', 'salvage', 'induction', 'applicability'] as const
export type Tier = (typeof TIERS)[number]

/** How firmly the source says it. `derived` is our reading of stated claims, and is labelled so on screen. */
export const STRENGTHS = ['directive', 'hedged', 'trial-only', 'derived'] as const
export type Strength = (typeof STRENGTHS)[number]

/** One comparison on one attribute. `is` and `in` are for choices, the others for numbers in the main unit. */
export type Comparison =
  | { readonly attribute: string; readonly is: string }
  | { readonly attribute: string; readonly in: readonly string[] }
  | { readonly attribute: string; readonly below: number }
  | { readonly attribute: string; readonly atLeast: number }
  | { readonly attribute: string; readonly above: number }
  | { readonly attribute: string; readonly atMost: number }

/** Nothing but these forms, so that every condition can be judged in three values and enumerated for proof. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly criterion: string }
  | Comparison

export interface Review {
  /** ISO dates. `due` is when the content must be looked at again. */
  readonly on: string
  readonly by: string
  readonly due: string
}

export interface Stage {
  readonly id: string
  readonly title: string
}

export interface Choice {
  readonly id: string
  readonly label: string
  /** What fits on a segmented control; at most about 14 characters. */
  readonly short: string
}

interface AttributeBase {
  readonly id: string
  readonly label: string
  readonly help: string
  /** The stage where it is first asked. */
  readonly stage: string
  /** Why the attribute is shown though no condition uses it. */
  readonly shownOnly?: string
  readonly claims: readonly string[]
}

export interface ChoiceAttribute extends AttributeBase {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  /** Every choice says by its own label what it answers, so a sentence needs no "Biopsy class:" before it. */
  readonly standsAlone?: boolean
}

export interface Unit {
  readonly unit: string
  /** value in this unit = value in the main unit × factor */
  readonly factor: number
  readonly decimals: number
  /** Said on screen when the conversion holds only roughly. */
  readonly approximate?: string
}

export interface NumberAttribute extends AttributeBase {
  readonly kind: 'number'
  /** The main unit: every comparison of the pack is in it. */
  readonly unit: string
  readonly otherUnits: readonly Unit[]
  readonly min: number
  readonly max: number
  readonly step: number
  /** Decimals shown, and the precision to which a value is rounded (half up) before it is used. */
  readonly decimals: number
}

export type Attribute = ChoiceAttribute | NumberAttribute

/** A condition used more than once, with the words that name it ("kidney function near normal"). */
export interface Criterion {
  readonly id: string
  readonly label: string
  readonly when: Condition
}

export interface Drug {
  readonly id: string
  readonly name: string
  readonly short: string
}

export const NODE_KINDS = ['step', 'decision', 'option', 'note', 'outcome'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

export interface PathwayNode {
  readonly id: string
  /** The short code used in teaching: N0, O1. */
  readonly code: string
  readonly kind: NodeKind
  readonly stage: string
  /** At most about 32 characters: it stands in the box on the canvas. */
  readonly title: string
  /** One or two sentences: what happens or is asked at this step. */
  readonly text: string
  /** Options only: every drug in the option, by id. */
  readonly drugs: readonly string[]
  /** Options only: the condition that says this patient has had it. */
  readonly given?: Condition
  /** A hint for the wide layout: the row within its stage, from 0. */
  readonly row?: number
  readonly claims: readonly string[]
}

export interface Edge {
  readonly from: string
  readonly to: string
  /** Empty when the edge is always open. At most about 24 characters: it stands on the canvas. */
  readonly label: string
  readonly when?: Condition
}

/** What a rule or promise bears on: nodes by id, and every option that contains one of the drugs. */
export interface Target {
  readonly nodes: readonly string[]
  readonly drugs: readonly string[]
}

export interface Rule {
  readonly id: string
  readonly tier: Tier
  readonly strength: Strength
  readonly on: Target
  /** Nodes beside `on` where the rule is shown as a reason only. */
  readonly reasonOn: readonly string[]
  /** Absent: always. */
  readonly when?: Condition
  /** Absent: the rule only adds a reason or a flag. */
  readonly stance?: RuleStance
  /** One sentence, in our words: why. */
  readonly why: string
  readonly claims: readonly string[]
  readonly discrepancies: readonly string[]
  /** The rule rests on a statement nobody here could read: it never gives a favourable stance. */
  readonly unverified: boolean
}

/** Answers that cannot all be true of one patient. */
export interface Conflict {
  readonly id: string
  readonly when: Condition
  readonly why: string
}

/** A safety rule that must hold for every patient; `prove` checks it over all of them. */
export interface SafetyPromise {
  readonly id: string
  readonly sentence: string
  readonly for?: Condition
  /** Absent: every option and every node. */
  readonly on?: Target
  readonly never?: { readonly stances: readonly Stance[]; readonly reaches: readonly Reach[] }
  /** An attribute on which neither stance nor reach may depend. */
  readonly ignores?: string
}

export const CHECKS = [
  'supported',
  'supported-pre-clinical',
  'supported-with-limits',
  'overstated',
  'contradicted',
  'wrong',
  'questionable',
  'mislabelled',
  'inference',
  'not-in-source',
  'not-shown-by-reference',
  'citation-mismatch',
  'citation-too-broad',
  'unverified',
  'no-citation',
  'no-citation-true',
  'opinion',
] as const
/** The outcome of holding a claim against its primary source. */
export type Check = (typeof CHECKS)[number]

/** Checks after which a claim never appears without its correction (clinical rule 1). */
export const CHECKS_TO_CORRECT = [
  'contradicted',
  'wrong',
  'overstated',
  'mislabelled',
  'not-in-source',
  'not-shown-by-reference',
  'citation-mismatch',
  'citation-too-broad',
  'questionable',
] as const satisfies readonly Check[]

export const SUPPORTS = ['tested', 'inferred', 'carried-over', 'mechanism', 'opinion'] as const
/** How the source supports the claim: tested directly, inferred, carried over from another population … */
export type Support = (typeof SUPPORTS)[number]

export const CLAIM_KINDS = [
  'efficacy',
  'recommendation',
  'caveat',
  'design-proposal',
  'mechanism',
  'safety',
  'population',
  'prognosis',
] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** What the source article says, in our words, and what its own reference shows. */
export interface Claim {
  readonly id: string
  readonly section: string
  readonly kind: ClaimKind
  readonly text: string
  /** Ids of the sources the article itself cites at this point. */
  readonly cites: readonly string[]
  readonly check: Check
  /** One sentence on the check. */
  readonly remark: string
  /** What the paper says instead; required after `CHECKS_TO_CORRECT`. */
  readonly correction?: string
  readonly discrepancies: readonly string[]
  readonly support: Support
  /** Ids of assumptions without which the claim does not stand. */
  readonly assumes: readonly string[]
  readonly drugs: readonly string[]
}

export const SEVERITIES = ['high', 'moderate', 'low', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Where the article and its own sources differ. */
export interface Discrepancy {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** One line for a badge or a list. */
  readonly short: string
  readonly article: string
  readonly paper: string
  readonly claims: readonly string[]
  readonly sources: readonly string[]
}

export interface Assumption {
  readonly id: string
  readonly sentence: string
  readonly mayFail: string
}

/**
 * `secondary`: read in another text than the one it is of. `printed`: a number of the pack's own source, as it stands
 * there; whether it is right is another question.
 */
export const FIGURE_STATUSES = ['verified', 'derived', 'secondary', 'printed', 'unverified'] as const

/** A number with everything a reader needs to judge it. */
export interface Figure {
  readonly id: string
  readonly measure: string
  readonly group?: string
  /** As printed: "45.9", "<0.8", "8 vs 0". Absent when the number could not be read (status `unverified`). */
  readonly value?: string
  readonly unit?: string
  /** The same in another unit, which is always shown beside it: "88 µmol/L". */
  readonly also?: string
  readonly of?: string
  readonly interval?: {
    readonly low: number
    readonly high: number
    readonly level: number
    readonly kind: 'confidence' | 'credible'
  }
  readonly p?: string
  readonly at?: string
  readonly status: (typeof FIGURE_STATUSES)[number]
  readonly note?: string
}

export const DESIGNS = [
  'randomised-trial',
  'trial-secondary-analysis',
  'single-arm-cohort',
  'registry-cohort',
  'claims-cohort',
  'animal-and-cell',
  'pooled-review',
  'narrative-review',
  'guideline',
  'label',
  'not-verified',
] as const
export type Design = (typeof DESIGNS)[number]

export interface Identifier {
  readonly kind: 'doi' | 'pmid' | 'registry' | 'url'
  readonly id: string
  readonly verified: boolean
}

/** One attribute of the people studied: a condition a patient can be held against, or `not-reported`. */
export interface StudiedAttribute {
  readonly attribute: string
  readonly when: Condition | 'not-reported'
  readonly words: string
}

export interface Source {
  readonly id: string
  /** The article's own reference number, when it is one of its references. */
  readonly reference?: number
  readonly short: string
  readonly authors: string
  readonly title: string
  readonly journal: string
  readonly year: number
  /** Volume, issue, pages. */
  readonly where?: string
  readonly identifiers: readonly Identifier[]
  readonly design: Design
  readonly designWords: string
  readonly place: string
  readonly years?: string
  readonly n?: number
  readonly nWords?: string
  /** First-line, refractory, maintenance, not lupus … in words. */
  readonly line: string
  readonly arms: readonly { readonly name: string; readonly n?: number; readonly regimen: string }[]
  readonly endPoint: {
    readonly name: string
    readonly at?: string
    readonly met: 'met' | 'not-met' | 'not-applicable' | 'unverified'
  }
  readonly figures: readonly Figure[]
  readonly population: readonly StudiedAttribute[]
  readonly limitations: readonly string[]
  /** Article against paper, in one or two sentences. */
  readonly remark: string
  /** How much of the paper was read: abstract, registry, title page only … */
  readonly read: string
}

/** A study, guideline or label that only single figures are quoted from: no reference of the article, and no source. */
export interface OutsideCheck {
  readonly id: string
  readonly short: string
  /** What it is, in words. */
  readonly about: string
  readonly identifiers: readonly Identifier[]
  /** How much of it was read. */
  readonly read: string
  readonly figures: readonly Figure[]
}

/** A place where the source says nothing, or says two things. */
export interface Gap {
  readonly id: string
  readonly kind: 'silent' | 'ambiguous'
  readonly text: string
  readonly on: readonly string[]
  readonly claims: readonly string[]
  readonly discrepancies: readonly string[]
}

/** A position of the source, re-read in the light of what came after it. */
export interface Rereading {
  readonly id: string
  readonly position: string
  readonly verdict: string
  readonly later: string
  /** What it rests on, in words with identifiers; linked where an identifier is given. */
  readonly rests: readonly {
    readonly short: string
    readonly identifier?: Identifier
    readonly level: string
  }[]
  readonly on: readonly string[]
  readonly claims: readonly string[]
}

/** A patient as it is written down: a choice by id, a number with its unit, `null` for asked and not known. */
export type PatientRecord = Readonly<
  Record<string, string | { readonly value: number; readonly unit: string } | null>
>

/** A fictional patient with a story, and what must come out (a regression test). */
export interface Case {
  readonly id: string
  readonly title: string
  readonly story: string
  readonly teaches: string
  readonly patient: PatientRecord
  readonly expect: {
    readonly at: string
    readonly stances: Readonly<Record<string, Stance>>
    readonly reach: Readonly<Record<string, Reach>>
    readonly conflicts: readonly string[]
  }
  /** Attributes in which another patient like this does not differ. */
  readonly keeps?: readonly string[]
  /** In order; a case with decisions can be worked through alone. */
  readonly decisions?: readonly Decision[]
}

/** One thing a stop shows when the teacher goes on: a sentence, or something of the pack by its id. */
export type Shown =
  | { readonly text: string }
  | { readonly claim: string }
  | { readonly node: string }
  | { readonly discrepancy: string }
  | { readonly since: string }
  | { readonly source: string; readonly figures: readonly string[] }

/** A question to a room. What the article and the papers answer is shown only when it is asked for. */
export interface RoomQuestion {
  readonly text: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  /** The option the article takes, and the one its own papers bear out; either may be nobody's. */
  readonly article?: string
  readonly papers?: string
  /** Shown with the answer, and beside it what its claims must not be read without. */
  readonly why: string
  readonly claims: readonly string[]
}

export interface LessonStop {
  readonly id: string
  readonly title: string
  /** The nodes the picture is turned to. */
  readonly focus: readonly string[]
  /** The named patient; absent with answers: they are all that is known; absent without: as at the stop before. */
  readonly case?: string
  /** What is answered otherwise than in the named patient. */
  readonly answers: PatientRecord
  readonly question?: RoomQuestion
  /** In the order in which it is shown, after the question and its answer. */
  readonly shows: readonly Shown[]
  /** Markdown for the one who speaks: paragraphs and lists. */
  readonly notes: string
  readonly minutes: number
}

/** A session for a room: stops in order, each with a patient, something to look at, and notes. */
export interface Lesson {
  readonly id: string
  readonly title: string
  /** One or two sentences: what it is about, and for whom. */
  readonly about: string
  /** The minutes of its stops together. */
  readonly minutes: number
  readonly stops: readonly LessonStop[]
}

export interface Term {
  readonly id: string
  readonly term: string
  readonly also: readonly string[]
  readonly meaning: string
}

export interface Pack {
  readonly format: typeof FORMAT
  readonly id: string
  readonly title: string
  /** The question the pathway answers, as a title for the screen. */
  readonly question: string
  readonly version: string
  /** ISO date or month of the source: every screen shows it. */
  readonly dated: string
  readonly language: string
  readonly licence: string
  readonly source: {
    readonly citation: string
    readonly short: string
    /** What it is called in a sentence: "the article". Absent: "the source". */
    readonly called?: string
    readonly url?: string
    /** Numbers that stand in the source itself (status `printed`); quoted under the id of the pack. */
    readonly figures?: readonly Figure[]
  }
  readonly reviewed: 'none' | Review
  /** The sentence that says what it is not for. */
  readonly notFor: string
  /** The case shown on the first screen. */
  readonly opensWith: string
  readonly stages: readonly Stage[]
  readonly attributes: readonly Attribute[]
  readonly criteria: readonly Criterion[]
  readonly drugs: readonly Drug[]
  readonly nodes: readonly PathwayNode[]
  readonly edges: readonly Edge[]
  readonly rules: readonly Rule[]
  readonly conflicts: readonly Conflict[]
  readonly promises: readonly SafetyPromise[]
  readonly claims: readonly Claim[]
  readonly discrepancies: readonly Discrepancy[]
  readonly assumptions: readonly Assumption[]
  readonly sources: readonly Source[]
  readonly outside: readonly OutsideCheck[]
  readonly gaps: readonly Gap[]
  readonly since: readonly Rereading[]
  /** The question of the source argued point by point, where the pack has it. */
  readonly comparison?: ArguedComparison
  /** Studies the source asks for and that have not been done, as far as found. */
  readonly wanted: readonly WantedStudy[]
  readonly cases: readonly Case[]
  readonly lessons: readonly Lesson[]
  readonly glossary: readonly Term[]
}
