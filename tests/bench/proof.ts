import { loadPack } from '../../src/cli/files.ts'
import { answersOf, evaluate } from '../../src/engine/engine.ts'
import { prove } from '../../src/engine/late.ts'
import type { Pack, Patient } from '../../src/model/model.ts'
import type { Line } from './run.ts'

/**
 * The proof of the 2016 pathway, against a plain loop that evaluates the whole pathway for each patient. The loop
 * visits a sample of the same patients; both are told as patients a second.
 */
export async function proveBench(): Promise<Line[]> {
  const { pack } = await loadPack('src/content/article-2016')
  if (pack === undefined) throw new Error('The 2016 pathway does not compile.')
  const start = performance.now()
  const proof = prove(pack)
  const seconds = (performance.now() - start) / 1000
  const patients = someOf(pack, 20_000)
  const loopStart = performance.now()
  for (const patient of patients) evaluate(pack, patient)
  const loop = patients.length / ((performance.now() - loopStart) / 1000)
  const rate = proof.patients / seconds
  return [
    {
      what: 'prove on the 2016 pathway, patients a second against a plain loop over evaluate',
      ratio: rate / loop,
      aim: 'well under a minute in all',
      met: seconds < 30,
      detail: `${proof.patients} patients in ${seconds.toFixed(1)} s, ${(rate / 1000).toFixed(0)} k/s against ${(loop / 1000).toFixed(0)} k/s`,
    },
  ]
}

/** The first patients of the plain enumeration, every attribute changing, unknown included. */
function someOf(pack: Pack, count: number): Patient[] {
  const answers = pack.attributes.map((attribute) => [null, ...answersOf(attribute, [])])
  return Array.from({ length: count }, (_, index) => {
    let rest = index * 7_919
    return Object.fromEntries(
      pack.attributes.map(({ id }, place) => {
        const own = answers[place] ?? [null]
        const answer = own[rest % own.length] ?? null
        rest = Math.floor(rest / own.length) + index
        return [id, answer]
      }),
    )
  })
}
