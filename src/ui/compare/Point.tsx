import { type PointView, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'
import { ArgumentCard } from './ArgumentCard.tsx'

/** The element that holds the heading of a point, so that a link can lead to it. */
export const pointElement = (id: string) => `point-${id}`

/** One point: what is at stake, and the arguments of every side beside each other. */
export function Point({ view, only }: { view: PointView; only: boolean }) {
  const { point, columns } = view
  return (
    <section className="compare-point" aria-labelledby={pointElement(point.id)}>
      <h3 id={pointElement(point.id)} tabIndex={-1}>
        {point.title}
      </h3>
      <p className="compare-stake">
        <strong>{say('compare.at-stake')}</strong> <Prose text={point.stake} />
      </p>
      <div className="compare-columns">
        {columns.map(({ side, lines }) => {
          const shown = only ? lines.filter(({ bearing }) => bearing !== 'false') : lines
          return (
            <section
              key={side.id}
              className="compare-column"
              aria-label={say('compare.column', { side: side.label, point: point.title })}
            >
              <h4 className="compare-column-name">{side.label}</h4>
              {shown.length === 0 && <p className="compare-left-out">{say('compare.left-out')}</p>}
              {shown.map((line) => (
                <ArgumentCard key={line.argument.text} line={line} side={side.label} />
              ))}
            </section>
          )
        })}
      </div>
    </section>
  )
}
