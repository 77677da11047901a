import { useEffect } from 'react'
import { comparisonNowOf } from '../../store/late.ts'
import { type ComparisonView, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Point, pointElement } from './Point.tsx'
import { Side } from './Side.tsx'
import { WANTED, Wanted } from './Wanted.tsx'
import './compare.css'

/** The question of the pack, point by point, for this patient. Arguments stay arguments: there is no verdict. */
export function Compare() {
  const view = useExplorer(comparisonNowOf)
  if (view === undefined) return <p className="compare-none">{say('compare.none')}</p>
  return <Argued view={view} />
}

function Argued({ view }: { view: ComparisonView }) {
  const { comparison, sides, points } = view
  const item = useExplorer((state) => state.view.item)
  // A link may name a point: it is brought into view, as a click on its name does.
  useEffect(() => {
    if (item !== null) document.getElementById(pointElement(item))?.focus()
  }, [item])
  return (
    <div className="compare">
      <header className="compare-head">
        <p className="compare-kicker">{comparison.title}</p>
        <h2>{comparison.question}</h2>
        <p className="compare-about">
          <Prose text={comparison.about} />
        </p>
      </header>
      <div className="compare-body">
        <Points view={view} />
        <div>
          <h3 className="compare-part">{say('compare.stances')}</h3>
          <div className="compare-columns">
            {sides.map((side) => (
              <Side key={side.side.id} view={side} />
            ))}
          </div>
          {/* What stands in which column, while the points scroll by; each column says it to a screen reader itself. */}
          <div className="compare-columns compare-names" aria-hidden="true">
            {sides.map(({ side }) => (
              <span key={side.id}>{side.label}</span>
            ))}
          </div>
          {points.map((point) => (
            <Point key={point.point.id} view={point} />
          ))}
        </div>
      </div>
      <Wanted />
    </div>
  )
}

/** The points by name, and last the studies that are asked for. */
function Points({ view }: { view: ComparisonView }) {
  const item = useExplorer((state) => state.view.item)
  const wanted = useExplorer((state) => state.pack.wanted.length > 0)
  const { see } = useActions()
  const names = [
    ...view.points.map(({ point }) => point),
    ...(wanted ? [{ id: WANTED, title: say('wanted.title') }] : []),
  ]
  return (
    <nav className="compare-points" aria-label={say('compare.points')}>
      <ol>
        {names.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="button"
              data-kind="link"
              aria-current={item === id || undefined}
              onClick={() => {
                see({ item: id })
                document.getElementById(pointElement(id))?.focus()
              }}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
