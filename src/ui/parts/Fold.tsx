import { type ReactNode, useState } from 'react'

/** A part that is one click away. What it holds is drawn only while it is open: an answer redraws what is seen. */
export function Fold({
  summary,
  className,
  children,
}: {
  summary: ReactNode
  className?: string
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className={className === undefined ? 'fold' : `fold ${className}`}
      onToggle={(event) => {
        // The toggle of a fold inside comes up here too.
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open)
      }}
    >
      <summary>{summary}</summary>
      {open && <div className="fold-body">{children}</div>}
    </details>
  )
}
