import { useEffect, useRef } from 'react'
import { presentStopsOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { PresentFoot } from './PresentFoot.tsx'
import { PresentTools } from './PresentTools.tsx'
import { StopView } from './StopView.tsx'
import { usePresentKeys } from './usePresentKeys.ts'
import './present.css'

/** The same patient and the same pathway for a room: one stop at a time in large type, driven by a clicker. */
export function Present() {
  const stops = useExplorer(presentStopsOf)
  const wanted = useExplorer((state) => state.view.stop)
  const blank = useExplorer((state) => state.view.blank)
  const sheet = useExplorer((state) => state.view.sheet)
  const { see } = useActions()
  const stage = useRef<HTMLDivElement>(null)
  const screen = useRef<HTMLButtonElement>(null)
  const place = Math.max(0, Math.min(wanted, stops.length - 1))
  const isBlank = blank !== 'none'
  usePresentKeys(place, stops.length, stage)
  // Focus is on the stage, on a blank screen, or in a panel that lies over both; never lost between them.
  useEffect(() => {
    if (sheet !== null) return
    if (isBlank) screen.current?.focus()
    else stage.current?.focus({ preventScroll: true })
  }, [isBlank, sheet])
  // A new stop starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stop is what it follows
  useEffect(() => {
    if (stage.current) stage.current.scrollTop = 0
  }, [place])
  useEffect(
    // Back to the button that led here; it exists again by the next frame.
    () => () => void requestAnimationFrame(() => document.getElementById('present-button')?.focus()),
    [],
  )
  const stop = stops[place]
  if (stop === undefined) return null
  const counted = say('present.stop', { stop: place + 1, count: stops.length })
  return (
    <main className="present" data-screen={blank} aria-label={say('present.label')}>
      <div className="present-room" inert={isBlank}>
        <div className="present-top">
          <p className="present-count">{counted}</p>
          <PresentTools place={place} count={stops.length} stage={stage} />
        </div>
        {/* The stage takes the focus, so that a clicker's keys have a place to go. */}
        <div
          className="present-stage"
          ref={stage}
          tabIndex={-1}
          role="group"
          aria-label={counted}
          data-stop={place + 1}
        >
          <div className="present-stop">
            <StopView key={place} stop={stop} />
          </div>
        </div>
        <PresentFoot stops={stops} place={place} onJump={() => stage.current?.focus()} />
      </div>
      <p className="visually-hidden" role="status">
        {isBlank ? say('present.blanked') : `${counted}: ${stop.title}`}
      </p>
      {isBlank && (
        <button
          ref={screen}
          type="button"
          className="present-blank"
          data-blank={blank}
          aria-label={say('present.blanked')}
          onClick={() => see({ blank: 'none' })}
        />
      )}
    </main>
  )
}
