/**
 * Whether the page stands in somebody else's page, and what that changes: less around the pathway, a page that
 * scrolls, no entries in the host's history. Configuration comes in the query; a patient never does.
 */
export interface Embedding {
  /** `?embed=1`: the chrome is trimmed and the page scrolls. */
  readonly embedded: boolean
  /** In a frame, embedded or not. */
  readonly framed: boolean
}

export function embeddingOf(location: Pick<Location, 'search'>, framed = isFramed()): Embedding {
  return { embedded: new URLSearchParams(location.search).get('embed') === '1', framed }
}

function isFramed(): boolean {
  return window.parent !== window
}
