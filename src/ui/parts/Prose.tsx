import { Fragment, type ReactNode, useId, useMemo } from 'react'
import type { Term } from '../../model/model.ts'
import { useExplorer } from '../useExplorer.tsx'

/**
 * A sentence of the pack with its glossary terms explained on request: each term is a button that opens the
 * browser's own popover, so it works by mouse, touch and keyboard alike. A term is marked once in a text.
 */
export function Prose({ text }: { text: string }) {
  const glossary = useExplorer((state) => state.pack.glossary)
  const parts = useMemo(() => markTerms(text, glossary), [text, glossary])
  return (
    <>
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
          <Fragment key={index}>{part}</Fragment>
        ) : (
          <Glossed key={part.term.id} term={part.term}>
            {part.text}
          </Glossed>
        ),
      )}
    </>
  )
}

function Glossed({ term, children }: { term: Term; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <button type="button" className="term" popoverTarget={id} title={term.meaning}>
        {children}
      </button>
      <span id={id} popover="auto" className="term-meaning">
        <strong>{term.term}:</strong> {term.meaning}
      </span>
    </>
  )
}

interface Marked {
  readonly term: Term
  readonly text: string
}

const patterns = new WeakMap<readonly Term[], { pattern: RegExp; byWord: Map<string, Term> }>()

/** Splits a text at the first place each glossary term stands in it, whole words only, the longest term first. */
export function markTerms(text: string, glossary: readonly Term[]): (string | Marked)[] {
  if (glossary.length === 0) return [text]
  const { pattern, byWord } = patternOf(glossary)
  const parts: (string | Marked)[] = []
  const met = new Set<string>()
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const term = byWord.get(match[0].toLowerCase())
    if (term === undefined || met.has(term.id)) continue
    met.add(term.id)
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ term, text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

function patternOf(glossary: readonly Term[]) {
  const known = patterns.get(glossary)
  if (known !== undefined) return known
  const byWord = new Map(
    glossary.flatMap((term) => [term.term, ...term.also].map((word) => [word.toLowerCase(), term] as const)),
  )
  const words = [...byWord.keys()].sort((a, b) => b.length - a.length)
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const fresh = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
    byWord,
  }
  patterns.set(glossary, fresh)
  return fresh
}
