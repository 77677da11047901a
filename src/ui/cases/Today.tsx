import type { Decision, Rereading } from '../../model/model.ts'
import { rereadingsOf, say } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Rests } from '../parts/SourceFacts.tsx'
import { useExplorer } from '../useExplorer.tsx'

/** What guidance of today would say of a decision, as our reading of the positions re-read, which stand below it. */
export function Today({ decision }: { decision: Decision }) {
  const pack = useExplorer((state) => state.pack)
  const year = pack.dated.slice(0, 4)
  const { text, options } = decision.today
  const borne = decision.options.filter(({ id }) => options.includes(id))
  return (
    <div className="case-today" role="group" aria-label={say('case.today')}>
      <h4>{say('case.today')}</h4>
      <p>
        <Prose text={text} />
      </p>
      <p>
        {borne.length === 0
          ? say('case.today-none')
          : say('case.today-bears', { list: borne.map((option) => `“${option.text}”`).join(' ') })}
      </p>
      <p className="cases-aside">{say('case.today-ours', { year })}</p>
      <Rereadings rows={rereadingsOf(pack, decision)} />
    </div>
  )
}

/** Positions of the source, re-read: the position, what became of it, and on what that rests. */
export function Rereadings({ rows }: { rows: readonly Rereading[] }) {
  const year = useExplorer((state) => state.pack.dated.slice(0, 4))
  return rows.map(({ id, position, verdict, later, rests }) => (
    <Fold key={id} className="case-since" summary={`${id} · ${verdict}`}>
      <p>{say('case.then', { year, position })}</p>
      <p>
        <Prose text={later} />
      </p>
      <Rests rests={rests} />
    </Fold>
  ))
}
