import { useEffect, useRef } from 'react'
import { claimsLeaningOn, DESIGN_WORDS, type Shelved, say, stepsRestingOn } from '../../view/late.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { LikenessTable } from '../parts/LikenessTable.tsx'
import { SourceFacts } from '../parts/SourceFacts.tsx'
import { Steps } from './Steps.tsx'

/** One study: how it was done, whom it included beside the patient at hand, what came out, and what leans on it. */
export function SourceDetail({ shelved, onBack }: { shelved: Shelved; onBack: () => void }) {
  const { source, pack } = shelved
  const heading = useRef<HTMLHeadingElement>(null)
  // The person asked for it, so it is read out, and the next Tab leads into it.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const claims = claimsLeaningOn(pack, source.id)
  const ids = new Set(claims.flatMap(({ claim }) => stepsRestingOn(pack, claim.id).map(({ id }) => id)))
  const steps = pack.nodes.filter(({ id }) => ids.has(id))
  return (
    <article className="evidence evidence-detail">
      <button type="button" className="button" data-kind="link" onClick={onBack}>
        {say('evidence.back')}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {source.short}
      </h2>
      <p className="evidence-about">
        {DESIGN_WORDS[source.design].word} · {say('evidence.of-pack', { pack: pack.title })}
      </p>
      <div className="evidence-columns">
        <div>
          <SourceFacts source={source} pack={pack} open />
        </div>
        <div>
          <h3>{say('likeness.question')}</h3>
          <LikenessTable source={source} pack={pack} />
          <h3>{say('evidence.leaning-steps')}</h3>
          {steps.length === 0 ? <p>{say('evidence.no-steps')}</p> : <Steps pack={pack} nodes={steps} />}
          <Fold summary={say('evidence.leaning-claims', { count: claims.length })}>
            <ClaimCards views={claims} />
          </Fold>
        </div>
      </div>
    </article>
  )
}
