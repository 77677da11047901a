import type { Design } from '../../model/model.ts'
import { DESIGN_WORDS } from '../../view/late.ts'
import { listed } from '../../view/view.ts'

/** The mark of a design at a place of a picture: told by shape, so that it holds in grey. `size` is its side. */
export function DesignMark({ design, x, y, size }: { design: Design; x: number; y: number; size: number }) {
  const half = size / 2
  switch (DESIGN_WORDS[design].shape) {
    case 'square':
      return <rect className="design-mark" x={x - half} y={y - half} width={size} height={size} />
    case 'diamond':
      return (
        <path
          className="design-mark"
          d={`M${x} ${y - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`}
        />
      )
    case 'triangle':
      return <path className="design-mark" d={`M${x} ${y - half}l${half} ${size}h${-size}z`} />
    case 'circle':
      return <circle className="design-mark" cx={x} cy={y} r={half} />
    case 'cross':
      return (
        <path className="design-mark design-line" d={`M${x - half} ${y}h${size}M${x} ${y - half}v${size}`} />
      )
    case 'flag':
      return (
        <path
          className="design-mark design-line"
          d={`M${x - half / 2} ${y + half}v${-size}h${half * 1.4}v${half}h${-half * 1.4}`}
        />
      )
    default:
      return <circle className="design-mark design-line" cx={x} cy={y} r={half} />
  }
}

/** What the marks stand for; only those that a picture holds, and each shape once. */
export function DesignKey({ designs }: { designs: readonly Design[] }) {
  const byShape = new Map<string, Design[]>()
  for (const design of new Set(designs)) {
    const { shape } = DESIGN_WORDS[design]
    byShape.set(shape, [...(byShape.get(shape) ?? []), design])
  }
  return (
    <ul className="design-key">
      {[...byShape].map(([shape, alike]) => (
        <li key={shape}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            {alike[0] !== undefined && <DesignMark design={alike[0]} x={8} y={8} size={11} />}
          </svg>
          {listed(
            alike.map((design) => DESIGN_WORDS[design].word),
            'join.or',
          )}
        </li>
      ))}
    </ul>
  )
}
