/** Answers "which part of a pack stands in which file of the folder?". */
import { type Problem, show, suggest } from './faults.ts'
import { entriesOf, paragraphsOf, partMarkdown } from './markdown.ts'
import { FOLDERS, type Folder, LISTS, SINGLES } from './parts.ts'
import type { Plain } from './plain.ts'
import type { Written, WrittenMap } from './written.ts'

export type Report = (line: number, message: string) => void

/** Reads a YAML map whose first line is `skipped` lines below the top of its file; undefined when it cannot. */
export type YamlReader = (text: string, skipped: number, report: Report) => WrittenMap | undefined

export interface Part {
  readonly file: string
  readonly line: number
  readonly value: Written
}

/** One Markdown file that is one item of a part. */
export interface Entry {
  readonly file: string
  readonly facts: WrittenMap
  readonly sections: readonly { key: string; line: number; value: Plain }[]
}

/** The parts of the `.yaml` files, and the items of the Markdown files, with what cannot be read as a problem. */
export function partsOf(
  texts: readonly (readonly [string, string])[],
  readYaml: YamlReader,
  problems: Problem[],
): { parts: Map<string, Part>; entries: Map<string, Entry[]> } {
  const parts = new Map<string, Part>()
  const entries = new Map<string, Entry[]>()
  for (const [file, text] of texts) {
    const report = (line: number, message: string, where = 'file') =>
      problems.push({ severity: 'error', where, file, line, message })
    const folder = file.split('/').at(-2) ?? ''
    if (/\.ya?ml$/.test(file)) {
      if (file.endsWith('.yml')) report(1, 'The file ends in ".yml"; the files of a pathway end in ".yaml".')
      else
        for (const { key, line, value } of readYaml(text, 0, report)?.entries ?? []) {
          const first = parts.get(key)
          const known = ['pack', ...Object.keys(LISTS), ...Object.keys(SINGLES)]
          if (Object.hasOwn(FOLDERS, key))
            report(line, `The ${key} are Markdown files, one each, in the folder "${key}".`, key)
          else if (!known.includes(key)) report(line, `There is no part ${show(key)}.${suggest(key, known)}`)
          else if (first)
            report(
              line,
              `The part "${key}" stands in two files; the other is ${first.file}, line ${first.line}. Write it in one.`,
              key,
            )
          else parts.set(key, { file, line, value })
        }
    } else if (file.endsWith('.md') && Object.hasOwn(FOLDERS, folder)) {
      const form = FOLDERS[folder]
      const entry = form && readEntry(text, file, form, readYaml, report)
      if (entry) entries.set(folder, [...(entries.get(folder) ?? []), entry])
    } else if (!/(^|\/)(CHANGELOG|README)\.md$/.test(file))
      report(
        1,
        `This file is not part of a pathway. Allowed: .yaml files, .md files in ${Object.keys(FOLDERS).join(' and ')}, CHANGELOG.md and README.md.`,
      )
  }
  return { parts, entries }
}

function readEntry(
  text: string,
  file: string,
  form: Folder,
  readYaml: YamlReader,
  report: Report,
): Entry | undefined {
  const parted = partMarkdown(text)
  if ('message' in parted) {
    report(parted.line, parted.message)
    return undefined
  }
  const facts = readYaml(parted.facts, parted.factsLine - 1, report)
  if (parted.stray !== undefined)
    report(parted.stray, 'This text stands before the first section; give it a heading.')
  const sections: { key: string; line: number; value: Plain }[] = []
  const names = Object.keys(form.sections)
  for (const { heading, line, text: body } of parted.sections) {
    const section = Object.hasOwn(form.sections, heading) ? form.sections[heading] : undefined
    if (form.each !== undefined) {
      if (sections.some(({ key }) => key === heading)) report(line, `The section "${heading}" stands twice.`)
      else sections.push({ key: heading, line, value: body })
    } else if (section === undefined)
      report(line, `There is no section ${show(heading)}.${suggest(heading, names)}`)
    else if (sections.some(({ key }) => key === section.key))
      report(line, `The section "${heading}" stands twice.`)
    else {
      const value = section.list ? entriesOf(body) : paragraphsOf(body)
      if (value === undefined) report(line, `The section "${heading}" is a list; begin each entry with "- ".`)
      else sections.push({ key: section.key, line, value })
    }
  }
  for (const [heading, { key, list }] of Object.entries(form.sections)) {
    if (!list && !sections.some((section) => section.key === key))
      report(1, `The section "# ${heading}" is missing.`)
    if (facts?.entries.some((entry) => entry.key === key))
      report(facts.line, `"${key}" is a section below the facts, under "# ${heading}".`)
  }
  return facts && { file, facts, sections }
}
