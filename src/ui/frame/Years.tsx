import { isOurs } from '../../ports/packs.ts'
import { say } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** Moves between the pathways that came with the page, by their years, and to both beside each other. */
export function Years() {
  const all = useExplorer((state) => state.packs)
  const open = useExplorer((state) => state.pack)
  const beside = useExplorer((state) => state.view.beside)
  const { openPack, see } = useActions()
  // A department's pathway has its own name in the list of pathways, and no year among ours.
  const packs = all.filter(isOurs)
  const other = packs.find((pack) => pack !== open)
  if (other === undefined) return null
  return (
    <fieldset className="years-control">
      <legend className="visually-hidden">{say('header.years')}</legend>
      {packs.map((pack) => (
        <label key={pack.id} title={pack.title}>
          <input
            type="radio"
            name="years"
            checked={beside === null && pack === open}
            onChange={() => (pack === open ? see({ beside: null }) : openPack(pack))}
          />
          {pack.dated.slice(0, 4)}
        </label>
      ))}
      <label>
        <input
          type="radio"
          name="years"
          checked={beside !== null}
          onChange={() => see({ beside: other.id, screen: 'explore', inspector: false })}
        />
        {say('header.beside')}
      </label>
    </fieldset>
  )
}
