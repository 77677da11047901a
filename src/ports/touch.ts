/**
 * In somebody else's page one finger on the diagram scrolls that page; two move and zoom the picture. What moves the
 * picture does not hear of a single finger, and the browser does what it does anywhere else (late/host.css).
 */
export function leaveOneFinger(root: HTMLElement): void {
  root.addEventListener(
    'touchstart',
    (event) => {
      const on = event.target instanceof Element && event.target.closest('.react-flow') !== null
      if (on && event.touches.length === 1) event.stopPropagation()
    },
    { capture: true, passive: true },
  )
}
