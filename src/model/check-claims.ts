/** Answers "is every claim shown with what is wrong about it, and every figure with what it rests on?". */
import type { Faults } from './faults.ts'
import { CHECKS_TO_CORRECT, type Check, type Pack } from './pack.ts'

const TO_CORRECT: ReadonlySet<Check> = new Set(CHECKS_TO_CORRECT)

/** Reports missing corrections, discrepancies that their claims do not name, and figures that cannot be judged. */
export function checkClaims(pack: Pack, faults: Faults): void {
  const claims = new Map(pack.claims.map((claim) => [claim.id, new Set(claim.discrepancies)]))
  for (const [index, claim] of pack.claims.entries())
    if (TO_CORRECT.has(claim.check) && claim.correction === undefined)
      faults.error(
        ['claims', index],
        `Claim ${claim.id} is checked "${claim.check}" and has no correction; such a claim is never shown without one.`,
      )

  for (const [index, discrepancy] of pack.discrepancies.entries())
    for (const [at, id] of discrepancy.claims.entries()) {
      const listed = claims.get(id)
      if (listed === undefined || listed.has(discrepancy.id)) continue
      const grave = discrepancy.severity === 'high' || discrepancy.severity === 'moderate'
      faults.error(
        ['discrepancies', index, 'claims', at],
        `Claim ${id} does not list ${discrepancy.id} back${
          grave ? `, and a claim is never shown without a ${discrepancy.severity} discrepancy about it` : ''
        }; add ${discrepancy.id} to the discrepancies of ${id}.`,
      )
    }

  const references = new Map<number, string>()
  for (const [index, source] of pack.sources.entries()) {
    const path = ['sources', index]
    if (source.reference !== undefined) {
      const first = references.get(source.reference)
      if (first === undefined) references.set(source.reference, source.id)
      else faults.error([...path, 'reference'], `Reference ${source.reference} is already "${first}".`)
    }
    for (const [at, figure] of source.figures.entries()) {
      if (figure.value === undefined && figure.status !== 'unverified')
        faults.error(
          [...path, 'figures', at],
          `Figure "${figure.id}" has no value and is not marked unverified; give the value, or say that it could not be read.`,
        )
      if (figure.interval && figure.interval.low > figure.interval.high)
        faults.error(
          [...path, 'figures', at, 'interval'],
          'The low end of the interval lies above the high end.',
        )
    }
    const studied = new Set<string>()
    for (const [at, { attribute }] of source.population.entries()) {
      if (studied.has(attribute))
        faults.error(
          [...path, 'population', at],
          `The attribute "${attribute}" stands twice; write one condition for it.`,
        )
      studied.add(attribute)
    }
  }
}
