/**
 * Text to the clipboard, as far as the page may. In a frame the newer way is often refused and the older one
 * allowed; where both are, the caller shows the text, selected, for the person to copy.
 */
export async function copyText(text: string): Promise<'copied' | 'select'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return copyBySelection(text) ? 'copied' : 'select'
  }
}

function copyBySelection(text: string): boolean {
  const active = document.activeElement
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.className = 'visually-hidden'
  // A modal dialog makes everything outside of it inert, so the text must stand inside.
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(area)
  try {
    area.select()
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    area.remove()
    if (active instanceof HTMLElement) active.focus()
  }
}
