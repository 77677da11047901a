import type { ViewSettings } from '../store/store.ts'

/**
 * Which panels stand open on a screen seen for the first time: both where there is room for three columns, the
 * patient alone on a laptop, and neither on a phone, where the way in words comes first.
 */
export function panelsFor(
  media: (query: string) => boolean = (query) => matchMedia(query).matches,
): Partial<ViewSettings> {
  if (media('(max-width: 720px)')) return { patientPanel: false, inspector: true }
  return { patientPanel: true, inspector: !media('(max-width: 1500px)') }
}
