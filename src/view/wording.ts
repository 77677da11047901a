import type { Look } from '../engine/engine.ts'
import type { Check, Severity, Source, Stance, Strength, Support, Tier, Truth } from '../model/model.ts'

/**
 * The one table of status words and marks. A status is told by word and mark before it is told by colour; the
 * colours of the same names stand in `ui/theme.css`, and both the canvas and the printed picture read this table.
 * Nothing here is ever "recommended": a stance is what the source says.
 */
export interface Word {
  readonly word: string
  readonly mark: string
  /** A full sentence for a legend, a tooltip or a screen reader. */
  readonly meaning: string
}

export const STANCE_WORDS: Readonly<Record<Stance, Word>> = {
  favoured: { word: 'favoured', mark: '✓', meaning: 'The source favours it for this patient.' },
  acceptable: {
    word: 'acceptable',
    mark: '○',
    meaning: 'The source supports it, or supports it with conditions.',
  },
  cautioned: { word: 'cautioned', mark: '▲', meaning: 'The source, or our reading of it, urges caution.' },
  avoid: { word: 'avoid', mark: '✕', meaning: 'The source, or our reading of it, is against it here.' },
  open: { word: 'open question', mark: '?', meaning: 'The source asks the question and does not answer it.' },
  silent: {
    word: 'silent',
    mark: '–',
    meaning: 'The source says nothing about it for this patient. That is neither for nor against.',
  },
  unverified: {
    word: 'not verified',
    mark: '⚠',
    meaning: 'A statement we could not read bears on this. Not verified here; see the guideline.',
  },
}

/** The word for a stance that could still change, in place of the stance of the moment. */
export const NOT_SETTLED: Word = {
  word: 'not known yet',
  mark: '…',
  meaning: 'What the source says depends on something not known of this patient.',
}

export const LOOK_WORDS: Readonly<Record<Look, Word>> = {
  travelled: { word: 'on the way', mark: '●', meaning: 'This patient’s way has come through here.' },
  here: { word: 'here', mark: '◉', meaning: 'This is where the patient is now.' },
  ahead: { word: 'ahead', mark: '▷', meaning: 'The way leads here next, or could.' },
  open: {
    word: 'still open',
    mark: '◌',
    meaning: 'Whether the way leads here depends on something not known.',
  },
  off: { word: 'not on this way', mark: '', meaning: 'For this patient the way does not lead here.' },
}

/** The verdict on a condition for one patient. */
export const TRUTH_WORDS: Readonly<Record<Truth, Word>> = {
  true: { word: 'holds', mark: '✓', meaning: 'It holds for this patient.' },
  false: { word: 'does not hold', mark: '✕', meaning: 'It does not hold for this patient.' },
  unknown: { word: 'not known', mark: '?', meaning: 'It depends on something not known of this patient.' },
}

/** Whether a study met its end point. */
export const MET_WORDS: Readonly<Record<Source['endPoint']['met'], Word>> = {
  met: { word: 'end point met', mark: '✓', meaning: 'The study met its main end point.' },
  'not-met': { word: 'end point not met', mark: '✕', meaning: 'The study missed its main end point.' },
  'not-applicable': { word: 'no end point', mark: '–', meaning: 'It is not a study with an end point.' },
  unverified: { word: 'end point not verified', mark: '⚠', meaning: 'What came out could not be read.' },
}

export const STRENGTH_WORDS: Readonly<Record<Strength, Word>> = {
  directive: { word: 'stated flatly', mark: '', meaning: 'The source says it without a hedge.' },
  hedged: { word: 'hedged', mark: '', meaning: 'The source says it with “may” or “might”.' },
  'trial-only': {
    word: 'for a trial only',
    mark: '',
    meaning: 'The source offers it as part of a study design, not for care.',
  },
  derived: {
    word: 'our reading',
    mark: '',
    meaning: 'It follows from what the source states; the source does not say it in so many words.',
  },
}

export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  pregnancy: 'pregnancy',
  safety: 'safety',
  salvage: 'salvage',
  induction: 'induction',
  applicability: 'applies to whom',
}

export const CHECK_WORDS: Readonly<Record<Check, Word>> = {
  supported: { word: 'supported', mark: '✓', meaning: 'The paper says what the article says.' },
  'supported-pre-clinical': {
    word: 'supported, pre-clinical only',
    mark: '✓',
    meaning: 'The paper supports it in animals or cells only.',
  },
  'supported-with-limits': {
    word: 'supported with limits',
    mark: '✓',
    meaning: 'The paper supports it, with limits the article leaves out.',
  },
  overstated: { word: 'overstated', mark: '▲', meaning: 'The article says more than the paper shows.' },
  contradicted: { word: 'contradicted', mark: '✕', meaning: 'The paper says otherwise.' },
  wrong: { word: 'wrong', mark: '✕', meaning: 'It is not so.' },
  questionable: { word: 'questionable', mark: '▲', meaning: 'It does not fit what is known.' },
  mislabelled: { word: 'mislabelled', mark: '✕', meaning: 'It is said of the wrong study or treatment.' },
  inference: {
    word: 'the article’s inference',
    mark: '→',
    meaning: 'The article concludes it; no study tested it.',
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
  unverified: { word: 'not verified', mark: '⚠', meaning: 'The figure could not be read in the paper.' },
  'no-citation': { word: 'no citation', mark: '–', meaning: 'The article gives no reference for it.' },
  'no-citation-true': {
    word: 'no citation; confirmed elsewhere',
    mark: '✓',
    meaning: 'The article gives no reference; other sources confirm it.',
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
