import type { Design } from '../../model/model.ts'
import { DESIGN_WORDS } from '../../view/late.ts'

/** The mark of a design at a place of a picture: told by shape, so that it holds in grey. `size` is its side. */
export function DesignMark({ design, x, y, size }: { design: Design; x: number; y: number; size: number }) {
  const half = size / 2
  switch (DESIGN_WORDS[design].shape) {
    case 'square':
      return <rect className="mark" x={x - half} y={y - half} width={size} height={size} />
    case 'diamond':
      return (
        <path className="mark" d={`M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`} />
      )
    case 'triangle':
      return <path className="mark" d={`M${x} ${y - half}l${half} ${size}h${-size}z`} />
    case 'circle':
      return <circle className="mark" cx={x} cy={y} r={half} />
    case 'cross':
      return <path className="mark mark-line" d={`M${x - half} ${y}h${size}M${x} ${y - half}v${size}`} />
    case 'flag':
      return (
        <path
          className="mark mark-line"
          d={`M${x - half / 2} ${y + half}v${-size}h${half * 1.4}v${half}h${-half * 1.4}`}
        />
      )
    default:
      return <circle className="mark mark-ring" cx={x} cy={y} r={half} />
  }
}

/** What the marks stand for; only those that a picture holds. */
export function DesignKey({ designs }: { designs: readonly Design[] }) {
  return (
    <ul className="design-key">
      {[...new Set(designs)].map((design) => (
        <li key={design}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <DesignMark design={design} x={8} y={8} size={11} />
          </svg>
          {DESIGN_WORDS[design].word}
        </li>
      ))}
    </ul>
  )
}
