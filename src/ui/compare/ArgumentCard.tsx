import { type ArgumentLine, BEARING_WORDS, LEANING_WORDS, say, sayCount } from '../../view/late.ts'
import { TRUTH_WORDS } from '../../view/view.ts'
import { ClaimCards } from '../parts/ClaimCard.tsx'
import { Figures } from '../parts/Figures.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Cautions, GapList, Rereadings, Studies } from './Behind.tsx'

/** One argument: which way it speaks, whether it applies to this patient, and everything it rests on. */
export function ArgumentCard({ line, side }: { line: ArgumentLine; side: string }) {
  const { argument, bearing, conditions, claims, figures, gaps, since, sources } = line
  const leaning = LEANING_WORDS[argument.leans]
  const bears = BEARING_WORDS[bearing]
  return (
    <article
      className="argument"
      data-leans={argument.leans}
      data-bears={bearing}
      aria-label={say('compare.argument', { side, leaning: leaning.word })}
    >
      <p className="argument-head">
        <span className="argument-leans" title={leaning.meaning}>
          <span className="argument-mark" aria-hidden="true">
            {leaning.mark}
          </span>
          {leaning.word}
        </span>
        <span className="argument-bears" title={bears.meaning}>
          <span aria-hidden="true">{bears.mark}</span> {bears.word}
        </span>
      </p>
      <p className="argument-text">
        <Prose text={argument.text} />
      </p>
      {conditions.length > 0 && (
        <ul className="argument-conditions" aria-label={say('compare.depends')}>
          {conditions.map(({ text, truth, answers }) => (
            <li key={text}>
              <span title={TRUTH_WORDS[truth].meaning}>
                {TRUTH_WORDS[truth].mark} {text}: {TRUTH_WORDS[truth].word}
              </span>
              {answers !== '' && ` (${answers})`}
            </li>
          ))}
        </ul>
      )}
      <Cautions cautions={line.cautions} />
      {argument.leans === 'silent' && <GapList gaps={gaps} />}
      <div className="argument-behind">
        {figures.length > 0 && (
          <Fold
            summary={say('compare.figures', {
              count: argument.figures.length,
              sources: figures.map(({ source }) => source.short).join(say('join.comma')),
            })}
          >
            {figures.map(({ source, figures: shown }) => (
              <Figures key={source.id} figures={shown} name={source.short} />
            ))}
          </Fold>
        )}
        {claims.length > 0 && (
          <Fold
            summary={sayCount('compare.claims', claims.length, {
              list: claims.map(({ claim }) => claim.id).join(say('join.comma')),
            })}
          >
            <ClaimCards views={claims} />
          </Fold>
        )}
        <Rereadings since={since} />
        {argument.leans !== 'silent' && gaps.length > 0 && (
          <Fold summary={say('compare.gaps', { count: gaps.length })}>
            <GapList gaps={gaps} />
          </Fold>
        )}
        <Studies sources={sources} />
      </div>
    </article>
  )
}
