import type { RefObject } from 'react'
import { canFillScreen, fillScreen } from '../../ports/fullscreen.ts'
import { type MessageKey, say } from '../../view/late.ts'
import { KEYMAP } from '../parts/keymap.ts'
import { useActions } from '../useExplorer.tsx'
import { scrollStage, useRoom } from './useRoom.ts'

/** Every key of the presentation as a button: quiet, at the top, always there. */
export function PresentTools({
  place,
  count,
  stage,
}: {
  place: number
  count: number
  stage: RefObject<HTMLElement | null>
}) {
  const { see } = useActions()
  const room = useRoom(stage)
  const last = count - 1
  return (
    <div className="present-tools" role="group" aria-label={say('present.tools')}>
      {room !== 'fits' && (
        <>
          <Tool
            act="up"
            says="present.up"
            sign="↑"
            off={room === 'below'}
            run={() => scrollStage(stage, -1)}
          />
          <Tool
            act="further"
            says="present.further"
            sign="↓"
            off={room === 'above'}
            run={() => scrollStage(stage, 1)}
          />
        </>
      )}
      <Tool act="first-stop" says="present.first" sign="⇤" off={place === 0} run={() => see({ stop: 0 })} />
      <Tool act="previous" says="present.previous" off={place === 0} run={() => see({ stop: place - 1 })} />
      <Tool act="next" says="present.next" off={place === last} run={() => see({ stop: place + 1 })} />
      <Tool
        act="last-stop"
        says="present.last"
        sign="⇥"
        off={place === last}
        run={() => see({ stop: last })}
      />
      <Tool act="black" says="present.black" run={() => see({ blank: 'black' })} />
      <Tool act="white" says="present.white" run={() => see({ blank: 'white' })} />
      {canFillScreen() && <Tool act="fullscreen" says="present.fullscreen" run={fillScreen} />}
      <Tool act="present-help" says="present.help" run={() => see({ sheet: 'help' })} />
      <Tool act="leave" says="present.leave" run={() => see({ screen: 'explore', blank: 'none' })} />
    </div>
  )
}

/** A button that keeps its focus when there is nothing left for it to do: the keys go on from there. */
function Tool({
  act,
  says,
  sign,
  off = false,
  run,
}: {
  act: string
  says: MessageKey
  /** Shown in place of the words, where there is no room for them. */
  sign?: string
  off?: boolean
  run: () => void
}) {
  const keys = KEYMAP.find((row) => row.scope === 'present' && row.act === act)?.keys ?? []
  return (
    <button
      type="button"
      className="present-tool"
      aria-label={sign === undefined ? undefined : say(says)}
      title={sign === undefined ? undefined : say(says)}
      aria-disabled={off || undefined}
      aria-keyshortcuts={keys.map((key) => key.replace(/ $/, 'Space')).join(' ')}
      onClick={() => {
        if (!off) run()
      }}
    >
      {sign ?? say(says)}
    </button>
  )
}
