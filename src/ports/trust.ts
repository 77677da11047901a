/**
 * How far the page around this one is trusted: 0 when nothing is known of it, 1 for any page where the site says so,
 * 2 for a page the site has named, or one of its own. Origins are the same or they are not; no part of one counts.
 */
export type Trust = 0 | 1 | 2

export interface TrustRules {
  /** Exact origins, and perhaps `*`. */
  readonly listed: readonly string[]
  /** The origin of this page's own address; undefined when it has none, or the query names another. */
  readonly own: string | undefined
  /** Opened from a disk, where no page has an origin. */
  readonly fromFile: boolean
}

/** The rules of a page: the origins its site has listed, and the one of them the query may narrow them to. */
export function trustRules(
  listedText: string,
  location: Pick<Location, 'origin' | 'protocol' | 'search'>,
): TrustRules {
  const narrowed = new URLSearchParams(location.search).get('origin')
  const listed = listedText.split(/\s+/).filter((word) => word === '*' || isOrigin(word))
  const own = isOrigin(location.origin) ? location.origin : undefined
  return {
    listed: narrowed === null ? listed : listed.filter((word) => word === narrowed),
    own: narrowed === null || narrowed === own ? own : undefined,
    fromFile: location.protocol === 'file:',
  }
}

/** The trust in a page of this origin, as the browser gives it with a message. */
export function trustIn(origin: string, { listed, own, fromFile }: TrustRules): Trust {
  const anyone = listed.includes('*')
  if (isNone(origin)) return anyone || fromFile ? 1 : 0
  if (!isOrigin(origin)) return 0
  if (origin === own || listed.includes(origin)) return 2
  return anyone ? 1 : 0
}

/** Whether a page has no origin that could be named: it is from a disk, or in a sandbox. */
export function isNone(origin: string): boolean {
  return origin === 'null' || origin === 'file://'
}

function isOrigin(text: string): boolean {
  try {
    return /^https?:\/\/[^*]+$/.test(text) && new URL(text).origin === text
  } catch {
    return false
  }
}
