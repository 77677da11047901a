import { reasonOf } from '../engine/engine.ts'
import { attributeOf, type Pack, type Patient, type Source } from '../model/model.ts'
import { answerWords, type UnitPreference } from './describe.ts'

/** Whether the people of a study were like this patient in one attribute. Never summed to a score. */
export const LIKENESSES = ['matches', 'differs', 'not-reported', 'not-known'] as const
export type Likeness = (typeof LIKENESSES)[number]

export interface LikenessLine {
  readonly attribute: string
  readonly label: string
  readonly likeness: Likeness
  /** Who was studied, in the words of the pack. */
  readonly studied: string
  /** This patient's answer in words. */
  readonly patient: string
}

/**
 * Attribute by attribute: the people of a source of this pack beside one patient. What the source did not report
 * stays "not reported", whatever is known of the patient.
 */
export function likenessOf(
  pack: Pack,
  patient: Patient,
  source: Source,
  units: UnitPreference = {},
): LikenessLine[] {
  return source.population.map(({ attribute: id, when, words }) => {
    const attribute = attributeOf(pack, id)
    return {
      attribute: id,
      label: attribute?.label ?? id,
      likeness: when === 'not-reported' ? 'not-reported' : LIKENESS_OF[reasonOf(when, pack, patient).truth],
      studied: words,
      patient: attribute === undefined ? '' : answerWords(attribute, patient[id], units),
    }
  })
}

const LIKENESS_OF = { true: 'matches', false: 'differs', unknown: 'not-known' } as const
