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

const layouts = new WeakMap<Pack, Layouts>()

/** The packs whose scripts ran with the page. Throws when there is none: the page then has nothing to show. */
export function openBuiltPacks(
  scripts: readonly PackScript[] = globalThis.lnpPacks ?? [],
): [Pack, ...Pack[]] {
  const [first, ...rest] = scripts.map((script) => {
    const pack = JSON.parse(script.pack) as Pack
    if (pack.format !== FORMAT)
      throw new Error(`The pathway "${pack.id}" was built for another version of this page.`)
    keepLayouts(pack, script.layouts)
    return pack
  })
  if (first === undefined) throw new Error('No pathway came with this page.')
  return [first, ...rest]
}

/** Keeps the layouts of a pack for as long as the pack is there. */
export function keepLayouts(pack: Pack, its: Layouts): void {
  layouts.set(pack, its)
}

/** The layout of an open pack in one shape. Throws for a pack whose layouts were never kept. */
export function layoutFor(pack: Pack, shape: Shape): Layout {
  const layout = layouts.get(pack)?.[shape]
  if (layout === undefined) throw new Error(`The pathway "${pack.id}" has no layout.`)
  return layout
}
