import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { CHECKS_TO_CORRECT, type Lesson, type Pack } from '../../src/model/model.ts'
import { type LessonPaper, lessonPaperOf, PAPER_FORMS, type PaperForm } from '../../src/view/late.ts'

let pack: Pack
beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
})

const paperOf = (lesson: Lesson, form: PaperForm): LessonPaper => lessonPaperOf(pack, lesson, form)

/** A lesson whose stops leave things out. */
const BARE: Lesson = {
  id: 'bare',
  title: 'Bare',
  about: 'Nothing but titles.',
  minutes: 2,
  stops: [
    { id: 'one', title: 'One', focus: [], answers: {}, shows: [], notes: '', minutes: 1 },
    {
      id: 'two',
      title: 'Two',
      focus: [],
      answers: {},
      shows: [{ text: 'A sentence.' }],
      notes: '',
      minutes: 1,
    },
  ],
}

describe('the paper of a lesson (A26)', () => {
  it('has every stop in order with its focus, its question and everything it shows', () => {
    expect(pack.lessons.length).toBeGreaterThan(1)
    for (const lesson of pack.lessons)
      for (const form of PAPER_FORMS) {
        const { stops } = paperOf(lesson, form)
        expect(stops.map(({ title }) => title)).toEqual(lesson.stops.map(({ title }) => title))
        for (const [index, stop] of lesson.stops.entries()) {
          const shown = stops[index]
          expect(shown?.focus.map(({ id }) => id).sort()).toEqual([...stop.focus].sort())
          expect(shown?.question?.options).toEqual(stop.question?.options)
          expect(shown?.shown).toHaveLength(stop.shows.length)
        }
      }
  })

  it('tells the patient at the stop that brings one, and of the others whose they are', () => {
    for (const lesson of pack.lessons) {
      const { stops } = paperOf(lesson, 'open')
      for (const [index, stop] of lesson.stops.entries()) {
        const shown = stops[index]
        const opened = pack.cases.find(({ id }) => id === stop.case)
        expect(shown?.started?.title).toBe(opened?.title)
        if (stop.case !== undefined || Object.keys(stop.answers).length > 0)
          expect(shown?.sameAs).toBeUndefined()
        else if (stops.slice(0, index).some(({ started }) => started !== undefined))
          expect(stops[Number(shown?.sameAs) - 1]?.started).toBeDefined()
      }
    }
  })

  it('holds every claim a stop shows with its correction, and with the answers every claim it names', () => {
    for (const lesson of pack.lessons) {
      const told = paperOf(lesson, 'answers')
      const cards = told.stops.flatMap(({ shown }) =>
        shown.flatMap((piece) => (piece.kind === 'claim' ? [piece.view] : [])),
      )
      const all = [...cards, ...told.claims]
      const held = all.map(({ claim }) => claim.id)
      expect(told.claims.map(({ claim }) => claim.id)).toEqual([
        ...new Set(told.claims.map(({ claim }) => claim.id)),
      ])
      for (const { question, shows } of lesson.stops) {
        for (const id of question?.claims ?? []) expect(held).toContain(id)
        for (const one of shows) if ('claim' in one) expect(held).toContain(one.claim)
      }
      for (const { claim } of all)
        if (CHECKS_TO_CORRECT.some((check) => check === claim.check))
          expect(claim.correction ?? '').not.toBe('')
      // Where a step or an answer names claims by their ids alone, what they are not read without stands there.
      for (const { shown, answer } of told.stops) {
        for (const piece of shown)
          if (piece.kind === 'node')
            for (const { claim } of piece.stop.claims)
              if (claim.correction !== undefined)
                expect(piece.stop.cautions.flatMap(({ claims }) => claims)).toContain(claim.id)
        for (const id of answer?.question.claims ?? [])
          if (pack.claims.find((claim) => claim.id === id)?.correction !== undefined)
            expect(answer?.cautions.flatMap(({ claims }) => claims)).toContain(id)
      }
    }
  })

  it('for the room has no answer and no notes; the notes are for the one who teaches', () => {
    for (const lesson of pack.lessons) {
      const [open, answers, notes] = PAPER_FORMS.map((form) => JSON.stringify(paperOf(lesson, form)))
      for (const { question, notes: spoken } of lesson.stops) {
        if (question !== undefined) {
          const why = JSON.stringify(question.why).slice(1, -1)
          expect(open).not.toContain(why)
          expect(answers).toContain(why)
          expect(notes).toContain(why)
        }
        const line = JSON.stringify(spoken).slice(1, -1)
        if (line === '') continue
        expect(open).not.toContain(line)
        expect(answers).not.toContain(line)
        expect(notes).toContain(line)
      }
    }
  })

  it('names the papers behind the claims and the figures, in the order of the pack', () => {
    for (const lesson of pack.lessons) {
      const { sources, stops } = paperOf(lesson, 'open')
      for (const { shown } of stops)
        for (const piece of shown) if (piece.kind === 'figures') expect(sources).toContain(piece.source)
      const places = sources.map((source) => pack.sources.indexOf(source))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
  })

  it('of a lesson with nobody in it, and nothing but titles, has the stops', () => {
    const { stops, claims, sources } = paperOf(BARE, 'notes')
    expect(stops.map(({ title, started, sameAs }) => [title, started, sameAs])).toEqual([
      ['One', undefined, undefined],
      ['Two', undefined, undefined],
    ])
    expect(stops[1]?.shown).toEqual([{ kind: 'text', text: 'A sentence.' }])
    expect([claims, sources]).toEqual([[], []])
  })
})
