import { use, useState } from 'react'
import { say } from '../../view/view.ts'
import { Late } from '../parts/Late.tsx'
import { OtherContext } from '../parts/other.ts'

/** What the lines, marks and words of the diagram mean. It comes when it is first opened. */
export function Legend({ active, onFocus }: { active: boolean; onFocus: () => void }) {
  const id = `${use(OtherContext).mark}legend`
  const [asked, setAsked] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button"
        popoverTarget={id}
        tabIndex={active ? 0 : -1}
        onFocus={onFocus}
      >
        {say('canvas.legend')}
      </button>
      <div
        id={id}
        popover="auto"
        className="legend"
        role="group"
        aria-label={say('canvas.legend')}
        onToggle={() => setAsked(true)}
      >
        {asked && <Late name="diagram">{({ LegendBody }) => <LegendBody />}</Late>}
      </div>
    </>
  )
}
