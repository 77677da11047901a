/** What comes out of the printer: the paper of what is on the screen, as the address names it. */
import type { Case, Lesson, Pack } from '../model/model.ts'
import { type CasePaper, casePaperOf, type LessonPaper, lessonPaperOf, type PaperForm } from '../view/late.ts'
import type { UnitPreference } from '../view/view.ts'
import { remember } from './selectors.ts'
import { lessonOf, ownLessonOf } from './stage.ts'
import type { ExplorerState, Sheet } from './store.ts'

const FORM_OF: Partial<Record<Sheet, PaperForm>> = {
  print: 'open',
  'print-answers': 'answers',
  'print-notes': 'notes',
}

/** The preview that shows a form of the paper. */
export const PREVIEW_OF = { open: 'print', answers: 'print-answers', notes: 'print-notes' } as const

/** How much is told: without a preview over the screen, what everybody may have. */
export function paperFormOf({ view }: ExplorerState): PaperForm {
  return FORM_OF[view.sheet ?? 'print'] ?? 'open'
}

/** The lesson whose paper is printed: the one that is presented or built; null for something else. */
export function printedLessonOf(state: ExplorerState): Lesson | null {
  const { screen, sheet, stop } = state.view
  if (sheet === 'lesson') return ownLessonOf(state)
  // While it is being chosen what to present, nothing is chosen yet, unless its preview is open.
  const chosen = stop >= 0 || FORM_OF[sheet ?? 'lesson'] !== undefined
  return screen === 'present' && chosen ? lessonOf(state) : null
}

/** The case whose paper is printed: the one that is open on the screen of cases. */
export function printedCaseOf({ pack, view }: ExplorerState): Case | null {
  if (view.screen !== 'cases') return null
  return pack.cases.find(({ id, decisions = [] }) => id === view.item && decisions.length > 0) ?? null
}

/** Whether a learner's own way is printed: of the open case when that is asked for, of all on their list. */
export function printsProgress(state: ExplorerState): boolean {
  const { screen, item } = state.view
  if (screen !== 'cases') return false
  return printedCaseOf(state) === null ? item === null : paperFormOf(state) === 'notes'
}

const lessonPaper = remember(
  (pack: Pack, lesson: Lesson, form: PaperForm, units: UnitPreference): LessonPaper =>
    lessonPaperOf(pack, lesson, form, units),
)

/** What paper says of the lesson at hand; null where none is printed. */
export function lessonPaperNowOf(state: ExplorerState): LessonPaper | null {
  const lesson = printedLessonOf(state)
  return lesson && lessonPaper(state.pack, lesson, paperFormOf(state), state.view.units)
}

const casePaper = remember(
  (pack: Pack, each: Case, answers: boolean, units: UnitPreference): CasePaper =>
    casePaperOf(pack, each, answers, units),
)

/** What paper says of the case at hand; null where none is printed. */
export function casePaperNowOf(state: ExplorerState): CasePaper | null {
  const each = printedCaseOf(state)
  return each && casePaper(state.pack, each, paperFormOf(state) !== 'open', state.view.units)
}
