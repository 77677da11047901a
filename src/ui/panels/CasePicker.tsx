import { useId, useRef, useState } from 'react'
import { changedSinceCaseOf } from '../../store/selectors.ts'
import { say, sayCount } from '../../view/view.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** The named patients one can start from; the one started from, with its story and whether it was changed since. */
export function CasePicker() {
  const cases = useExplorer((state) => state.pack.cases)
  const startedFrom = useExplorer((state) => state.acts.startedFrom)
  const changed = useExplorer(changedSinceCaseOf)
  const { openCase } = useActions()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const label = useId()
  const name = useId()
  const list = useId()
  if (cases.length === 0) return null
  const current = cases.find((each) => each.id === startedFrom)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <section
      className="case-picker"
      aria-labelledby={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.preventDefault()
        close()
      }}
    >
      <p id={label} className="case-label">
        {say('patient.start-from')}
      </p>
      <button
        ref={button}
        type="button"
        className="case-current"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-labelledby={`${label} ${name}`}
        onClick={() => setOpen(!open)}
      >
        <span id={name} className="case-title">
          {current?.title ?? say('patient.own')}
        </span>
        <span className="case-arrow" aria-hidden="true" />
      </button>
      {open && (
        <ul id={list} className="case-list">
          {cases.map((each) => (
            <li key={each.id}>
              <button
                type="button"
                className="case-choice"
                aria-current={each.id === startedFrom || undefined}
                ref={each.id === startedFrom ? bringIntoView : undefined}
                onClick={() => {
                  openCase(each.id)
                  close()
                }}
              >
                <span className="case-title">{each.title}</span>
                <span className="case-line">{each.story}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {current !== undefined && (
        <Fold summary={say('patient.story')} className="case-story">
          <Prose text={current.story} />
        </Fold>
      )}
      {current !== undefined && (
        <p className="case-changed">
          {changed === 0 ? say('patient.unchanged') : sayCount('patient.changed-since', changed)}
          {changed > 0 && (
            <button type="button" className="button" data-kind="link" onClick={() => openCase(current.id)}>
              {say('patient.put-back')}
            </button>
          )}
        </p>
      )}
    </section>
  )
}

function bringIntoView(element: HTMLElement | null) {
  element?.scrollIntoView?.({ block: 'nearest' })
}
