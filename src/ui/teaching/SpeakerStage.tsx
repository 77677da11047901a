import { useCallback, useRef } from 'react'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { Details } from './Details.tsx'
import { Ink, useInk } from './Ink.tsx'
import { pointerAt } from './Laser.tsx'
import { StageBody } from './StageBody.tsx'
import { useRoom, useRoomStore } from './useRoom.ts'

const NOTHING = () => {}

/** The room's screen, small and as the room has it; the pointer moved over it moves there. */
export function SpeakerStage() {
  const aspect = useRoom((room) => room.aspect)
  const laser = useRoom((room) => room.laser)
  const pointer = useRoom((room) => room.pointer)
  const blank = useExplorer((state) => state.view.blank)
  const room = useRoomStore()
  const box = useRef<HTMLDivElement>(null)
  const wayOnly = useRoom((room) => room.wayOnly)
  const details = useRoom((room) => room.details)
  useInk(
    laser,
    useCallback(() => box.current, []),
  )
  return (
    <div
      ref={box}
      className="present speaker-stage"
      data-screen={blank}
      data-laser={laser || undefined}
      data-way-only={wayOnly || undefined}
      style={{ aspectRatio: String(aspect) }}
      aria-hidden="true"
      onPointerMove={(event) => {
        if (laser && box.current) room.setState({ pointer: pointerAt(event, box.current) })
      }}
    >
      <div className="present-room" inert>
        <StageBody />
        {details && <Details onClose={NOTHING} />}
      </div>
      <Ink />
      {laser && pointer !== null && (
        <span className="laser" style={{ left: `${pointer.x}%`, top: `${pointer.y}%` }} />
      )}
      {blank !== 'none' && (
        <p className="speaker-blank" data-blank={blank}>
          {say(blank === 'black' ? 'present.black' : 'present.white')}
        </p>
      )}
    </div>
  )
}
