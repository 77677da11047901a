import { CHECKS, SEVERITIES } from '../../model/model.ts'
import { CHECK_WORDS, type CheckedClaim, type ClaimFilter, SEVERITY_WORDS, say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'

/** Narrows the claims by words, outcome, section, drug and how much a discrepancy matters. */
export function ClaimFilters({
  claims,
  filter,
  onFilter,
}: {
  claims: readonly CheckedClaim[]
  filter: ClaimFilter
  onFilter: (filter: ClaimFilter) => void
}) {
  const drugs = useExplorer((state) => state.pack.drugs)
  const set = (part: Partial<ClaimFilter>) => onFilter({ ...filter, ...part })
  const has = (test: (checked: CheckedClaim) => boolean) => claims.some(test)
  const sections = [...new Set(claims.map(({ claim }) => claim.section))]
  return (
    <div className="evidence-filters" role="group" aria-label={say('claims.find')}>
      <label>
        {say('claims.find')}
        <input
          type="search"
          value={filter.find}
          onChange={(event) => set({ find: event.currentTarget.value })}
        />
      </label>
      <Choice
        name="check"
        value={filter.check}
        onChoose={(check) => set({ check: check as ClaimFilter['check'] })}
        options={CHECKS.filter((check) => has(({ claim }) => claim.check === check)).map((check) => [
          check,
          CHECK_WORDS[check].word,
        ])}
      />
      <Choice
        name="section"
        value={filter.section}
        onChoose={(section) => set({ section })}
        options={sections.map((section) => [section, section])}
      />
      <Choice
        name="drug"
        value={filter.drug}
        onChoose={(drug) => set({ drug })}
        options={drugs
          .filter(({ id }) => has(({ claim }) => claim.drugs.includes(id)))
          .map(({ id, name }) => [id, name])}
      />
      <Choice
        name="severity"
        value={filter.severity}
        onChoose={(severity) => set({ severity: severity as ClaimFilter['severity'] })}
        options={SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]])}
      />
    </div>
  )
}

function Choice({
  name,
  value,
  options,
  onChoose,
}: {
  name: 'check' | 'section' | 'drug' | 'severity'
  value: string
  options: readonly (readonly [string, string])[]
  onChoose: (value: string) => void
}) {
  return (
    <label>
      {say(`claims.${name}`)}
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{say(`claims.${name}.all`)}</option>
        {options.map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
