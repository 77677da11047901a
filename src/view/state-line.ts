import type { Look } from '../engine/engine.ts'
import type { Stance } from '../model/model.ts'
import { say } from './messages.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from './wording.ts'

/** How a node lies for a patient, as far as its box tells it. */
export interface NodeState {
  readonly look: Look
  readonly stance: Stance | 'unsettled' | ''
  /** Options: 'given', 'aside' or ''. */
  readonly past: string
  /** It rests on less, since an assumption was switched off. */
  readonly weak?: boolean
}

/** The one line of state in a box: some words, and for a treatment what is said of it as mark and word. */
export interface StateLine {
  /** The mark of the look, where the words name it. */
  readonly mark: string
  readonly words: string
  readonly stance?: Stance | 'unsettled'
}

/** From this width on a box has room for the words of a long line. */
const ROOMY = 160

/**
 * What the line says in a box so wide. A treatment the way leads to shows its stance; one already given shows it for
 * a next course only; where the way does not lead, that is all that is said here, and the details say the rest.
 */
export function stateLineOf({ look, stance, past }: NodeState, width: number): StateLine {
  const { word, mark } = LOOK_WORDS[look]
  const roomy = width >= ROOMY
  if (stance === '' || look === 'off') return { mark, words: word }
  if (past === 'given') return { mark: '', words: say(roomy ? 'canvas.given-next' : 'canvas.next'), stance }
  if (past === 'aside')
    return roomy
      ? { mark: '', words: `${say('canvas.aside')},`, stance }
      : { mark: '', words: say('canvas.aside') }
  if (look === 'open')
    return roomy && stance !== 'unsettled' ? { mark, words: `${word},`, stance } : { mark, words: word }
  return { mark: '', words: '', stance }
}

export const stanceWordOf = (stance: Stance | 'unsettled'): string =>
  stance === 'unsettled' ? NOT_SETTLED.word : STANCE_WORDS[stance].word

export const stanceMarkOf = (stance: Stance | 'unsettled'): string =>
  stance === 'unsettled' ? NOT_SETTLED.mark : STANCE_WORDS[stance].mark
