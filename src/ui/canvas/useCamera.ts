import { useReactFlow } from '@xyflow/react'
import { type RefObject, useEffect, useRef } from 'react'
import { isStill } from '../../ports/motion.ts'
import { focusOf } from '../../store/selectors.ts'
import type { Layout } from '../../view/view.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { isSlight, revealed, type Size, type View, viewAsked, viewOf } from './camera.ts'

/**
 * Moves the camera when a person asks for it, and keeps the picture fitted while its window changes, as long as
 * they have not moved it by hand. An answer or a selection moves it only when the step in focus would be hidden.
 */
export function useCamera(layout: Layout, size: Size, byHand: RefObject<boolean>) {
  const flow = useReactFlow()
  const store = useExplorerStore()
  const asked = useExplorer((state) => state.view.fit.asked)
  const focus = useExplorer(focusOf)
  const done = useRef({ asked, size, focus })
  const wished = useRef(false)

  useEffect(() => {
    const { asked: askedBefore, size: sizeBefore, focus: focusBefore } = done.current
    done.current = { asked, size, focus }
    const go = (view: View, duration: number) => void flow.setViewport(view, { duration })
    const state = store.getState()
    if (asked !== askedBefore) {
      byHand.current = false
      wished.current = true
      go(viewAsked(layout, state, size), cameraTime())
      return
    }
    const shown = flow.getViewport()
    const resized = size.width !== sizeBefore.width || size.height !== sizeBefore.height
    if (resized && !byHand.current) {
      const view = (wished.current ? viewAsked : viewOf)(layout, state, size)
      if (!isSlight(shown, view, layout, size)) return go(view, 0)
    }
    if (focus === focusBefore && size.clear === sizeBefore.clear) return
    const moved = revealed(shown, layout, focus, size)
    if (moved !== undefined) go(moved, cameraTime())
  }, [asked, byHand, flow, focus, layout, size, store])

  const reveal: Reveal = (id, how) => {
    const moved = revealed(flow.getViewport(), layout, id, size)
    const duration = how === 'at once' ? 0 : cameraTime()
    if (moved !== undefined) void flow.setViewport(moved, { duration })
  }
  return reveal
}

/** Brings a node into sight, and only then moves the picture. */
export type Reveal = (id: string, how?: 'at once') => void

/** 240 ms, or none where the person asked for less motion. */
export function cameraTime(): number {
  return isStill() ? 0 : 240
}
