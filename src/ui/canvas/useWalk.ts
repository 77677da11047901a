import { useReactFlow } from '@xyflow/react'
import { type FocusEvent, type KeyboardEvent, use, useEffect, useState } from 'react'
import { loadLate } from '../../ports/late.ts'
import { focusOf } from '../../store/selectors.ts'
import { OtherContext } from '../parts/other.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import type { Size } from './camera.ts'
import { directionOf, step, type Walk } from './neighbours.ts'
import { createRoving } from './roving.ts'
import { idOfStep, stepElement } from './StepNode.tsx'
import type { Scene } from './scene.ts'
import type { Reveal } from './useCamera.ts'

/**
 * The diagram by keyboard: one tab stop that the arrow keys move along the graph. The stop follows the step in
 * focus; where only what is in sight is in the page, it follows what is in sight, so that Tab always finds it.
 */
export function useWalk(
  { layout }: Scene,
  size: Size,
  { reveal, onZoom }: { reveal: Reveal; onZoom: () => void },
) {
  const store = useExplorerStore()
  const { mark } = use(OtherContext)
  const flow = useReactFlow()
  const [roving] = useState(() => createRoving(focusOf(store.getState())))
  const focus = useExplorer(focusOf)
  useEffect(() => {
    if (roving.get().at !== focus) roving.set({ at: focus, trail: [] })
  }, [focus, roving])

  const goTo = (walk: Walk) => {
    roving.set(walk)
    const button = document.getElementById(stepElement(walk.at, mark))
    if (button !== null) {
      reveal(walk.at)
      button.focus({ preventScroll: true })
      return
    }
    // Only what is in sight is in the page: the picture goes there at once, and the node takes the focus as it comes.
    roving.expected = walk.at
    reveal(walk.at, 'at once')
  }
  return {
    roving,
    onKeyDown: (event: KeyboardEvent) => {
      const direction =
        event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
          ? undefined
          : directionOf(event.key, layout.shape)
      if (direction !== undefined) {
        event.preventDefault()
        const walk = step(store.getState(), layout, roving.get(), direction)
        if (walk !== undefined) goTo(walk)
        return
      }
      // Signs, letters and numbers come late: a room is seldom walked through by them.
      const { nativeEvent } = event
      if (event.key.length > 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      loadLate('diagram').then(
        ({ diagramKey }) =>
          diagramKey(nativeEvent, store, {
            flow,
            layout,
            at: roving.get().at,
            onZoom,
            goTo: (id) => goTo({ at: id, trail: [...roving.get().trail, roving.get().at] }),
          }),
        // Each of them has a button, which says what could not be loaded.
        () => {},
      )
    },
    onFocus: (event: FocusEvent) => {
      const id = idOfStep(event.target.id, mark)
      if (id === undefined) return
      if (roving.get().at !== id) roving.set({ at: id, trail: [] })
      reveal(id)
    },
    /** After the picture moved: a tab stop out of sight would be out of the page. */
    onMoved: () => {
      if (roving.expected !== undefined) return
      if (document.getElementById(stepElement(roving.get().at, mark)) !== null) return
      const { x, y, zoom } = flow.getViewport()
      const [middleX, middleY] = [(size.clear / 2 - x) / zoom, (size.height / 2 - y) / zoom]
      const distance = (box: { x: number; y: number; width: number; height: number }) =>
        Math.hypot(box.x + box.width / 2 - middleX, box.y + box.height / 2 - middleY)
      const nearest = [...layout.nodes].sort((a, b) => distance(a) - distance(b))[0]
      if (nearest !== undefined) roving.set({ at: nearest.id, trail: [] })
    },
  }
}
