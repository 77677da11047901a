import type { Figure } from '../../model/model.ts'
import { say } from '../../view/late.ts'
import { figureText } from '../../view/view.ts'
import './source.css'
import { Wide } from './Wide.tsx'

/** The numbers of a study, each with unit, denominator, interval, time point and how far it was checked. */
export function Figures({ figures, name }: { figures: readonly Figure[]; name: string }) {
  return (
    <Wide className="figures" name={say('figures.of', { name })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('figures.measure')}</th>
            <th scope="col">{say('figures.value')}</th>
            <th scope="col">{say('figures.at')}</th>
            <th scope="col">{say('figures.status')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.id}>
              <th scope="row">
                {figure.measure}
                {figure.group !== undefined && <span className="figures-more">{figure.group}</span>}
              </th>
              <td>
                <span className="figures-value">{figureText(figure)}</span>
                {figure.of !== undefined && <span className="figures-more">{figure.of}</span>}
                {figure.interval !== undefined && (
                  <span className="figures-more">{figureText(figure, 'interval')}</span>
                )}
                {figure.p !== undefined && <span className="figures-more">{figureText(figure, 'p')}</span>}
              </td>
              <td>{figure.at ?? '–'}</td>
              <td>
                {say(`figures.${figure.status}`)}
                {figure.note !== undefined && <span className="figures-more">{figure.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}
