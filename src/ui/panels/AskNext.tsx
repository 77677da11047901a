import { questionsOf, wayOf } from '../../store/selectors.ts'
import { listed, lowerFirst, say } from '../../view/view.ts'
import { goToAttribute } from '../parts/goTo.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { AttributeLinks } from './AttributeLinks.tsx'

/** As many titles as are told of what an answer could settle, and as many further questions: it stays in view. */
const TOLD = 2

/** The question whose answer would settle most, what it would settle, and the next few. */
export function AskNext() {
  const pack = useExplorer((state) => state.pack)
  const questions = useExplorer(questionsOf)
  const open = useExplorer(wayOf).open
  const actions = useActions()
  const labelOf = (id: string) => pack.attributes.find((each) => each.id === id)?.label ?? id
  const [first, ...rest] = questions
  const titles = (first?.nodes ?? []).map((id) => pack.nodes.find((node) => node.id === id)?.title ?? id)
  return (
    <section className="ask-next" aria-label={say('ask.title')}>
      <div className="ask-head">
        <h3>{say('ask.title')}</h3>
        {first !== undefined && (
          <button
            type="button"
            className="button ask-first"
            onClick={() => goToAttribute(first.attribute, actions)}
          >
            {labelOf(first.attribute)}
          </button>
        )}
      </div>
      {first === undefined ? (
        <p>
          {open.length === 0
            ? say('ask.none')
            : say('ask.not-known', { list: listed(open.map((each) => lowerFirst(each.label))) })}
        </p>
      ) : (
        <>
          <p className="ask-why">
            {titles.length === 0 ? say('ask.changes') : say('ask.settles', { list: someOf(titles) })}
          </p>
          {rest.length > 0 && (
            <div className="ask-then">
              <span>{say('ask.then')}</span>
              <AttributeLinks
                attributes={rest
                  .slice(0, TOLD)
                  .map(({ attribute }) => ({ attribute, label: labelOf(attribute) }))}
              />
            </div>
          )}
        </>
      )}
    </section>
  )
}

function someOf(titles: readonly string[]): string {
  const list = titles.slice(0, TOLD).join('; ')
  const more = titles.length - TOLD
  return more > 0 ? say('ask.more', { list, count: more }) : list
}
