import { casePaperNowOf, lessonPaperNowOf, printsProgress } from '../../store/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { CasePaper } from './CasePaper.tsx'
import { LessonPaper } from './LessonPaper.tsx'
import { PatientPaper } from './PatientPaper.tsx'
import { ProgressPaper } from './ProgressPaper.tsx'

/** The paper of what is on the screen: a case that is open, a learner's own way, a lesson, or the patient. */
export function Printed() {
  const each = useExplorer(casePaperNowOf)
  const lesson = useExplorer(lessonPaperNowOf)
  const brief = useExplorer((state) => state.view.brief)
  if (useExplorer(printsProgress)) return <ProgressPaper />
  if (each !== null) return <CasePaper content={each} />
  if (lesson !== null) return <LessonPaper content={lesson} />
  return <PatientPaper brief={brief} />
}
