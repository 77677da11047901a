import { type Axis, type Effect, markSize, say } from '../../view/late.ts'
import { useActions } from '../useExplorer.tsx'
import { DesignMark } from './DesignMark.tsx'

/** One effect: in words, and as a mark with its interval on the scale of its kind. */
export function EffectRow({
  effect,
  axis,
  none,
  most,
}: {
  effect: Effect
  axis: Axis
  none: number
  most: number
}) {
  const { shelved, figure, value } = effect
  const { source } = shelved
  const { see } = useActions()
  const place = (at: number) => 20 + 360 * axis.at(at)
  return (
    <tr>
      <th scope="row">
        <button type="button" className="evidence-open" onClick={() => see({ item: source.id })}>
          {source.short}
        </button>
        <span className="evidence-mark">
          {source.n === undefined
            ? say('timeline.no-n')
            : say('timeline.n', { count: source.n.toLocaleString('en') })}
        </span>
      </th>
      <td>
        {figure.group ?? source.arms.map(({ name }) => name).join('; ')}
        {figure.at !== undefined && <span className="evidence-mark">{figure.at}</span>}
      </td>
      <td className="evidence-number">
        {say('effects.line', { value: figure.value ?? '', ...figure.interval })}
      </td>
      <td className="effects-axis">
        <svg className="effects-picture" viewBox="0 0 400 30" aria-hidden="true">
          {axis.ticks.map((tick) => (
            <line key={tick} className="tick" x1={place(tick)} x2={place(tick)} y1={0} y2={30} />
          ))}
          <line className="none" x1={place(none)} x2={place(none)} y1={0} y2={30} />
          <path className="interval" d={intervalPath(place, axis, figure.interval)} />
          <DesignMark design={source.design} x={place(value)} y={15} size={markSize(source.n, most)} />
        </svg>
      </td>
    </tr>
  )
}

/** A line with an end at each bound; an arrow where a bound lies beyond the scale. */
function intervalPath(
  place: (at: number) => number,
  { ticks }: Axis,
  { low, high }: { low: number; high: number },
): string {
  const [from, to] = [place(low), place(high)]
  const isBelow = low < (ticks[0] ?? low)
  const isAbove = high > (ticks[ticks.length - 1] ?? high)
  return [
    `M${from} 15H${to}`,
    isBelow ? `M${from + 6} 10l-6 5l6 5` : `M${from} 10v10`,
    isAbove ? `M${to - 6} 10l6 5l-6 5` : `M${to} 10v10`,
  ].join('')
}
