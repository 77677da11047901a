/**
 * What a browser keeps between visits: how the person likes to see it, never anything of a patient. Which fields,
 * is read from the table in `store/privacy.ts`. Every access may throw (a frame without storage, a strict
 * browser), and then nothing is kept and nothing breaks.
 */
import { type Explorer, LEAVES, THEMES, type ViewSettings } from '../store/store.ts'

const FORMAT = 1

/** Several explorers may share one origin: each folder has its own key. */
function keyOf(location: Pick<Location, 'pathname'>): string {
  return `pathway-explorer ${location.pathname.replace(/[^/]*$/, '')} view`
}

/** The settings kept by an earlier visit; empty when there are none, or storage is refused. */
export function keptView(): Partial<ViewSettings> {
  try {
    return readView(JSON.parse(localStorage.getItem(keyOf(location)) ?? 'null'))
  } catch {
    return {}
  }
}

/** Reads kept settings as the untrusted text they are: a field that does not fit is left out. */
export function readView(input: unknown): Partial<ViewSettings> {
  if (typeof input !== 'object' || input === null) return {}
  const kept = input as Record<string, unknown>
  if (kept.format !== FORMAT) return {}
  const theme = THEMES.find((each) => each === kept.theme)
  const units =
    typeof kept.units === 'object' && kept.units !== null
      ? Object.fromEntries(
          Object.entries(kept.units).filter(
            ([id, unit]) => id !== '__proto__' && typeof unit === 'string' && unit.length < 40,
          ),
        )
      : undefined
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(units === undefined ? {} : { units }),
    ...(typeof kept.patientPanel === 'boolean' ? { patientPanel: kept.patientPanel } : {}),
    ...(typeof kept.inspector === 'boolean' ? { inspector: kept.inspector } : {}),
  }
}

/** The fields the privacy table lets be stored, and no other. */
export function storedPart(view: ViewSettings): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(view).filter(([field]) => LEAVES.view[field as keyof ViewSettings].storage),
  )
}

/** Keeps the settings from now on. Returns whether this page may store anything. */
export function attachStorage(explorer: Explorer): boolean {
  const save = (view: ViewSettings): boolean => {
    try {
      localStorage.setItem(keyOf(location), JSON.stringify({ format: FORMAT, ...storedPart(view) }))
      return true
    } catch {
      return false
    }
  }
  explorer.subscribe((state, before) => {
    if (state.view !== before.view) save(state.view)
  })
  return save(explorer.getState().view)
}
