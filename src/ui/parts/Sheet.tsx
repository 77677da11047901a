import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { say } from '../../view/view.ts'

/**
 * A panel over the screen: the browser's own modal dialog, so that Esc closes it, focus stays inside and goes back
 * to where it came from. Only ever rendered while it is open.
 */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Before the element leaves the page: only then does the browser give focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    // jsdom and very old browsers have no modal dialogs: shown without one, it is still readable.
    if (element?.showModal) element.showModal()
    else element?.setAttribute('open', '')
    return () => element?.close?.()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <div className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {say('sheet.close')}
        </button>
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="sheet-body" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
    </dialog>
  )
}
