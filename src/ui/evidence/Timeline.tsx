import { useMemo } from 'react'
import { DESIGN_WORDS, markSize, type Shelved, say } from '../../view/late.ts'
import { Wide } from '../parts/Wide.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { DesignKey, DesignMark } from './DesignMark.tsx'

const WIDE = 1120
const EDGE = 60
/** The height of one name. */
const LINE = 22
const AXIS = 28
/** A mark no bigger than this many people make it, or the registries would hide the trials. */
const MOST = 600

/** When the evidence came: references of the article above the line of years, everything else below it. */
export function Timeline({ shelf }: { shelf: readonly Shelved[] }) {
  const dated = useExplorer((state) => Number(state.pack.dated.slice(0, 4)))
  const source = useExplorer((state) => state.pack.source.short)
  const { see } = useActions()
  const { above, below, from, to } = useMemo(() => arranged(shelf, dated), [shelf, dated])
  const at = (year: number) => EDGE + ((WIDE - 2 * EDGE) * (year - from)) / Math.max(1, to - from)
  const top = above.rows * LINE + 40
  const height = top + AXIS + below.rows * LINE + 24
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return (
    <>
      <DesignKey designs={shelf.map(({ source }) => source.design)} />
      <Wide className="timeline" name={say('evidence.timeline')}>
        <svg viewBox={`0 0 ${WIDE} ${height}`} width={WIDE} height={height} aria-hidden="true">
          <text x={4} y={14} className="timeline-side">
            {say('timeline.cited')}
          </text>
          <text x={4} y={height - 6} className="timeline-side">
            {say('timeline.later')}
          </text>
          <line className="axis" x1={EDGE - 20} x2={WIDE - EDGE + 20} y1={top} y2={top} />
          <line className="axis" x1={EDGE - 20} x2={WIDE - EDGE + 20} y1={top + AXIS} y2={top + AXIS} />
          {years.map((year) => (
            <text key={year} x={at(year)} y={top + 19} textAnchor="middle" className="timeline-year">
              {String(year).slice(2)}
            </text>
          ))}
          <line className="timeline-dated" x1={at(dated)} x2={at(dated)} y1={20} y2={height - 20} />
          <text
            x={at(dated) + (at(dated) > WIDE * 0.8 ? -6 : 6)}
            y={22}
            textAnchor={at(dated) > WIDE * 0.8 ? 'end' : 'start'}
            className="timeline-side"
          >
            {say('timeline.dated', { source })}
          </text>
          {[above, below].flatMap(({ placed }, side) =>
            placed.map(({ shelved, row }) => {
              const { source: study } = shelved
              const y = side === 0 ? top - 14 - row * LINE : top + AXIS + 14 + row * LINE
              const left = at(study.year) > WIDE * 0.8
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; the list below does the same by keyboard
                <g key={study.id} className="timeline-study" onClick={() => see({ item: study.id })}>
                  <DesignMark design={study.design} x={at(study.year)} y={y} size={markSize(study.n, MOST)} />
                  <text x={at(study.year) + (left ? -14 : 14)} y={y + 4} textAnchor={left ? 'end' : 'start'}>
                    {study.short}
                  </text>
                </g>
              )
            }),
          )}
        </svg>
      </Wide>
      <details className="fold">
        <summary>{say('evidence.behind')}</summary>
        <ol className="timeline-list">
          {[...shelf]
            .sort((a, b) => a.source.year - b.source.year)
            .map(({ source }) => (
              <li key={source.id}>
                <button type="button" className="evidence-open" onClick={() => see({ item: source.id })}>
                  {say('timeline.position', {
                    short: source.short,
                    year: source.year,
                    design: DESIGN_WORDS[source.design].word,
                    n:
                      source.n === undefined
                        ? say('timeline.no-n')
                        : say('timeline.n', { count: source.n.toLocaleString('en') }),
                  })}
                </button>
              </li>
            ))}
        </ol>
      </details>
    </>
  )
}

interface Side {
  readonly placed: readonly { readonly shelved: Shelved; readonly row: number }[]
  readonly rows: number
}

/** Names in rows in which none runs into the next. */
function arranged(shelf: readonly Shelved[], dated: number) {
  const years = shelf.map(({ source }) => source.year)
  const from = Math.min(dated, ...years)
  const to = Math.max(dated, ...years)
  const perYear = (WIDE - 2 * EDGE) / Math.max(1, to - from)
  const side = (those: readonly Shelved[]): Side => {
    const taken: [number, number][][] = []
    const placed = [...those]
      .sort((a, b) => a.source.year - b.source.year)
      .map((shelved) => {
        const x = EDGE + (shelved.source.year - from) * perYear
        const room = shelved.source.short.length * 7.2 + 24
        const span: [number, number] = x > WIDE * 0.8 ? [x - room, x + 14] : [x - 14, x + room]
        let row = 0
        while (taken[row]?.some(([a, b]) => span[0] < b && a < span[1])) row += 1
        taken[row] = [...(taken[row] ?? []), span]
        return { shelved, row }
      })
    return { placed, rows: taken.length }
  }
  return {
    above: side(shelf.filter((each) => each.cited)),
    below: side(shelf.filter((each) => !each.cited)),
    from,
    to,
  }
}
