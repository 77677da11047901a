/** Answers "what are the facts, and what are the sections, of one Markdown file?". */

export interface Section {
  readonly heading: string
  readonly line: number
  readonly text: string
}

export interface Parted {
  /** The lines between the two `---`, and the line of the file on which the first of them stands. */
  readonly facts: string
  readonly factsLine: number
  readonly sections: readonly Section[]
  /** Text that belongs to no section. */
  readonly stray?: number
}

/** The file in its parts, or a sentence with the line where it has none. */
export function partMarkdown(text: string): Parted | { line: number; message: string } {
  const lines = text.split('\n')
  if (lines[0]?.trimEnd() !== '---')
    return { line: 1, message: 'The file begins with a line "---", then the facts, then another line "---".' }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return { line: 1, message: 'The facts at the top have no end; close them with a line "---".' }

  const sections: { heading: string; line: number; text: string[] }[] = []
  let stray: number | undefined
  for (const [index, line] of lines.slice(end + 1).entries()) {
    const heading = /^#\s+(.*?)\s*$/.exec(line)?.[1]
    const section = sections.at(-1)
    if (heading !== undefined) sections.push({ heading, line: end + 2 + index, text: [] })
    else if (section) section.text.push(line)
    else if (line.trim() !== '') stray ??= end + 2 + index
  }
  return {
    facts: lines.slice(1, end).join('\n'),
    factsLine: 2,
    sections: sections.map((section) => ({ ...section, text: section.text.join('\n').trim() })),
    ...(stray === undefined ? {} : { stray }),
  }
}

/** The entries of a list, each with the lines that continue it; undefined when the text is not only a list. */
export function entriesOf(text: string): string[] | undefined {
  const entries: string[] = []
  for (const line of text.split('\n')) {
    const entry = /^[-*]\s+(.*)$/.exec(line)?.[1]
    const last = entries.length - 1
    if (entry !== undefined) entries.push(entry.trim())
    else if (line.trim() === '') continue
    else if (last >= 0 && /^\s/.test(line)) entries[last] = `${entries[last]} ${line.trim()}`
    else return undefined
  }
  return entries
}

/** Paragraphs as they are read: lines of one joined, a blank line between two. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join(' '),
    )
    .join('\n\n')
}
