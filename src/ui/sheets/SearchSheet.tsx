import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type SearchEntry, say, sayCount, search, searchIndex } from '../../view/late.ts'
import { goToAttribute } from '../parts/goTo.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { Found } from './Found.tsx'
import { useJump } from './useJump.ts'

const SHOWN = 12

/** "Go to": one field over everything that has a name. What has no place on the screen is shown here. */
export function SearchSheet() {
  const pack = useExplorer((state) => state.pack)
  const { openCase, see } = useActions()
  const jump = useJump()
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const [found, setFound] = useState<SearchEntry>()
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const results = useMemo(() => search(searchIndex(pack), query, SHOWN), [pack, query])
  const listed = found === undefined && results.length > 0
  const move = (to: number) => {
    setPlace(to)
    document.getElementById(`${list}-${to}`)?.scrollIntoView?.({ block: 'nearest' })
  }

  const go = (entry: SearchEntry) => {
    if (entry.kind === 'step') jump(entry.id)
    else if (entry.kind === 'attribute') {
      flushSync(() => see({ sheet: null, screen: 'explore' }))
      goToAttribute(entry.id, { see })
    } else if (entry.kind === 'case') {
      openCase(entry.id)
      see({ sheet: null })
    } else setFound(entry)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = results.length - 1
    const moves: Partial<Record<string, number>> = {
      ArrowDown: place >= last ? 0 : place + 1,
      ArrowUp: place <= 0 ? last : place - 1,
    }
    const to = moves[event.key]
    const chosen = results[place]
    if (listed && to !== undefined) move(to)
    else if (event.key === 'Enter' && listed && chosen !== undefined) go(chosen)
    else return
    event.preventDefault()
  }

  return (
    <>
      <label className="sheet-field">
        <span>{say('search.label')}</span>
        <input
          ref={(element) => {
            field.current = element
            // The dialog gives focus to what bears this attribute, which React does not write.
            element?.setAttribute('autofocus', '')
          }}
          type="text"
          role="combobox"
          aria-expanded={listed}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={listed ? `${list}-${place}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={say('search.hint')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setPlace(0)
            setFound(undefined)
          }}
          onKeyDown={onKey}
        />
      </label>
      <p className="sheet-about" role="status">
        {query.trim() === '' || found !== undefined
          ? ''
          : results.length === 0
            ? say('search.none', { query: query.trim().slice(0, 60) })
            : sayCount('search.found', results.length)}
      </p>
      <div
        id={list}
        role="listbox"
        aria-label={say('search.results')}
        className="sheet-results"
        hidden={!listed}
      >
        {results.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as a combobox does
          <div
            key={`${entry.kind} ${entry.id}`}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            className="sheet-result"
            onClick={() => go(entry)}
          >
            <span className="sheet-result-kind">{say(`search.kind.${entry.kind}`)}</span>
            <span className="sheet-result-title">
              {entry.code !== '' && <b>{entry.code}</b>} {entry.title}
            </span>
            <span className="sheet-result-note">{entry.note}</span>
          </div>
        ))}
      </div>
      {found !== undefined && (
        <Found
          key={`${found.kind} ${found.id}`}
          entry={found}
          onBack={() => {
            setFound(undefined)
            field.current?.focus()
          }}
        />
      )}
    </>
  )
}
