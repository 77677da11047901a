import { STANCES } from '../../model/model.ts'
import { LOOK_WORDS, NOT_SETTLED, STANCE_WORDS, say } from '../../view/view.ts'
import { Mark } from '../parts/Mark.tsx'

const LOOKS = ['travelled', 'here', 'ahead', 'open', 'off'] as const

/** What the lines, marks and words of the diagram mean; made from the same tables that draw it. */
export function Legend() {
  return (
    <>
      <button type="button" className="button" popoverTarget="legend">
        {say('canvas.legend')}
      </button>
      <div id="legend" popover="auto" className="legend" role="group" aria-label={say('canvas.legend')}>
        <h3>{say('canvas.legend-looks')}</h3>
        <dl>
          {LOOKS.map((look) => (
            <div key={look}>
              <dt>
                <span className="legend-look" data-look={look} aria-hidden="true" />
                {LOOK_WORDS[look].word}
              </dt>
              <dd>{LOOK_WORDS[look].meaning}</dd>
            </div>
          ))}
        </dl>
        <h3>{say('canvas.legend-stances')}</h3>
        <dl>
          {[...STANCES, 'unsettled' as const].map((stance) => {
            const { word, meaning } = stance === 'unsettled' ? NOT_SETTLED : STANCE_WORDS[stance]
            return (
              <div key={stance}>
                <dt>
                  <Mark stance={stance} /> {word}
                </dt>
                <dd>{meaning}</dd>
              </div>
            )
          })}
        </dl>
        <p>
          <span className="legend-changed" aria-hidden="true" /> {say('canvas.legend-changed')}
        </p>
      </div>
    </>
  )
}
