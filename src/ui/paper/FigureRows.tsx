import type { Figure, Source } from '../../model/model.ts'
import { fineOf, say, shareOf } from '../../view/late.ts'
import { figureText } from '../../view/view.ts'
import { Prose } from '../parts/Prose.tsx'

/** Numbers of one study: each with its group, denominator or interval, and time; a share as a bar beside its number. */
export function FigureRows({ source, figures }: { source: Source; figures: readonly Figure[] }) {
  return (
    <figure className="paper-figures" aria-label={say('figures.of', { name: source.short })}>
      <figcaption>
        <strong>{source.short}</strong> <Prose text={source.designWords} />
      </figcaption>
      {figures.map((figure) => (
        <FigureRow key={figure.id} figure={figure} />
      ))}
    </figure>
  )
}

function FigureRow({ figure }: { figure: Figure }) {
  const { measure, group } = figure
  const share = shareOf(figure)
  const fine = fineOf(figure)
  return (
    <div className="paper-figure" data-figure={figure.id}>
      <p>
        {[measure, ...(group === undefined ? [] : [group])].join(' · ')}
        {fine.length > 0 && <span className="paper-fine"> {fine.join(' · ')}</span>}
      </p>
      <p className="paper-value">{figureText(figure)}</p>
      {share === undefined ? (
        <div />
      ) : (
        <svg className="paper-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className="paper-bar-all" width="100" height="8" />
          <rect className="paper-bar-share" width={share} height="8" />
        </svg>
      )}
    </div>
  )
}
