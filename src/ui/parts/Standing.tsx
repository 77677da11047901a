import { SUPPORT_WORDS, say, standingOf } from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'

/** What of these claims has fallen with the assumptions that were switched off, and what is left standing. */
export function Standing({ claims }: { claims: readonly string[] }) {
  const pack = useExplorer((state) => state.pack)
  const without = useExplorer((state) => state.view.without)
  const { fallen, left } = standingOf(pack, claims, without)
  if (fallen.length === 0) return null
  const told = left.filter(({ support }) => support !== 'opinion')
  return (
    <p className="claim-weak">
      {say('weak.rule', {
        fallen: listed(fallen.map(({ claim }) => claim.id)),
        left:
          told.length === 0
            ? say('chain.left.none')
            : say('chain.left', {
                list: listed(told.map(({ id, support }) => `${id} (${SUPPORT_WORDS[support]})`)),
              }),
      })}
    </p>
  )
}
