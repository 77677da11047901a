import { useEffect, useRef, useState } from 'react'
import type { Link } from '../../ports/speaker.ts'
import { headsOf, placeOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { Details } from './Details.tsx'
import { GoTo } from './GoTo.tsx'
import { Laser } from './Laser.tsx'
import { NotesDrawer } from './NotesDrawer.tsx'
import { Overview } from './Overview.tsx'
import { PresentFoot } from './PresentFoot.tsx'
import { PresentTools } from './PresentTools.tsx'
import { StageBody } from './StageBody.tsx'
import { useMoves } from './useMoves.ts'
import { type Panel, usePresentKeys } from './usePresentKeys.ts'
import { useRoom } from './useRoom.ts'
import { WhatIf } from './WhatIf.tsx'

/** The screen of the room: one stop at a time in large type, driven by a clicker. */
export function Stage({ link }: { link: () => Link | null }) {
  const count = useExplorer((state) => headsOf(state).length)
  const place = useExplorer(placeOf)
  const title = useExplorer((state) => headsOf(state)[placeOf(state).stop]?.title ?? '')
  const blank = useExplorer((state) => state.view.blank)
  const sheet = useExplorer((state) => state.view.sheet)
  const overview = useRoom((room) => room.overview)
  const parts = useRoom((room) => room.parts)
  const details = useRoom((room) => room.details)
  const wayOnly = useRoom((room) => room.wayOnly)
  const { see } = useActions()
  const explorer = useExplorerStore()
  const { back, toggle } = useMoves()
  const [told, tell] = useState('')
  const [panel, setPanel] = useState<Panel>('none')
  const [leaving, setLeaving] = useState(false)
  const stage = useRef<HTMLDivElement>(null)
  const screen = useRef<HTMLButtonElement>(null)
  const isBlank = blank !== 'none'
  const acts = usePresentKeys({ panel, setPanel, leaving, setLeaving, link, tell })
  // Focus is on the stage, on a blank screen, or in a panel that lies over both; never lost between them.
  useEffect(() => {
    if (sheet !== null || overview || panel === 'go-to' || panel === 'what-if') return
    if (isBlank) screen.current?.focus()
    else if (!leaving) stage.current?.focus({ preventScroll: true })
  }, [isBlank, sheet, overview, panel, leaving])
  // A link that names a lesson and nobody in it means the lesson's own patient.
  useEffect(() => {
    if (Object.keys(explorer.getState().acts.patient).length === 0) back()
  }, [back, explorer])
  const part = Math.min(place.part, parts - 1)
  const counted = [
    say('present.stop', { stop: place.stop + 1, count }),
    ...(parts > 1 ? [say('present.part', { part: part + 1, parts })] : []),
  ].join(say('join.comma'))
  const close = () => setPanel('none')
  return (
    <main
      className="present present-full"
      data-screen={blank}
      data-way-only={wayOnly || undefined}
      aria-label={say('present.label')}
    >
      <div className="present-room" inert={isBlank} data-panel={panel === 'none' ? undefined : panel}>
        <div className="present-top">
          <p className="present-count">{told === '' ? counted : told}</p>
          <PresentTools acts={acts} place={place} count={count} panel={panel} leaving={leaving} />
        </div>
        {/* The stage takes the focus, so that a clicker's keys have a place to go. */}
        <div
          className="present-stage"
          ref={stage}
          tabIndex={-1}
          role="group"
          aria-label={counted}
          data-stop={place.stop + 1}
          data-shown={place.shown}
          data-part={part + 1}
        >
          <StageBody full />
        </div>
        <PresentFoot onJump={() => stage.current?.focus()} />
        {panel === 'what-if' && <WhatIf onClose={close} />}
        {panel === 'go-to' && <GoTo onClose={close} />}
        {panel === 'notes' && <NotesDrawer onClose={close} />}
        {details && <Details onClose={() => toggle('details')} />}
        {overview && <Overview />}
        <Laser />
      </div>
      <p className="visually-hidden" role="status">
        {isBlank
          ? say('present.blanked')
          : leaving
            ? say('present.leaving')
            : told === ''
              ? `${counted}: ${title}`
              : told}
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
