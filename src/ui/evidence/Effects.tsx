import { useMemo } from 'react'
import {
  type Axis,
  differenceAxis,
  type EffectGroup,
  type EffectScale,
  effectGroupsOf,
  ratioAxis,
  type Shelved,
  say,
} from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { Wide } from '../parts/Wide.tsx'
import { DesignKey } from './DesignMark.tsx'
import { EffectRow } from './EffectRow.tsx'

const SCALES: readonly EffectScale[] = ['difference', 'ratio']

/**
 * Effects with their intervals, each group of equal measure under its own heading, all of one kind on one scale. The
 * picture is a table: its first columns say in words what the last one draws.
 */
export function Effects({ shelf }: { shelf: readonly Shelved[] }) {
  const groups = useMemo(() => effectGroupsOf(shelf), [shelf])
  const drawn = new Set(groups.flatMap(({ effects }) => effects.map(({ shelved }) => shelved.source.id)))
  const without = shelf.filter(
    ({ source }) => source.arms.length > 1 && source.figures.length > 0 && !drawn.has(source.id),
  )
  if (groups.length === 0) return <p>{say('effects.none')}</p>
  return (
    <>
      <p className="evidence-about">{say('effects.not-comparable')}</p>
      <DesignKey
        designs={groups.flatMap(({ effects }) => effects.map(({ shelved }) => shelved.source.design))}
      />
      {SCALES.map((scale) => (
        <Scale key={scale} scale={scale} groups={groups.filter((group) => group.scale === scale)} />
      ))}
      {without.length > 0 && (
        <p className="evidence-about">
          {say('effects.without', { list: listed(without.map(({ source }) => source.short)) })}
        </p>
      )}
    </>
  )
}

function Scale({ scale, groups }: { scale: EffectScale; groups: readonly EffectGroup[] }) {
  const effects = groups.flatMap((group) => group.effects)
  if (effects.length === 0) return null
  const values = effects.flatMap(({ figure }) => [figure.interval.low, figure.interval.high])
  const axis = scale === 'difference' ? differenceAxis(values) : ratioAxis(values)
  const most = Math.max(...effects.map(({ shelved }) => shelved.source.n ?? 0))
  return (
    <Wide className="effects" name={say(`effects.${scale}`)}>
      <table>
        <caption>{say(`effects.${scale}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('evidence.col.short')}</th>
            <th scope="col">{say('evidence.col.arms')}</th>
            <th scope="col">{say('figures.value')}</th>
            <th scope="col" className="effects-axis">
              <span className="visually-hidden">{say('effects.drawn')}</span>
              <Ticks axis={axis} none={scale === 'difference' ? 0 : 1} />
            </th>
          </tr>
        </thead>
        {groups.map(({ measure, effects: lines }) => (
          <tbody key={measure}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="effects-measure">
                {measure}
              </th>
            </tr>
            {lines.map((effect) => (
              <EffectRow
                key={`${effect.shelved.source.id} ${effect.figure.id}`}
                effect={effect}
                axis={axis}
                none={scale === 'difference' ? 0 : 1}
                most={most}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  )
}

/** The values along the axis; the one of no effect is named. */
function Ticks({ axis, none }: { axis: Axis; none: number }) {
  return (
    <svg className="effects-picture" viewBox="0 0 400 34" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text key={tick} x={20 + 360 * axis.at(tick)} y={30} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={20 + 360 * axis.at(none)} y={12} textAnchor="middle" className="effects-none">
        {say('effects.no-effect')}
      </text>
    </svg>
  )
}
