import { type ArgumentLine, BEARING_WORDS, LEANING_WORDS, say } from '../../view/late.ts'
import { Fold } from '../parts/Fold.tsx'
import { Prose } from '../parts/Prose.tsx'
import { Standing } from '../parts/Standing.tsx'
import {
  Cautions,
  ClaimFold,
  Conditions,
  FigureFold,
  FigureLines,
  GapList,
  SinceFold,
  StudyFold,
} from './Behind.tsx'

/** One argument: which way it speaks, whether it applies to this patient, and everything it rests on. */
export function ArgumentCard({ line, side }: { line: ArgumentLine; side: string }) {
  const { argument, bearing, conditions, gaps } = line
  const leaning = LEANING_WORDS[argument.leans]
  const bears = BEARING_WORDS[bearing]
  const silent = argument.leans === 'silent'
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
      <Conditions conditions={conditions} />
      <FigureLines figures={line.figures} />
      <Cautions cautions={line.cautions} />
      <Standing claims={argument.claims} />
      {silent && <GapList gaps={gaps} />}
      <div className="argument-behind">
        <FigureFold figures={line.figures} />
        <ClaimFold claims={line.claims} />
        {line.sources.map((source) => (
          <StudyFold key={source.id} source={source} />
        ))}
        {!silent && gaps.length > 0 && (
          <Fold summary={say('compare.gaps', { count: gaps.length })}>
            <GapList gaps={gaps} />
          </Fold>
        )}
        <SinceFold since={line.since} />
      </div>
    </article>
  )
}
