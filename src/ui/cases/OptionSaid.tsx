import type { DecisionOption } from '../../model/model.ts'
import { optionView, say } from '../../view/late.ts'
import type { StanceWords } from '../../view/view.ts'
import { SourceCard } from '../parts/Cards.tsx'
import { ClaimCard } from '../parts/ClaimCard.tsx'
import { DiscrepancyCards } from '../parts/DiscrepancyCard.tsx'
import { Fold } from '../parts/Fold.tsx'
import { StanceBadge } from '../parts/Mark.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { Cautions } from './Cautions.tsx'

/** What comes of an option, why it is judged so, and everything that rests on: claims never without their check. */
export function OptionSaid({ option, stance }: { option: DecisionOption; stance: StanceWords | undefined }) {
  const pack = useExplorer((state) => state.pack)
  const { claims, discrepancies, gaps, sources, cautions } = optionView(pack, option)
  const restsOn = [
    ...option.claims,
    ...discrepancies.map(({ id }) => id),
    ...sources.map(({ short }) => short),
    ...(gaps.length > 0 ? [say('case.silence')] : []),
  ].join(', ')
  return (
    <div className="option-said">
      <p>
        <strong>{say('case.consequence')}.</strong> <Prose text={option.consequence} />
      </p>
      <p>
        <strong>{say('case.why')}.</strong> <Prose text={option.why} />
      </p>
      {stance !== undefined && (
        <p className="option-stance">
          {say('case.pathway-says')} <StanceBadge stance={stance.settled ? stance.stance : 'unsettled'} />
        </p>
      )}
      <Cautions cautions={cautions} />
      <Fold summary={say('case.rests-on', { list: restsOn })}>
        {claims.map((view) => (
          <ClaimCard key={view.claim.id} view={view} />
        ))}
        {discrepancies.length > 0 && <p className="said-head">{say('case.differ')}</p>}
        <DiscrepancyCards discrepancies={discrepancies} />
        {gaps.length > 0 && (
          <>
            <p className="said-head">{say('case.gaps')}</p>
            <ul>
              {gaps.map(({ id, text }) => (
                <li key={id}>
                  <Prose text={text} />
                </li>
              ))}
            </ul>
          </>
        )}
        {sources.length > 0 && <p className="said-head">{say('case.sources')}</p>}
        {sources.map((source) => (
          <SourceCard key={source.id} source={source} />
        ))}
      </Fold>
    </div>
  )
}
