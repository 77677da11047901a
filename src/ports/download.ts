/**
 * Texts saved as files of the reader's own. A sandboxed frame without an origin refuses downloads and does not say
 * so, so there it is not tried: the caller offers the text to be copied.
 */
export function maySave(): boolean {
  return globalThis.origin !== 'null' || location.protocol === 'file:'
}

/** Saves a text as a file in the reader's folder for downloads. Where `maySave` is false nothing happens. */
export function saveText(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
