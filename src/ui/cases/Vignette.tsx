import { useState } from 'react'
import type { Case, Decision } from '../../model/model.ts'
import { patientOfCase, say } from '../../view/late.ts'
import { labelledAnswer } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'

/** The story, and the choice of when to be told. */
export function Vignette({
  each,
  begun,
  onBegin,
  onGo,
}: {
  each: Case
  begun: boolean
  onBegin: (exam: boolean) => void
  onGo: () => void
}) {
  const [exam, setExam] = useState(false)
  return (
    <section className="case-vignette" aria-label={say('case.story')}>
      <p className="case-story">
        <Prose text={each.story} />
      </p>
      <Known each={each} />
      {begun ? (
        <p className="cases-actions">
          <button type="button" className="button" data-kind="primary" onClick={onGo}>
            {say('case.next')}
          </button>
        </p>
      ) : (
        <>
          <label className="case-check">
            <input type="checkbox" checked={exam} onChange={(event) => setExam(event.target.checked)} />
            {say('case.exam')}
          </label>
          <p className="cases-actions">
            <button type="button" className="button" data-kind="primary" onClick={() => onBegin(exam)}>
              {say('case.begin')}
            </button>
          </p>
        </>
      )}
    </section>
  )
}

/** The story beside a decision. */
export function Story({ each, decision }: { each: Case; decision: Decision }) {
  return (
    <aside className="case-aside" aria-label={say('case.story')}>
      <h3>{say('case.story')}</h3>
      <p>
        <Prose text={each.story} />
      </p>
      <Known each={each} decision={decision} />
    </aside>
  )
}

function Known({ each, decision }: { each: Case; decision?: Decision }) {
  const pack = useExplorer((state) => state.pack)
  const units = useExplorer((state) => state.view.units)
  const patient = patientOfCase(pack, each, decision)
  return (
    <Fold summary={say('case.known')}>
      <ul className="case-known">
        {pack.attributes.flatMap((attribute) => {
          const answer = patient[attribute.id]
          return answer === undefined
            ? []
            : [<li key={attribute.id}>{labelledAnswer(attribute, answer, units)}</li>]
        })}
      </ul>
    </Fold>
  )
}
