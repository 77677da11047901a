import { beforeAll, describe, expect, it } from 'vitest'
import { loadPack } from '../../src/cli/files.ts'
import { openLesson, packLesson, unpackLesson } from '../../src/model/late.ts'
import { type Lesson, type Pack, readPatient } from '../../src/model/model.ts'
import {
  freeId,
  headsOf,
  isChangedLive,
  isVeiled,
  LAST_PART,
  lessonPatientOf,
  nextOf,
  OWN,
  outlineOf,
  ownLessonOf,
  type Place,
  placeOf,
  previousOf,
  stopHere,
  stopNowOf,
  withoutStop,
  withStop,
  withStopMoved,
  withStops,
} from '../../src/store/late.ts'
import { createExplorer } from '../../src/store/store.ts'

let pack: Pack
let debate: Lesson

beforeAll(async () => {
  const loaded = await loadPack('src/content/article-2016')
  if (loaded.pack === undefined) throw new Error('the pack does not compile')
  pack = loaded.pack
  debate = pack.lessons.find(({ id }) => id === 'central-debate') as Lesson
})

const presenting = (view: object) => createExplorer([pack], { screen: 'present', ...view })

describe('on and back', () => {
  const outline = [0, 2, 1]
  const START: Place = { stop: 0, shown: 0, part: 0 }

  it('by parts, then by what a stop shows, then by stops; back by the same places', () => {
    const partsAt = ({ stop, shown }: Place) => (stop === 1 && shown === 1 ? 3 : 1)
    const way = [START]
    for (;;) {
      const at = way[way.length - 1] as Place
      const next = nextOf(at, outline, partsAt(at))
      if (JSON.stringify(next) === JSON.stringify(at)) break
      way.push(next)
    }
    expect(way.map(({ stop, shown, part }) => `${stop}.${shown}.${part}`)).toEqual([
      '0.0.0',
      '1.0.0',
      '1.1.0',
      '1.1.1',
      '1.1.2',
      '1.2.0',
      '2.0.0',
      '2.1.0',
    ])
    const seen = (place: Place): Place => ({ ...place, part: Math.min(place.part, partsAt(place) - 1) })
    const back = [way[way.length - 1] as Place]
    while (back.length < way.length) {
      const at = back[back.length - 1] as Place
      back.push(seen(previousOf(at, outline, partsAt(at))))
    }
    expect(back).toEqual(way.toReversed())
  })

  it('the stop before comes with all it shows, at its last part', () => {
    expect(previousOf({ stop: 2, shown: 0, part: 0 }, outline, 1)).toEqual({
      stop: 1,
      shown: 2,
      part: LAST_PART,
    })
    expect(previousOf(START, outline, 1)).toEqual(START)
  })
})

describe('a lesson on the stage', () => {
  it('shows only so much of a stop as is asked for', () => {
    const told = (shown: number) =>
      JSON.stringify(stopNowOf(presenting({ lesson: debate.id, stop: 2, shown }).getState()))
    const why = debate.stops[2]?.question?.why ?? 'nothing'
    expect(told(0)).not.toContain(why)
    expect(told(0)).not.toMatch(/"article"|"papers"|C35|52/)
    expect(told(1)).toContain(why)
    expect(told(1)).not.toContain('"C35"')
    expect(told(3)).toContain('"C35"')
  })

  it('is veiled while the room is asked, and not before or after', () => {
    const veiled = (view: object) => isVeiled(presenting({ lesson: debate.id, ...view }).getState())
    expect(veiled({ stop: 0 })).toBe(true)
    expect(veiled({ stop: 0, shown: 1 })).toBe(false)
    expect(veiled({ stop: 7 })).toBe(false)
    expect(isVeiled(presenting({ stop: 2 }).getState())).toBe(false)
  })

  it('knows its patient at every stop: a case, a case but for some answers, or the one before', () => {
    const at = (stop: number) => lessonPatientOf(presenting({ lesson: debate.id, stop }).getState())
    const known = (id: string) =>
      readPatient(pack, pack.cases.find((each) => each.id === id)?.patient).patient
    expect(at(0)).toEqual(known('mmf-failed-rituximab-usable'))
    expect(at(1)).toEqual(at(0))
    expect(at(6)).toEqual({ ...known('mmf-failed-no-rituximab'), pregnancy: 'planning' })
  })

  it('knows when the patient was changed in passing', () => {
    const explorer = presenting({ lesson: debate.id, stop: 6 })
    explorer.actions.restore({ patient: lessonPatientOf(explorer.getState()) ?? {} })
    expect(isChangedLive(explorer.getState())).toBe(false)
    explorer.actions.answer('pregnancy', 'pregnant')
    expect(isChangedLive(explorer.getState())).toBe(true)
  })

  it('a place that is not there is the nearest that is', () => {
    const at = (view: object) => placeOf(presenting({ lesson: debate.id, ...view }).getState())
    expect(at({ stop: 99, shown: 5 })).toEqual({ stop: debate.stops.length - 1, shown: 0, part: 0 })
    expect(at({ stop: 0, shown: 99 })).toMatchObject({ stop: 0, shown: 3 })
    expect(at({ stop: -1 })).toMatchObject({ stop: 0 })
  })

  it('a lesson that is not there is the way of the patient', () => {
    const state = presenting({ lesson: 'gone', stop: 0 }).getState()
    expect(headsOf(state)[0]?.kind).toBe('title')
    expect(outlineOf(state).every((steps) => steps === 0)).toBe(true)
  })
})

describe('a lesson of one’s own', () => {
  const built = () => {
    const explorer = createExplorer([pack])
    const first = stopHere(explorer.getState(), 'stop-1')
    explorer.actions.answer('pregnancy', 'planning')
    explorer.actions.focusNode('tacrolimus-pregnancy')
    const second = stopHere(explorer.getState(), 'stop-2')
    return withStops({ id: 'own', title: 'Mine', about: 'About.', minutes: 0, stops: [] }, [first, second])
  }

  it('takes the view as it is: the named patient, what was answered otherwise, the step in focus', () => {
    const [first, second] = built().stops
    expect(first).toMatchObject({ case: pack.opensWith, answers: {}, focus: ['salvage-choice'] })
    expect(second).toMatchObject({
      case: pack.opensWith,
      answers: { pregnancy: 'planning' },
      focus: ['tacrolimus-pregnancy'],
      title: 'Tacrolimus around pregnancy',
    })
  })

  it('a patient of nobody’s name is written out, also one of whom nothing is known', () => {
    const explorer = createExplorer([pack])
    explorer.actions.takeOver({ 'ln-class': 'V', creatinine: 1.2 })
    expect(stopHere(explorer.getState(), 'a').answers).toEqual({
      'ln-class': 'V',
      creatinine: { value: 1.2, unit: 'mg/dL' },
    })
    explorer.actions.startOver()
    expect(stopHere(explorer.getState(), 'b').answers).toEqual({ 'ln-class': null })
  })

  it('is put into another order, changed and shortened, and its minutes are those of its stops', () => {
    const lesson = built()
    expect(withStopMoved(lesson, 'stop-2', -1).stops.map(({ id }) => id)).toEqual(['stop-2', 'stop-1'])
    expect(withStopMoved(lesson, 'stop-2', 5).stops.map(({ id }) => id)).toEqual(['stop-1', 'stop-2'])
    expect(withStop(lesson, 'stop-1', { minutes: 7 }).minutes).toBe(9)
    expect(withoutStop(lesson, 'stop-1').stops.map(({ id }) => id)).toEqual(['stop-2'])
    expect(freeId(withoutStop(lesson, 'stop-1'))).not.toBe('stop-2')
  })

  it('goes into an address and comes back the same', () => {
    const lesson = withStop(built(), 'stop-1', { notes: 'Größe, „so“ – 1 < 2' })
    const packed = packLesson(pack, lesson)
    expect(packed).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(openLesson(pack, unpackLesson(packed))).toEqual({ lesson })
    const explorer = presenting({ own: packed, lesson: OWN, stop: 1 })
    expect(ownLessonOf(explorer.getState())).toEqual(lesson)
    expect(headsOf(explorer.getState())).toHaveLength(2)
  })

  it.each(['', 'x', '!!!', 'eyJhIjoxfQ', '////'])('a text that is none (%s) is no lesson', (own) => {
    expect(ownLessonOf(presenting({ own, lesson: OWN, stop: 0 }).getState())).toBeNull()
  })
})
