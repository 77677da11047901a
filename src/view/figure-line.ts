import type { Figure } from '../model/model.ts'
import { say } from './late-messages.ts'
import { figureText } from './prose.ts'

/** What stands in small beside a number: of whom, interval, p, time, how it was read, and a note; what there is of it. */
export function fineOf(figure: Figure): string[] {
  const { of, interval, p, at, status, note } = figure
  return [
    ...(of === undefined ? [] : [of]),
    ...(interval === undefined ? [] : [figureText(figure, 'interval')]),
    ...(p === undefined ? [] : [figureText(figure, 'p')]),
    ...(at === undefined ? [] : [at]),
    ...(status === 'verified' ? [] : [say(`figures.${status}`)]),
    ...(note === undefined ? [] : [note]),
  ]
}

/** A share in per cent that may be drawn as a bar, at most 100; undefined for every other number. */
export function shareOf({ value, unit, status }: Figure): number | undefined {
  if (unit !== '%' || value === undefined || status === 'unverified') return undefined
  return /^\d+(\.\d+)?$/.test(value) ? Math.min(100, Number(value)) : undefined
}
