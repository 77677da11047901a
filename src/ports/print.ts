/**
 * Asks the browser to print. Answers whether it began to: in a frame that may open no dialogs nothing happens and
 * nothing is thrown, and only the event that does not come tells.
 */
export function beginPrint(): boolean {
  let began = false
  const note = () => {
    began = true
  }
  window.addEventListener('beforeprint', note)
  try {
    window.print()
  } catch {
    // Refused with words is refused all the same.
  }
  window.removeEventListener('beforeprint', note)
  return began
}

let askHost: (() => void) | undefined

/** Whom to ask where the frame may not print. Nobody answers that: what is shown to the person stays. */
export function askToPrint(ask: (() => void) | undefined): void {
  askHost = ask
}

/** Prints, for a person; where it is refused the page around this one is asked. Answers whether it began here. */
export function printPage(): boolean {
  const began = beginPrint()
  if (!began) askHost?.()
  return began
}
