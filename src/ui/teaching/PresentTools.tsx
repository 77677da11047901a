import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { canFillScreen, watchFilling } from '../../ports/fullscreen.ts'
import { isChangedLive, MOST_STEPS, type Place } from '../../store/late.ts'
import { type MessageKey, say } from '../../view/late.ts'
import { shortcutsOf } from '../parts/every-key.ts'
import { useExplorer } from '../useExplorer.tsx'
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
  const { base, laser, still, overview, details, wayOnly, ink, lens } = useRoom((room) => room)
  const lessonChanged = useExplorer(isChangedLive)
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
        <Group title="present.group.go">
          {tool('first-stop', 'present.first', { off: place.stop === 0 })}
          {tool('previous-stop', 'present.previous-stop', { off: place.stop === 0 })}
          {tool('next-stop', 'present.next-stop', { off: last })}
          {tool('last-stop', 'present.last', { off: last })}
          {tool('go-to', 'present.go-to', { on: panel === 'go-to' })}
        </Group>
        <Group title="present.group.map">
          {tool('zoom-in', 'present.zoom-in', { off: lens.steps === MOST_STEPS })}
          {tool('zoom-out', 'present.zoom-out', { off: lens.steps === -MOST_STEPS })}
          {tool('actual', 'present.as-stop', { off: lens.fit === 'stop' && lens.steps === 0 })}
          {tool('fit-all', 'present.fit-all')}
          {tool('fit-focus', 'present.fit-focus')}
          {tool('way-only', 'present.way-only', { on: wayOnly })}
        </Group>
        <Group title="present.group.room">
          {tool('details', 'present.details', { on: details })}
          {tool('undo', 'present.undo', { off: !lessonChanged && base === null })}
          {tool('reveal', 'present.reveal')}
          {tool('laser', 'present.laser', { on: laser })}
          {tool('clear-ink', 'present.clear-ink', { off: ink.length === 0 })}
          {tool('black', 'present.black')}
          {tool('white', 'present.white')}
        </Group>
        <Group title="present.group.here">
          {mayFill && tool('fullscreen', 'present.fullscreen')}
          {tool('still', 'present.still', { on: still })}
          {tool('copy', 'present.copy')}
          {tool('print', 'sheet.print')}
          {tool('present-help', 'present.help')}
        </Group>
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

function Group({ title, children }: { title: MessageKey; children: ReactNode }) {
  return (
    <div className="present-tool-group" role="group" aria-label={say(title)}>
      <p aria-hidden="true">{say(title)}</p>
      {children}
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
