import type { Figure, Source } from '../../model/model.ts'
import { fineOf, say, shareOf } from '../../view/late.ts'
import { figureText } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { SourceFacts } from '../parts/SourceFacts.tsx'

/** Numbers of one study for a room: each with its group, denominator or interval, and time; a share as a bar. */
export function FiguresView({ source, figures }: { source: Source; figures: readonly Figure[] }) {
  return (
    <>
      <p className="present-study">
        <strong>{source.short}</strong> <Prose text={source.designWords} />
      </p>
      <ul className="present-figures">
        {figures.map((figure) => (
          <FigureRow key={figure.id} figure={figure} />
        ))}
      </ul>
      <Fold className="present-fold" summary={say('present.study', { source: source.short })}>
        <SourceFacts source={source} />
      </Fold>
    </>
  )
}

function FigureRow({ figure }: { figure: Figure }) {
  const { measure, group } = figure
  const share = shareOf(figure)
  const fine = fineOf(figure)
  return (
    <li data-figure={figure.id}>
      <p>
        {measure}
        {group !== undefined && <span className="present-group"> · {group}</span>}
      </p>
      <p className="present-value">{figureText(figure)}</p>
      {share !== undefined && (
        <div className="present-bar" aria-hidden="true">
          <div style={{ width: `${share}%` }} />
        </div>
      )}
      <p className="present-fine">{fine.join(' · ')}</p>
    </li>
  )
}
