/** What the tests of the diagram and of the outline share: the real pack, with its pictures, and a window to see it in. */
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import type { Pack } from '../../src/model/model.ts'
import { keepLayouts } from '../../src/ports/packs.ts'
import { createExplorer, type Explorer } from '../../src/store/store.ts'
import { ExplorerProvider } from '../../src/ui/useExplorer.tsx'
import { layoutOf } from '../../src/view/late.ts'

export async function realPack(): Promise<Pack> {
  const { pack } = await loadPack('src/content/article-2016')
  if (pack === undefined) throw new Error('the pack does not compile')
  return drawn(pack)
}

/** A pack with its pictures computed, as it is when it is open. */
export function drawn(pack: Pack): Pack {
  keepLayouts(pack, { wide: layoutOf(pack, 'wide'), narrow: layoutOf(pack, 'narrow') })
  return pack
}

/** jsdom lays nothing out: every element is as large as this. */
export function windowOf(width: number, height: number): void {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(
    DOMRect.fromRect({ x: 0, y: 0, width, height }),
  )
}

export function show(
  pack: Pack,
  children: ReactNode,
): { explorer: Explorer; user: ReturnType<typeof userEvent.setup> } {
  const explorer = createExplorer([pack])
  render(<ExplorerProvider explorer={explorer}>{children}</ExplorerProvider>)
  return { explorer, user: userEvent.setup() }
}

/** The ids that stand more than once in the page. */
export function doubleIds(): string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
