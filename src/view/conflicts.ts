import type { Evaluation } from '../engine/engine.ts'
import { attributeOf } from '../model/model.ts'
import { decisiveAttributes } from './describe.ts'

/** Answers that cannot all be true of one patient: why, and which answers they are. Pointed out, never forbidden. */
export interface ConflictLine {
  readonly id: string
  readonly why: string
  readonly attributes: readonly { readonly attribute: string; readonly label: string }[]
}

export function conflictLines({ pack, patient, conflicts }: Evaluation): ConflictLine[] {
  return conflicts.map(({ id, why }) => {
    const condition = pack.conflicts.find((each) => each.id === id)?.when
    const attributes = condition === undefined ? [] : decisiveAttributes(pack, condition, patient)
    return {
      id,
      why,
      attributes: attributes.map((attribute) => ({
        attribute,
        label: attributeOf(pack, attribute)?.label ?? attribute,
      })),
    }
  })
}
