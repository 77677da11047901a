import { useId, useState } from 'react'
import { wantedNowOf } from '../../store/late.ts'
import { say, type WantedLine } from '../../view/late.ts'
import { TRUTH_WORDS } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { pointElement } from './Point.tsx'
import { WantedCard } from './WantedCard.tsx'
import { WantedTable } from './WantedTable.tsx'
import './wanted.css'

/** What a link calls this part of the screen, beside the points. */
export const WANTED = 'wanted'

/** The studies the source asks for as a picture: who against what, with a hollow line where nothing was done. */
export function Wanted() {
  const { columns, lines } = useExplorer(wantedNowOf)
  const source = useExplorer((state) => state.pack.source.short)
  const [open, setOpen] = useState<string | null>(null)
  if (lines.length === 0) return null
  return (
    <section className="wanted" aria-labelledby={pointElement(WANTED)}>
      <p className="compare-kicker">{say('wanted.title')}</p>
      <h3 id={pointElement(WANTED)} tabIndex={-1}>
        {say('wanted.question')}
      </h3>
      <p className="wanted-about">{say('wanted.about')}</p>
      <div className="wanted-picture" style={{ '--wanted-columns': columns.length } as object}>
        <div className="wanted-row wanted-columns" aria-hidden="true">
          <span className="wanted-corner" />
          <div className="wanted-track">
            {columns.map((name) => (
              <span key={name}>{name}</span>
            ))}
          </div>
        </div>
        {lines.map((line) => (
          <Row
            key={line.study.id}
            line={line}
            columns={columns}
            open={open === line.study.id}
            onToggle={() => setOpen(open === line.study.id ? null : line.study.id)}
          />
        ))}
      </div>
      <p className="wanted-source">{say('wanted.source', { source })}</p>
      <Fold summary={say('wanted.table')}>
        <WantedTable lines={lines} />
      </Fold>
    </section>
  )
}

function Row({
  line,
  columns,
  open,
  onToggle,
}: {
  line: WantedLine
  columns: readonly string[]
  open: boolean
  onToggle: () => void
}) {
  const { study, arms, between, bearing } = line
  const card = useId()
  const opens = { 'aria-expanded': open, 'aria-controls': card, onClick: onToggle }
  return (
    <div className="wanted-study" data-open={open || undefined}>
      <div className="wanted-row">
        <button type="button" className="button wanted-name" {...opens}>
          <span className="wanted-line">{study.line}</span>
          {study.title}
          {bearing !== undefined && (
            <span className="wanted-line">
              <span aria-hidden="true">{TRUTH_WORDS[bearing].mark}</span> {say(`wanted.among.${bearing}`)}
            </span>
          )}
        </button>
        <div className="wanted-track">
          {arms.map((place) => (
            <span key={place} className="wanted-arm" style={{ gridColumn: place + 1 }}>
              <span className="visually-hidden">{columns[place]}</span>
            </span>
          ))}
          {between.map(({ from, to, names }) => (
            <button
              key={`${from} ${to}`}
              type="button"
              className="wanted-edge"
              data-far={to - from > 1 || undefined}
              style={{ gridColumn: `${from + 1} / ${to + 2}`, '--wanted-span': to - from + 1 } as object}
              aria-label={say('wanted.edge', { from: names[0] ?? '', to: names[1] ?? '' })}
              {...opens}
            >
              <span aria-hidden="true">{say('wanted.not-done')}</span>
            </button>
          ))}
          {between.length === 0 && (
            <span className="wanted-no-place">
              {say('wanted.no-place', {
                arms: study.arms.map(({ name }) => name).join(say('wanted.versus')),
              })}
            </span>
          )}
        </div>
        <p className="wanted-run">
          {study.run.length === 0
            ? say('wanted.since-none')
            : say('wanted.since', { list: study.run.map(({ short }) => short).join('; ') })}
        </p>
      </div>
      <div id={card}>{open && <WantedCard line={line} />}</div>
    </div>
  )
}
