import { type ArgumentLine, BEARING_WORDS, type PointView, say, sayCount } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { ArgumentCard } from './ArgumentCard.tsx'

/** The element that holds the heading of a point, so that a link can lead to it. */
export const pointElement = (id: string) => `point-${id}`

/** One point: what is at stake, and the arguments of every side beside each other. */
export function Point({ view }: { view: PointView }) {
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
        {columns.map(({ side, lines }) => (
          <section
            key={side.id}
            className="compare-column"
            aria-label={say('compare.column', { side: side.label, point: point.title })}
          >
            <h4 className="compare-column-name">{side.label}</h4>
            <Column lines={lines} side={side.label} />
          </section>
        ))}
      </div>
    </section>
  )
}

/** The arguments about one side; those that do not apply to this patient are one click away, and counted for nothing. */
function Column({ lines, side }: { lines: readonly ArgumentLine[]; side: string }) {
  const aside = lines.filter(({ bearing }) => bearing === 'false')
  const card = (line: ArgumentLine) => <ArgumentCard key={line.argument.text} line={line} side={side} />
  return (
    <>
      {lines.filter((line) => !aside.includes(line)).map(card)}
      {aside.length > 0 && (
        <Fold
          className="compare-aside"
          summary={
            <span title={BEARING_WORDS.false.meaning}>
              {BEARING_WORDS.false.mark} {sayCount('compare.aside', aside.length)}
            </span>
          }
        >
          {aside.map(card)}
        </Fold>
      )}
    </>
  )
}
