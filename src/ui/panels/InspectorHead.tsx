import { type Explanation, listed, STANCE_WORDS, say } from '../../view/view.ts'
import { Mark, StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { AttributeLinks } from './AttributeLinks.tsx'

/** Where the step lies for this patient, what the source says of it, and what it is. */
export function InspectorHead({ explanation }: { explanation: Explanation }) {
  const { node, look, lookWord, stance, drugs } = explanation
  const shown = stance?.settled === false ? 'unsettled' : stance?.stance
  return (
    <div className="inspector-head">
      <p className="inspector-status">
        <span className="inspector-look" data-look={look} title={lookWord.meaning}>
          {lookWord.mark !== '' && <span aria-hidden="true">{lookWord.mark}</span>} {lookWord.word}
        </span>
        {shown !== undefined && stance?.given !== 'true' && <StanceBadge stance={shown} />}
      </p>
      {shown !== undefined && stance?.given === 'true' && (
        <p>
          {say('details.given')} <StanceBadge stance={shown} />
        </p>
      )}
      {stance?.settled === false && (
        <div className="inspector-unsettled">
          <p>{say('details.depends')}</p>
          <AttributeLinks attributes={stance.dependsOn} />
          <p>
            {say('details.possible')}{' '}
            {stance.possible.map((each) => (
              <span key={each} className="inspector-possible">
                <Mark stance={each} /> {STANCE_WORDS[each].word}
              </span>
            ))}
          </p>
        </div>
      )}
      <p>
        <Prose text={node.text} />
      </p>
      {drugs.length > 0 && <p className="inspector-drugs">{say('details.drugs', { list: listed(drugs) })}</p>}
    </div>
  )
}
