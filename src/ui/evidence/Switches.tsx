import { say, sayCount } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** The assumptions of the pack as switches: on is granted. What is switched off is in the address. */
export function Switches() {
  const assumptions = useExplorer((state) => state.pack.assumptions)
  const claims = useExplorer((state) => state.pack.claims)
  const without = useExplorer((state) => state.view.without)
  const { see } = useActions()
  if (assumptions.length === 0) return null
  const toggle = (id: string, on: boolean) =>
    see({
      without: assumptions
        .map((each) => each.id)
        .filter((each) => (each === id ? !on : without.includes(each))),
    })
  return (
    <fieldset className="switches">
      <legend>{say('switch.title')}</legend>
      <p className="evidence-about">{say('switch.about')}</p>
      {assumptions.map(({ id, sentence, mayFail }) => (
        <div key={id} className="switch" data-off={without.includes(id) || undefined}>
          <label>
            <input
              type="checkbox"
              checked={!without.includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
            />
            <span className="switch-words">{sentence}</span>
          </label>
          <span className="evidence-mark">
            {sayCount('switch.needed', claims.filter((claim) => claim.assumes.includes(id)).length)}
          </span>
          <Fold summary={say('switch.may-fail')}>
            <p>
              <Prose text={mayFail} />
            </p>
          </Fold>
        </div>
      ))}
      {without.length > 0 && (
        <button type="button" className="button" onClick={() => see({ without: [] })}>
          {say('switch.all')}
        </button>
      )}
    </fieldset>
  )
}
