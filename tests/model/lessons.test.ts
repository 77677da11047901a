import { describe, expect, it } from 'vitest'
import { compilePack } from '../../src/model/compile.ts'
import { MAX_LESSON_BYTES, openLesson, writeLesson } from '../../src/model/late.ts'
import type { Lesson } from '../../src/model/model.ts'
import { smallFiles, smallPack } from './small.ts'

const FACTS = `---
id: short
title: A short lesson
about: For the test.
minutes: 3
stops:
  - id: ask
    title: What now?
    focus: [start]
    case: worked
    minutes: 2
    question:
      text: Which?
      options: [{ id: a, text: This }, { id: b, text: That }]
      article: a
      why: Because.
    shows:
      - node: start
      - text: A sentence.
  - id: tell
    title: And then?
    minutes: 1
---
# ask
Say this.

- And *this*.
# tell
Say that.
`

/** The small pack with a lesson in it, in which `find` is changed. */
function withLesson(find = '', replace = '') {
  const node = smallPack().nodes[0]?.id ?? ''
  const known = smallPack().cases[0]?.id ?? ''
  const text = FACTS.replaceAll('start', node).replaceAll('worked', known)
  if (find !== '' && !text.includes(find)) throw new Error(`"${find}" is not in the lesson`)
  return compilePack({ ...smallFiles(), 'lessons/short.md': text.replace(find, replace) })
}

function lesson(): Lesson {
  const found = withLesson().pack?.lessons[0]
  if (found === undefined) throw new Error('the lesson does not compile')
  return found
}

describe('a lesson of a pack', () => {
  it('is compiled, with the notes of each stop as they were written', () => {
    const { stops } = lesson()
    expect(stops.map(({ id }) => id)).toEqual(['ask', 'tell'])
    expect(stops[0]?.notes).toBe('Say this.\n\n- And *this*.')
    expect(stops[1]).toEqual({
      id: 'tell',
      title: 'And then?',
      focus: [],
      answers: {},
      shows: [],
      notes: 'Say that.',
      minutes: 1,
    })
    expect(stops[0]?.question?.claims).toEqual([])
  })

  it.each([
    ['# tell', '# told', /no stop "told"/],
    ['minutes: 3', 'minutes: 4', /take 3 minutes together, and the lesson says 4/],
    ['article: a', 'article: c', /no option "c"/],
    ['{ id: b, text: That }', '{ id: a, text: That }', /option "a" stands twice/],
    [', { id: b, text: That }', '', /2 to 6 options/],
    ['- text: A', '- words: A', /one of the keys text, claim/],
    ['    minutes: 1', '    minutes: 0', /greater than 0/],
    ['    case:', '    cases:', /"cases" is not known here/],
  ])('%s → %s is an error with its file and line', (find, replace, message) => {
    const { pack, problems } = withLesson(find, replace)
    expect(pack).toBeUndefined()
    const told = problems.filter((each) => message.test(each.message))
    expect(told, JSON.stringify(problems)).not.toEqual([])
    expect(told[0]?.file).toBe('lessons/short.md')
    expect(told[0]?.line).toBeGreaterThan(0)
  })

  it('names each stop once', () => {
    const node = smallPack().nodes[0]?.id ?? ''
    const known = smallPack().cases[0]?.id ?? ''
    const twice = FACTS.replaceAll('start', node)
      .replaceAll('worked', known)
      .replace('id: tell', 'id: ask')
      .replace(/# tell[\s\S]*/, '')
    const { problems } = compilePack({ ...smallFiles(), 'lessons/short.md': twice })
    expect(problems.map(({ message }) => message)).toEqual(['The stop "ask" stands twice in this lesson.'])
  })

  it('needs a patient at its first stop, and names that exist', () => {
    const known = smallPack().cases[0]?.id ?? ''
    expect(
      withLesson(`    case: ${known}\n`)
        .problems.map((each) => each.message)
        .join(),
    ).toMatch(/first stop has no patient/)
    expect(
      withLesson(`case: ${known}`, 'case: nobody')
        .problems.map((each) => each.message)
        .join(),
    ).toMatch(/no case "nobody"/)
  })
})

describe('a lesson of a file', () => {
  const pack = smallPack()

  it('comes back as it was written', () => {
    expect(openLesson(pack, writeLesson(pack, lesson()))).toEqual({ lesson: lesson() })
  })

  const refused = (text: string) => {
    const opened = openLesson(pack, text)
    return 'problems' in opened
      ? opened.problems.map(({ where, message }) => `${where}: ${message}`).join('\n')
      : ''
  }

  it.each([
    ['', /JSON/],
    ['{', /JSON/],
    ['[]', /object/],
    ['{}', /not the file of a lesson/],
    ['{"lesson":2}', /format/],
    [`{"lesson":1,"pack":"other"}`, /belongs to the pathway/],
    [`{"lesson":1,"pack":"${pack.id}","content":7}`, /needed here/],
    [' '.repeat(MAX_LESSON_BYTES + 1), /at most/],
    [`{"lesson":1,"lesson":1}`, /JSON/],
  ])('%s is refused with a sentence', (text, message) => {
    expect(refused(text)).toMatch(message)
  })

  it('refuses markup, keys that are not known, and what is not in the pathway', () => {
    const text = writeLesson(pack, lesson())
    expect(refused(text.replace('What now?', '<img src=x>'))).toMatch(/HTML/)
    expect(refused(text.replace('"about"', '"extra":1,"about"'))).toMatch(/lesson › extra: The key "extra"/)
    expect(refused(text.replace(/"focus":\["[^"]+"\]/, '"focus":["nowhere"]'))).toMatch(/no node "nowhere"/)
  })
})
