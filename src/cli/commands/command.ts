/** What a command of the pack tool is, what all of them understand, and how all of them tell a problem. */
import type { ParseArgsConfig } from 'node:util'
import type { Problem } from '../../model/compile.ts'
import { loadPack } from '../files.ts'

/** Where a command writes; each call is one or more whole lines. */
export interface Output {
  out(text: string): void
  err(text: string): void
}

export interface Args {
  readonly positionals: readonly string[]
  readonly json: boolean
  /** The day reviews are held against, as ISO date. */
  readonly on?: string
  /** Further options of the command, by name, as `node:util` parses them. */
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
}

export interface Command {
  readonly name: string
  /** What follows the name, in one line: `PACK [--json]`. */
  readonly usage: string
  readonly summary: string
  /** How many positionals it takes at least and at most. */
  readonly takes: readonly [least: number, most: number]
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** Does the work; the number is the exit code: 0, or 1 for errors in what was read. */
  run(args: Args, output: Output): Promise<number>
}

/** A wrong call, found by a command that looks at its own arguments: exit code 2 and the usage. */
export class WrongUsage extends Error {}

/** `file:line: message`, as editors and people read it; a place without a file is told by its name in the pack. */
export function lineOf({ severity, where, file, line, message }: Problem): string {
  const place = file === undefined ? where : line === undefined ? file : `${file}:${line}`
  const named = file === undefined || where === 'file' || where === 'pack' ? '' : `${where}: `
  return `${place}: ${severity === 'warning' ? 'warning: ' : ''}${named}${message}`
}

/** The pack of the first positional; without one its errors have been written to `output.err`. */
export async function packOf(args: Args, output: Output) {
  const { pack, problems } = await loadPack(
    args.positionals[0] ?? '',
    args.on === undefined ? {} : { on: args.on },
  )
  if (pack === undefined) for (const problem of problems) output.err(lineOf(problem))
  return pack
}
