import { type ReactFlowInstance, useReactFlow } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { evaluationOf } from '../../store/selectors.ts'
import type { ExplorerState } from '../../store/store.ts'
import type { Layout } from '../../view/view.ts'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'

/** Titles are 16 units high: below this zoom nobody reads them, and a large pathway opens on its part instead. */
const READABLE = 0.5
const CLOSEST = 1.25
const MARGIN = 12

export interface Size {
  readonly width: number
  readonly height: number
}
interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}
interface Bounds extends Size {
  readonly x: number
  readonly y: number
}

/** The view in which some bounds fill a window, not closer than life size and a quarter. */
function viewOn(bounds: Bounds, size: Size): View {
  const zoom = Math.min(
    (size.width - 2 * MARGIN) / bounds.width,
    (size.height - 2 * MARGIN) / bounds.height,
    CLOSEST,
  )
  return {
    zoom,
    x: (size.width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: (size.height - bounds.height * zoom) / 2 - bounds.y * zoom,
  }
}

/** The bounds of the nodes this patient's way goes through, with the choices it leads to now. */
function wayBounds(layout: Layout, state: ExplorerState): Bounds {
  const { findings } = evaluationOf(state)
  const boxes = layout.nodes.filter(({ id }) => {
    const finding = findings.get(id)
    return finding !== undefined && finding.reach === 'on' && !finding.leftAside
  })
  if (boxes.length === 0) return { x: 0, y: 0, width: layout.width, height: layout.height }
  const left = Math.min(...boxes.map((box) => box.x)) - 24
  const top = Math.min(...boxes.map((box) => box.y)) - 48
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + 24 - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + 24 - top,
  }
}

/** The first view, from known bounds: everything, or where the patient is when everything would be too small. */
export function firstView(layout: Layout, state: ExplorerState, size: Size): View {
  if (state.view.fit.what === 'way') return viewOn(wayBounds(layout, state), size)
  const all = viewOn({ x: 0, y: 0, width: layout.width, height: layout.height }, size)
  if (all.zoom >= READABLE) return all
  // Too long for the window: as wide as it goes, at the place where the patient is.
  const zoom = Math.min(1, (size.width - 2 * MARGIN) / layout.width)
  const readable = Math.max(zoom, READABLE + 0.3)
  const here = layout.nodes.find(({ id }) => id === evaluationOf(state).at)
  const middle = { x: (here?.x ?? 0) + (here?.width ?? 0) / 2, y: (here?.y ?? 0) + (here?.height ?? 0) / 2 }
  const along = (want: number, room: number, length: number) =>
    length * readable <= room
      ? (room - length * readable) / 2
      : Math.min(MARGIN, Math.max(room - length * readable - MARGIN, room / 2 - want * readable))
  return {
    zoom: readable,
    x: along(middle.x, size.width, layout.width),
    y: along(middle.y, size.height, layout.height),
  }
}

/**
 * Moves the camera when a person asks for it, and keeps the picture fitted while its window changes, as long as they
 * have not moved it by hand. Never moves for an answer or a selection, unless the step would be out of sight.
 */
export function useCamera(layout: Layout, size: Size): { onMoveByHand: () => void } {
  const flow = useReactFlow()
  const store = useExplorerStore()
  const asked = useExplorer((state) => state.view.fit)
  const lastAsked = useRef(asked)
  const byHand = useRef(false)
  useEffect(() => {
    const wished = lastAsked.current !== asked
    lastAsked.current = asked
    if (wished) byHand.current = false
    if (byHand.current) return
    const state = store.getState()
    const view =
      wished && asked.what === 'all'
        ? viewOn({ x: 0, y: 0, width: layout.width, height: layout.height }, size)
        : firstView(layout, state, size)
    void flow.setViewport(view, { duration: wished ? cameraTime() : 0 })
  }, [asked, flow, layout, size, store])
  return {
    onMoveByHand: () => {
      byHand.current = true
    },
  }
}

/** 240 ms, or none where the person asked for less motion. */
export function cameraTime(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240
}

/** Brings a node into sight, and only then moves the picture. */
export function reveal(flow: ReactFlowInstance, layout: Layout, id: string, size: Size): void {
  const box = layout.nodes.find((node) => node.id === id)
  if (box === undefined) return
  const { x, y, zoom } = flow.getViewport()
  const left = box.x * zoom + x
  const top = box.y * zoom + y
  const right = left + box.width * zoom
  const bottom = top + box.height * zoom
  const shiftX = left < MARGIN ? MARGIN - left : right > size.width - MARGIN ? size.width - MARGIN - right : 0
  const shiftY =
    top < MARGIN ? MARGIN - top : bottom > size.height - MARGIN ? size.height - MARGIN - bottom : 0
  if (shiftX !== 0 || shiftY !== 0)
    void flow.setViewport({ x: x + shiftX, y: y + shiftY, zoom }, { duration: cameraTime() })
}
