import { today } from '../../ports/clock.ts'
import { type CaseProgress, statusOf } from '../../store/late.ts'
import { drillsOf, say, workedCases } from '../../view/late.ts'
import { useProgress } from '../parts/useLearner.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { CaseRow } from './CaseRow.tsx'
import { CLAIM_DRILLS } from './drills.ts'
import { Keeping, NotKept } from './Keeping.tsx'

/** Every case with how far one has come; what is due for review comes first. */
export function CaseList({ unknown }: { unknown: boolean }) {
  const pack = useExplorer((state) => state.pack)
  const progress = useProgress()
  const { see } = useActions()
  const day = today()
  const cases = workedCases(pack)
  const of = (id: string): CaseProgress | undefined => progress.cases[pack.id]?.[id]
  const due = cases.filter(
    ({ id, decisions = [] }) => statusOf(of(id), decisions.length, day) === 'to-review',
  )
  const drills = drillsOf(pack)
  const judged = drills.filter(({ claim }) => progress.drills[pack.id]?.[claim.id] !== undefined).length
  if (cases.length === 0) return <p>{say('cases.none')}</p>
  return (
    <>
      <header className="cases-head">
        <h2>{say('cases.title')}</h2>
        <p>{say('cases.about')}</p>
        {unknown && <p role="status">{say('cases.unknown')}</p>}
        <NotKept />
      </header>
      {due.length > 0 && (
        <section aria-label={say('cases.to-review')}>
          <h3>{say('cases.to-review')}</h3>
          <ul className="cases-list">
            {due.map((each) => (
              <CaseRow key={each.id} each={each} progress={of(each.id)} day={day} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={say('cases.list')}>
        <h3>{say('cases.list')}</h3>
        <ul className="cases-list">
          {cases
            .filter((each) => !due.includes(each))
            .map((each) => (
              <CaseRow key={each.id} each={each} progress={of(each.id)} day={day} />
            ))}
        </ul>
      </section>
      {drills.length > 0 && (
        <section className="cases-drills" aria-label={say('drill.title')}>
          <h3>{say('drill.title')}</h3>
          <p>{say('drill.about')}</p>
          <p className="cases-actions">
            <button type="button" className="button" onClick={() => see({ item: CLAIM_DRILLS })}>
              {say('drill.open')}
            </button>
            <span className="case-status">{say('drill.progress', { done: judged, all: drills.length })}</span>
          </p>
        </section>
      )}
      <Keeping />
    </>
  )
}
