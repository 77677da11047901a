import { patientPaperNowOf } from '../../store/late.ts'
import type { ExplorerState } from '../../store/store.ts'
import { say, svgText } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { drawingNowOf } from './Picture.tsx'

/** The picture of the whole pathway as a file of its own, or as text where no file can be had. */
export function TakeDrawing() {
  // Drawn anew with every change of the patient.
  useExplorer(patientPaperNowOf)
  const state = useExplorerStore().getState()
  const text = drawingText(state)
  const name = say('paper.drawing-name', { pack: state.pack.id })
  return (
    <section className="paper-drawing" aria-label={say('paper.drawing')}>
      <h3>{say('paper.drawing')}</h3>
      <p className="sheet-about">{say('paper.drawing-about')}</p>
      <div className="paper-actions">
        <SaveButton label={say('paper.drawing-save')} name={name} text={text} type="image/svg+xml" />
        <CopyButton label={say('paper.drawing-copy')} text={text} />
      </div>
    </section>
  )
}

/** The drawing as the text of a file; an element that is paper for a moment tells what the theme's names stand for. */
export function drawingText(state: ExplorerState): string {
  const probe = document.createElement('div')
  probe.className = 'paper'
  document.body.append(probe)
  const style = getComputedStyle(probe)
  const text = svgText(drawingNowOf(state).drawing, (name) => style.getPropertyValue(name).trim())
  probe.remove()
  return text
}
