/**
 * Answers "which command was meant, and was it called as it can be?" for the pack tool. Exit codes: 0 without an
 * error (warnings never change it), 1 for errors in what was read, 2 for a wrong call.
 */
import { parseArgs } from 'node:util'
import { isDate } from '../model/compile.ts'
import { nearest } from '../model/model.ts'
import { check } from './commands/check.ts'
import { type Args, type Command, type Output, WrongUsage } from './commands/command.ts'
import { compile } from './commands/compile.ts'
import { evaluate } from './commands/evaluate.ts'
import { begin } from './commands/new.ts'
import { outline } from './commands/outline.ts'
import { prove } from './commands/prove.ts'
import { review } from './commands/review.ts'

/** Every command; a new one is a file in `commands/` and a row here. */
export const COMMANDS: readonly Command[] = [begin, check, compile, evaluate, prove, review, outline]

/** Runs one call of the tool, `argv` without the program's own name, and returns the exit code. */
export async function runPathway(argv: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const write = name === undefined ? output.err : output.out
    write(overview())
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (command === undefined) {
    const names = COMMANDS.map((candidate) => candidate.name)
    const near = nearest(name, names)
    output.err(
      `There is no command "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} Usage: pathway ${names.join('|')} PACK [options]`,
    )
    return 2
  }
  try {
    return await command.run(argsOf(command, rest), output)
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    output.err(`${error.message} Usage: pathway ${command.name} ${command.usage}`)
    return 2
  }
}

function argsOf(command: Command, argv: readonly string[]): Args {
  const { values, positionals } = parsed(command, argv)
  const [least, most] = command.takes
  if (positionals.length < least) throw new WrongUsage('Something is missing.')
  if (positionals.length > most) throw new WrongUsage(`"${positionals[most]}" is too much.`)
  const { json, on, ...others } = values
  if (typeof on === 'string' && !(isDate(on) && on.length === 10))
    throw new WrongUsage(`--on needs a day such as 2026-12-31, not "${on}".`)
  return { positionals, json: json === true, ...(typeof on === 'string' ? { on } : {}), values: others }
}

function parsed(command: Command, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, on: { type: 'string' }, ...command.options },
    })
  } catch (error) {
    throw new WrongUsage(
      error instanceof Error ? `${error.message.split('. ')[0]}.` : 'This call is not understood.',
    )
  }
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name, usage }) => `${name} ${usage}`.length))
  const rows = COMMANDS.map(
    ({ name, usage, summary }) => `  pathway ${`${name} ${usage}`.padEnd(width)}  ${summary}`,
  )
  return ['Usage: pathway COMMAND PACK [options]; PACK is a folder or a compiled .json', ...rows].join('\n')
}
