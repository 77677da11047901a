/** The ways through a case, from what a learner has answered. */
import { evaluate } from '../engine/engine.ts'
import type { Case, Pack } from '../model/model.ts'
import { type Parting, partingsOf, patientOfCase, type Ways, waysToday } from '../view/late.ts'
import { sentenceText, type UnitPreference } from '../view/view.ts'
import { type CaseProgress, firstAnswer, lastAnswer } from './progress.ts'
import { keptBy } from './store.ts'

/** Every decision of a case with the learner's answers beside the article's. */
export function partingsNow(each: Case, progress: CaseProgress | undefined): readonly Parting[] {
  return partingsOf(each, (decision) => ({
    first: firstAnswer(progress, decision),
    last: lastAnswer(progress, decision),
  }))
}

/** The latest pathway that is later than that of the case and has steps of it. */
export function laterPackOf(packs: readonly Pack[], pack: Pack): Pack | undefined {
  const ids = new Set(pack.nodes.map(({ id }) => id))
  return packs
    .filter(({ dated, nodes }) => dated > pack.dated && nodes.some(({ id }) => ids.has(id)))
    .toSorted((one, other) => one.dated.localeCompare(other.dated))
    .at(-1)
}

/** The way of a case's patient on a later pathway, drawn and in words. */
export function waysLater(
  pack: Pack,
  later: Pack,
  each: Case,
  partings: readonly Parting[],
  units: UnitPreference,
): { readonly ways: Ways; readonly sentence: string } {
  const now = evaluate(later, keptBy(later, patientOfCase(pack, each)))
  const sentence = sentenceText(now, units)
  const ways = waysToday(now, partings)
  return { ways: { ...ways, told: [sentence, ...ways.told] }, sentence }
}
