import { type ReactNode, use } from 'react'
import { NODE_KINDS, STANCES } from '../../model/model.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS, say } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'
import { OtherContext } from '../parts/other.ts'

const LOOKS = ['travelled', 'here', 'ahead', 'open', 'off'] as const

/** What the lines, marks and words of the diagram mean; made from the same tables and styles that draw it. */
export function Legend({ active, onFocus }: { active: boolean; onFocus: () => void }) {
  const id = `${use(OtherContext).mark}legend`
  return (
    <>
      <button
        type="button"
        className="button"
        popoverTarget={id}
        tabIndex={active ? 0 : -1}
        onFocus={onFocus}
      >
        {say('canvas.legend')}
      </button>
      <div id={id} popover="auto" className="legend" role="group" aria-label={say('canvas.legend')}>
        <Part title={say('canvas.legend-looks')}>
          {LOOKS.map((look) => (
            <Row
              key={look}
              sign={<span className="step legend-box" data-look={look} />}
              word={`${LOOK_WORDS[look].mark} ${LOOK_WORDS[look].word}`}
              meaning={LOOK_WORDS[look].meaning}
            />
          ))}
        </Part>
        <Part title={say('canvas.legend-stances')}>
          {[...STANCES, 'unsettled' as const].map((stance) => {
            const { word, meaning } = stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]
            return <Row key={stance} sign={<Mark stance={stance} />} word={word} meaning={meaning} />
          })}
        </Part>
        <Part title={say('canvas.legend-tags')}>
          <Row
            sign={<span className="step-tag step-changed legend-tag" />}
            word={say('canvas.changed-tag')}
            meaning={say('canvas.legend-changed')}
          />
          <Row
            sign={<span className="step-tag step-pinned legend-tag">{say('canvas.pinned-example')}</span>}
            word=""
            meaning={say('canvas.legend-pinned')}
          />
          <Row sign="" word={say('canvas.weaker')} meaning={say('canvas.weaker-name')} />
          <Row sign="" word={say('canvas.aside')} meaning={say('canvas.legend-aside')} />
          <Row sign="" word={say('canvas.given-next')} meaning={say('canvas.legend-given')} />
        </Part>
        <Part title={say('canvas.legend-kinds')}>
          {NODE_KINDS.map((kind) => (
            <Row
              key={kind}
              sign={<span className="step legend-box" data-kind={kind} data-look="ahead" />}
              word={say(`node.${kind}`)}
              meaning=""
            />
          ))}
        </Part>
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ sign, word, meaning }: { sign: ReactNode; word: string; meaning: string }) {
  return (
    <div className="legend-row">
      <dt>
        <span className="legend-sign" aria-hidden="true">
          {sign}
        </span>
        {word}
      </dt>
      <dd>{meaning}</dd>
    </div>
  )
}
