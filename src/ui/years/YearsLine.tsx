import { type Said, say, type YearsRow } from '../../view/late.ts'
import { Mark } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'

/** One treatment under both pathways: what each says, on what ground, and the re-read positions that tie them. */
export function YearsLine({ row }: { row: YearsRow }) {
  return (
    <tr data-differs={row.differs || undefined}>
      <th scope="row">
        {row.title}
        {row.differs && <span className="years-differs">{say('years.differs')}</span>}
      </th>
      <Side said={row.first} />
      <Side said={row.second} />
      <td>
        {row.since.map(({ id, verdict }) => (
          <p key={id}>
            {id} · {verdict}
          </p>
        ))}
      </td>
    </tr>
  )
}

function Side({ said }: { said: Said | undefined }) {
  if (said === undefined) return <td>{say('years.not-there')}</td>
  return (
    <td>
      <p className="years-stance">
        <Mark stance={said.stance} /> {said.word} <span className="years-lies">({said.lies})</span>
      </p>
      {said.grounds.map(({ rule, rests }) => (
        <p key={rule.id} className="years-ground">
          <Prose text={rule.why} /> <span className="years-rests">{[...rests, rule.id].join(', ')}</span>
        </p>
      ))}
    </td>
  )
}
