import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { layoutFor } from '../../ports/packs.ts'
import { headsOf, placeOf, stopNowOf } from '../../store/late.ts'
import { evaluationOf } from '../../store/selectors.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { nearestIn } from './direction.ts'
import { MapPicture } from './MapPicture.tsx'
import { wholeWindow } from './mapCamera.ts'
import { OverviewNode } from './OverviewNode.tsx'
import { useElementSize } from './useElementSize.ts'
import { useMoves } from './useMoves.ts'
import { useRoomStore } from './useRoom.ts'

/** The whole pathway over the stage: arrows move along it, Enter goes to a step, and the stage is as it was. */
export function Overview() {
  const pack = useExplorer((state) => state.pack)
  const at = useExplorer((state) => {
    const stop = stopNowOf(state)
    const [first] = headsOf(state)[placeOf(state).stop]?.focus ?? []
    return stop?.kind === 'step' || stop?.kind === 'choice' ? stop.id : (first ?? evaluationOf(state).at)
  })
  const room = useRoomStore()
  const { toNode } = useMoves()
  const frame = useRef<HTMLDivElement>(null)
  const size = useElementSize(frame)
  const [active, setActive] = useState(at)
  const layout = layoutFor(pack, size === null || size.width > size.height ? 'wide' : 'narrow')
  const ready = size !== null
  useEffect(() => {
    if (ready) document.getElementById(`overview-${active}`)?.focus()
  }, [active, ready])
  const close = () => room.setState({ overview: false })
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nearestIn(event.key, active, layout.nodes)
    if (to !== undefined) setActive(to)
    else if (event.key !== 'Escape' && event.key !== 'o' && event.key !== '`') return
    else close()
    event.preventDefault()
    event.stopPropagation()
  }
  const view = size === null ? null : wholeWindow(layout, size)
  const zoom = view === null || size === null ? 1 : size.width / view.width
  return (
    <div className="overview" role="group" aria-label={say('overview.label')} onKeyDown={onKeyDown}>
      <div className="overview-head">
        <p>{say('overview.about')}</p>
        <button type="button" className="present-tool" onClick={close}>
          {say('sheet.close')}
        </button>
      </div>
      <div className="overview-frame" ref={frame}>
        {view !== null && (
          <>
            <MapPicture layout={layout} window={view} focus={[]} codeSize={0} />
            {layout.nodes.map((box) => (
              <OverviewNode
                key={box.id}
                id={box.id}
                active={box.id === active}
                style={{
                  left: (box.x - view.x) * zoom,
                  top: (box.y - view.y) * zoom,
                  width: box.width * zoom,
                  height: box.height * zoom,
                }}
                onChoose={() => toNode(box.id)}
                onFocus={() => setActive(box.id)}
              />
            ))}
          </>
        )}
      </div>
      <p className="overview-now">
        {pack.nodes.find(({ id }) => id === active)?.code} {pack.nodes.find(({ id }) => id === active)?.title}
      </p>
    </div>
  )
}
