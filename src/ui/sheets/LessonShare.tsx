import type { Lesson } from '../../model/model.ts'
import { MOST_OWN, writeLink } from '../../ports/link.ts'
import { OWN, ownLessonOf, patientAt } from '../../store/late.ts'
import type { ExplorerState } from '../../store/store.ts'
import { say } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { placeOf } from '../parts/citing.ts'
import { useExplorer } from '../useExplorer.tsx'

/** The link of a lesson, where it is short enough for one. */
export function LessonShare({ lesson }: { lesson: Lesson }) {
  const link = useExplorer(linkOf)
  const fits = useExplorer((state) => state.view.own.length <= MOST_OWN)
  const saved = useExplorer((state) => ownLessonOf(state) !== null)
  if (!saved || lesson.stops.length === 0) return null
  return fits ? (
    <div className="lesson-share">
      <p className="sheet-about">{say('lesson.link-about')}</p>
      <CopyButton label={say('lesson.link-copy')} text={link} />
    </div>
  ) : (
    <p className="sheet-about" role="status">
      {say('lesson.link-too-long')}
    </p>
  )
}

/** The address that opens the lesson at its first stop. */
function linkOf(state: ExplorerState): string {
  const view = {
    ...state.view,
    screen: 'present',
    sheet: null,
    lesson: OWN,
    stop: 0,
    shown: 0,
    part: 0,
  } as const
  const patient = patientAt({ ...state, view }, 0) ?? {}
  return `${placeOf()}#${writeLink({ ...state, view, acts: { ...state.acts, patient, pinned: null, focus: null } })}`
}
