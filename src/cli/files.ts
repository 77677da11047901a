/**
 * Answers "what pack stands at this path?": reads a folder of a pathway or one compiled `.json` from the disk, never
 * more of it than is allowed, and hands the text to the model. What is wrong is told with the path as it was given.
 */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import {
  type AdviceOptions,
  compilePack,
  examinePack,
  MAX_FILE_BYTES,
  type Pack,
  type Problem,
} from '../model/compile.ts'
import { MAX_BYTES } from '../model/model.ts'

const MAX_FILES = 2_000

export interface Loaded {
  /** Absent when a problem is an error. */
  readonly pack?: Pack
  readonly problems: readonly Problem[]
}

/** The pack at `path`, a folder or a compiled `.json`. A path that cannot be read is a problem, not an exception. */
export async function loadPack(path: string, options: AdviceOptions = {}): Promise<Loaded> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await loadFolder(path, options)
    if (!path.endsWith('.json'))
      return refused(path, 'This is neither a folder of a pathway nor a compiled pack that ends in .json.')
    if (found.size > MAX_BYTES)
      return refused(
        path,
        `The pack has ${megabytes(found.size)}; at most ${megabytes(MAX_BYTES)} are opened.`,
      )
    const examined = examinePack(await readFile(path, 'utf8'), options)
    return { ...examined, problems: examined.problems.map((problem) => ({ ...problem, file: path })) }
  } catch (error) {
    return refused(path, `This cannot be read: ${reasonOf(error)}.`)
  }
}

async function loadFolder(folder: string, options: AdviceOptions): Promise<Loaded> {
  const { files, problems } = await readPackFolder(folder)
  if (problems.length > 0) return { problems }
  const compiled = compilePack(files, options)
  return {
    ...compiled,
    problems: compiled.problems.map((problem) => ({
      ...problem,
      file: problem.file === undefined ? folder : join(folder, problem.file),
    })),
  }
}

/** The texts of a folder by path within it, as `compilePack` takes them; hidden files and links are passed over. */
export async function readPackFolder(
  folder: string,
): Promise<{ files: Record<string, string>; problems: Problem[] }> {
  const files: Record<string, string> = {}
  const problems: Problem[] = []
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const wanted = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|md)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split(sep).some((step) => step.startsWith('.')))
    .sort()
  if (wanted.length > MAX_FILES)
    problems.push(
      ...refused(folder, `The folder has ${wanted.length} files; at most ${MAX_FILES} are read.`).problems,
    )
  else
    for (const path of wanted) {
      const file = join(folder, path)
      const { size } = await stat(file)
      if (size > MAX_FILE_BYTES)
        problems.push(
          ...refused(
            file,
            `The file has ${megabytes(size)}; at most ${megabytes(MAX_FILE_BYTES)} are read. Split it.`,
          ).problems,
        )
      else files[path.split(sep).join('/')] = await readFile(file, 'utf8')
    }
  if (wanted.length === 0)
    problems.push(
      ...refused(folder, 'The folder holds no .yaml file, so there is no pathway in it.').problems,
    )
  return { files, problems }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`

function refused(file: string, message: string): { problems: Problem[] } {
  return { problems: [{ severity: 'error', where: 'file', file, message }] }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file or folder'
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed'
  return error instanceof Error ? error.message : String(error)
}
