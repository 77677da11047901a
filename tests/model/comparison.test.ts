/** A comparison and the studies that are wanted: what is read, and each fault told with its place. */
import { describe, expect, test } from 'vitest'
import { compilePack } from '../../src/model/compile.ts'
import { openPack } from '../../src/model/late.ts'
import { problemsAfter, smallFiles, smallPack } from './small.ts'

const C = 'comparison.yaml'
const W = 'wanted.yaml'

test('what an author leaves out is an empty list, and a condition is read', () => {
  const { comparison, wanted } = smallPack()
  expect(comparison?.sides.map(({ id }) => id)).toEqual(['alone', 'both'])
  expect(comparison?.points[0]?.arguments[0]).toEqual({
    side: 'alone',
    leans: 'for',
    text: 'Red ones do well on it.',
    when: { attribute: 'colour', is: 'red' },
    claims: ['C01'],
    sources: [],
    figures: ['small-2015/well'],
    since: ['P1'],
    gaps: [],
  })
  expect(wanted[1]).toMatchObject({ arms: [{ name: 'redixamide' }], between: [], run: [], since: [] })
})

test('a pathway may do without both', () => {
  const { [C]: _, [W]: __, ...files } = smallFiles()
  const { pack, problems } = compilePack(files)
  expect(problems).toEqual([])
  expect(pack?.comparison).toBeUndefined()
  expect(pack?.wanted).toEqual([])
  expect(openPack(JSON.stringify(pack))).toEqual({ pack })
})

test('a condition of an argument does not count as a use of its attribute', () => {
  const { problems } = problemsAfter(C, '{ colour: red }', '{ place: here }')
  expect(problems).toEqual([])
})

// biome-ignore format: one fault a line is how this is read
const FAULTS: [what: string, file: string, find: string, replace: string, message: RegExp, down?: number][] = [
  ['claim of an argument', C, 'claims: [C01]', 'claims: [C10]', /no claim "C10"\. Did you mean "C01"\?/],
  ['source of an argument', C, 'sources: [small-2015]', 'sources: [smal-2015]', /no source "smal-2015"\. Did you mean "small-2015"\?/],
  ['figure of an argument', C, 'small-2015/well', 'small-2015/wel', /no figure "small-2015\/wel"\. Did you mean "small-2015\/well"\?/],
  ['figure without its source', C, 'small-2015/well', 'well', /A figure is named by its source and its own id/],
  ['position re-read of an argument', C, 'since: [P1]', 'since: [P9]', /no position re-read "P9"/],
  ['gap of an argument', C, 'does not say., gaps: [dose]', 'does not say., gaps: [dos]', /no gap "dos"\. Did you mean "dose"\?/],
  ['side of an argument', C, 'side: alone\n', 'side: alon\n', /no side "alon"\. Did you mean "alone"\?/],
  ['option of a side', C, 'options: [left]', 'options: [look]', /no option "look"/],
  ['drug of a side', C, 'drugs: [redix],', 'drugs: [redox],', /no drug "redox"/],
  ['a leaning', C, 'leans: for', 'leans: pro', /"pro" is not allowed here.*Allowed: for, against, silent/],
  ['nothing to rest on', C, 'text: The paper does not say., gaps: [dose]', 'text: The paper does not say.', /This argument rests on nothing/],
  ['a side without a word', C, '        - { side: alone, leans: silent, text: The paper does not say., gaps: [dose] }\n', '', /The point "amount" has no argument about "alone"/, -1],
  ['a point twice', C, 'id: amount', 'id: colour', /"colour" is already the id/],
  ['one side', C, '    - { id: both, label: Both, drugs: [redix, bluol], options: [right] }\n', '', /at least two sides/, -2],
  ['a condition that never holds', C, '{ level: { below: 3 } }', '{ all: [low, { level: { above: 3 } }] }', /can never be true, for any patient, so the argument never applies/],
  ['an attribute in a condition', C, '{ colour: red }', '{ color: red }', /no attribute "color"/],
  ['a key', C, 'stake: Nobody says.', 'stakes: Nobody says.', /"stakes" is not known here\. Did you mean "stake"\?/],
  ['arm of a study', W, 'to: right', 'to: wrong', /no arm for "wrong"/],
  ['option of an arm', W, '{ name: both, option: right }', '{ name: both, option: rihgt }', /no option "rihgt"\. Did you mean "right"\?/],
  ['a study between one and the same', W, 'to: right', 'to: left', /two different options/],
  ['a study nobody asks for', W, ', claims: [C01] }', ' }', /names no claim; it is wanted by the source/],
  ['a level too weak to be shown', W, 'level: A', 'level: C', /"C" is not allowed here.*Allowed: A, B/],
  ['figure of what was run', W, 'level: A,', 'level: A, figures: [small-2015/wel],', /no figure "small-2015\/wel"/],
  ['gap of a study', W, 'gaps: [dose]', 'gaps: [does]', /no gap "does"\. Did you mean "dose"\?/],
]

describe('each fault is told with file and line', () => {
  test.each(FAULTS)('%s', (_what, file, find, replace, message, down = 0) => {
    const { problems, line } = problemsAfter(file, find, replace)
    const told = problems.find((problem) => message.test(problem.message))
    expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message))
    expect(told).toMatchObject({ severity: 'error', file, line: line + down })
  })
})
