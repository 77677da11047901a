import { useState } from 'react'
import { useStore } from 'zustand'
import type { Pack } from '../../model/model.ts'
import { attributesOnlyIn, yearsNowOf } from '../../store/late.ts'
import type { Explorer } from '../../store/store.ts'
import { say, sayCount, type YearsRow } from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { Wide } from '../parts/Wide.tsx'
import { YearsLine } from './YearsLine.tsx'

/** In words: what the two pathways say of each treatment for this patient, and on what ground each says it. */
export function Differences({ first, second }: { first: Explorer; second: Explorer }) {
  const a = useStore(first)
  const b = useStore(second)
  const [all, setAll] = useState(false)
  const rows = yearsNowOf(a, b)
  const near = rows.filter((row) => row.first?.reachable || row.second?.reachable)
  const shown = all ? rows : near.filter(({ differs }) => differs)
  const count = near.filter(({ differs }) => differs).length
  return (
    <section className="years-words" aria-labelledby="years-words">
      <h2 id="years-words">{say('years.title')}</h2>
      <p role="status">{sayCount('years.count', count, { all: near.length })}</p>
      <Fold summary={say('years.only-title')}>
        <Only of={a.pack} and={b.pack} />
        <Only of={b.pack} and={a.pack} />
      </Fold>
      <label className="years-all">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {say('years.all')}
      </label>
      {shown.length > 0 && <Table rows={shown} names={[a.pack.title, b.pack.title]} />}
      <p className="years-note">{say('years.note')}</p>
    </section>
  )
}

function Table({ rows, names }: { rows: readonly YearsRow[]; names: readonly [string, string] }) {
  return (
    <Wide className="years-table" name={say('years.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('years.treatment')}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{say('years.since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <YearsLine key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

/** What one pathway asks and the other does not: said, so that a missing answer is not taken for a finding. */
function Only({ of, and }: { of: Pack; and: Pack }) {
  const only = attributesOnlyIn(of, and)
  if (only.length === 0) return null
  return (
    <p className="years-note">
      {say('years.only', { pack: of.title, list: listed(only.map(({ label }) => label)) })}
    </p>
  )
}
