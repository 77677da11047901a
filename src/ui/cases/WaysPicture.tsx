import { useMemo, useSyncExternalStore } from 'react'
import type { Case, Pack } from '../../model/model.ts'
import { layoutFor } from '../../ports/packs.ts'
import { laterPackOf, waysLater } from '../../store/late.ts'
import { type Parting, say, type Ways, waysOfCase, waysPicture } from '../../view/late.ts'
import { Drawn } from '../parts/Drawn.tsx'
import { Fold } from '../parts/Fold.tsx'
import { WayLegend } from '../parts/WayLegend.tsx'
import { Wide } from '../parts/Wide.tsx'
import { useExplorer } from '../useExplorer.tsx'
import './ways.css'

/** Below this width the picture stands upright, folded: the list is read first. */
const NARROW = '(max-width: 720px)'
/** The least share of its size at which the words of a picture can be read; a narrower page scrolls it sideways. */
const LEAST = 0.66

/** My way and the article's drawn over the pathway of the case, and the same patient's way on a later one. */
export function WaysPicture({ each, partings }: { each: Case; partings: readonly Parting[] }) {
  const pack = useExplorer((state) => state.pack)
  const packs = useExplorer((state) => state.packs)
  const narrow = useSyncExternalStore(onNarrow, isNarrow, () => false)
  const ways = useMemo(() => waysOfCase(pack, each, partings), [pack, each, partings])
  const later = laterPackOf(packs, pack)
  const pictures = (
    <>
      <p>{say('debrief.picture-about')}</p>
      <Picture pack={pack} ways={ways} narrow={narrow} name={say('ways.name', { title: pack.title })} />
      {later !== undefined && <Later each={each} later={later} partings={partings} narrow={narrow} />}
    </>
  )
  return (
    <section className="ways-picture" aria-label={say('debrief.picture')}>
      <h4>{say('debrief.picture')}</h4>
      {narrow ? <Fold summary={say('debrief.picture-fold')}>{pictures}</Fold> : pictures}
    </section>
  )
}

function Later({
  each,
  later,
  partings,
  narrow,
}: {
  each: Case
  later: Pack
  partings: readonly Parting[]
  narrow: boolean
}) {
  const pack = useExplorer((state) => state.pack)
  const units = useExplorer((state) => state.view.units)
  const { ways, sentence } = useMemo(
    () => waysLater(pack, later, each, partings, units),
    [pack, later, each, partings, units],
  )
  return (
    <div className="ways-later">
      <h5>{say('debrief.picture-today', { title: later.title })}</h5>
      <p>{sentence}</p>
      <p className="cases-aside">{[say('debrief.picture-today-about'), ...ways.told.slice(1)].join(' ')}</p>
      {ways.edges.size === 0 ? (
        <p>{say('ways.stays')}</p>
      ) : (
        <Picture
          pack={later}
          ways={ways}
          narrow={narrow}
          name={say('ways.name-today', { title: later.title })}
        />
      )}
    </div>
  )
}

function Picture({ pack, ways, narrow, name }: { pack: Pack; ways: Ways; narrow: boolean; name: string }) {
  const layout = layoutFor(pack, narrow ? 'narrow' : 'wide')
  const drawing = useMemo(() => waysPicture(pack, layout, ways, name), [pack, layout, ways, name])
  return (
    <figure>
      <figcaption>
        <WayLegend ways={ways} />
      </figcaption>
      <Wide className="ways-frame" name={name}>
        <div style={{ minWidth: layout.width * LEAST, maxWidth: layout.width }}>
          <Drawn shape={drawing} />
        </div>
      </Wide>
    </figure>
  )
}

const isNarrow = () => window.matchMedia(NARROW).matches

function onNarrow(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
