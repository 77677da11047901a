import { useId, useMemo, useState } from 'react'
import { DESIGNS } from '../../model/model.ts'
import { DESIGN_WORDS, leadingFigure, type Shelved, say } from '../../view/late.ts'
import { MET_WORDS } from '../../view/view.ts'
import { FigureLine } from '../parts/FigureLine.tsx'
import { Wide } from '../parts/Wide.tsx'
import { useActions } from '../useExplorer.tsx'

const COLUMNS = ['short', 'year', 'design', 'n', 'place', 'line', 'arms', 'met', 'result', 'read'] as const
type Column = (typeof COLUMNS)[number]
const SORTABLE = new Set<Column>(['short', 'year', 'design', 'n', 'met'])
const WHICH = ['all', 'cited', 'later'] as const

/** All studies as a table that can be searched, narrowed and sorted. */
export function SourcesTable({ shelf }: { shelf: readonly Shelved[] }) {
  const [find, setFind] = useState('')
  const [which, setWhich] = useState<(typeof WHICH)[number]>('all')
  const [design, setDesign] = useState('')
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'year', down: false })
  const { see } = useActions()
  const rows = useMemo(() => {
    const words = find.toLowerCase().split(/\s+/).filter(Boolean)
    return shelf
      .filter(({ cited }) => which === 'all' || cited === (which === 'cited'))
      .filter(({ source }) => design === '' || source.design === design)
      .filter((shelved) => words.every((word) => textOf(shelved).includes(word)))
      .sort((a, b) => (sort.down ? -1 : 1) * compare(keyOf(a, sort.by), keyOf(b, sort.by)))
  }, [shelf, find, which, design, sort])
  const designs = DESIGNS.filter((each) => shelf.some(({ source }) => source.design === each))
  const count = useId()
  return (
    <>
      <div className="evidence-filters" role="group" aria-label={say('evidence.find')}>
        <label>
          {say('evidence.find')}
          <input type="search" value={find} onChange={(event) => setFind(event.currentTarget.value)} />
        </label>
        <label>
          {say('evidence.which')}
          <select value={which} onChange={(event) => setWhich(event.currentTarget.value as typeof which)}>
            {WHICH.map((each) => (
              <option key={each} value={each}>
                {say(`evidence.which.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('evidence.design')}
          <select value={design} onChange={(event) => setDesign(event.currentTarget.value)}>
            <option value="">{say('evidence.design.all')}</option>
            {designs.map((each) => (
              <option key={each} value={each}>
                {DESIGN_WORDS[each].word}
              </option>
            ))}
          </select>
        </label>
        <p id={count} role="status">
          {say('evidence.count', { shown: rows.length, all: shelf.length })}
        </p>
      </div>
      {rows.length === 0 ? (
        <p>{say('evidence.none')}</p>
      ) : (
        <Wide className="evidence-table" name={say('evidence.table')}>
          <table aria-describedby={count}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <Head key={column} column={column} sort={sort} onSort={setSort} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((shelved) => (
                <Row key={shelved.source.id} shelved={shelved} onOpen={(item) => see({ item })} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  )
}

function Head({
  column,
  sort,
  onSort,
}: {
  column: Column
  sort: { by: Column; down: boolean }
  onSort: (sort: { by: Column; down: boolean }) => void
}) {
  const label = say(`evidence.col.${column}`)
  if (!SORTABLE.has(column)) return <th scope="col">{label}</th>
  const sorted = sort.by === column
  return (
    <th scope="col" aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        title={say('evidence.sort', { column: label })}
        onClick={() => onSort({ by: column, down: sorted && !sort.down })}
      >
        {label}
        <span aria-hidden="true">{sorted ? (sort.down ? ' ↓' : ' ↑') : ' ↕'}</span>
      </button>
    </th>
  )
}

function Row({ shelved, onOpen }: { shelved: Shelved; onOpen: (id: string) => void }) {
  const { source, pack, cited } = shelved
  const figure = leadingFigure(source)
  const met = MET_WORDS[source.endPoint.met]
  return (
    <tr data-source={source.id}>
      <th scope="row">
        <button type="button" className="evidence-open" onClick={() => onOpen(source.id)}>
          {source.short}
        </button>
        <span className="evidence-mark">
          {cited
            ? say('evidence.cited', { number: source.reference ?? '' })
            : say('evidence.of-pack', { pack: pack.source.short })}
        </span>
      </th>
      <td>{source.year}</td>
      <td>{DESIGN_WORDS[source.design].word}</td>
      <td className="evidence-number">{source.n?.toLocaleString('en') ?? say('evidence.not-read')}</td>
      <td>{source.place}</td>
      <td>{source.line}</td>
      <td>{source.arms.map(({ name }) => name).join('; ') || '–'}</td>
      <td title={met.meaning}>
        {met.mark} {met.word}
      </td>
      <td>{figure === undefined ? '–' : <FigureLine figure={figure} />}</td>
      <td>{source.read}</td>
    </tr>
  )
}

function textOf({ source }: Shelved): string {
  const { short, authors, title, place, line, year } = source
  const arms = source.arms.map(({ name }) => name)
  return [short, authors, title, place, line, year, DESIGN_WORDS[source.design].word, ...arms]
    .join(' ')
    .toLowerCase()
}

function keyOf({ source }: Shelved, column: Column): string | number {
  if (column === 'year') return source.year
  if (column === 'n') return source.n ?? -1
  if (column === 'design') return DESIGN_WORDS[source.design].word
  if (column === 'met') return MET_WORDS[source.endPoint.met].word
  return source.short
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en')
}
