import { type ReactNode, useEffect, useRef } from 'react'
import { claimsLeaningOn, type SearchEntry, say, stepsRestingOn } from '../../view/late.ts'
import { claimViews } from '../../view/view.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { SourceFacts } from '../parts/SourceFacts.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Jumps } from './Jumps.tsx'

/** What was found and has no place of its own on the screen: a claim, a source or a term, with what leans on it. */
export function Found({ entry, onBack }: { entry: SearchEntry; onBack: () => void }) {
  const region = useRef<HTMLElement>(null)
  // The person asked for it, so it is read out, and the next Tab leads into it.
  useEffect(() => region.current?.focus(), [])
  const label = `${say(`search.kind.${entry.kind}`)} ${entry.code === '' ? entry.title : entry.code}`
  return (
    <section ref={region} tabIndex={-1} className="sheet-found" aria-label={label}>
      <button type="button" className="button" data-kind="link" onClick={onBack}>
        {say('search.back')}
      </button>
      <FoundContent entry={entry} />
    </section>
  )
}

function FoundContent({ entry: { kind, id, title, note } }: { entry: SearchEntry }): ReactNode {
  if (kind === 'claim') return <FoundClaim id={id} />
  if (kind === 'source') return <FoundSource id={id} />
  return (
    <>
      <h3>{title}</h3>
      <p>{note}</p>
    </>
  )
}

function FoundClaim({ id }: { id: string }) {
  const pack = useExplorer((state) => state.pack)
  const nodes = stepsRestingOn(pack, id)
  return (
    <>
      {claimViews(pack, [id]).map((view) => (
        <ClaimCard key={view.claim.id} view={view} />
      ))}
      <h4>{say('search.resting')}</h4>
      {nodes.length === 0 ? (
        <p>{say('search.no-resting')}</p>
      ) : (
        <Jumps nodes={nodes} label={say('search.resting')} />
      )}
    </>
  )
}

function FoundSource({ id }: { id: string }) {
  const pack = useExplorer((state) => state.pack)
  const source = pack.sources.find((each) => each.id === id)
  if (source === undefined) return null
  const claims = claimsLeaningOn(pack, id)
  return (
    <>
      <h3>{source.short}</h3>
      <SourceFacts source={source} />
      <Fold summary={say('search.leaning', { count: claims.length })}>
        {claims.map((view) => (
          <ClaimCard key={view.claim.id} view={view} />
        ))}
      </Fold>
    </>
  )
}
