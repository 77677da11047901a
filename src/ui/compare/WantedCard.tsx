import type { ReactNode } from 'react'
import { say, type WantedLine } from '../../view/late.ts'
import { TRUTH_WORDS } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Links } from '../parts/SourceFacts.tsx'
import { Cautions, ClaimFold, Conditions, FigureLines, GapList, SinceFold } from './Behind.tsx'

/** One study that is asked for: whom, what, why it is hard, and what became of those who tried something like it. */
export function WantedCard({ line }: { line: WantedLine }) {
  const { study, bearing, conditions, claims, cautions, gaps, since } = line
  return (
    <article className="wanted-card" aria-label={study.title}>
      <dl>
        <Row term={say('wanted.who')}>
          <Prose text={study.population} />
        </Row>
        <Row term={say('wanted.among')}>
          {bearing === undefined ? (
            say('wanted.among.unsaid')
          ) : (
            <>
              <span aria-hidden="true">{TRUTH_WORDS[bearing].mark}</span> {say(`wanted.among.${bearing}`)}
              <Conditions conditions={conditions} />
            </>
          )}
        </Row>
        <Row term={say('wanted.arms')}>{study.arms.map(({ name }) => name).join(say('wanted.versus'))}</Row>
        {study.failure !== undefined && (
          <Row term={say('wanted.failure')}>
            <Prose text={study.failure} />
          </Row>
        )}
        <Row term={say('wanted.hard')}>
          <Prose text={study.hard} />
        </Row>
        <div className="wanted-runs">
          <dt>{say('wanted.run')}</dt>
          <dd>
            <Runs line={line} />
          </dd>
        </div>
      </dl>
      <Cautions cautions={cautions} />
      <div className="argument-behind">
        <ClaimFold claims={claims} />
        {gaps.length > 0 && (
          <Fold summary={say('compare.gaps', { count: gaps.length })}>
            <GapList gaps={gaps} />
          </Fold>
        )}
        <SinceFold since={since} />
      </div>
    </article>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What was run after it was asked for, and what became of it. */
export function Runs({ line: { study, run } }: { line: WantedLine }) {
  if (study.run.length === 0) return say('wanted.run-none')
  return (
    <ul>
      {study.run.map(({ short, identifier, level, became }, index) => (
        <li key={short}>
          <strong>{short}</strong>: <Prose text={became} />{' '}
          <span className="wanted-level">({say(`wanted.level.${level}`)})</span>
          <FigureLines figures={run[index] ?? []} />
          <Links identifiers={identifier === undefined ? [] : [identifier]} />
        </li>
      ))}
    </ul>
  )
}
