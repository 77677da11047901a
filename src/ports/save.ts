/** Offers a text to the person as a file. A browser or a frame that refuses does so without a word. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // A modal dialog makes everything outside of it inert.
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(link)
  link.click()
  link.remove()
  // The browser has begun to take it by then, or never will.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
