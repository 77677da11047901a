import { useCallback, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PathwayNode } from '../../model/model.ts'
import { nodeLineOf, readLine } from '../../store/selectors.ts'
import type { ExplorerState } from '../../store/store.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { OutlineStep, outlineElement } from './OutlineStep.tsx'
import './outline.css'

/**
 * The pathway as nested lists: the same state as the diagram, in the order of the pack, each step once. The only
 * view on a phone, and the first representation for a screen reader: `quiet`, it stands before the diagram without
 * being seen and without a tab stop of its own.
 */
export function Outline({ quiet = false }: { quiet?: boolean }) {
  const pack = useExplorer((state) => state.pack)
  const heading = useId()
  const [onlyWay, setOnlyWay] = useState(!quiet)
  const goTo = useCallback((id: string) => {
    const find = () => document.getElementById(outlineElement(id))
    // A step that is not on the way is shown with everything else, rather than not at all.
    if (find() === null) flushSync(() => setOnlyWay(false))
    const step = find()
    step?.scrollIntoView({ block: 'center' })
    step?.focus({ preventScroll: true })
  }, [])
  return (
    <div className={quiet ? 'outline visually-hidden' : 'outline'} role="group" aria-labelledby={heading}>
      <h2 id={heading} className="visually-hidden">
        {say('outline.title')}
      </h2>
      {!quiet && <Filter onlyWay={onlyWay} onChange={setOnlyWay} />}
      {pack.stages.map((stage) => (
        <Stage
          key={stage.id}
          title={stage.title}
          nodes={pack.nodes.filter((node) => node.stage === stage.id)}
          onlyWay={onlyWay}
          quiet={quiet}
          goTo={goTo}
        />
      ))}
    </div>
  )
}

function isOnWay(state: ExplorerState, id: string): boolean {
  const { look, past } = readLine(nodeLineOf(state, id))
  return look !== 'off' && past !== 'aside'
}

function Filter({ onlyWay, onChange }: { onlyWay: boolean; onChange: (onlyWay: boolean) => void }) {
  const all = useExplorer((state) => state.pack.nodes.length)
  const onWay = useExplorer((state) => state.pack.nodes.filter(({ id }) => isOnWay(state, id)).length)
  return (
    <div className="outline-tools" role="group" aria-label={say('outline.show')}>
      <button type="button" className="button" aria-pressed={onlyWay} onClick={() => onChange(true)}>
        {say('outline.way', { count: onWay })}
      </button>
      <button type="button" className="button" aria-pressed={!onlyWay} onClick={() => onChange(false)}>
        {say('outline.all', { count: all })}
      </button>
    </div>
  )
}

function Stage({
  title,
  nodes,
  onlyWay,
  quiet,
  goTo,
}: {
  title: string
  nodes: readonly PathwayNode[]
  onlyWay: boolean
  quiet: boolean
  goTo: (id: string) => void
}) {
  const shown = useExplorer((state) =>
    onlyWay
      ? nodes
          .filter(({ id }) => isOnWay(state, id))
          .map(({ id }) => id)
          .join(' ')
      : '',
  ).split(' ')
  const steps = onlyWay ? nodes.filter(({ id }) => shown.includes(id)) : nodes
  return (
    <section className="outline-stage">
      <h3>{title}</h3>
      {steps.length === 0 && <p className="outline-nothing">{say('outline.nothing')}</p>}
      <ol>
        {steps.map((node) => (
          <OutlineStep key={node.id} node={node} quiet={quiet} goTo={goTo} />
        ))}
      </ol>
    </section>
  )
}
