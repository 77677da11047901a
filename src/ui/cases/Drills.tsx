import { useState } from 'react'
import { drillsOf, say } from '../../view/late.ts'
import { useLearner, useProgress } from '../parts/useLearner.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { DrillView } from './DrillView.tsx'
import { NotKept } from './Keeping.tsx'

/** Claims beside what their papers found, one at a time: how do the two relate? */
export function Drills() {
  const pack = useExplorer((state) => state.pack)
  const judged = useProgress().drills[pack.id] ?? {}
  const { learner } = useLearner()
  const { see } = useActions()
  const drills = drillsOf(pack)
  const firstOpen = (after: number) => {
    const order = [...drills.keys()].map((place) => (place + after + 1) % drills.length)
    return order.find((place) => judged[drills[place]?.claim.id ?? ''] === undefined)
  }
  const [place, setPlace] = useState(() => firstOpen(-1))
  const drill = place === undefined ? undefined : drills[place]
  const done = drills.filter(({ claim }) => judged[claim.id] !== undefined).length
  return (
    <article className="case" aria-labelledby="drill-title">
      <p>
        <button type="button" className="button" data-kind="link" onClick={() => see({ item: null })}>
          ← {say('cases.all')}
        </button>
      </p>
      <h2 id="drill-title">{say('drill.title')}</h2>
      <p className="cases-aside">{say('drill.about')}</p>
      <NotKept />
      <p className="case-status">{say('drill.progress', { done, all: drills.length })}</p>
      {drill === undefined ? (
        <>
          <p>{say('drill.done')}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              learner.actions.forgetDrills(pack.id)
              setPlace(0)
            }}
          >
            {say('drill.again')}
          </button>
        </>
      ) : (
        <DrillView
          key={drill.claim.id}
          drill={drill}
          judged={judged[drill.claim.id]}
          onJudge={(relation) => learner.actions.judge(pack.id, drill.claim.id, relation)}
          onNext={() => setPlace(firstOpen(place ?? -1))}
        />
      )}
    </article>
  )
}
