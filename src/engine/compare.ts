import type { Evaluation } from './engine.ts'
import type { Finding } from './findings.ts'

/** A node on which two evaluations differ: in reach, in look, in stance, or in whether the stance is settled. */
export interface Difference {
  readonly node: string
  readonly before: Finding
  readonly after: Finding
}

/**
 * The nodes both evaluations have and on which their findings differ, in the order of the second pack. Works for
 * two patients under one pack (what did this answer change?) and for one patient under two packs (what has changed
 * since?). A node that only one pack has is not a difference of findings and is left to the caller.
 */
export function differencesOf(before: Evaluation, after: Evaluation): Difference[] {
  return [...after.findings.values()].flatMap((finding) => {
    const old = before.findings.get(finding.node.id)
    return old === undefined || alike(old, finding)
      ? []
      : [{ node: finding.node.id, before: old, after: finding }]
  })
}

function alike(a: Finding, b: Finding): boolean {
  return (
    a.reach === b.reach &&
    a.look === b.look &&
    a.leftAside === b.leftAside &&
    a.given === b.given &&
    a.stance?.stance === b.stance?.stance &&
    a.stance?.settled === b.stance?.settled
  )
}
