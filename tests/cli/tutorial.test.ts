/** The tutorial is followed to the letter: every text it adds, every file it makes, every command it gives. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { readPackFolder } from '../../src/cli/files.ts'
import { runPathway } from '../../src/cli/main.ts'
import { openPack } from '../../src/model/late.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FIXTURE = join(ROOT, 'tests/fixtures/tutorial')
const TUTORIAL = readFileSync(join(ROOT, 'docs/tutorial-own-pathway.md'), 'utf8')

const room = mkdtempSync(join(tmpdir(), 'tutorial-'))
afterAll(() => rmSync(room, { recursive: true }))

async function pathway(argv: readonly string[]) {
  const said: string[] = []
  const here = (word: string) => (word.startsWith('our-department') ? join(room, word) : word)
  const tell = (text: string) => said.push(text.replaceAll(`${room}/`, ''))
  return { code: await runPathway(argv.map(here), { out: tell, err: tell }), said: said.join('\n') }
}

type Step =
  | { readonly append: string; readonly text: string }
  | { readonly make: string; readonly text: string }
  | { readonly run: readonly string[] }
  | { readonly says: string }

/** What the tutorial asks for, in order. */
function steps(): Step[] {
  const blocks = TUTORIAL.matchAll(
    /(?<before>[^\n]*\n[^\n]*)\n\n```(?<kind>yaml|markdown|sh|text)\n(?<text>[\s\S]*?)```/g,
  )
  return [...blocks].flatMap(({ groups }): Step[] => {
    const { before = '', kind = '', text = '' } = groups ?? {}
    const file = /`([\w/.-]+)`:$/.exec(before)?.[1] ?? ''
    if (kind === 'yaml') return [{ append: file, text }]
    if (kind === 'markdown') return [{ make: file, text }]
    if (kind === 'text') return [{ says: text.trim() }]
    return text
      .trim()
      .split('\n')
      .map((line) => ({ run: line.replace('npm run -s pathway -- ', '').split(' ') }))
  })
}

test('the tutorial leads from nothing to a pathway that is checked, proved and compiled', async () => {
  let said = ''
  const ran: string[] = []
  for (const step of steps()) {
    const at = (file: string) => join(room, 'our-department', file)
    if ('append' in step) appendFileSync(at(step.append), step.text)
    else if ('make' in step) writeFileSync(at(step.make), step.text)
    else if ('says' in step) expect(said).toBe(step.says)
    else {
      const done = await pathway(step.run)
      expect(done.code, `${step.run.join(' ')}\n${done.said}`).toBe(0)
      said = done.said
      ran.push(step.run[0] ?? '')
    }
  }
  expect(ran).toEqual(['new', 'check', 'check', 'prove', 'compile'])
  expect((await pathway(['check', 'our-department'])).said).toBe('our-department: no errors, no warnings.')

  const { files } = await readPackFolder(join(room, 'our-department'))
  const { files: kept } = await readPackFolder(FIXTURE)
  expect(files).toEqual(kept)

  const opened = openPack(readFileSync(join(room, 'our-department.json'), 'utf8'))
  if ('problems' in opened) throw new Error(opened.problems[0]?.message)
  expect(opened.pack.drugs.map(({ id }) => id)).toContain('rituximab')
  expect(opened.pack.rules.map(({ id }) => id)).toContain('R03')
  expect(opened.pack.nodes.map(({ id }) => id)).toContain('whom-to-ask')
})

test('new: a folder that is not empty is left alone', async () => {
  const folder = relative(process.cwd(), FIXTURE)
  const said: string[] = []
  const code = await runPathway(['new', folder], {
    out: (text) => said.push(text),
    err: (text) => said.push(text),
  })
  expect(code).toBe(1)
  expect(said.join('\n')).toBe(`${folder}: This folder is not empty. Name one that is not there yet.`)
})
