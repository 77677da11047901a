import { writeFile } from 'node:fs/promises'
import { type Command, packOf, WrongUsage } from './command.ts'

/** `pathway compile`: the one JSON document that travels, on standard output or in a file. */
export const compile: Command = {
  name: 'compile',
  usage: 'PACK [--out FILE]',
  summary: 'the compiled pack, as one JSON document',
  takes: [1, 1],
  options: { out: { type: 'string' } },
  async run(args, output) {
    const out = args.values.out
    if (out === '') throw new WrongUsage('--out needs the name of a file.')
    const pack = await packOf(args, output)
    if (pack === undefined) return 1
    const text = JSON.stringify(pack, null, 1)
    if (typeof out !== 'string') {
      output.out(text)
      return 0
    }
    try {
      await writeFile(out, `${text}\n`)
      return 0
    } catch (error) {
      output.err(`${out}: This cannot be written: ${error instanceof Error ? error.message : String(error)}`)
      return 1
    }
  },
}
