import type { ReactNode } from 'react'
import './wide.css'

/** What is wider than a narrow screen scrolls sideways by itself, and so must be reachable by keyboard. */
export function Wide({
  className,
  name,
  children,
}: {
  className: string
  name: string
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className={`wide ${className}`} tabIndex={0} role="group" aria-label={name}>
      {children}
    </div>
  )
}
