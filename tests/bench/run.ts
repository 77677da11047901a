/**
 * `npm run bench`: how fast, against a peer in the same run. Machines are noisy, so what counts is the ratio; the
 * times are only illustrations. One line a measurement, with the aim and whether it is met.
 */
import { clickBench } from './click.ts'
import { proveBench } from './proof.ts'
import { conditionBench, evaluateBench, growthBench } from './rules.ts'

export interface Line {
  readonly what: string
  readonly ratio: number
  readonly aim: string
  readonly met: boolean
  readonly detail: string
}

const BENCHES: Readonly<Record<string, () => Promise<Line[]> | Line[]>> = {
  conditions: conditionBench,
  evaluate: evaluateBench,
  growth: growthBench,
  prove: proveBench,
  click: clickBench,
}

const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const { what, ratio, aim, met, detail } of await bench())
    console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${ratio.toFixed(2)} (aim ${aim}); ${detail}`)
}
