import { differencesOf, evaluate } from '../../engine/engine.ts'
import { type Pack, readPatient } from '../../model/model.ts'
import { differenceText } from '../../view/late.ts'
import { loadPack } from '../files.ts'
import { type Command, lineOf, packOf } from './command.ts'

/** The version of what `review --json` prints. */
const FORMAT = 1

/** `pathway review`: which named patients come out differently against another version, in clinical words. */
export const review: Command = {
  name: 'review',
  usage: 'PACK OTHER [--json]',
  summary: 'which named patients come out differently than under another version',
  takes: [2, 2],
  async run(args, output) {
    const pack = await packOf(args, output)
    if (pack === undefined) return 1
    const other = await loadPack(args.positionals[1] ?? '')
    if (other.pack === undefined) {
      for (const problem of other.problems) output.err(lineOf(problem))
      return 1
    }
    const cases = changedCases(other.pack, pack)
    if (args.json)
      output.out(
        JSON.stringify({ format: FORMAT, from: other.pack.version, to: pack.version, cases }, null, 2),
      )
    else for (const line of linesOf(other.pack, pack, cases)) output.out(line)
    return 0
  },
}

interface ChangedCase {
  readonly case: string
  readonly title: string
  readonly changes: readonly string[]
}

/** The patients of the newer pack, then those only the older has, whose findings differ between the two. */
function changedCases(older: Pack, newer: Pack): ChangedCase[] {
  const known = new Set(newer.cases.map(({ id }) => id))
  return [...newer.cases, ...older.cases.filter(({ id }) => !known.has(id))].flatMap((each) => {
    const before = evaluate(older, readPatient(older, each.patient).patient)
    const after = evaluate(newer, readPatient(newer, each.patient).patient)
    const gone = [...before.findings.keys()].filter((id) => !after.findings.has(id))
    const fresh = [...after.findings.keys()].filter((id) => !before.findings.has(id))
    const changes = [
      ...differencesOf(before, after).map(differenceText),
      ...gone.map((id) => `${before.findings.get(id)?.node.title ?? id}: no longer a step`),
      ...fresh.map((id) => `${after.findings.get(id)?.node.title ?? id}: a new step`),
    ]
    return changes.length === 0 ? [] : [{ case: each.id, title: each.title, changes }]
  })
}

function linesOf(older: Pack, newer: Pack, cases: readonly ChangedCase[]): string[] {
  const head = `${older.id} ${older.version} → ${newer.id} ${newer.version}: ${cases.length} of ${newer.cases.length} named patients come out differently.`
  return [
    head,
    ...cases.flatMap((each) => [
      '',
      `${each.title} (${each.case})`,
      ...each.changes.map((change) => `  ${change}`),
    ]),
  ]
}
