import type { Gap, Rereading, Source } from '../../model/model.ts'
import { type ArgumentLine, type Caution, say, sayCount } from '../../view/late.ts'
import type { ClaimView } from '../../view/view.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { Figures } from '../parts/Figures.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Rests, SourceFacts } from '../parts/SourceFacts.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What the claims of an argument must not be read without: it is never folded away. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <div className="argument-cautions">
      <strong>{say('compare.cautions')}</strong>
      <ul>
        {cautions.map(({ claims, discrepancy, text }) => (
          <li key={`${discrepancy} ${text}`}>
            {say('compare.caution', { claims: claims.join(say('join.comma')), text })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Where the source says nothing, or says two things. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <ul className="argument-gaps">
      {gaps.map(({ id, text }) => (
        <li key={id}>
          <Prose text={text} />
        </li>
      ))}
    </ul>
  )
}

/** The numbers, each as its study gives it. */
export function FigureFold({ figures }: { figures: ArgumentLine['figures'] }) {
  const count = figures.reduce((sum, each) => sum + each.figures.length, 0)
  if (count === 0) return null
  return (
    <Fold summary={sayCount('compare.figures', count)}>
      {figures.map(({ source, figures: shown }) => (
        <div key={source.id}>
          <strong>{source.short}</strong>
          <Figures figures={shown} name={source.short} />
        </div>
      ))}
    </Fold>
  )
}

export function ClaimFold({ claims }: { claims: readonly ClaimView[] }) {
  if (claims.length === 0) return null
  const list = claims.map(({ claim }) => claim.id).join(say('join.comma'))
  return (
    <Fold summary={sayCount('compare.claims', claims.length, { list })}>
      <ClaimCards views={claims} />
    </Fold>
  )
}

/** Positions read again in the light of what came later, by their verdicts; the whole of each when it is opened. */
export function SinceFold({ since }: { since: readonly Rereading[] }) {
  const year = useExplorer((state) => state.pack.dated).slice(0, 4)
  if (since.length === 0) return null
  const list = since.map(({ id, verdict }) => `${verdict} (${id})`).join('; ')
  return (
    <Fold summary={say('compare.since', { year, list })}>
      {since.map((each) => (
        <article key={each.id} className="argument-since" aria-label={each.id}>
          <p>
            {each.id} · <Prose text={each.position} />
          </p>
          <p>
            <strong>{each.verdict}</strong>
          </p>
          <p>
            <Prose text={each.later} />
          </p>
          <Rests rests={each.rests} />
        </article>
      ))}
    </Fold>
  )
}

/** One study behind an argument, and the way to whether its patients were like this one. */
export function StudyFold({ source }: { source: Source }) {
  const { see } = useActions()
  return (
    <Fold summary={say('compare.like-of', { study: source.short })}>
      <button
        type="button"
        className="button"
        data-kind="link"
        onClick={() => see({ screen: 'evidence', item: source.id })}
      >
        {say('compare.like')}
      </button>
      <SourceFacts source={source} />
    </Fold>
  )
}
