/** From text to pack: the small pack whole, and every way in which text is not what it seems. */
import { expect, test } from 'vitest'
import { compilePack, examinePack, MAX_FILE_BYTES } from '../../src/model/compile.ts'
import { openPack } from '../../src/model/late.ts'
import { changed, problemsAfter, smallFiles, smallPack } from './small.ts'

test('the small pack compiles without a problem', () => {
  const { pack, problems } = compilePack(smallFiles(), { on: '2026-06-01' })
  expect(problems).toEqual([])
  expect(pack?.nodes.map((node) => node.id)).toEqual(['look', 'choose', 'left', 'right', 'outside', 'rest'])
})

test('what is left out gets its value, and the short forms become the long ones', () => {
  const pack = smallPack()
  expect(pack.rules[2]).toEqual({
    id: 'R03',
    tier: 'applicability',
    strength: 'directive',
    on: { nodes: [], drugs: ['redix'] },
    reasonOn: [],
    why: 'It was studied in few.',
    claims: ['C02'],
    discrepancies: [],
    unverified: false,
  })
  expect(pack.criteria[1]?.when).toEqual({
    any: [{ attribute: 'colour', is: 'red' }, { criterion: 'low' }],
  })
  expect(pack.rules[1]?.when).toEqual({ attribute: 'level', atLeast: 1.2 })
  expect(pack.edges[0]?.when).toEqual({ attribute: 'colour', in: ['red', 'blue'] })
  expect(pack.edges[2]).toEqual({ from: 'choose', to: 'left', label: '' })
  expect(pack.promises[0]?.never).toEqual({ stances: ['favoured', 'acceptable'], reaches: [] })
  expect(pack.cases[0]?.patient).toEqual({ colour: 'red', level: { value: 1, unit: 'mg/dL' }, prior: null })
  expect(pack.cases[0]?.expect.conflicts).toEqual([])
  expect(pack.cases[0]?.story).toBe('It is red, and low.\n\nIt came this morning.')
  expect(pack.sources[0]?.limitations).toEqual(['It is small, and it was never done.', 'It has two arms.'])
  expect(pack.sources[0]?.population[2]).toEqual({
    attribute: 'place',
    when: 'not-reported',
    words: 'not told',
  })
})

test('compile, print, open again is the same pack', () => {
  const pack = smallPack()
  expect(openPack(JSON.stringify(pack))).toEqual({ pack })
  expect(openPack(pack)).toEqual({ pack })
})

test('sources come in the order of the references, then by file; cases by file', () => {
  const files = smallFiles()
  const source = files['sources/small-2015.md'] ?? ''
  files['sources/a-none.md'] = source.replace('id: small-2015\nreference: 1', 'id: a-none')
  files['sources/b-second.md'] = source.replace('id: small-2015\nreference: 1', 'id: b-second\nreference: 2')
  files['cases/another.md'] = (files['cases/worked.md'] ?? '').replace('id: worked', 'id: another')
  const { pack } = compilePack(files)
  expect(pack?.sources.map((one) => one.id)).toEqual(['small-2015', 'b-second', 'a-none'])
  expect(pack?.cases.map((one) => one.id)).toEqual(['another', 'worked'])
})

test('line ends and a byte order mark change nothing', () => {
  const files = Object.fromEntries(
    Object.entries(smallFiles()).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  )
  expect(compilePack(files)).toEqual(compilePack(smallFiles()))
})

type Fault = [what: string, file: string, find: string, replace: string, message: RegExp, down?: number]

// biome-ignore format: one fault a line is how this is read
const TEXT_FAULTS: Fault[] = [
  ['an anchor', 'rules.yaml', 'on: { drugs: [bluol] }\n    when', 'on: &all { drugs: [bluol] }\n    when', /"&all" is an anchor; write the text out/],
  ['an alias', 'rules.yaml', 'when: warm-or-low', 'when: *all', /Unresolved alias|"\*all" is an alias/],
  ['an alias that is known', 'pathway.yaml', '{ prior: failed }\n    row: 0', '&x { prior: failed }\n    row: *x', /"\*x" is an alias; write the text out/, 1],
  ['a tag', 'pack.yaml', 'version: 1.0-r1', 'version: !!str 1.0', /"tag:yaml.org,2002:str" is a tag/],
  ['a tag of one’s own', 'pack.yaml', 'version: 1.0-r1', 'version: !new 1.0', /"!new" is a tag/],
  ['a merge key', 'pathway.yaml', 'title: Rest', 'title: Rest\n    <<: { text: x }', /"<<" is a merge key/, 1],
  ['a key twice', 'pathway.yaml', 'title: Rest', 'title: Rest\n    title: Peace', /The key "title" stands twice in one place; write it once\./, 1],
  ['a key twice on one line', 'attributes.yaml', '{ id: here,', '{ id: here, id: there,', /The key "id" stands twice/],
  ['a second document', 'rules.yaml', 'promises:', '---\npromises:', /A second document begins here/],
  ['a directive', 'claims.yaml', 'claims:\n  - id: C01', '%YAML 1.1\n---\nclaims:\n  - id: C01', /Lines that begin with "%" are not allowed/],
  ['a tab', 'pathway.yaml', '    title: Rest', '\ttitle: Rest', /A tab stands where spaces are needed/],
  ['a colon too many', 'rules.yaml', 'why: It was studied in few.', 'why: It was: studied.', /A second ": " stands on this line; put the text in quotes/],
  ['a bracket left open', 'rules.yaml', 'reason-on: [choose]', 'reason-on: [choose', /This cannot be read as YAML/, 1],
  ['a list as a key', 'pathway.yaml', 'row: 0', '? [row]\n    : 0', /A key is a word/],
  ['an unknown part', 'rules.yaml', 'rules:', 'ruls:', /There is no part "ruls"\. Did you mean "rules"\?/],
  ['a part twice', 'claims.yaml', 'assumptions:', 'stages: []\nassumptions:', /The part "stages" stands in two files; the other is claims.yaml, line 24\. Write it in one/, -999],
  ['sources in YAML', 'claims.yaml', 'assumptions:', 'sources: []\nassumptions:', /The sources are Markdown files, one each, in the folder "sources"/],
  ['a condition with two keys', 'rules.yaml', 'when: warm-or-low', 'when: { colour: red, level: { below: 3 } }', /A condition has one key, and this one has 2 \(colour, level\); join them under "all" or "any"/],
  ['a bare list', 'rules.yaml', 'when: warm-or-low', 'when: [low]', /A list is not a condition by itself/],
  ['a bare number', 'rules.yaml', 'when: warm-or-low', 'when: 1.2', /1\.2 is not a condition\. Write the name of a criterion/],
  ['an empty condition', 'rules.yaml', 'when: warm-or-low', 'when: {}', /This condition is empty/],
  ['all without a list', 'rules.yaml', 'when: warm-or-low', 'when: { all: low }', /Under "all" stands a list of conditions/],
  ['a number without a comparison', 'rules.yaml', 'when: warm-or-low', 'when: { level: 1.2 }', /say how, such as \{ level: \{ at-least: 1\.2 \} \}/],
  ['a comparison that is none', 'rules.yaml', 'when: warm-or-low', 'when: { level: { at-leest: 1.2 } }', /"at-leest" is not a comparison\. Did you mean "at-least"\? Allowed: below, at-least, above, at-most/],
  ['the compiled comparison', 'rules.yaml', 'when: warm-or-low', 'when: { level: { atLeast: 1.2 } }', /"atLeast" is not a comparison\. Did you mean "at-least"\?/],
  ['two comparisons at once', 'rules.yaml', 'when: warm-or-low', 'when: { level: { above: 1, below: 2 } }', /compared in one way at a time; join two comparisons under "all"/],
  ['truth for a choice', 'rules.yaml', 'when: warm-or-low', 'when: { colour: true }', /true is not a choice; a choice is a text, so put it in quotes/],
  ['a misspelled all', 'rules.yaml', 'when: warm-or-low', 'when: { al: [low, not: low] }', /After "al" stands a list of choices\. Did you mean "all"\?/],
  ['a comma that ends a text', 'attributes.yaml', 'short: Here }', 'short: Here, too }', /"too" has no value\. If it is the rest of a text with a comma, put that whole text in quotes/],
  ['no facts', 'cases/worked.md', '---\nid: worked', 'id: worked', /The file begins with a line "---"/],
  ['facts without an end', 'cases/worked.md', '\n---\n# Story', '\n# Story', /The facts at the top have no end/, -999],
  ['a section that is none', 'cases/worked.md', '# Teaches', '# Teach', /There is no section "Teach"\. Did you mean "Teaches"\?/],
  ['a section twice', 'cases/worked.md', '# Teaches', '# Story', /The section "Story" stands twice/],
  ['a section that is missing', 'sources/small-2015.md', '# Remark\nThe article', '\nThe article', /The section "Limitations" is a list; begin each entry with "- "/, -4],
  ['a story among the facts', 'cases/worked.md', 'title: A red one', 'title: A red one\nstory: Once', /"story" is a section below the facts, under "# Story"/, -1],
  ['text before the sections', 'cases/worked.md', '---\n# Story', '---\nOnce.\n# Story', /This text stands before the first section/, 1],
  ['YAML in a Markdown file', 'cases/worked.md', 'colour: red', 'colour: &c red', /"&c" is an anchor/],
]

test.each(TEXT_FAULTS)('%s', (_what, file, find, replace, message, down = 0) => {
  const { problems, line } = problemsAfter(file, find, replace)
  const told = problems.find((problem) => message.test(problem.message))
  expect(told, JSON.stringify(problems, null, 1)).toBeDefined()
  expect(told?.severity).toBe('error')
  if (down === -999) return
  expect([told?.file, told?.line]).toEqual([file, line + down])
})

test('a section that is missing is told by its heading', () => {
  const { problems } = problemsAfter('cases/worked.md', '# Teaches\nThat red goes left.\n', '')
  expect(problems.map(({ message }) => message)).toEqual(['The section "# Teaches" is missing.'])
})

test('a file that does not belong is told, a changelog is not', () => {
  const files = { ...smallFiles(), 'notes.md': 'x', 'more.yml': 'rules: []', 'README.md': 'x' }
  expect(compilePack(files).problems.map(({ file }) => file)).toEqual(['more.yml', 'notes.md'])
})

test('no pack, an empty folder, an empty file', () => {
  expect(compilePack({}).problems.map(({ message }) => message)).toEqual([
    'No file holds the part "pack", which says what the pathway is.',
  ])
  const { files } = changed(smallFiles(), 'rules.yaml', 'promises:', 'promises:')
  expect(compilePack({ ...files, 'empty.yaml': '# nothing\n' }).problems).toEqual([])
  expect(compilePack({ ...files, 'list.yaml': '- one\n' }).problems[0]?.message).toMatch(
    /Names followed by a colon/,
  )
})

test('a file that is too large, or nests without end, is told and not read', () => {
  const big = compilePack({ ...smallFiles(), 'big.yaml': `x: ${'y'.repeat(MAX_FILE_BYTES)}` })
  expect(big.problems.map(({ file, message }) => [file, message])).toEqual([
    ['big.yaml', 'The file has 2 MB; at most 2 MB are read. Split it.'],
  ])
  for (const deep of ['- '.repeat(50_000), '['.repeat(50_000), '{a: '.repeat(3_000), '? '.repeat(5_000)]) {
    const { problems, pack } = compilePack({ ...smallFiles(), 'deep.yaml': `rules:\n${deep}` })
    expect(pack).toBeUndefined()
    expect(problems.every(({ file, severity }) => file === 'deep.yaml' && severity === 'error')).toBe(true)
    expect(problems.length).toBeLessThan(30)
  }
})

test('a compiled pack is examined with the same warnings as its folder', () => {
  const { files } = changed(smallFiles(), 'pathway.yaml', 'label: green,', "label: '',")
  const compiled = compilePack(files)
  expect(compiled.problems.map(({ message }) => message)).toEqual([
    'This edge has a condition and no label; say the condition in a few words.',
  ])
  const examined = examinePack(JSON.stringify(compiled.pack))
  expect(examined.problems.map(({ message }) => message)).toEqual(
    compiled.problems.map(({ message }) => message),
  )
})
