import { isOurs, originOf } from '../../ports/packs.ts'
import { say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import './foreign.css'

/**
 * Where a pathway is from that is not ours, on every screen for as long as it is shown, and the way back to ours. It
 * stands outside of everything the pathway itself can fill with words.
 */
export function Foreign() {
  const pack = useExplorer((state) => state.pack)
  const ours = useExplorer((state) => state.packs.find(isOurs))
  const { openPack } = useActions()
  const origin = originOf(pack)
  if (origin === undefined) return null
  const way = say(`packs.way-${origin.way}`, { name: origin.name })
  return (
    <aside className="foreign" aria-label={say('foreign.label')}>
      <p>
        <strong>{say('packs.not-ours', { way })}</strong>{' '}
        {pack.reviewed === 'none' ? say('foot.not-reviewed') : say('foreign.reviewed', { ...pack.reviewed })}
      </p>
      {ours !== undefined && (
        <button type="button" className="button" data-kind="link" onClick={() => openPack(ours)}>
          {say('foreign.back', { title: ours.title })}
        </button>
      )}
    </aside>
  )
}
