import { headsOf, placeOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { PresentNotice } from './PresentNotice.tsx'
import { useMoves } from './useMoves.ts'

/** All stops as codes, to jump along, and what every screen says. */
export function PresentFoot({ onJump }: { onJump: () => void }) {
  const stops = useExplorer(headsOf)
  const place = useExplorer((state) => placeOf(state).stop)
  const { toStop } = useMoves()
  return (
    <footer className="present-foot">
      <nav className="present-strip" aria-label={say('present.strip')}>
        <ol>
          {stops.map((each, index) => (
            <li key={each.key} data-kind={each.kind}>
              <button
                type="button"
                aria-current={index === place ? 'step' : undefined}
                aria-label={say('present.at', { code: each.code, title: each.title })}
                onClick={() => {
                  toStop(index)
                  onJump()
                }}
              >
                {each.code}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <PresentNotice />
    </footer>
  )
}
