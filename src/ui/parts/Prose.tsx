import { type ReactNode, useId, useMemo, useState } from 'react'
import type { Pack } from '../../model/model.ts'
import { partsOf } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Late } from './Late.tsx'

/**
 * A sentence of the pack with its glossary terms and its figures explained on request: each is a button that opens
 * the browser's own popover, so it works by mouse, touch and keyboard alike. A term is marked once in a text. There
 * is no other component that shows a figure in a sentence. `pack` is the one the text stands in, if not the open one.
 */
export function Prose({ text, pack: of }: { text: string; pack?: Pack }) {
  const open = useExplorer((state) => state.pack)
  const pack = of ?? open
  const parts = useMemo(() => partsOf(text, pack), [text, pack])
  return parts.map((part, index) => {
    if (typeof part === 'string') return part
    // The parts of one text never move.
    const key = index
    if ('term' in part) {
      const { term, meaning } = part.term
      return (
        <Asked key={key} text={part.text} title={meaning}>
          <strong>{term}:</strong> {meaning}
        </Asked>
      )
    }
    const { figure, from } = part
    return (
      <Asked
        key={key}
        text={part.text}
        title={[figure?.measure, figure?.group, figure?.of, figure?.at, from?.short]
          .filter(Boolean)
          .join('; ')}
      >
        <Late name="cards">{({ FigureNote }) => <FigureNote quoted={part} />}</Late>
      </Asked>
    )
  })
}

/** What holds the answer is drawn only while it is open. */
function Asked({ text, title, children }: { text: string; title: string; children: ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="term" popoverTarget={id} title={title}>
        {text}
      </button>
      <span
        id={id}
        popover="auto"
        className="term-meaning"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </span>
    </>
  )
}
