import { loadPack } from '../files.ts'
import { type Command, lineOf } from './command.ts'

/** The version of what `check --json` prints. */
const FORMAT = 1

/** `pathway check`: is this a pack, and what does not fit, with file and line? */
export const check: Command = {
  name: 'check',
  usage: 'PACK [--on DATE] [--json]',
  summary: 'what is wrong, with file and line',
  takes: [1, 1],
  async run(args, output) {
    const path = args.positionals[0] ?? ''
    const { pack, problems } = await loadPack(path, args.on === undefined ? {} : { on: args.on })
    const errors = problems.filter(({ severity }) => severity === 'error')
    const warnings = problems.filter(({ severity }) => severity === 'warning')
    for (const problem of args.json ? errors : problems) output.err(lineOf(problem))
    if (args.json) output.out(JSON.stringify({ format: FORMAT, errors, warnings }, null, 2))
    else
      output.out(
        `${pack?.id ?? path}: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}.`,
      )
    return errors.length > 0 ? 1 : 0
  },
}

const count = (number: number, word: string) =>
  `${number === 0 ? 'no' : number} ${word}${number === 1 ? '' : 's'}`
