import type { Figure } from '../../model/model.ts'
import { figureText } from '../../view/view.ts'

/** One number of a study in a line: what was measured, the value with its unit, the interval, and when. */
export function FigureLine({ figure, measure = true }: { figure: Figure; measure?: boolean }) {
  const { interval, at, group, of } = figure
  return (
    <span className="figure-line">
      {measure && (
        <>
          {figure.measure}
          {group === undefined ? '' : `, ${group}`}
          {': '}
        </>
      )}
      <strong>{figureText(figure)}</strong>
      {interval !== undefined && ` (${figureText(figure, 'interval')})`}
      {interval === undefined && of !== undefined && ` (${of})`}
      {at !== undefined && `, ${at}`}
    </span>
  )
}
