import { readFile } from 'node:fs/promises'
import { askNext, type Evaluation, evaluate as evaluatePack, possibleStances } from '../../engine/engine.ts'
import { type Pack, type Rule, readPatient } from '../../model/model.ts'
import { traceText } from '../../view/late.ts'
import { sentenceText } from '../../view/view.ts'
import { type Command, packOf } from './command.ts'

/** The version of what `evaluate --json` prints. */
const FORMAT = 1
const MAX_CHARACTERS = 1_000_000

/** `pathway evaluate`: what follows for one patient. */
export const evaluate: Command = {
  name: 'evaluate',
  usage: 'PACK PATIENT [--json]',
  summary: 'what follows for the patient in a JSON file, or - for standard input',
  takes: [2, 2],
  async run(args, output) {
    const pack = await packOf(args, output)
    if (pack === undefined) return 1
    const path = args.positionals[1] ?? '-'
    const read = await readJsonFile(path)
    if ('message' in read) {
      output.err(`${path}: ${read.message}`)
      return 1
    }
    const { patient, problems } = readPatient(pack, read.value)
    if (problems.length > 0) {
      for (const { message } of problems) output.err(`${path}: ${message}`)
      return 1
    }
    const evaluation = evaluatePack(pack, patient)
    output.out(args.json ? JSON.stringify(documentOf(pack, evaluation), null, 2) : traceText(evaluation))
    return 0
  },
}

/** The value of a JSON file (`-`: standard input), or what is wrong with it. */
export async function readJsonFile(path: string): Promise<{ value: unknown } | { message: string }> {
  let text: string
  try {
    text = path === '-' ? await readStandardInput() : await readFile(path, 'utf8')
  } catch (error) {
    return { message: `This cannot be read: ${error instanceof Error ? error.message : String(error)}.` }
  }
  if (text.length > MAX_CHARACTERS)
    return { message: `This has ${text.length} characters; a patient has at most ${MAX_CHARACTERS}.` }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { message: `This is not JSON: ${reason}. Allowed: an object of attribute ids and answers.` }
  }
}

async function readStandardInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin) {
    text += piece
    if (text.length > MAX_CHARACTERS) break
  }
  return text
}

/** The evaluation as a document whose form is promised (docs: `src/content/README.md`). */
function documentOf(pack: Pack, evaluation: Evaluation) {
  const findings = [...evaluation.findings.values()]
  const firedOf = (rules: readonly Rule[], reasons: readonly Rule[] = []) => [
    ...rules.map(({ id, stance, tier }) => ({ rule: id, stance: stance ?? null, tier })),
    ...reasons.map(({ id, tier }) => ({ rule: id, stance: null, tier })),
  ]
  return {
    format: FORMAT,
    at: evaluation.at,
    conflicts: evaluation.conflicts,
    nodes: Object.fromEntries(
      findings.map(({ node, reach, missing, fired, reasons }) => [
        node.id,
        { reach, missing, fired: firedOf(fired, reasons) },
      ]),
    ),
    options: Object.fromEntries(
      findings.flatMap(({ node, reach, fired, stance }) =>
        stance === undefined
          ? []
          : [
              [
                node.id,
                {
                  reach,
                  stance: stance.stance,
                  settled: stance.settled,
                  possible: possibleStances(pack, evaluation.patient, node.id),
                  fired: firedOf(fired),
                  missing: stance.missing,
                },
              ],
            ],
      ),
    ),
    ask: askNext(pack, evaluation.patient).map(({ attribute }) => attribute),
    summary: sentenceText(evaluation),
  }
}
