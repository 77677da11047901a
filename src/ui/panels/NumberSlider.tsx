import { type CSSProperties, useMemo, useRef } from 'react'
import { bandInUnit, type NumberAttribute } from '../../model/model.ts'
import { answerWords, nearestTick, say, ticksOf } from '../../view/view.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/**
 * The slider of a number. It moves over stops that lie close where values are small (`view/scale`), so its own
 * value is a place among them; what it says is the answer in words. The thresholds that matter are marked below.
 */
export function NumberSlider({
  attribute,
  answer,
  unit,
  thresholds,
}: {
  attribute: NumberAttribute
  answer: number | null | undefined
  unit: string
  thresholds: readonly number[]
}) {
  const units = useExplorer((state) => state.view.units)
  const { answer: give } = useActions()
  const held = useRef(false)
  const stops = useMemo(() => ticksOf(attribute, thresholds), [attribute, thresholds])
  const last = stops.length - 1
  const at = (value: number) => ({ '--at': nearestTick(stops, value) / last }) as CSSProperties
  const letGo = () => {
    held.current = false
  }
  return (
    <div className="slider">
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={typeof answer === 'number' ? nearestTick(stops, answer) : 0}
        data-unknown={typeof answer !== 'number' || undefined}
        aria-label={say('patient.slider', { label: attribute.label })}
        aria-valuetext={answerWords(attribute, answer, units)}
        onPointerDown={letGo}
        onBlur={letGo}
        onChange={(event) => {
          const stop = stops[Number(event.currentTarget.value)]
          if (stop === undefined) return
          // One drag, or one visit by keyboard, is one act.
          give(attribute.id, stop, { continues: held.current })
          held.current = true
        }}
      />
      {thresholds.length > 0 && (
        <div className="slider-marks" aria-hidden="true">
          {thresholds.map((value) => (
            <span key={value} className="slider-mark" style={at(value)}>
              {markOf(attribute, value, unit)}
            </span>
          ))}
        </div>
      )}
    </div>
  )
}

function markOf(attribute: NumberAttribute, value: number, unit: string): string {
  if (unit === attribute.unit) return value.toFixed(attribute.decimals)
  const [low, high] = bandInUnit(attribute, value, unit)
  return say('patient.band-short', { low, high })
}
