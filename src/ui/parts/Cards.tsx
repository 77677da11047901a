import type { Source } from '../../model/model.ts'
import { type ClaimView, MET_WORDS, say } from '../../view/view.ts'
import { Fold } from './Fold.tsx'
import { Late } from './Late.tsx'

/** Claims where a fold opens on them: what shows a claim comes when it is first asked for. */
export function Claims({ views }: { views: readonly ClaimView[] }) {
  return <Late name="cards">{({ ClaimCards }) => <ClaimCards views={views} />}</Late>
}

/** One study at a glance; whom it studied, how, and what was read of it, when it is opened. */
export function SourceCard({ source }: { source: Source }) {
  const endPoint = MET_WORDS[source.endPoint.met]
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
      <Late name="cards">{({ SourceFacts }) => <SourceFacts source={source} />}</Late>
    </Fold>
  )
}
