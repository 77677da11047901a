/** What is wrong, line by line; nothing when nothing is. */
export function Problems({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="lesson-problems" role="alert">
      {lines.slice(0, SHOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** As many as a person can read at once. */
const SHOWN = 12
