import { say, type WantedLine } from '../../view/late.ts'
import { Wide } from '../parts/Wide.tsx'
import { Runs } from './WantedCard.tsx'

/** The picture of the studies that are asked for, as a table. */
export function WantedTable({ lines }: { lines: readonly WantedLine[] }) {
  return (
    <Wide className="wanted-table" name={say('wanted.question')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('wanted.study')}</th>
            <th scope="col">{say('wanted.line')}</th>
            <th scope="col">{say('wanted.who')}</th>
            <th scope="col">{say('wanted.arms')}</th>
            <th scope="col">{say('wanted.failure')}</th>
            <th scope="col">{say('wanted.hard')}</th>
            <th scope="col">{say('wanted.run')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { study } = line
            return (
              <tr key={study.id}>
                <th scope="row">{study.title}</th>
                <td>{study.line}</td>
                <td>{study.population}</td>
                <td>{study.arms.map(({ name }) => name).join(say('wanted.versus'))}</td>
                <td>{study.failure ?? '–'}</td>
                <td>{study.hard}</td>
                <td>
                  <Runs line={line} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Wide>
  )
}
