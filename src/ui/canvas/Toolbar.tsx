import { useReactFlow } from '@xyflow/react'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { say } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Legend } from './Legend.tsx'
import { cameraTime } from './useCamera.ts'

/**
 * What the diagram can be asked for by a button: nothing needs a wheel, a drag or a key. One tab stop; the arrow
 * keys go from button to button.
 */
export function Toolbar({ byHand, clear }: { byHand: RefObject<boolean>; clear: number | undefined }) {
  const flow = useReactFlow()
  const { fitTo, see } = useActions()
  const alone = useExplorer((state) => !state.view.patientPanel && !state.view.inspector)
  const bar = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const zoom = (by: 'zoomIn' | 'zoomOut') => () => {
    byHand.current = true
    void flow[by]({ duration: cameraTime() })
  }
  const buttons = [
    { words: say('canvas.fit-all'), keys: 'Shift+1', act: () => fitTo('all') },
    { words: say('canvas.fit-way'), keys: 'Shift+2', act: () => fitTo('way') },
    { words: say('canvas.zoom-in'), sign: '+', keys: 'Plus', act: zoom('zoomIn') },
    { words: say('canvas.zoom-out'), sign: '−', keys: '-', act: zoom('zoomOut') },
    {
      words: say('canvas.room'),
      title: say('canvas.room-meaning'),
      pressed: alone,
      act: () => see({ patientPanel: alone, inspector: alone }),
    },
  ]
  const count = buttons.length + 1
  const onKeyDown = (event: KeyboardEvent) => {
    const next = (active + 1) % count
    const previous = (active + count - 1) % count
    // Both ways: the bar stands upright where the window is low.
    const places: Readonly<Record<string, number>> = {
      ArrowRight: next,
      ArrowDown: next,
      ArrowLeft: previous,
      ArrowUp: previous,
      Home: 0,
      End: count - 1,
    }
    const place = places[event.key]
    if (place === undefined || !(event.target instanceof HTMLButtonElement)) return
    event.preventDefault()
    setActive(place)
    bar.current?.querySelectorAll<HTMLButtonElement>(':scope > button')[place]?.focus()
  }
  return (
    <div
      ref={bar}
      className="canvas-tools"
      role="toolbar"
      aria-label={say('canvas.tools')}
      // Where the details lie over the diagram, the tools wrap before them.
      style={{ maxWidth: clear }}
      onKeyDown={onKeyDown}
    >
      {buttons.map(({ words, sign, keys, title, pressed, act }, place) => (
        <button
          key={words}
          type="button"
          className="button"
          tabIndex={place === active ? 0 : -1}
          aria-label={sign === undefined ? undefined : words}
          aria-pressed={pressed}
          aria-keyshortcuts={keys}
          title={title ?? (sign === undefined ? undefined : words)}
          onFocus={() => setActive(place)}
          onClick={act}
        >
          {sign ?? words}
        </button>
      ))}
      <Legend active={active === count - 1} onFocus={() => setActive(count - 1)} />
    </div>
  )
}
