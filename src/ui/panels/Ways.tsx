import { type Explanation, say, type WayLine } from '../../view/view.ts'
import { useActions } from '../useExplorer.tsx'
import { ChangeList } from './Changes.tsx'
import { Conditions, Verdict } from './Conditions.tsx'
import { Section } from './Section.tsx'

/** How the way comes here, or why it does not: then first the smallest change that would bring it. */
export function Ways({ explanation, onTried }: { explanation: Explanation; onTried: () => void }) {
  const { node, reach, ways, opens } = explanation
  const title = reach === 'on' ? 'details.ways' : reach === 'off' ? 'details.why-not' : 'details.why-open'
  const pair = (opens[0]?.steps.length ?? 0) > 1
  return (
    <Section title={say(title)}>
      {reach === 'off' && <p className="section-about">{say('details.not-here')}</p>}
      {reach !== 'on' && opens.length > 0 && (
        <div className="opens">
          <p className="section-about">{say(pair ? 'details.opens-pair' : 'details.opens')}</p>
          <ChangeList node={node.id} changes={opens} shown={2} onTried={onTried} />
        </div>
      )}
      {reach === 'off' && opens.length === 0 && <p className="section-about">{say('details.opens-none')}</p>}
      {ways.length === 0 && <p>{say('details.starts')}</p>}
      <ul className="ways">
        {ways.map((way) => (
          <Way key={way.from.id} way={way} />
        ))}
      </ul>
    </Section>
  )
}

function Way({ way }: { way: WayLine }) {
  const { from, truth, reach, label, conditions } = way
  const { focusNode } = useActions()
  // The condition may hold and the way still not come: then what is missing lies further back.
  const blocked = truth === 'true' && reach !== 'on'
  return (
    <li className="way" data-reach={reach}>
      <p className="way-line">
        <Verdict truth={reach === 'on' ? 'true' : reach === 'off' ? 'false' : 'unknown'} />
        <span>
          {say('details.way-from')}{' '}
          <button type="button" className="button" data-kind="link" onClick={() => focusNode(from.id)}>
            {from.title}
          </button>
          {': '}
          {label === '' ? say('details.way-always') : label}
        </span>
      </p>
      <Conditions lines={conditions} />
      {blocked && (
        <p className="way-blocked">
          {say(reach === 'off' ? 'details.way-not-from' : 'details.way-open-from', { title: from.title })}
        </p>
      )}
    </li>
  )
}
