/**
 * Asks the browser to print. Answers whether it began to: in a frame that may open no dialogs nothing happens and
 * nothing is thrown, and only the event that does not come tells.
 */
export function printPage(): boolean {
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
