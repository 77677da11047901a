import { type PaperChoice, say } from '../../view/late.ts'
import { StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { CautionsHere } from './CautionList.tsx'
import { toneOf } from './Option.tsx'
import { VerdictOf } from './VerdictOf.tsx'

/** One answer with what is said of it: verdict, what comes of it, why, and what that is not read without. */
export function ChoiceSaid({ option: { id, text, said } }: { option: PaperChoice }) {
  if (said === undefined) return null
  const { option, stance, gaps, sources, discrepancies, cautions } = said
  const rests = [
    ...option.claims,
    ...discrepancies.map((each) => each.id),
    ...sources.map(({ short }) => short),
  ]
  return (
    <article className="paper-option" data-option={id}>
      <h3>
        {text}
        <VerdictOf option={option} />
      </h3>
      <p>
        <strong>{say('case.consequence')}.</strong> <Prose text={option.consequence} />
      </p>
      <p>
        <strong>{say('case.why')}.</strong> <Prose text={option.why} />
      </p>
      {stance !== undefined && (
        <p>
          {say('case.pathway-says')} <StanceBadge stance={toneOf(stance)} />
        </p>
      )}
      {gaps.length > 0 && (
        <>
          <h4>{say('case.gaps')}</h4>
          <ul className="paper-reasons">
            {gaps.map((gap) => (
              <li key={gap.id}>
                <Prose text={gap.text} />
              </li>
            ))}
          </ul>
        </>
      )}
      <CautionsHere cautions={cautions} />
      {rests.length > 0 && <p className="paper-fine">{say('case.rests-on', { list: rests.join(' · ') })}</p>}
    </article>
  )
}
