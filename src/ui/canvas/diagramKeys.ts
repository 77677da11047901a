import type { useReactFlow } from '@xyflow/react'
import { copyText } from '../../ports/clipboard.ts'
import { writeLink } from '../../ports/link.ts'
import type { Explorer } from '../../store/store.ts'
import { say } from '../../view/late.ts'
import type { Layout } from '../../view/view.ts'
import { DIAGRAM_KEYS, keysAreOff, numberOf } from '../parts/every-key.ts'
import { actOf } from '../parts/keymap.ts'
import { inPicture } from './neighbours.ts'
import { cameraTime } from './useCamera.ts'
import { isWayOnly, seeWayOnly } from './wayOnly.ts'

/** The diagram that has the focus, and what only it can do. */
export interface Walked {
  readonly flow: ReturnType<typeof useReactFlow>
  readonly layout: Layout
  /** The step that has the tab stop. */
  readonly at: string
  readonly onZoom: () => void
  readonly goTo: (id: string) => void
}

/** What a key of the diagram that comes late does; `walked` is missing while the pathway is shown as an outline. */
export function diagramKey(event: KeyboardEvent, explorer: Explorer, walked?: Walked): void {
  const act = actOf(event, 'diagram', DIAGRAM_KEYS)
  if (act === undefined || (event.key.length === 1 && keysAreOff())) return
  const { see, undo, fitTo, focusNode } = explorer.actions
  const zoom = (change: (flow: Walked['flow'], duration: number) => void) => () => {
    if (walked === undefined) return
    walked.onZoom()
    change(walked.flow, cameraTime())
  }
  const acts: Readonly<Record<string, () => void>> = {
    search: () => see({ sheet: 'search' }),
    help: () => see({ sheet: 'help' }),
    'zoom-in': zoom((flow, duration) => void flow.zoomIn({ duration })),
    'zoom-out': zoom((flow, duration) => void flow.zoomOut({ duration })),
    actual: zoom((flow, duration) => void flow.zoomTo(1, { duration })),
    'fit-all': () => fitTo('all'),
    'fit-way': () => fitTo('way'),
    'way-only': () => seeWayOnly(!isWayOnly()),
    undo,
    // What comes of a treatment is read, not decided: the step opens as by a click, and the patient stays.
    option: () => {
      if (walked === undefined) return
      const ids = new Set(
        explorer
          .getState()
          .pack.edges.filter(({ from }) => from === walked.at)
          .map(({ to }) => to),
      )
      const id = inPicture(walked.layout, ids)[numberOf(event) - 1]
      if (id === undefined) return
      walked.goTo(id)
      focusNode(id)
      see({ inspector: true })
    },
    copy: () => void copyView(explorer),
  }
  // A key held down moves the picture on; whatever else it asks for it asks for once.
  if (event.repeat && act !== 'zoom-in' && act !== 'zoom-out') return
  acts[act]?.()
}

/** The link to what is seen now, copied; where the browser lets nobody copy it stands in the panel for sharing. */
export async function copyView({ actions, getState }: Explorer): Promise<void> {
  const how = await copyText(`${location.href.replace(/#.*$/, '')}#${writeLink(getState())}`)
  if (how === 'copied') actions.tell({ kind: 'info', title: say('copy.copied-link'), details: [] })
  else actions.see({ sheet: 'share' })
}
