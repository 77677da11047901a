/**
 * The door of the model for tools. Answers "what pack do these texts make, and if none, what is wrong in which
 * line?". Pure: text in, pack out. The only file that knows YAML, which never ships to the browser.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLError,
} from 'yaml'
import { type AdviceOptions, adviceOn } from './advice.ts'
import { documentOf } from './assemble.ts'
import { Reading, spelled } from './author.ts'
import { checkMeaning } from './checks.ts'
import { clip, Faults, type Problem, placeOf } from './faults.ts'
import { partsOf, type Report } from './folder.ts'
import { openPack, shapeOf } from './open.ts'
import type { Pack } from './pack.ts'
import { MAX_BYTES } from './pack.ts'
import { megabytes } from './plain.ts'
import type { Written, WrittenMap } from './written.ts'

export { editorSchema } from './editor-schema.ts'
export { isDate } from './schema-words.ts'
export type { AdviceOptions, Pack, Problem }

/** The most a single file may have; a pathway is split into many. */
export const MAX_FILE_BYTES = 2_000_000

/**
 * The pack that a folder's texts make, by path within the folder (`rules.yaml`, `cases/one.md`), with `/` between
 * folders. There is a pack when no problem is an error. Problems are in the order of files and lines.
 */
export function compilePack(
  files: Readonly<Record<string, string>>,
  options: AdviceOptions = {},
): { pack?: Pack; problems: Problem[] } {
  const problems: Problem[] = []
  const texts = readable(files, problems)
  const { parts, entries } = partsOf(texts, readYaml, problems)
  const reading = new Reading()
  const document = documentOf(parts, entries, reading)
  // A file that could not be read would make everything that names its parts look wrong.
  if (problems.length > 0)
    return { problems: inOrder([...problems, ...told([reading.faults], document, reading)]) }

  const shape = new Faults(spelled)
  const shaped = shapeOf(document, shape)
  if (shaped === undefined || reading.faults.list.length > 0)
    return { problems: inOrder(told([reading.faults, shape], document, reading)) }
  const meaning = new Faults(spelled)
  checkMeaning(shaped, meaning)
  if (meaning.list.length > 0) return { problems: inOrder(told([meaning], document, reading)) }
  const advice = new Faults(spelled)
  adviceOn(shaped, options, advice)
  return { pack: shaped, problems: inOrder(told([advice], document, reading)) }
}

/** A compiled pack as `openPack` opens it, and what an author would want to know about it besides. */
export function examinePack(
  input: unknown,
  options: AdviceOptions = {},
): { pack?: Pack; problems: Problem[] } {
  const opened = openPack(input)
  if ('problems' in opened) return opened
  const advice = new Faults()
  adviceOn(opened.pack, options, advice)
  return { pack: opened.pack, problems: advice.problems(opened.pack) }
}

/** A text that begins with a dash or a bracket nests as deep as it is long; the YAML reader does not survive it. */
const TOO_DEEP = /^[ \-?:]{400}|[[{]{100}/m

function readable(files: Readonly<Record<string, string>>, problems: Problem[]): [string, string][] {
  const texts: [string, string][] = []
  let size = 0
  for (const file of Object.keys(files).sort()) {
    const text = files[file] ?? ''
    const refuse = (message: string, line = 1) =>
      problems.push({ severity: 'error', where: 'file', file, line, message })
    size += text.length
    const deep = TOO_DEEP.exec(text)
    if (text.length > MAX_FILE_BYTES)
      refuse(
        `The file has ${megabytes(text.length)}; at most ${megabytes(MAX_FILE_BYTES)} are read. Split it.`,
      )
    else if (deep) refuse('This nests too deep to be read.', lineAt(text, deep.index))
    else texts.push([file, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')])
  }
  if (size > MAX_BYTES)
    problems.push({
      severity: 'error',
      where: 'pack',
      message: `The files have ${megabytes(size)} together; at most ${megabytes(MAX_BYTES)} are read.`,
    })
  return size > MAX_BYTES ? [] : texts
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length

/** The faults as problems, one for each place, each with the file and line where its path was written. */
function told(collected: readonly Faults[], document: unknown, reading: Reading): Problem[] {
  const places = new Map<string, Faults>()
  return collected.flatMap((faults) => {
    // What the reading could not make sense of, the schema cannot either; the first says more.
    const news = faults.list.filter(({ path }) => (places.get(String(path)) ?? faults) === faults)
    for (const { path } of news) places.set(String(path), faults)
    const problems = news.map(({ severity, path, message }): Problem => {
      return { severity, where: placeOf(path, document, spelled), ...reading.placeOf(path), message }
    })
    return faults.more ? [...problems, faults.more] : problems
  })
}

/** By file and line; what has no file comes last. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file }: Problem) => file ?? '\uffff'
  return [...problems].sort((one, other) => {
    if (key(one) !== key(other)) return key(one) < key(other) ? -1 : 1
    return (one.line ?? 0) - (other.line ?? 0)
  })
}

const MOST_PER_FILE = 20

/** One YAML map of plain values. Anchors, aliases, tags, merge keys and keys written twice are refused. */
function readYaml(text: string, skipped: number, report: Report): WrittenMap | undefined {
  const lines = new LineCounter()
  const lineOf = (offset: number) => lines.linePos(offset).line + skipped
  let faults = 0
  const refuse = (offset: number, message: string) => {
    faults += 1
    if (faults <= MOST_PER_FILE) report(lineOf(offset), message)
  }
  const documents = parse(text, lines)
  for (const document of documents)
    for (const error of document.errors) refuse(error.pos[0], sentenceOf(error, text))
  const [document, second] = documents
  if (document === undefined || faults > 0) return undefined
  if (second) refuse(second.range[0], 'A second document begins here ("---"); a file holds one.')
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1)
    refuse(0, 'Lines that begin with "%" are not allowed.')
  const contents = document.contents
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { kind: 'map', line: 1 + skipped, entries: [] }
  const written = writtenOf(contents, lineOf, refuse)
  if (faults > 0) return undefined
  if (written.kind === 'map') return written
  refuse(0, 'Names followed by a colon are needed at the left margin, such as "rules:".')
  return undefined
}

function parse(text: string, lines: LineCounter): Document.Parsed[] {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  return Array.isArray(documents) ? documents : []
}

function sentenceOf(error: YAMLError, text: string): string {
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:,}]+/.exec(text.slice(error.pos[0]))?.[0] ?? ''
    return `The key "${clip(key)}" stands twice in one place; write it once.`
  }
  if (error.code === 'TAB_AS_INDENT') return 'A tab stands where spaces are needed; indent with spaces.'
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY')
    return 'A second ": " stands on this line; put the text in quotes, or begin a new line.'
  return `This cannot be read as YAML: ${error.message}.`
}

function writtenOf(
  node: Node | null,
  lineOf: (offset: number) => number,
  refuse: (offset: number, message: string) => void,
  fallback = 0,
): Written {
  const offset = node?.range?.[0] ?? fallback
  const line = lineOf(offset)
  if (node === null) return { kind: 'value', line, value: null }
  if (isAlias(node)) refuse(offset, `"*${node.source}" is an alias; write the text out where it is needed.`)
  else if (node.anchor)
    refuse(offset, `"&${node.anchor}" is an anchor; write the text out where it is needed.`)
  if (node.tag)
    refuse(offset, `"${clip(node.tag)}" is a tag; a value is what it looks like. Put a text in quotes.`)
  if (isSeq<Node>(node))
    return { kind: 'list', line, items: node.items.map((item) => writtenOf(item, lineOf, refuse, offset)) }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map(({ key, value }) => {
      const at = key.range?.[0] ?? offset
      const name = isScalar(key) ? (key.source ?? String(key.value)) : ''
      if (!isScalar(key)) refuse(at, 'A key is a word; a list, a map or an alias cannot be one.')
      else if (key.anchor || key.tag) writtenOf(key, lineOf, refuse)
      if (name === '<<') refuse(at, '"<<" is a merge key; write the text out where it is needed.')
      return { key: name, line: lineOf(at), value: writtenOf(value, lineOf, refuse, at) }
    })
    return { kind: 'map', line, entries }
  }
  const value = isScalar(node) ? node.value : null
  return {
    kind: 'value',
    line,
    value:
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null,
  }
}
