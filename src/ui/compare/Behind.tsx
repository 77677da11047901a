import type { Gap, Rereading, Source } from '../../model/model.ts'
import { type Caution, say, sayCount } from '../../view/late.ts'
import { SourceCard } from '../parts/Cards.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Rests } from '../parts/SourceFacts.tsx'
import { useActions } from '../useExplorer.tsx'

/** What the claims of an argument must not be read without: it is never folded away. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  return (
    <div className="argument-cautions">
      <p>
        <strong>{say('compare.cautions')}</strong>
      </p>
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

/** Positions read again in the light of what came later, by their verdicts; the whole of each when it is opened. */
export function Rereadings({ since }: { since: readonly Rereading[] }) {
  if (since.length === 0) return null
  return (
    <Fold
      summary={sayCount('compare.since', since.length, {
        list: since.map(({ id, verdict }) => `${id}, ${verdict}`).join('; '),
      })}
    >
      {since.map((each) => (
        <article key={each.id} className="argument-since" aria-label={each.id}>
          <p>
            <strong>{each.verdict}</strong>
          </p>
          <p>
            {each.id} · <Prose text={each.position} />
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

/** The studies behind an argument, and for each the way to whether its patients were like this one. */
export function Studies({ sources }: { sources: readonly Source[] }) {
  const { see } = useActions()
  if (sources.length === 0) return null
  return (
    <ul className="argument-studies" aria-label={say('compare.sources')}>
      {sources.map((source) => (
        <li key={source.id}>
          <SourceCard source={source} />
          <button
            type="button"
            className="button"
            data-kind="link"
            aria-label={say('compare.like-of', { study: source.short })}
            onClick={() => see({ screen: 'evidence', item: source.id })}
          >
            {say('compare.like')}
          </button>
        </li>
      ))}
    </ul>
  )
}
