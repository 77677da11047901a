import { chainsNowOf } from '../../store/late.ts'
import { type Chain, SUPPORT_WORDS, say, sayCount, standingOf } from '../../view/late.ts'
import { claimViews, listed } from '../../view/view.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Steps } from './Steps.tsx'
import { Switches } from './Switches.tsx'

/** From claim to conclusion: what each treatment rests on, by kind of support, and what falls with an assumption. */
export function Chains() {
  const chains = useExplorer(chainsNowOf)
  return (
    <>
      <p className="evidence-about">{say('chain.about')}</p>
      <div className="chains-layout">
        <Switches />
        <ul className="chains">
          {chains.map((chain) => (
            <ChainLine key={chain.node.id} chain={chain} />
          ))}
        </ul>
      </div>
    </>
  )
}

function ChainLine({ chain }: { chain: Chain }) {
  const pack = useExplorer((state) => state.pack)
  const without = useExplorer((state) => state.view.without)
  const { fallen, left } = standingOf(pack, chain.claims, without)
  const fell = new Set(fallen.map(({ claim }) => claim.id))
  const told = left.filter(({ support }) => support !== 'opinion')
  return (
    <li className="chain" data-weakened={fallen.length > 0 || undefined}>
      <Steps pack={pack} nodes={[chain.node]} />
      <ul className="chain-supports" aria-label={say('chain.rests', { title: chain.node.title })}>
        {chain.bySupport.map(({ support, claims }) => (
          <li key={support}>
            <span className="chain-bar" aria-hidden="true">
              {claims.map(({ id }) => (
                <span
                  key={id}
                  className="chain-claim"
                  data-support={support}
                  data-fallen={fell.has(id) || undefined}
                />
              ))}
            </span>
            {SUPPORT_WORDS[support]}: {sayCount('chain.claims', claims.length)}
            {claims.some(({ id }) => fell.has(id)) &&
              ` (${sayCount('chain.fallen', claims.filter(({ id }) => fell.has(id)).length)})`}
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <p className="chain-left">
          {fallen.length === 0
            ? say('chain.whole')
            : told.length === 0
              ? say('chain.left.none')
              : say('chain.left', {
                  list: listed(told.map(({ id, support }) => `${id} (${SUPPORT_WORDS[support]})`)),
                })}
        </p>
      )}
      <Fold summary={say('chain.open')}>
        <ClaimCards views={claimViews(pack, chain.claims)} />
      </Fold>
    </li>
  )
}
