/** What is worth knowing though nothing is wrong: a warning with its place, and the pack all the same. */
import { expect, test } from 'vitest'
import { compilePack } from '../../src/model/compile.ts'
import { changed, smallFiles } from './small.ts'

type Case = [what: string, file: string, find: string, replace: string, message: RegExp, down?: number]

// biome-ignore format: one warning a line is how this is read
const WARNINGS: Case[] = [
  ['a criterion no one names', 'attributes.yaml', 'conflicts:', '  - { id: high, label: high, when: { level: { above: 3 } } }\nconflicts:', /No condition names the criterion "high"/],
  ['a drug in no option', 'pack.yaml', '- { id: bluol,', '- { id: greeno, name: greeno, short: GRN }\n  - { id: bluol,', /No option and no claim names the drug "greeno"/],
  ['a drug of a rule in no option', 'rules.yaml', 'on: { drugs: [redix] }', 'on: { drugs: [redix, third] }', /No option contains "third"/],
  ['a stage without nodes', 'pack.yaml', '- { id: treat,', '- { id: later, title: Later }\n  - { id: treat,', /No node is in the stage "later"/],
  ['a title too long', 'pathway.yaml', 'title: Rest', 'title: Rest for as long as it takes to be well', /has 39 characters; more than 32 do not fit/],
  ['an edge label too long', 'pathway.yaml', 'label: not low', 'label: not low and not near to low', /more than 24 do not fit/],
  ['a choice too long', 'attributes.yaml', 'short: Never }', 'short: Never in their life }', /more than 14 do not fit/],
  ['a condition that cannot fail', 'rules.yaml', 'when: warm-or-low', 'when: { any: [low, { not: low }] }', /true for every patient once it is known/],
  ['a condition without a label', 'pathway.yaml', 'label: green, ', '', /This edge has a condition and no label/],
  ['a discrepancy that does not name the claim back', 'claims.yaml', 'drugs: [redix]', 'drugs: [redix]\n    discrepancies: [D01]', /D01 does not name claim C01 back; add it to the claims of D01/, 1],
]

test.each(WARNINGS)('%s', (_what, file, find, replace, message, down = 0) => {
  const whole = { ...smallFiles() }
  if (find.startsWith('on: { drugs')) whole['pack.yaml'] += '  - { id: third, name: third, short: THD }\n'
  const { files, line } = changed(whole, file, find, replace)
  const { pack, problems } = compilePack(files)
  expect(pack, JSON.stringify(problems)).toBeDefined()
  expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
  const told = problems.find((problem) => message.test(problem.message))
  expect(told, JSON.stringify(problems)).toBeDefined()
  expect([told?.file, told?.line]).toEqual([file, line + down])
})

test('a source no one cites', () => {
  const files = smallFiles()
  files['sources/other.md'] = (files['sources/small-2015.md'] ?? '').replace(
    'id: small-2015\nreference: 1',
    'id: other',
  )
  const { problems } = compilePack(files)
  expect(problems.map(({ file, message }) => [file, message])).toEqual([
    [
      'sources/other.md',
      'No claim cites the source "other" and no discrepancy names it; leave it out, or use it.',
    ],
  ])
})

test('a review is overdue only against a day that is given', () => {
  expect(compilePack(smallFiles()).problems).toEqual([])
  expect(compilePack(smallFiles(), { on: '2027-01-01' }).problems).toEqual([])
  expect(compilePack(smallFiles(), { on: '2027-01-02' }).problems).toEqual([
    {
      severity: 'warning',
      where: 'pack › reviewed › due',
      file: 'pack.yaml',
      line: 14,
      message: 'The review is overdue: it was due on 2027-01-01, and today is 2027-01-02.',
    },
  ])
})
