import type { Gap, Rereading } from '../../model/model.ts'
import { say } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { Late } from '../parts/Late.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Section } from './Section.tsx'

/** Where the article says nothing, or says two things, about this step. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  return (
    <Section title={say('details.gaps')}>
      <ul className="gaps">
        {gaps.map(({ id, kind, text }) => (
          <li key={id}>
            <span className="gap-kind">{say(`details.gap.${kind}`)}</span> <Prose text={text} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The positions taken here, re-read in the light of what came later, and one step to all of them. */
export function Since({ since }: { since: readonly Rereading[] }) {
  const dated = useExplorer((state) => state.pack.dated)
  const all = useExplorer((state) => state.pack.since.length)
  const { see } = useActions()
  const year = dated.slice(0, 4)
  if (all === 0) return null
  return (
    <Section title={say('details.since', { year })}>
      {since.length > 0 && <p className="section-about">{say('details.since-about', { year })}</p>}
      {since.map((each) => (
        <article key={each.id} className="rereading" aria-label={each.id}>
          <p className="rereading-verdict">{each.verdict}</p>
          <p>
            {each.id} · <Prose text={each.position} />
          </p>
          <Fold summary={say('details.since-more')}>
            <p>
              <Prose text={each.later} />
            </p>
            <Late name="cards">{({ Rests }) => <Rests rests={each.rests} />}</Late>
          </Fold>
        </article>
      ))}
      <button type="button" className="button" data-kind="link" onClick={() => see({ sheet: 'since' })}>
        {say('details.since-all', { year })}
      </button>
    </Section>
  )
}
