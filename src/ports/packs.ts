/**
 * The packs that came with the page, and where everything on their pictures stands.
 *
 * Our own packs passed the checks of `openPack` when the page was built, from the same files that are served with
 * it, so here they are only read: the checks and the layout code are a late part, loaded for a pack that comes from
 * anywhere else (`ports/files.ts`).
 */
import { FORMAT, type Pack } from '../model/model.ts'
import type { Layout, Shape } from '../view/view.ts'

/** What a pack script leaves on the page: the compiled document as JSON, and its layouts. */
export interface PackScript {
  readonly pack: string
  readonly layouts: Layouts
}

export type Layouts = Readonly<Record<Shape, Layout>>

declare global {
  var lnpPacks: PackScript[] | undefined
}

/** How a pathway came that is not ours: from a file, from the site's own list, from the page around this one. */
export type Way = 'file' | 'site' | 'host'

export interface Origin {
  readonly way: Way
  readonly name: string
}

const layouts = new WeakMap<Pack, Layouts>()
const origins = new WeakMap<Pack, Origin>()
const ours = new Set<string>()

/** The packs whose scripts ran with the page. Throws when there is none: the page then has nothing to show. */
export function openBuiltPacks(
  scripts: readonly PackScript[] = globalThis.lnpPacks ?? [],
): [Pack, ...Pack[]] {
  const [first, ...rest] = scripts.map((script) => {
    const pack = JSON.parse(script.pack) as Pack
    if (pack.format !== FORMAT)
      throw new Error(`The pathway "${pack.id}" was built for another version of this page.`)
    keepLayouts(pack, script.layouts)
    ours.add(pack.id)
    return pack
  })
  if (first === undefined) throw new Error('No pathway came with this page.')
  return [first, ...rest]
}

/** Keeps the layouts of a pack, and where it is from if it is not ours, for as long as the pack is there. */
export function keepLayouts(pack: Pack, its: Layouts, from?: Origin): void {
  layouts.set(pack, its)
  if (from) origins.set(pack, from)
}

/** Where a pack is from; undefined for one that came with the page. */
export function originOf(pack: Pack): Origin | undefined {
  return origins.get(pack)
}

/** Whether a pack bears the id of one that came with the page. */
export function isOurs({ id }: Pick<Pack, 'id'>): boolean {
  return ours.has(id)
}

/** The layout of an open pack in one shape. Throws for a pack whose layouts were never kept. */
export function layoutFor(pack: Pack, shape: Shape): Layout {
  const layout = layouts.get(pack)?.[shape]
  if (layout === undefined) throw new Error(`The pathway "${pack.id}" has no layout.`)
  return layout
}
