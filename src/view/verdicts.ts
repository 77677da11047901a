import type { Check, Design, Leaning, Severity, Support, Truth } from '../model/model.ts'
import type { Likeness } from './likeness.ts'
import type { Word } from './wording.ts'

/** Words for how a claim was checked, how it is supported, and how much a discrepancy matters. */

export const CHECK_WORDS: Readonly<Record<Check, Word>> = {
  supported: { word: 'supported', mark: '✓', meaning: 'The source itself says what is claimed.' },
  'supported-pre-clinical': {
    word: 'supported, pre-clinical only',
    mark: '✓',
    meaning: 'The paper supports it in animals or cells only.',
  },
  'supported-with-limits': {
    word: 'supported with limits',
    mark: '✓',
    meaning: 'The paper supports it, with limits that are left out.',
  },
  overstated: { word: 'overstated', mark: '▲', meaning: 'More is claimed than the paper shows.' },
  contradicted: { word: 'contradicted', mark: '✕', meaning: 'The paper says otherwise.' },
  wrong: { word: 'wrong', mark: '✕', meaning: 'It is not so.' },
  questionable: { word: 'questionable', mark: '▲', meaning: 'It does not fit what is known.' },
  mislabelled: { word: 'mislabelled', mark: '✕', meaning: 'It is said of the wrong study or treatment.' },
  inference: {
    word: 'inferred',
    mark: '→',
    meaning: 'It is concluded; no study tested it.',
  },
  'not-in-source': { word: 'not in the source', mark: '✕', meaning: 'The paper cited does not say this.' },
  'not-shown-by-reference': {
    word: 'not shown by its reference',
    mark: '✕',
    meaning: 'The paper cited cannot show this.',
  },
  'citation-mismatch': {
    word: 'the citation does not fit',
    mark: '✕',
    meaning: 'The paper cited is about something else.',
  },
  'citation-too-broad': {
    word: 'one citation for too much',
    mark: '▲',
    meaning: 'One paper is cited for more than it holds.',
  },
  unverified: { word: 'not verified', mark: '⚠', meaning: 'It could not be read in the source itself.' },
  'no-citation': { word: 'no citation', mark: '–', meaning: 'No reference is given for it.' },
  'no-citation-true': {
    word: 'no citation; confirmed elsewhere',
    mark: '✓',
    meaning: 'No reference is given; other sources confirm it.',
  },
  opinion: { word: 'opinion', mark: '–', meaning: 'A judgement or a proposal: there is nothing to verify.' },
}

export const SUPPORT_WORDS: Readonly<Record<Support, string>> = {
  tested: 'tested directly',
  inferred: 'inferred through an assumption',
  'carried-over': 'carried over from another population',
  mechanism: 'mechanism only',
  opinion: 'the authors’ opinion',
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'could mislead a decision',
  moderate: 'imprecise or wrongly cited',
  low: 'a detail',
  info: 'confirmed correct',
}

/** Designs of studies, each with the shape that stands for it in a picture. */
export const DESIGN_WORDS: Readonly<Record<Design, { readonly word: string; readonly shape: DesignShape }>> =
  {
    'randomised-trial': { word: 'randomised trial', shape: 'square' },
    'trial-secondary-analysis': { word: 'secondary analysis of trials', shape: 'diamond' },
    'single-arm-cohort': { word: 'single-arm cohort', shape: 'circle' },
    'registry-cohort': { word: 'cohort or registry', shape: 'circle' },
    'claims-cohort': { word: 'cohort from insurance claims', shape: 'circle' },
    'animal-and-cell': { word: 'animals and cells', shape: 'cross' },
    'pooled-review': { word: 'pooled analysis', shape: 'triangle' },
    'narrative-review': { word: 'review', shape: 'ring' },
    guideline: { word: 'guideline', shape: 'flag' },
    label: { word: 'label or approval', shape: 'flag' },
    'not-verified': { word: 'design not verified', shape: 'ring' },
  }

export type DesignShape = 'square' | 'diamond' | 'circle' | 'ring' | 'cross' | 'triangle' | 'flag'

/** Whether the people of a study were like this patient, attribute by attribute. */
export const LIKENESS_WORDS: Readonly<Record<Likeness, Word>> = {
  matches: { word: 'matches', mark: '=', meaning: 'The study included people like this patient in this.' },
  differs: {
    word: 'differs',
    mark: '≠',
    meaning: 'The study did not include people like this patient in this.',
  },
  'not-reported': {
    word: 'not reported',
    mark: '–',
    meaning: 'The study did not say, or it could not be read.',
  },
  'not-known': {
    word: 'not known of our patient',
    mark: '?',
    meaning: 'It depends on an answer not given yet.',
  },
}

/** Which way an argument speaks about its side. The marks of silence are the same everywhere. */
export const LEANING_WORDS: Readonly<Record<Leaning, Word>> = {
  for: { word: 'speaks for it', mark: '↑', meaning: 'What the source or its papers hold in its favour.' },
  against: {
    word: 'speaks against it',
    mark: '↓',
    meaning: 'What the source or its papers hold against it.',
  },
  silent: {
    word: 'silent',
    mark: '–',
    meaning: 'The source says nothing on this. That is neither for nor against.',
  },
}

/** Whether an argument counts for this patient. */
export const BEARING_WORDS: Readonly<Record<'always' | Truth, Word>> = {
  always: { word: 'for every patient', mark: '●', meaning: 'It counts whoever the patient is.' },
  true: { word: 'applies to this patient', mark: '✓', meaning: 'What it depends on holds for this patient.' },
  false: {
    word: 'does not apply to this patient',
    mark: '✕',
    meaning: 'What it depends on does not hold for this patient.',
  },
  unknown: {
    word: 'not known of this patient',
    mark: '?',
    meaning: 'Whether it applies depends on something not known of this patient.',
  },
}
