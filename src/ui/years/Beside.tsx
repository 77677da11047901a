import type { ReactNode } from 'react'
import type { Pack } from '../../model/model.ts'
import { besidePackOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { ExplorerProvider, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { Differences } from './Differences.tsx'
import { useBeside } from './useBeside.ts'
import './years.css'

/** The same patient under two pathways: both diagrams, the earlier first, and in words where they differ and why. */
export function Beside({ diagram }: { diagram: ReactNode }) {
  const pack = useExplorer(besidePackOf)
  if (pack === undefined) return diagram
  return <Pair key={pack.id} pack={pack} diagram={diagram} />
}

function Pair({ pack, diagram }: { pack: Pack; diagram: ReactNode }) {
  const main = useExplorerStore()
  const open = useExplorer((state) => state.pack)
  const beside = useBeside(pack)
  const sides = [
    { pack: open, explorer: main },
    { pack, explorer: beside },
  ].sort((a, b) => a.pack.dated.localeCompare(b.pack.dated))
  const [first, second] = sides
  if (first === undefined || second === undefined) return null
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
              <ExplorerProvider explorer={side.explorer}>{diagram}</ExplorerProvider>
            </div>
          </section>
        ))}
      </div>
      <Differences first={first.explorer} second={second.explorer} />
    </div>
  )
}
