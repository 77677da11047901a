import type { CaseProgress } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'

/** Asked of a learner who comes back to a case they had begun. */
export function Resume({
  progress,
  onContinue,
  onAgain,
}: {
  progress: CaseProgress
  onContinue: () => void
  onAgain: () => void
}) {
  const version = useExplorer((state) => state.pack.version)
  const question = say('case.resume', { step: progress.step + 1 })
  return (
    <section className="case-resume" aria-label={question}>
      <h3>{question}</h3>
      <p>
        {progress.content === version
          ? say('case.resume-about')
          : say('case.resume-content', { begun: progress.content, now: version })}
      </p>
      <p className="cases-actions">
        <button type="button" className="button" data-kind="primary" onClick={onContinue}>
          {say('case.resume-yes')}
        </button>
        <button type="button" className="button" onClick={onAgain}>
          {say('case.again')}
        </button>
      </p>
    </section>
  )
}
