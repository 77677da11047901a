import type { Pack } from '../../model/model.ts'
import { loadLate } from '../../ports/late.ts'
import { originOf } from '../../ports/packs.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { NearbyPacks } from './NearbyPacks.tsx'
import { PackCard } from './PackCard.tsx'
import './packs.css'

/** Every pathway that is open, where each comes from, those the site keeps, and the way to one more. */
export function PacksSheet() {
  const packs = useExplorer((state) => state.packs)
  const { actions } = useExplorerStore()
  const { openPack, see, tell } = useActions()
  const show = (pack: Pack) => {
    openPack(pack)
    see({ sheet: null })
  }
  // Whatever came of it is told on the screen below, so the panel makes way.
  const open = async (file: File) => {
    see({ sheet: null })
    try {
      await (await loadLate('opening')).takeFile(file, actions)
    } catch {
      tell({ kind: 'error', title: say('late.failed'), details: [] })
    }
  }
  return (
    <>
      <ul className="sheet-packs-list">
        {packs.map((pack) => (
          <li key={pack.id}>
            <PackCard pack={pack} onShow={() => show(pack)} />
          </li>
        ))}
      </ul>
      <label className="sheet-file">
        <span className="button">{say('packs.open')}</span>
        <input
          type="file"
          accept=".json,application/json"
          className="visually-hidden"
          onChange={(event) => {
            const field = event.currentTarget
            const file = field.files?.[0]
            if (file !== undefined) void open(file)
            field.value = ''
          }}
        />
      </label>
      <p className="sheet-about">{say('packs.open-about')}</p>
      <NearbyPacks shown={packs.map((pack) => originOf(pack)?.name ?? '')} onShow={show} />
    </>
  )
}
