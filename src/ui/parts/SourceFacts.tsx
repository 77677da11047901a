import type { ReactNode } from 'react'
import type { Identifier, Rereading, Source } from '../../model/model.ts'
import { linkOf, say, sourceView } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Figures } from './Figures.tsx'
import { Fold } from './Fold.tsx'
import { Prose } from './Prose.tsx'
import './source.css'

/** What is known of one study, without its name. */
export function SourceFacts({ source }: { source: Source }) {
  const pack = useExplorer((state) => state.pack)
  const { endPoint, studied } = sourceView(pack, source)
  return (
    <div className="source-facts">
      {source.reference !== undefined && (
        <p className="source-reference">{say('details.reference', { number: source.reference })}</p>
      )}
      <p className="source-title">
        {source.authors} <cite>{source.title}</cite>. {source.journal} {source.year}
        {source.where === undefined ? '' : `;${source.where}`}.
      </p>
      <dl>
        <Row term={say('details.who')}>{source.line}</Row>
        <Row term={say('details.design')}>
          <Prose text={source.designWords} />
        </Row>
        {source.nWords !== undefined && <Row term={say('details.n')}>{source.nWords}</Row>}
        <Row term={say('details.place')}>
          {[source.place, source.years].filter((each) => each !== undefined).join(say('join.comma'))}
        </Row>
        <Row term={say('details.end-point')}>
          {[source.endPoint.name, source.endPoint.at].filter((each) => each !== undefined).join(', ')}
          {': '}
          {endPoint.word}
        </Row>
        <Row term={say('details.read')}>{source.read}</Row>
        <Row term={say('details.link')}>
          <Links identifiers={source.identifiers} />
        </Row>
      </dl>
      <p>
        <Prose text={source.remark} />
      </p>
      {source.figures.length > 0 && (
        <Fold summary={say('figures.title', { count: source.figures.length })}>
          <Figures figures={source.figures} name={source.short} />
        </Fold>
      )}
      {studied.length > 0 && (
        <Fold summary={say('details.point-by-point')}>
          <dl>
            {studied.map(({ attribute, label, words, reported }) => (
              <Row key={attribute} term={label}>
                {!reported && <em>{say('details.not-reported')}. </em>}
                {words}
              </Row>
            ))}
          </dl>
        </Fold>
      )}
      {source.limitations.length > 0 && (
        <Fold summary={say('details.limits')}>
          <ul>
            {source.limitations.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  )
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="source-row">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Links with their addresses to be seen: on paper, and where links do not open. */
export function Links({ identifiers }: { identifiers: readonly Identifier[] }) {
  if (identifiers.length === 0) return <span className="source-link">{say('details.no-link')}</span>
  return identifiers.map(linkOf).map(({ text, href, verified }) => (
    <span key={text} className="source-link">
      {href === undefined ? (
        text
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      )}
      {!verified && <em> ({say('details.link-unverified')})</em>}
    </span>
  ))
}

/** What a re-reading rests on: studies that came later. */
export function Rests({ rests }: { rests: Rereading['rests'] }) {
  return (
    <>
      <p>{say('details.since-rests')}</p>
      <ul>
        {rests.map(({ short, identifier }) => (
          <li key={short}>
            {short} <Links identifiers={identifier === undefined ? [] : [identifier]} />
          </li>
        ))}
      </ul>
    </>
  )
}
