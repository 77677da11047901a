import { useEffect, useState } from 'react'
import { say } from '../../view/late.ts'
import { PRESENT_KEYS, shortcutsOf } from '../parts/every-key.ts'
import { actOf, isTyping } from '../parts/keymap.ts'
import { useExplorer } from '../useExplorer.tsx'
import { clockWords, paceOf } from './pace.ts'

/** The time of day, the time since the start, and how that lies with what was planned. */
export function SpeakerClock({
  planned,
  minutes,
  whole,
}: {
  planned: number
  minutes: number
  whole: number
}) {
  const [now, setNow] = useState(() => Date.now())
  /** Seconds counted before the last start, and when that was; null while it stands still. */
  const [counted, setCounted] = useState(0)
  const [since, setSince] = useState<number | null>(null)
  const began = useExplorer((state) => state.view.stop + state.view.shown + state.view.part > 0)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  // Who goes on has begun.
  useEffect(() => {
    if (began) setSince((running) => running ?? Date.now())
  }, [began])
  const elapsed = counted + (since === null ? 0 : Math.max(0, now - since) / 1000)
  const toggle = () => {
    setCounted(elapsed)
    setSince(since === null ? Date.now() : null)
    setNow(Date.now())
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || isTyping(event.target) || event.ctrlKey || event.metaKey) return
      if (actOf(event, 'speaker', PRESENT_KEYS) !== 'timer') return
      event.preventDefault()
      toggle()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  const pace = whole === 0 ? undefined : paceOf(elapsed / 60, planned, minutes)
  return (
    <div className="speaker-clock">
      <p>
        <span className="speaker-label">{say('speaker.clock')}</span>{' '}
        <time>{new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}</time>
      </p>
      <p data-running={since !== null}>
        <span className="speaker-label">{say('speaker.elapsed')}</span>{' '}
        <span role="timer">{clockWords(elapsed)}</span>
        {whole > 0 && <span className="speaker-label"> {say('speaker.of', { minutes: whole })}</span>}
      </p>
      {pace !== undefined && (
        <p className="speaker-pace" data-pace={pace.kind}>
          {say(`speaker.${pace.kind}`, { minutes: pace.minutes })}
        </p>
      )}
      <button type="button" className="button" aria-keyshortcuts={shortcutsOf('timer')} onClick={toggle}>
        {say(since === null ? 'speaker.start' : 'speaker.pause')}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => {
          setCounted(0)
          setSince(since === null ? null : Date.now())
        }}
      >
        {say('speaker.reset')}
      </button>
    </div>
  )
}
