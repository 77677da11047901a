import { useMemo, useState } from 'react'
import { checkedClaimsOf } from '../../store/late.ts'
import { type ClaimFilter, EVERY_CLAIM, narrowed, say } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { CheckedCard } from './CheckedCard.tsx'
import { ClaimFilters } from './ClaimFilters.tsx'
import { ClaimSum } from './ClaimSum.tsx'
import { Switches } from './Switches.tsx'

/** Every claim of the source, held against what it cites; or one of them, as the address names it. */
export function ClaimCheck() {
  const claims = useExplorer(checkedClaimsOf)
  const item = useExplorer((state) => state.view.item)
  const [filter, setFilter] = useState<ClaimFilter>(EVERY_CLAIM)
  const { see } = useActions()
  const shown = useMemo(() => narrowed(claims, filter), [claims, filter])
  const opened = claims.find(({ claim }) => claim.id === item)
  if (opened !== undefined)
    return (
      <div className="evidence">
        <button type="button" className="button" data-kind="link" onClick={() => see({ item: null })}>
          {say('claims.back')}
        </button>
        <h2>{say('claims.title')}</h2>
        <CheckedCard checked={opened} alone />
      </div>
    )
  return (
    <div className="evidence">
      <h2>{say('claims.title')}</h2>
      {item !== null && <p role="alert">{say('claims.unknown', { id: item })}</p>}
      <p className="evidence-about">{say('claims.about')}</p>
      <ClaimSum claims={claims} />
      <div className="chains-layout">
        <div className="claims-side">
          <ClaimFilters claims={claims} filter={filter} onFilter={setFilter} />
          <Switches />
        </div>
        <div>
          <p role="status" className="claims-count">
            {say('claims.count', { shown: shown.length, all: claims.length })}
          </p>
          {shown.length === 0 && (
            <p>
              {say('claims.none')}{' '}
              <button
                type="button"
                className="button"
                data-kind="link"
                onClick={() => setFilter(EVERY_CLAIM)}
              >
                {say('claims.reset')}
              </button>
            </p>
          )}
          {shown.map((checked) => (
            <CheckedCard key={checked.claim.id} checked={checked} />
          ))}
        </div>
      </div>
    </div>
  )
}
