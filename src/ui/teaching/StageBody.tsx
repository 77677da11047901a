import { useCallback, useEffect, useRef } from 'react'
import { asideOf, isChangedLive, placeOf, stopNowOf } from '../../store/late.ts'
import { type LessonView as LessonStop, type Stop, say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { LessonView } from './LessonView.tsx'
import { Pages } from './Pages.tsx'
import { StopView } from './StopView.tsx'
import { useRoom, useRoomStore } from './useRoom.ts'

/** What is on the stage: the title of the stop, and below it one part of what is shown. Also small, for the speaker. */
export function StageBody({ full = false }: { full?: boolean }) {
  const stop = useExplorer(stopNowOf)
  const { stop: place, shown, part } = useExplorer(placeOf)
  const aside = useRoom((room) => room.aside)
  const asideStop = useExplorer((state) => (aside === null ? undefined : asideOf(state, aside)))
  const changed = useExplorer(isChangedLive)
  const based = useRoom((room) => room.base !== null)
  const room = useRoomStore()
  const { see } = useActions()
  const onParts = useCallback(
    (parts: number) => {
      if (full && room.getState().parts !== parts) room.setState({ parts })
    },
    [full, room],
  )
  const onPart = useCallback(
    (to: number) => {
      if (full) see({ part: to })
    },
    [full, see],
  )
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = body.current?.closest('.present')
    if (!full || !(element instanceof HTMLElement)) return
    const sizes = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element
      if (clientHeight > 0) room.setState({ aspect: clientWidth / clientHeight })
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [full, room])
  const now = asideStop ?? stop
  if (now === undefined) return null
  const above = aboveOf(now, asideStop !== undefined)
  return (
    <div className="present-body" ref={body}>
      <div className="present-head">
        {above !== '' && <p className="present-stage-name">{above}</p>}
        <h1 className="present-title">{titleOf(now)}</h1>
        {(changed || based) && <ChangedLine />}
      </div>
      <Pages
        key={asideStop === undefined ? `${place} ${shown}` : `aside ${aside}`}
        part={asideStop === undefined ? part : 0}
        onParts={onParts}
        onPart={onPart}
      >
        {now.kind === 'lesson' ? <LessonView stop={now} /> : <StopView stop={now} />}
      </Pages>
    </div>
  )
}

function titleOf(stop: Stop | LessonStop): string {
  if (stop.kind === 'changes') return say('present.changes', { title: stop.title })
  return stop.kind === 'since' ? say('present.since', { title: stop.title }) : stop.title
}

function aboveOf(stop: Stop | LessonStop, aside: boolean): string {
  if (aside) return say('present.aside', { code: stop.code })
  return stop.kind === 'step' || stop.kind === 'choice' ? `${stop.stage} · ${stop.code}` : ''
}
