import { useEffect, useRef } from 'react'
import { presentStopsOf } from '../../store/selectors.ts'
import { say } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { PresentTools } from './PresentTools.tsx'
import { StopView } from './StopView.tsx'
import { usePresentKeys } from './usePresentKeys.ts'
import './present.css'

/** The same patient and the same pathway for a room: one stop at a time in large type, driven by a clicker. */
export function Present() {
  const stops = useExplorer(presentStopsOf)
  const wanted = useExplorer((state) => state.view.stop)
  const blank = useExplorer((state) => state.view.blank)
  const pack = useExplorer((state) => state.pack)
  const { see } = useActions()
  const stage = useRef<HTMLDivElement>(null)
  const place = Math.min(wanted, stops.length - 1)
  usePresentKeys(place, stops.length)
  useEffect(() => {
    stage.current?.focus({ preventScroll: true })
    // Back to the button that led here; it exists again by the next frame.
    return () => void requestAnimationFrame(() => document.getElementById('present-button')?.focus())
  }, [])
  // A new stop starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stop is what it follows
  useEffect(() => {
    if (stage.current) stage.current.scrollTop = 0
  }, [place])
  const stop = stops[place]
  if (stop === undefined) return null
  return (
    <main className="present" data-screen={blank} aria-label={say('present.label')}>
      {/* The stage takes the focus, so that a clicker's keys have a place to go and a long stop can be scrolled. */}
      <div
        className="present-stage"
        ref={stage}
        tabIndex={-1}
        role="group"
        aria-label={say('present.stop', { stop: place + 1, count: stops.length })}
        data-stop={place + 1}
      >
        <StopView stop={stop} />
      </div>
      <p className="visually-hidden" role="status">
        {say('present.stop', { stop: place + 1, count: stops.length })}: {stop.title}
      </p>
      <nav className="present-strip" aria-label={say('present.strip')}>
        <ol>
          {stops.map((each, index) => (
            <li key={`${each.kind} ${each.code}`}>
              <button
                type="button"
                aria-current={index === place ? 'step' : undefined}
                aria-label={say('present.stop', { stop: index + 1, count: stops.length })}
                onClick={() => see({ stop: index })}
              >
                {each.code}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <footer className="present-foot">
        <p>
          <strong>{pack.notFor}</strong> {say('foot.source', { source: pack.source.short })}{' '}
          {pack.reviewed === 'none' ? say('foot.not-reviewed') : ''}
        </p>
        <PresentTools place={place} count={stops.length} />
      </footer>
      {blank !== 'none' && (
        <div className="present-blank" data-blank={blank} role="status">
          <span className="visually-hidden">{say('present.blanked')}</span>
        </div>
      )}
    </main>
  )
}
