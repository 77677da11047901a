import type { Look } from '../engine/engine.ts'
import type { Source, Stance, Strength, Tier, Truth } from '../model/model.ts'

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
  hedged: {
    word: 'hedged',
    mark: '',
    meaning: 'The source says it with a hedge, such as “may”, “might” or “conditionally”.',
  },
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
