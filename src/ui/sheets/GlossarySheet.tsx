import { useState } from 'react'
import { say, sayCount } from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { useExplorer } from '../useExplorer.tsx'

/** Every term of the pathway with its meaning; a filter over terms, their other names and their meanings. */
export function GlossarySheet() {
  const glossary = useExplorer((state) => state.pack.glossary)
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLocaleLowerCase('en')
  const terms = glossary
    .filter(({ term, also, meaning }) =>
      [term, ...also, meaning].some((each) => each.toLocaleLowerCase('en').includes(wanted)),
    )
    .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }))
  return (
    <>
      <label className="sheet-field">
        <span>{say('glossary.filter')}</span>
        <input
          type="search"
          value={filter}
          ref={focusFirst}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </label>
      <p className="sheet-about" role="status">
        {sayCount('glossary.found', terms.length)}
      </p>
      <dl className="sheet-terms">
        {terms.map(({ id, term, also, meaning }) => (
          <div key={id}>
            <dt>
              {term}
              {also.length > 0 && (
                <span className="sheet-also">{say('glossary.also', { list: listed(also) })}</span>
              )}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** The dialog gives focus to what bears this attribute, which React does not write. */
function focusFirst(field: HTMLInputElement | null) {
  field?.setAttribute('autofocus', '')
}
