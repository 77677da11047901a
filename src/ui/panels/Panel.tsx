import { type ReactNode, type Ref, useId } from 'react'

/**
 * One of the two side panels: a heading, a button that folds it to a narrow rail and back, and what it holds. The
 * button is the same one in both states, so that focus stays where it is.
 */
export function Panel({
  id,
  title,
  kicker,
  folds,
  open,
  onToggle,
  onEscape,
  headingRef,
  children,
}: {
  id: string
  title: string
  kicker?: ReactNode
  /** The name of the folding button. */
  folds: string
  open: boolean
  onToggle: () => void
  /** Esc on something inside that did not use it itself. */
  onEscape?: () => void
  headingRef?: Ref<HTMLHeadingElement>
  children: ReactNode
}) {
  const heading = useId()
  const body = useId()
  return (
    <aside
      id={id}
      className={`panel panel-${id}`}
      data-open={open}
      tabIndex={-1}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && open && !popoverOpen()) onEscape?.()
      }}
    >
      <div className="panel-head">
        <div className="panel-title">
          {open && kicker}
          <h2 id={heading} ref={headingRef} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button
          type="button"
          className="button panel-fold"
          data-kind="quiet"
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={onToggle}
        >
          <span className="panel-fold-mark" aria-hidden="true" />
          <span className="visually-hidden">{folds}</span>
        </button>
      </div>
      {open && (
        <div id={body} className="panel-body">
          {children}
        </div>
      )}
    </aside>
  )
}

/** Esc closes an open popover first, by itself; it must not close the panel with it. */
function popoverOpen(): boolean {
  try {
    return document.querySelector(':popover-open') !== null
  } catch {
    return false
  }
}
