/** Lines to write on, kept together. */
export function Ruled({ lines, label }: { lines: number; label: string }) {
  return (
    <div className="paper-ruled">
      <p className="paper-fine">{label}</p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty lines never move
        <div key={line} className="paper-rule" />
      ))}
    </div>
  )
}
