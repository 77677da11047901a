import type { ReactNode } from 'react'
import type { Identifier, Pack, Rereading, Source } from '../../model/model.ts'
import { linkOf, say } from '../../view/late.ts'
import { MET_WORDS } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Figures } from './Figures.tsx'
import { Fold } from './Fold.tsx'
import { LikenessTable } from './LikenessTable.tsx'
import { Prose } from './Prose.tsx'
import './source.css'

/**
 * What is known of one study, without its name. `pack` is the one it stands in, if not the open one; `open`:
 * nothing is folded, and the likeness to the patient stands elsewhere.
 */
export function SourceFacts({
  source,
  pack: of,
  open: unfolded = false,
}: {
  source: Source
  pack?: Pack
  open?: boolean
}) {
  const open = useExplorer((state) => state.pack)
  const pack = of ?? open
  const endPoint = MET_WORDS[source.endPoint.met]
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
          <Prose text={source.designWords} pack={pack} />
        </Row>
        {source.nWords !== undefined && <Row term={say('details.n')}>{source.nWords}</Row>}
        <Row term={say('details.place')}>
          {[source.place, source.years].filter((each) => each !== undefined).join(say('join.comma'))}
        </Row>
        {source.arms.length > 0 && (
          <Row term={say('evidence.arms')}>
            <ul>
              {source.arms.map(({ name, n, regimen }) => (
                <li key={name}>
                  {name}
                  {n === undefined ? '' : ` (${say('details.people', { count: n.toLocaleString('en') })})`}:{' '}
                  {regimen}
                </li>
              ))}
            </ul>
          </Row>
        )}
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
        <Prose text={source.remark} pack={pack} />
      </p>
      {source.figures.length > 0 && (
        <Part summary={say('figures.title', { count: source.figures.length })} open={unfolded}>
          <Figures figures={source.figures} name={source.short} />
        </Part>
      )}
      {source.population.length > 0 && !unfolded && (
        <Fold summary={say('likeness.question')}>
          <LikenessTable source={source} pack={pack} />
        </Fold>
      )}
      {source.limitations.length > 0 && (
        <Part summary={say('details.limits')} open={unfolded}>
          <ul>
            {source.limitations.map((each) => (
              <li key={each}>
                <Prose text={each} pack={pack} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

function Part({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  if (!open) return <Fold summary={summary}>{children}</Fold>
  return (
    <>
      <h3>{summary}</h3>
      {children}
    </>
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
