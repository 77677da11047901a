/**
 * Packs that enter: ours, compiled into scripts beside the page; a department's, dropped or given by a host. All
 * pass `openPack`; nothing of a refused pack is kept. Layouts come with our own packs, where they were computed
 * when the page was built, and are computed here for any other.
 */
import { openPack, type Pack, type Problem } from '../model/model.ts'
import { type Layout, layoutOf, type Shape } from '../view/view.ts'

/** What a pack script leaves on the page: the compiled document as JSON, and its layouts. */
export interface PackScript {
  readonly pack: string
  readonly layouts?: Readonly<Partial<Record<Shape, Layout>>>
}

declare global {
  var lnpPacks: PackScript[] | undefined
}

const layouts = new WeakMap<Pack, Partial<Record<Shape, Layout>>>()

/**
 * Opens the packs whose scripts ran with the page. Throws when none of them opens: the page then has nothing to
 * show, and says so.
 */
export function openBuiltPacks(
  scripts: readonly PackScript[] = globalThis.lnpPacks ?? [],
): [Pack, ...Pack[]] {
  const problems: Problem[] = []
  const packs = scripts.flatMap((script) => {
    const opened = openPack(script.pack)
    if ('problems' in opened) {
      problems.push(...opened.problems)
      return []
    }
    if (script.layouts !== undefined) layouts.set(opened.pack, { ...script.layouts })
    return [opened.pack]
  })
  const [first, ...rest] = packs
  if (first === undefined)
    throw new Error(['No pathway could be opened.', ...problems.map(({ message }) => message)].join('\n'))
  return [first, ...rest]
}

/** The layout of a pack in one shape: built with it, or computed once. */
export function layoutFor(pack: Pack, shape: Shape): Layout {
  const known = layouts.get(pack) ?? {}
  const layout = known[shape] ?? layoutOf(pack, shape)
  layouts.set(pack, { ...known, [shape]: layout })
  return layout
}
