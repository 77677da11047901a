import { isOurs, originOf } from '../../ports/packs.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import './foreign.css'

/**
 * Where a pathway is from that is not ours, on every screen for as long as it is shown, alone or beside another, and the
 * way back to ours. It stands outside of everything the pathway itself can fill with words.
 */
export function Foreign() {
  const open = useExplorer((state) => state.pack)
  const shown = useExplorer(({ packs, pack, view }) =>
    originOf(pack) === undefined ? packs.find(({ id }) => id === view.beside) : pack,
  )
  const ours = useExplorer((state) => state.packs.find(isOurs))
  const { openPack } = useActions()
  const origin = shown && originOf(shown)
  if (shown === undefined || origin === undefined) return null
  const { reviewed, title } = shown
  const words = say('packs.not-ours', { way: say(`packs.way-${origin.way}`, { name: origin.name }) })
  return (
    <aside className="foreign" aria-label={say('foreign.label')}>
      <p>
        <strong>{shown === open ? words : say('foreign.beside', { title, words })}</strong>{' '}
        {reviewed === 'none' ? say('foot.not-reviewed') : say('foreign.reviewed', { ...reviewed })}
      </p>
      {ours !== undefined && (
        <button type="button" className="button" data-kind="link" onClick={() => openPack(ours)}>
          {say('foreign.back', { title: ours.title })}
        </button>
      )}
    </aside>
  )
}
