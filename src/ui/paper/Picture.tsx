import { layoutFor } from '../../ports/packs.ts'
import { patientPaperNowOf } from '../../store/late.ts'
import { edgeLookOf, nodeLineOf, readLine } from '../../store/selectors.ts'
import type { ExplorerState } from '../../store/store.ts'
import { drawingOf, patientLine, provenanceOf, type Shape, say } from '../../view/late.ts'
import type { Layout } from '../../view/view.ts'

/** What a page lying on its side has room for, and one standing, in the proportion of both papers' lesser sides. */
const LYING = { width: 257, height: 180 }
const STANDING = { width: 182, height: 245 }

/** The drawing of the whole pathway for the patient at hand, in the layout that comes out larger on paper. */
export function drawingNowOf(state: ExplorerState): { drawing: Shape; lies: boolean } {
  const { pack } = state
  const scaleOf = ({ width, height }: Layout, page: { width: number; height: number }) =>
    Math.min(page.width / width, page.height / height)
  const [wide, narrow] = [layoutFor(pack, 'wide'), layoutFor(pack, 'narrow')]
  const lies = scaleOf(wide, LYING) >= scaleOf(narrow, STANDING)
  const paper = patientPaperNowOf(state)
  const drawing = drawingOf(
    pack,
    lies ? wide : narrow,
    { node: (id) => readLine(nodeLineOf(state, id)), edge: (id) => edgeLookOf(state, id) },
    {
      title: pack.question,
      lines: [`${patientLine(paper)}. ${paper.sentence}`],
      foot: [
        `${say('paper.source', { citation: pack.source.citation })} ${provenanceOf(pack)}. ${pack.notFor}`,
      ],
    },
  )
  return { drawing, lies }
}
