/**
 * Opens an address outside in a page of its own; false where the page around this one does not allow it. A link by
 * itself would then do nothing, and nobody would know.
 */
export function openPage(href: string): boolean {
  const opened = window.open(href, '_blank')
  if (opened === null) return false
  // Before it has loaded anything: it gets no way back to this page.
  opened.opener = null
  return true
}
