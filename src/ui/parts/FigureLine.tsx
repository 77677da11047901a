import type { Figure } from '../../model/model.ts'
import { say } from '../../view/late.ts'

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
      <strong>{valueWords(figure)}</strong>
      {interval !== undefined && ` (${say(`figures.${interval.kind}`, interval)})`}
      {interval === undefined && of !== undefined && ` (${of})`}
      {at !== undefined && `, ${at}`}
    </span>
  )
}

/** A value with its unit; a dash for one that was not verified, whatever the pack holds. */
export function valueWords({ value, unit, status }: Figure): string {
  if (value === undefined || status === 'unverified') return '–'
  return unit === undefined ? value : unit === '%' ? `${value}%` : `${value} ${unit}`
}
