/**
 * Texts saved as files of the person's own. A sandboxed frame without an origin refuses downloads and does not say
 * so, so there it is not tried: the caller offers the text to be copied.
 */
export function maySave(): boolean {
  return globalThis.origin !== 'null' || location.protocol === 'file:'
}

/** Saves a text as a file in the person's folder for downloads. A frame may refuse it without a word. */
export function saveText(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // A modal dialog makes everything outside of it inert.
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(link)
  link.click()
  link.remove()
  // The browser reads the address after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
