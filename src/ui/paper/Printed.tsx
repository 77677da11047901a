import { casePaperNowOf, lessonPaperNowOf } from '../../store/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { CasePaper } from './CasePaper.tsx'
import { LessonPaper } from './LessonPaper.tsx'
import { PatientPaper } from './PatientPaper.tsx'

/** The paper of what is on the screen: a case that is open, a lesson that is presented, or the patient at hand. */
export function Printed() {
  const each = useExplorer(casePaperNowOf)
  const lesson = useExplorer(lessonPaperNowOf)
  const brief = useExplorer((state) => state.view.brief)
  if (each !== null) return <CasePaper content={each} />
  if (lesson !== null) return <LessonPaper content={lesson} />
  return <PatientPaper brief={brief} />
}
