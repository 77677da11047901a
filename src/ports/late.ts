/**
 * Parts of the app that the first screen does not need, loaded when somebody first asks for one.
 *
 * A late part is a file of `src/late/`. It shares every module with the app, so stores and React contexts are the
 * same ones, and it announces its type here (CONTRIBUTING.md shows how), so `loadLate` is typed though nothing
 * imports `src/late/`.
 */
import { addStyle, runScript } from './script.ts'

/** What each late part exports, by name. Every file of `src/late/` adds its own entry. */
// biome-ignore lint/suspicious/noEmptyInterface: late parts add to it from their own files
export interface LateParts {}

declare global {
  /** What the scripts of the build export, by name. A promise where the development server answers. */
  var lnpParts: Record<string, object | Promise<object>> | undefined
  /** The scripts that must have run before a late part, in order. */
  var lnpNeeds: Readonly<Record<string, readonly string[]>> | undefined
  /** The late parts that have a style of their own. */
  var lnpStyles: readonly string[] | undefined
}

/**
 * The exports of a late part; its script is added to the page at the first call. Rejects with an Error when a
 * script cannot be loaded or fails while it runs; a later call tries again to load what was not loaded.
 */
export async function loadLate<Name extends keyof LateParts>(name: Name): Promise<LateParts[Name]> {
  const known = lateNow(name)
  if (known !== undefined) return known
  for (const script of [...(globalThis.lnpNeeds?.[name] ?? []), name]) {
    if (globalThis.lnpStyles?.includes(script)) await addStyle(`late/${script}.css`)
    await runScript(`late/${script}.js`)
  }
  const part = await globalThis.lnpParts?.[name]
  if (part === undefined) throw new Error(`The part ${String(name)} ran, but did not come to its end.`)
  return part as LateParts[Name]
}

/** The exports of a late part that has run already. */
export function lateNow<Name extends keyof LateParts>(name: Name): LateParts[Name] | undefined {
  const part = globalThis.lnpParts?.[name]
  return part === undefined || part instanceof Promise ? undefined : (part as LateParts[Name])
}
