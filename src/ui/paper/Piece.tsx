import { type ShownPiece, say } from '../../view/late.ts'
import { listed, lowerFirst, upperFirst } from '../../view/view.ts'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { DiscrepancyCards } from '../parts/DiscrepancyCard.tsx'
import { StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { CautionsHere } from './CautionList.tsx'
import { FigureRows } from './FigureRows.tsx'
import { Rules, toneOf } from './Option.tsx'
import { Reread } from './Since.tsx'

/** One thing a stop shows. A claim is never on paper without its correction. */
export function Piece({ piece }: { piece: ShownPiece }) {
  switch (piece.kind) {
    case 'text':
      return (
        <p className="paper-said">
          <Prose text={piece.text} />
        </p>
      )
    case 'claim':
      return <ClaimCard view={piece.view} />
    case 'node':
      return <Step stop={piece.stop} />
    case 'discrepancy':
      return <DiscrepancyCards discrepancies={[piece.discrepancy]} />
    case 'since':
      return <Reread row={piece.row} full />
    case 'figures':
      return <FigureRows source={piece.source} figures={piece.figures} />
  }
}

/** A step of the pathway for the patient of the stop: what is said of it, why, and what that is not read without. */
function Step({ stop }: { stop: Extract<ShownPiece, { kind: 'node' }>['stop'] }) {
  const { id, code, title, text, stance, because, why, beside, cautions } = stop
  return (
    <article className="paper-option" data-option={id}>
      <h3>
        <span className="paper-code">{code}</span> {title}
        {stance !== undefined && <StanceBadge stance={toneOf(stance)} />}
      </h3>
      <p>
        <Prose text={text} />
      </p>
      {because.length > 0 && (
        <p className="paper-fine">
          {say('present.led')}: {because.map(upperFirst).join('; ')}.
        </p>
      )}
      {stance !== undefined && stance.dependsOn.length > 0 && (
        <p>
          {say('present.depends', { list: listed(stance.dependsOn.map(({ label }) => lowerFirst(label))) })}
        </p>
      )}
      {stance !== undefined && why.length === 0 && <p>{say('details.silent')}</p>}
      <Rules title={say('present.why')} lines={why} />
      <Rules title={say('details.beside')} lines={beside} />
      <CautionsHere cautions={cautions} />
    </article>
  )
}
