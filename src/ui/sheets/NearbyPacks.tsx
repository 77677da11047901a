import { useEffect, useState } from 'react'
import type { Pack } from '../../model/model.ts'
import { loadLate } from '../../ports/late.ts'
import type { Nearby } from '../../ports/nearby.ts'
import type { Notice } from '../../store/store.ts'
import { say } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { PackCard } from './PackCard.tsx'

type Found = readonly Nearby[] | { readonly fault: string }

/** The pathways the site keeps beside the explorer, each checked before it is named here. */
export function NearbyPacks({ shown, onShow }: { shown: readonly string[]; onShow: (pack: Pack) => void }) {
  const [found, setFound] = useState<Found>()
  useEffect(() => {
    let asked = true
    const read = async (): Promise<Found> => {
      const { canReadSite, readNearby } = await loadLate('opening')
      return canReadSite() ? readNearby() : { fault: say('packs.nearby-not-here') }
    }
    read()
      .catch(() => ({ fault: say('late.failed') }))
      .then((now) => asked && setFound(now))
    return () => {
      asked = false
    }
  }, [])
  return (
    <section className="sheet-nearby" aria-label={say('packs.nearby')}>
      <h3>{say('packs.nearby')}</h3>
      {found === undefined ? (
        <p role="status">{say('packs.nearby-waiting')}</p>
      ) : 'fault' in found ? (
        <p>{found.fault}</p>
      ) : found.length === 0 ? (
        <p>{say('packs.nearby-none')}</p>
      ) : (
        <ul className="sheet-packs-list">
          {found
            .filter(({ file }) => !shown.includes(file))
            .map(({ file, opened }) => (
              <li key={file}>
                {'pack' in opened ? (
                  <PackCard pack={opened.pack} onShow={() => onShow(opened.pack)} />
                ) : (
                  <Refused file={file} notice={opened.notice} />
                )}
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}

function Refused({ file, notice }: { file: string; notice: Notice }) {
  return (
    <details className="sheet-refused">
      <summary>
        <span aria-hidden="true">⚠ </span>
        {say('packs.refused', { name: file })}
      </summary>
      <p>{notice.title}</p>
      <ul>
        {notice.details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      <CopyButton label={say('copy.report')} text={[notice.title, ...notice.details].join('\n')} />
    </details>
  )
}
