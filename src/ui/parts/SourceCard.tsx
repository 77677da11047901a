import type { ReactNode } from 'react'
import { type LinkView, type SourceView, say } from '../../view/view.ts'
import { Figures } from './Figures.tsx'
import { Fold } from './Fold.tsx'
import { Prose } from './Prose.tsx'
import './source.css'

/** One study: at a glance, then whom it studied, how, what was read of it, and where it can be read. */
export function SourceCard({ view }: { view: SourceView }) {
  const { source, endPoint } = view
  return (
    <Fold
      className="source"
      summary={
        <>
          <strong>{source.short}</strong>
          {source.n !== undefined && ` · ${say('details.people', { count: source.n.toLocaleString('en') })}`}
          {' · '}
          <span title={endPoint.meaning}>
            {endPoint.mark} {endPoint.word}
          </span>
        </>
      }
    >
      <SourceFacts view={view} />
    </Fold>
  )
}

/** What is known of one study, without its name. */
export function SourceFacts({ view }: { view: SourceView }) {
  const { source, endPoint, links, studied } = view
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
          {links.length === 0
            ? say('details.no-link')
            : links.map((link) => <Link key={link.text} link={link} />)}
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

/** A link with its address to be seen: on paper, and where links do not open. */
export function Link({ link }: { link: LinkView }) {
  return (
    <span className="source-link">
      {link.href === undefined ? (
        link.text
      ) : (
        <a href={link.href} target="_blank" rel="noopener noreferrer">
          {link.text}
        </a>
      )}
      {!link.verified && <em> ({say('details.link-unverified')})</em>}
    </span>
  )
}
