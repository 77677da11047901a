import { useEffect, useRef, useState } from 'react'
import { type Drill, RELATIONS, type Relation, say } from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Figures } from '../parts/Figures.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Choices } from './Choices.tsx'

/**
 * One claim to judge. What the paper found stands beside it from the start, since no claim that needs a correction is
 * shown without one; its check comes with the judgement.
 */
export function DrillView({
  drill,
  judged,
  onJudge,
  onNext,
}: {
  drill: Drill
  judged: Relation | undefined
  onJudge: (relation: Relation) => void
  onNext: () => void
}) {
  const [chosen, setChosen] = useState(judged)
  const [asked, setAsked] = useState(false)
  const after = useRef<HTMLDivElement>(null)
  const was = useRef(judged)
  const { claim, found, sources, relation, view } = drill
  useEffect(() => {
    if (judged !== undefined && was.current === undefined) after.current?.focus()
    was.current = judged
  }, [judged])
  const commit = () => {
    setAsked(chosen === undefined)
    if (chosen !== undefined) onJudge(chosen)
  }
  const words = (of: Relation) => say(`drill.relation.${of}`)
  return (
    <section className="drill" aria-label={say('claim.label', { id: claim.id })} data-drill={claim.id}>
      <div className="drill-sides">
        <div>
          <h3>{say('drill.says')}</h3>
          <p>
            <Prose text={claim.text} />
          </p>
          <p className="cases-aside">
            {claim.id} · {say('drill.cites', { list: listed(sources.map(({ short }) => short)) })}
          </p>
        </div>
        <div className="drill-found">
          <h3>{say('drill.found')}</h3>
          {found.map((text) => (
            <p key={text}>
              <Prose text={text} />
            </p>
          ))}
          {sources
            .filter(({ figures }) => figures.length > 0)
            .map((source) => (
              <Fold
                key={source.id}
                summary={say('drill.figures', { name: source.short, count: source.figures.length })}
              >
                <Figures figures={source.figures} name={source.short} />
              </Fold>
            ))}
        </div>
      </div>
      <div className="to-commit">
        <Choices
          question={say('drill.question')}
          options={RELATIONS.map((id) => ({ id, text: words(id) }))}
          chosen={judged ?? chosen}
          locked={judged !== undefined}
          onChoose={setChosen}
        />
        {judged === undefined && (
          <button type="button" className="button" data-kind="primary" onClick={commit}>
            {say('drill.commit')}
          </button>
        )}
        {asked && chosen === undefined && (
          <p className="cases-error" role="alert">
            {say('case.choose-first')}
          </p>
        )}
      </div>
      {judged !== undefined && (
        <div ref={after} tabIndex={-1} className="case-after">
          <p>
            <strong>
              {judged === relation
                ? say('drill.agrees', { relation: words(relation) })
                : say('drill.differs', { judged: words(judged), relation: words(relation) })}
            </strong>
          </p>
          <h4>{say('drill.checked')}</h4>
          <ClaimCard view={view} />
          <p className="cases-actions">
            <button type="button" className="button" data-kind="primary" onClick={onNext}>
              {say('drill.next')}
            </button>
          </p>
        </div>
      )}
    </section>
  )
}
