import { type ReactNode, useId } from 'react'

/** A part of a stop under its own heading. */
export function StopPart({
  title,
  kind,
  children,
}: {
  title: ReactNode
  kind?: string
  children: ReactNode
}) {
  const heading = useId()
  return (
    <section className="present-part" data-part-kind={kind} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  )
}
