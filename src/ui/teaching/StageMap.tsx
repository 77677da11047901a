import { useMemo, useRef } from 'react'
import { layoutFor } from '../../ports/packs.ts'
import { isVeiled } from '../../store/late.ts'
import { nodeLineOf, readLine } from '../../store/selectors.ts'
import type { Layout, Shape } from '../../view/view.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { MapPicture } from './MapPicture.tsx'
import type { Size, Window } from './mapCamera.ts'
import { windowThrough } from './mapCamera.ts'
import { useElementSize } from './useElementSize.ts'
import { useFlight } from './useFlight.ts'
import { useRoom } from './useRoom.ts'
import { useStill } from './useStill.ts'

/** The size of a code for the height of the screen: a little above the least a room can read. */
const CODE = 0.029

/** The pathway beside a stop, turned to the steps it is about, with their names and what is said of them. */
export function StageMap({ focus }: { focus: readonly string[] }) {
  const pack = useExplorer((state) => state.pack)
  const frame = useRef<HTMLDivElement>(null)
  const size = useElementSize(frame)
  if (focus.length === 0) return null
  return (
    <figure className="map">
      <div className="map-frame" ref={frame}>
        {size !== null && <MapInFrame key={pack.id} size={size} code={size.screen * CODE} focus={focus} />}
      </div>
      <figcaption>
        <ul className="map-focus">
          {focus.map((id) => (
            <FocusLine key={id} id={id} />
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function MapInFrame({ size, code, focus }: { size: Size; code: number; focus: readonly string[] }) {
  const pack = useExplorer((state) => state.pack)
  const still = useStill()
  const shape: Shape = size.width > size.height * 1.2 ? 'wide' : 'narrow'
  const layout = layoutFor(pack, shape)
  const key = focus.join(' ')
  const { width, height } = size
  const lens = useRoom((room) => room.lens)
  const wanted = useMemo(
    () => windowThrough(lens, layout, key.split(' '), { width, height }, code),
    [lens, layout, key, width, height, code],
  )
  return (
    <Flying key={shape} layout={layout} wanted={wanted} still={still} size={size} code={code} focus={focus} />
  )
}

function Flying({
  layout,
  wanted,
  still,
  size,
  code,
  focus,
}: {
  layout: Layout
  wanted: Window
  still: boolean
  size: Size
  code: number
  focus: readonly string[]
}) {
  const window = useFlight(wanted, still)
  // Codes keep their size on the screen while the camera flies; from near, boxes say their titles.
  return (
    <MapPicture layout={layout} window={window} focus={focus} codeSize={(code * window.width) / size.width} />
  )
}

function FocusLine({ id }: { id: string }) {
  const node = useExplorer((state) => state.pack.nodes.find((each) => each.id === id))
  const line = readLine(useExplorer((state) => nodeLineOf(state, id)))
  const veiled = useExplorer(isVeiled)
  if (node === undefined) return null
  const { stance, look, changed } = line
  return (
    <li data-changed={changed || undefined}>
      <span className="present-ids">{node.code}</span> {node.title}{' '}
      {veiled && stance !== '' ? null : stance === '' ? (
        <span className="map-state">
          {LOOK_WORDS[look].mark} {LOOK_WORDS[look].word}
        </span>
      ) : (
        <span className="map-state">
          <Mark stance={stance} /> {(stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]).word}
        </span>
      )}
    </li>
  )
}
