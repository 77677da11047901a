import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { editorSchema } from '../../model/compile.ts'
import { type Command, WrongUsage } from './command.ts'

const STARTER = join(dirname(fileURLToPath(import.meta.url)), '../starter')

/** `pathway new`: a small pathway to begin with, with remarks, and a schema for editors. Nothing is overwritten. */
export const begin: Command = {
  name: 'new',
  usage: 'FOLDER',
  summary: 'a small pathway to begin with',
  takes: [1, 1],
  async run(args, output) {
    const folder = args.positionals[0] ?? ''
    if (args.json) throw new WrongUsage('--json says nothing here.')
    try {
      const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw error
      })
      if (there.length > 0) {
        output.err(`${folder}: This folder is not empty. Name one that is not there yet.`)
        return 1
      }
      await cp(STARTER, folder, { recursive: true })
      await mkdir(join(folder, '.schema'))
      await writeFile(
        join(folder, '.schema/pathway.schema.json'),
        `${JSON.stringify(editorSchema(), null, 1)}\n`,
      )
    } catch (error) {
      output.err(
        `${folder}: This cannot be written: ${error instanceof Error ? error.message : String(error)}`,
      )
      return 1
    }
    output.out(
      [
        `A small pathway is in ${folder}. Now:`,
        `  npm run -s pathway -- check ${folder}`,
        `  npm run -s pathway -- compile ${folder} --out our-department.json`,
      ].join('\n'),
    )
    return 0
  },
}
