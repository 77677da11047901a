import { evaluate } from '../engine/engine.ts'
import { type Case, type Decision, type Pack, type Patient, readPatient } from '../model/model.ts'
import { type StanceWords, stanceWords } from './explain.ts'

/** The patient of a case as they are at one of its decisions. */
export function patientOfCase(pack: Pack, { patient }: Case, decision?: Decision): Patient {
  return readPatient(pack, { ...patient, ...decision?.patient }).patient
}

/** What the pathway says of each option of a decision that takes a treatment, by option id. */
export function saidAt(pack: Pack, each: Case, decision: Decision): ReadonlyMap<string, StanceWords> {
  const evaluation = evaluate(pack, patientOfCase(pack, each, decision))
  return new Map(
    decision.options.flatMap(({ id, takes = '' }) => {
      const finding = evaluation.findings.get(takes)
      const words = finding && stanceWords(evaluation, finding)
      return words === undefined ? [] : [[id, words] as const]
    }),
  )
}
