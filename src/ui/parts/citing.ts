import type { Pack } from '../../model/model.ts'
import { build } from '../../ports/build.ts'
import { writeLink } from '../../ports/link.ts'
import type { ExplorerState } from '../../store/store.ts'
import { say } from '../../view/late.ts'

/** The texts a person takes away: all of them are shown and copied, none is sent. */

/** The address of what is on the screen, without the panel that lies over it. */
export function addressOf(state: ExplorerState): string {
  const hash = writeLink({ ...state, view: { ...state.view, sheet: null } })
  return `${placeOf()}#${hash}`
}

/** The address of the page alone. */
export function placeOf(): string {
  return location.href.replace(/#.*$/, '')
}

export function articleCitation({ source }: Pack): string {
  return source.url === undefined ? source.citation : `${source.citation} ${source.url}`
}

export function explorerCitation(pack: Pack): string {
  const { reviewed, id, title, version, dated, licence, source } = pack
  const review =
    reviewed === 'none'
      ? say('share.not-reviewed')
      : say('share.reviewed', { on: reviewed.on, by: reviewed.by })
  return say('share.explorer', {
    id,
    title,
    version,
    dated,
    licence,
    source: source.short,
    review,
    address: placeOf(),
  })
}

/** A report on the content, ready but for what is wrong. `focus` is the step it is about. */
export function reportText(pack: Pack, focus: string, link: string): string {
  const node = pack.nodes.find(({ id }) => id === focus)
  const step = node === undefined ? focus : `${node.code} ${node.title} (${node.id})`
  const { id, title, version, dated } = pack
  return say('share.report-text', { id, title, version, dated, step, link, build })
}
