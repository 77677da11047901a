import { writeLink } from '../../ports/link.ts'
import { OWN, printedCaseOf, printedLessonOf } from '../../store/late.ts'
import type { ExplorerState } from '../../store/store.ts'
import { placeOf } from '../parts/citing.ts'

/** The address of the preview that is open: what is seen there is seen there too. */
export function previewAddressOf(state: ExplorerState): string {
  return `${placeOf()}#${writeLink(state)}`
}

/** The address that opens the lesson on paper at its first stop, with its own patient; null where none can. */
export function lessonAddressOf(state: ExplorerState): string | null {
  const lesson = printedLessonOf(state)
  const own = lesson !== null && !state.pack.lessons.includes(lesson)
  const view = {
    ...bareOf(state).view,
    screen: 'present',
    lesson: own ? OWN : (lesson?.id ?? ''),
    own: own ? state.view.own : '',
  } as const
  const hash = writeLink({ ...bareOf(state), view })
  // What is too long for a link is left out of it.
  return own && !hash.includes('&y=') ? null : `${placeOf()}#${hash}`
}

/** The address that opens the case on paper at its story; a reader's own patient is no part of it. */
export function caseAddressOf(state: ExplorerState): string {
  const bare = bareOf(state)
  const view = { ...bare.view, screen: 'cases', item: printedCaseOf(state)?.id ?? null } as const
  return `${placeOf()}#${writeLink({ ...bare, view })}`
}

/** The address of the list of cases. */
export function casesAddressOf(state: ExplorerState): string {
  const bare = bareOf(state)
  return `${placeOf()}#${writeLink({ ...bare, view: { ...bare.view, screen: 'cases', item: null } })}`
}

/** The state without what the person who prints has done beside what is printed. */
function bareOf(state: ExplorerState): ExplorerState {
  const { acts, view } = state
  return {
    ...state,
    acts: { ...acts, patient: {}, pinned: null, focus: null },
    view: {
      ...view,
      sheet: null,
      outline: false,
      beside: null,
      fit: { what: 'all', asked: 0 },
      stop: 0,
      shown: 0,
      part: 0,
      own: '',
    },
  }
}
