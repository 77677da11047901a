import { type PatientPaper, say, sayCount } from '../../view/late.ts'
import { LOOK_WORDS, upperFirst } from '../../view/view.ts'
import { StanceBadge } from '../parts/Mark.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { PaperPart } from './Paper.tsx'

/** The way in one sentence, then step by step with the answers that led to each. */
export function Way({ content: { sentence, steps } }: { content: PatientPaper }) {
  const assumptions = useExplorer((state) => state.pack.assumptions)
  const without = useExplorer((state) => state.view.without)
  const off = assumptions.filter(({ id }) => without.includes(id))
  return (
    <PaperPart title={say('paper.way')} kind="way">
      <p className="paper-lead">{sentence}</p>
      {off.length > 0 && (
        <p>
          ⚠ {sayCount('way.without', off.length)} {off.map((each) => each.sentence).join(' ')}
        </p>
      )}
      <ol className="paper-steps">
        {steps.map(({ stop: { id, code, title, look, stance }, because }) => (
          <li key={id} data-look={look}>
            <span className="paper-code">{code}</span>
            <span>
              <strong>{title}</strong>
              {look === 'here' && ` ${LOOK_WORDS.here.mark} ${LOOK_WORDS.here.word}`}
              {because.length > 0 && ` · ${because.map(upperFirst).join('; ')}`}
              {stance !== undefined && (
                <span className="paper-next">
                  {' · '}
                  {upperFirst(say('present.given'))}{' '}
                  <StanceBadge stance={stance.settled ? stance.stance : 'unsettled'} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </PaperPart>
  )
}
