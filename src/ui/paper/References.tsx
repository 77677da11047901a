import type { Identifier, Source } from '../../model/model.ts'
import { linkOf, say } from '../../view/late.ts'
import { MET_WORDS } from '../../view/view.ts'
import { PaperPart } from './Paper.tsx'

/** The papers behind the claims, each with its addresses in full: nobody clicks on paper. */
export function References({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <PaperPart title={say('paper.references')} kind="references">
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <strong>{source.short}</strong>
            {source.reference !== undefined && ` (${say('paper.reference', { number: source.reference })})`}.{' '}
            {source.authors.replace(/\.?$/, '.')} <cite>{source.title}</cite>. {source.journal} {source.year}
            {source.where === undefined ? '' : `;${source.where}`}. {MET_WORDS[source.endPoint.met].mark}{' '}
            {MET_WORDS[source.endPoint.met].word}.{' '}
            <span className="paper-address">{addressesOf(source.identifiers)}</span>
          </li>
        ))}
      </ul>
    </PaperPart>
  )
}

function addressesOf(identifiers: readonly Identifier[]): string {
  if (identifiers.length === 0) return say('details.no-link')
  return identifiers
    .map(linkOf)
    .map(({ text, verified }) => (verified ? text : `${text} (${say('details.link-unverified')})`))
    .join(' · ')
}
