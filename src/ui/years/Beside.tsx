import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Pack } from '../../model/model.ts'
import { besidePackOf, yearsNowOf } from '../../store/late.ts'
import type { Explorer } from '../../store/store.ts'
import { say, type YearsRow } from '../../view/late.ts'
import { OtherContext } from '../parts/other.ts'
import { ExplorerProvider, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { Differences } from './Differences.tsx'
import { useBeside } from './useBeside.ts'
import './years.css'

/**
 * The same patient under two pathways: both diagrams, the earlier first, and in words where they differ and why. What
 * is read rather than looked at (`listed`) stands once, that of the pathway that is open, below the words.
 */
export function Beside({ diagram, listed }: { diagram: ReactNode; listed: boolean }) {
  const pack = useExplorer(besidePackOf)
  if (pack === undefined) return diagram
  return <Pair key={pack.id} pack={pack} diagram={diagram} listed={listed} />
}

function Pair({ pack, diagram, listed }: { pack: Pack; diagram: ReactNode; listed: boolean }) {
  const main = useExplorerStore()
  const open = useExplorer((state) => state.pack)
  const beside = useBeside(pack)
  const sides = [
    { pack: open, explorer: main },
    { pack, explorer: beside },
  ].sort((a, b) => a.pack.dated.localeCompare(b.pack.dated))
  const [first, second] = sides
  if (first === undefined || second === undefined) return null
  if (listed)
    return (
      <div className="years">
        <Differences first={first.explorer} second={second.explorer} />
        {diagram}
      </div>
    )
  return (
    <div className="years">
      <div className="years-diagrams">
        {sides.map((side) => (
          <section key={side.pack.id} className="years-side" aria-label={side.pack.title}>
            <h2>
              {side.pack.title}
              {side.pack === open && <span className="years-open"> · {say('years.open')}</span>}
            </h2>
            <div className="years-diagram">
              <Side first={first.explorer} second={second.explorer} own={side.explorer}>
                {diagram}
              </Side>
            </div>
          </section>
        ))}
      </div>
      <Differences first={first.explorer} second={second.explorer} />
    </div>
  )
}

/** One diagram, on which each step that the other pathway speaks of otherwise says how the other has it. */
function Side({
  first,
  second,
  own,
  children,
}: {
  first: Explorer
  second: Explorer
  own: Explorer
  children: ReactNode
}) {
  const [a, b] = [useStore(first), useStore(second)]
  const rows = yearsNowOf(a, b)
  const isFirst = own === first
  const year = (isFirst ? b : a).pack.dated.slice(0, 4)
  const isOpen = own === useExplorerStore()
  const other = useMemo(
    () => ({ said: othersOf(rows, isFirst, year), mark: isOpen ? '' : 'beside-' }),
    [rows, isFirst, year, isOpen],
  )
  return (
    <ExplorerProvider explorer={own}>
      <OtherContext value={other}>{children}</OtherContext>
    </ExplorerProvider>
  )
}

function othersOf(rows: readonly YearsRow[], isFirst: boolean, year: string): ReadonlyMap<string, string> {
  return new Map(
    rows
      .filter(({ differs, first, second }) => differs && (first?.reachable || second?.reachable))
      .map(({ id, first, second }) => {
        const said = isFirst ? second : first
        const word = said === undefined ? say('years.not-there') : said.reachable ? said.word : said.lies
        return [id, say('years.other', { year, word })]
      }),
  )
}
