/** The pack tool as it is called: what it prints where, and how it exits. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runPathway } from '../../src/cli/main.ts'
import { changed, SMALL, smallFiles, smallPack } from './small.ts'

const room = mkdtempSync(join(tmpdir(), 'pathway-'))
afterAll(() => rmSync(room, { recursive: true }))

async function pathway(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runPathway(argv, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

/** A folder with only the `.yaml` files of the small pack, one changed; its cases and sources are left out. */
function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(room, 'pack-'))
  for (const [file, text] of Object.entries(files))
    if (!file.includes('/')) writeFileSync(join(folder, file), text)
  return folder
}

test('check: a sound folder and its compiled document', async () => {
  expect(await pathway('check', SMALL)).toEqual({ code: 0, out: 'small: no errors, no warnings.', err: '' })
  const file = join(room, 'small.json')
  expect(await pathway('compile', SMALL, '--out', file)).toEqual({ code: 0, out: '', err: '' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(smallPack())
  expect((await pathway('check', file)).code).toBe(0)
  expect((await pathway('compile', file)).out).toBe((await pathway('compile', SMALL)).out)
})

test('check: warnings never change the exit code', async () => {
  const { code, out, err } = await pathway('check', SMALL, '--on', '2028-01-01')
  expect(code).toBe(0)
  expect(out).toBe('small: no errors, 1 warning.')
  expect(err).toBe(
    `${SMALL}/pack.yaml:14: warning: pack › reviewed › due: The review is overdue: it was due on 2027-01-01, and today is 2028-01-01.`,
  )
})

test('check: errors with file and line on the error stream, exit code 1', async () => {
  const { files } = changed(smallFiles(), 'rules.yaml', 'when: warm-or-low', 'when: &x warm-or-low')
  const folder = folderOf(files)
  const { code, err, out } = await pathway('check', folder)
  expect(code).toBe(1)
  expect(err).toBe(`${folder}/rules.yaml:7: "&x" is an anchor; write the text out where it is needed.`)
  expect(out).toBe(`${folder}: 1 error, no warnings.`)
  expect((await pathway('compile', folder)).code).toBe(1)
  expect((await pathway('outline', folder)).out).toBe('')
})

test('check --json', async () => {
  const { out, code } = await pathway('check', SMALL, '--json', '--on', '2028-01-01')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    format: 1,
    errors: [],
    warnings: [
      expect.objectContaining({
        severity: 'warning',
        file: `${SMALL}/pack.yaml`,
        line: 14,
        where: 'pack › reviewed › due',
      }),
    ],
  })
})

test('outline, as text and as JSON', async () => {
  const text = (await pathway('outline', SMALL)).out
  expect(text).toMatch(/Start\n {2}N0 {2}Look at it {2}\(step look\)\n {6}→ N1 choose: /)
  const { stages } = JSON.parse((await pathway('outline', SMALL, '--json')).out)
  expect(stages[1].nodes[0].leadsTo[0]).toEqual({ to: 'left', when: 'always' })
})

test.each([
  [['check'], /Something is missing\. Usage: pathway check PACK/],
  [['check', 'a', 'b'], /"b" is too much\. Usage/],
  [['check', 'a', '--loud'], /Unknown option '--loud'\. Usage/],
  [['check', 'a', '--on', 'today'], /--on needs a day such as 2026-12-31, not "today"\. Usage/],
  [['check', 'a', '--on'], /Usage/],
  [['chekc', 'a'], /There is no command "chekc"\. Did you mean "check"\? Usage/],
  [[], /^Usage: pathway COMMAND PACK/],
])('a wrong call %j is exit code 2 with the usage', async (argv, message) => {
  const { code, err, out } = await pathway(...argv)
  expect(code).toBe(2)
  expect(err).toMatch(message)
  expect(out).toBe('')
})

test('what cannot be read is an error in what was read', async () => {
  expect(await pathway('check', join(room, 'nowhere'))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/nowhere: This cannot be read: there is no such file or folder\.$/),
  })
  const text = join(room, 'notes.txt')
  writeFileSync(text, 'x')
  expect((await pathway('check', text)).err).toMatch(/neither a folder of a pathway nor a compiled pack/)
  expect((await pathway('check', mkdtempSync(join(room, 'empty-')))).err).toMatch(/holds no \.yaml file/)
  const newer = join(room, 'newer.json')
  writeFileSync(newer, JSON.stringify({ ...smallPack(), format: 2 }))
  expect(await pathway('check', newer)).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /newer\.json: The pack is of format 2, which is newer|newer\.json: pack › format: The pack is of format 2/,
    ),
  })
  const broken = join(room, 'broken.json')
  writeFileSync(broken, '{\n"format": 1,,')
  expect((await pathway('check', broken)).err).toMatch(/broken\.json:2: This is not a JSON document/)
  const big = join(room, 'big.json')
  writeFileSync(big, ' '.repeat(50_000_000))
  expect((await pathway('check', big)).err).toMatch(/The pack has 50 MB; at most 10 MB are opened\./)
  expect((await pathway('compile', SMALL, '--out', join(room, 'no', 'such', 'folder'))).code).toBe(1)
})
