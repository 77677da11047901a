import type { Case } from '../../model/model.ts'
import { readingOf, say, workedCases } from '../../view/late.ts'
import { SourceCard } from '../parts/Cards.tsx'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { useProgress } from '../parts/useLearner.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Rereadings } from './Today.tsx'

/** What a case leads on to: the claims, studies and positions that came up in it, and a case not done yet. */
export function ReadNext({ each }: { each: Case }) {
  const pack = useExplorer((state) => state.pack)
  const progress = useProgress()
  const { see } = useActions()
  const { claims, sources, since } = readingOf(pack, each)
  const cases = workedCases(pack)
  const place = cases.findIndex(({ id }) => id === each.id)
  const next = [...cases.slice(place + 1), ...cases.slice(0, place)].find(
    ({ id }) => progress.cases[pack.id]?.[id]?.debriefed !== true,
  )
  return (
    <section aria-label={say('debrief.next')}>
      <h4>{say('debrief.next')}</h4>
      <Fold summary={say('debrief.next-claims', { count: claims.length })}>
        {claims.map((view) => (
          <ClaimCard key={view.claim.id} view={view} />
        ))}
      </Fold>
      {sources.length > 0 && (
        <Fold summary={say('debrief.next-sources', { count: sources.length })}>
          {sources.map((source) => (
            <SourceCard key={source.id} source={source} />
          ))}
        </Fold>
      )}
      <Fold summary={say('debrief.next-since', { count: since.length })}>
        <Rereadings rows={since} />
      </Fold>
      {next !== undefined && (
        <p className="cases-actions">
          <button type="button" className="button" onClick={() => see({ item: next.id })}>
            {say('debrief.next-case', { title: next.title })}
          </button>
        </p>
      )}
    </section>
  )
}
