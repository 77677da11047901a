/** Answers "is every claim shown with what is wrong about it, and with what it rests on?". */
import type { Faults } from './faults.ts'
import { CHECKS_TO_CORRECT, type Check, type Pack } from './pack.ts'

const TO_CORRECT: ReadonlySet<Check> = new Set(CHECKS_TO_CORRECT)

/** Reports missing corrections, discrepancies that their claims do not name, and assumptions no claim rests on. */
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

  // An assumption is a switch on screen; one that no claim rests on would switch nothing.
  const assumed = new Set(pack.claims.flatMap((claim) => claim.assumes))
  for (const [index, { id }] of pack.assumptions.entries())
    if (!assumed.has(id))
      faults.error(
        ['assumptions', index],
        `No claim rests on the assumption "${id}"; leave it out, or name it under "assumes" of a claim.`,
      )

  const references = new Map<number, string>()
  for (const [index, source] of pack.sources.entries()) {
    const path = ['sources', index]
    if (source.reference !== undefined) {
      const first = references.get(source.reference)
      if (first === undefined) references.set(source.reference, source.id)
      else faults.error([...path, 'reference'], `Reference ${source.reference} is already "${first}".`)
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
