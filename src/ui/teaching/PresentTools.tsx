import { useEffect, useRef, useSyncExternalStore } from 'react'
import { canFillScreen, watchFilling } from '../../ports/fullscreen.ts'
import type { Place } from '../../store/late.ts'
import { type MessageKey, say } from '../../view/late.ts'
import { shortcutsOf } from '../parts/present-keys.ts'
import type { Panel, StageActs } from './usePresentKeys.ts'
import { useRoom } from './useRoom.ts'

/** Every key of the presentation as a button: what is used most at the top, the rest one press away. */
export function PresentTools({
  acts,
  place,
  count,
  panel,
  leaving,
}: {
  acts: StageActs
  place: Place
  count: number
  panel: Panel
  leaving: boolean
}) {
  const { laser, still, overview } = useRoom((room) => room)
  const mayFill = useSyncExternalStore(watchFilling, canFillScreen)
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (leaving) leave.current?.focus()
  }, [leaving])
  const first = place.stop === 0 && place.shown === 0 && place.part === 0
  const last = place.stop === count - 1
  const tool = (act: string, says: MessageKey, more: { off?: boolean; on?: boolean } = {}) => (
    <Tool key={act} act={act} says={says} run={acts[act]} {...more} />
  )
  return (
    <div className="present-tools" role="group" aria-label={say('present.tools')}>
      {tool('previous', 'present.previous', { off: first })}
      {tool('next', 'present.next')}
      {tool('what-if', 'present.what-if', { on: panel === 'what-if' })}
      {tool('overview', 'present.overview', { on: overview })}
      {tool('speaker', 'present.speaker', { on: panel === 'notes' })}
      <button type="button" className="present-tool" popoverTarget="present-more">
        {say('header.more')}
      </button>
      <div
        id="present-more"
        popover="auto"
        className="present-more"
        role="group"
        aria-label={say('header.more')}
      >
        {tool('first-stop', 'present.first', { off: place.stop === 0 })}
        {tool('previous-stop', 'present.previous-stop', { off: place.stop === 0 })}
        {tool('next-stop', 'present.next-stop', { off: last })}
        {tool('last-stop', 'present.last', { off: last })}
        {tool('go-to', 'present.go-to', { on: panel === 'go-to' })}
        {tool('reveal', 'present.reveal')}
        {tool('laser', 'present.laser', { on: laser })}
        {tool('still', 'present.still', { on: still })}
        {tool('black', 'present.black')}
        {tool('white', 'present.white')}
        {mayFill && tool('fullscreen', 'present.fullscreen')}
        {tool('copy', 'present.copy')}
        {tool('print', 'sheet.print')}
        {tool('present-help', 'present.help')}
      </div>
      <button
        ref={leave}
        type="button"
        className="present-tool"
        data-leaving={leaving || undefined}
        aria-keyshortcuts={shortcutsOf('leave')}
        onClick={() => {
          acts.leave?.()
          if (!leaving) acts.leave?.()
        }}
      >
        {say(leaving ? 'present.leave-again' : 'present.leave')}
      </button>
    </div>
  )
}

/** A button that keeps its focus when there is nothing left for it to do: the keys go on from there. */
function Tool({
  act,
  says,
  off = false,
  on,
  run,
}: {
  act: string
  says: MessageKey
  off?: boolean
  /** For what is on or off. */
  on?: boolean
  run: (() => void) | undefined
}) {
  return (
    <button
      type="button"
      className="present-tool"
      aria-disabled={off || undefined}
      aria-pressed={on}
      aria-keyshortcuts={shortcutsOf(act) || undefined}
      onClick={() => {
        document.getElementById('present-more')?.hidePopover?.()
        if (!off) run?.()
      }}
    >
      {say(says)}
    </button>
  )
}
