import { say } from '../../view/late.ts'
import { figureText, type QuotedFigure } from '../../view/view.ts'
import { Links } from './SourceFacts.tsx'
import './source.css'

/** What it takes to judge a figure that stands in a sentence: the same as its row in the table of its source says. */
export function FigureNote({ quoted: { figure, from } }: { quoted: QuotedFigure }) {
  if (figure === undefined) return figureText(figure)
  const { measure, group, of, interval, p, at, note, status } = figure
  const shown = status !== 'unverified'
  return (
    <>
      <strong>{figureText(figure)}</strong> {[measure, group].filter(Boolean).join(say('join.comma'))}
      {shown && of !== undefined && <span className="figures-more">{of}</span>}
      {shown && interval !== undefined && (
        <span className="figures-more">{figureText(figure, 'interval')}</span>
      )}
      {shown && p !== undefined && <span className="figures-more">{figureText(figure, 'p')}</span>}
      {at !== undefined && <span className="figures-more">{at}</span>}
      {note !== undefined && <span className="figures-more">{note}</span>}
      <span className="figures-more">
        {from?.short}: {say(`figures.${status}`)}
      </span>
      <Links identifiers={from?.identifiers?.slice(0, 1) ?? []} />
    </>
  )
}
