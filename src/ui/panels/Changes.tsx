import { useState } from 'react'
import { type ChangeLine, type Explanation, say, sayCount } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { useActions, useExplorerStore } from '../useExplorer.tsx'
import { Section } from './Section.tsx'

const SHOWN = 5

/** What would change the stance or the reach of this step, smallest first; what would open it stands above. */
export function Changes({ explanation, onTried }: { explanation: Explanation; onTried: () => void }) {
  const { node, reach, changes, opens } = explanation
  // What brings the way here stands with the ways.
  const rest = changes.filter(({ outcome }) => reach === 'on' || outcome.reach !== 'on')
  if (rest.length === 0 && opens.length > 0) return null
  const pairs = rest.some(({ steps }) => steps.length > 1)
  return (
    <Section title={say('details.changes')}>
      {rest.length === 0 && <p>{say('details.changes-none')}</p>}
      {pairs && <p className="section-about">{say('details.changes-pair')}</p>}
      <ChangeList node={node.id} changes={rest} shown={SHOWN} onTried={onTried} />
    </Section>
  )
}

/** Changes as buttons that make them: each one act, to be undone like any other. */
export function ChangeList({
  node,
  changes,
  shown,
  onTried,
}: {
  node: string
  changes: readonly ChangeLine[]
  shown: number
  onTried: () => void
}) {
  const [all, setAll] = useState(false)
  const { getState } = useExplorerStore()
  const { answer, focusNode } = useActions()
  const make = ({ change }: ChangeLine) => {
    // The patient may move on; the step looked at stays in view.
    if (getState().acts.focus !== node) focusNode(node)
    change.steps.forEach(({ attribute, to }, place) => {
      answer(attribute, to.answer, { continues: place > 0 })
    })
    onTried()
  }
  const visible = all ? changes : changes.slice(0, shown)
  const more = changes.length - visible.length
  if (changes.length === 0) return null
  return (
    <>
      <ul className="changes">
        {visible.map((line) => {
          const steps = line.steps.map((step) => step.words).join(say('join.and'))
          return (
            <li key={`${steps} ${line.outcomeWords}`}>
              <button type="button" className="button change-try" onClick={() => make(line)}>
                {say('details.try', { steps })}
              </button>
              <span className="change-outcome">
                {line.stanceChanges && line.outcome.stance !== undefined && (
                  <Mark stance={line.outcome.stance} />
                )}
                {say('details.outcome', { outcome: line.outcomeWords })}
              </span>
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <button type="button" className="button" data-kind="link" onClick={() => setAll(true)}>
          {sayCount('details.changes-all', more)}
        </button>
      )}
    </>
  )
}
