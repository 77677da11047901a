import type { Gap, Rereading, Source } from '../../model/model.ts'
import { type ArgumentLine, type Caution, say, sayCount } from '../../view/late.ts'
import { type ClaimView, type ConditionLine, TRUTH_WORDS } from '../../view/view.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { FigureLine } from '../parts/FigureLine.tsx'
import { Figures } from '../parts/Figures.tsx'
import { Fold } from '../parts/Fold.tsx'
import { LikenessTable } from '../parts/LikenessTable.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Rests } from '../parts/SourceFacts.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What it depends on, each part with whether it holds for this patient. */
export function Conditions({ conditions }: { conditions: readonly ConditionLine[] }) {
  if (conditions.length === 0) return null
  return (
    <ul className="argument-conditions" aria-label={say('compare.depends')}>
      {conditions.map(({ text, truth, answers }) => (
        <li key={text} title={TRUTH_WORDS[truth].meaning}>
          <span aria-hidden="true">{TRUTH_WORDS[truth].mark}</span>{' '}
          <span className="visually-hidden">{TRUTH_WORDS[truth].word}: </span>
          {text}
          {answers !== '' && ` (${answers})`}
        </li>
      ))}
    </ul>
  )
}

/** What the claims of an argument must not be read without: it is never folded away. */
export function Cautions({ cautions }: { cautions: readonly Caution[] }) {
  if (cautions.length === 0) return null
  const byClaims = new Map<string, string[]>()
  for (const { claims, text } of cautions) {
    const key = claims.join(say('join.comma'))
    byClaims.set(key, [...(byClaims.get(key) ?? []), text])
  }
  return (
    <div className="argument-cautions">
      <strong>{say('compare.cautions')}</strong>
      <ul>
        {[...byClaims].map(([claims, texts]) => (
          <li key={claims}>
            {claims}: <Prose text={texts.join(' ')} />
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

/** The numbers in lines, each with its study. */
export function FigureLines({ figures }: { figures: ArgumentLine['figures'] }) {
  if (figures.length === 0) return null
  return (
    <ul className="argument-figures" aria-label={say('compare.figures-label')}>
      {figures.flatMap(({ source, figures: shown }) =>
        shown.map((figure) => (
          <li key={`${source.id} ${figure.id}`}>
            {source.short} · <FigureLine figure={figure} />
            {figure.at === undefined && figure.note !== undefined && ` (${figure.note})`}
          </li>
        )),
      )}
    </ul>
  )
}

/** The same with everything a reader needs to judge them. */
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

/** Whether the patients of a study were like this one, and the way to the whole of it. */
export function StudyFold({ source }: { source: Source }) {
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  return (
    <Fold summary={say('compare.like-of', { study: source.short })}>
      <LikenessTable source={source} pack={pack} />
      <button
        type="button"
        className="button"
        data-kind="link"
        onClick={() => see({ screen: 'evidence', item: source.id })}
      >
        {say('compare.study', { study: source.short })}
      </button>
    </Fold>
  )
}
