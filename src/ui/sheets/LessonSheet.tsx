import { useState } from 'react'
import { MAX_LESSON_BYTES, openLesson, packLesson, writeLesson } from '../../model/late.ts'
import type { Lesson } from '../../model/model.ts'
import { maySave } from '../../ports/save.ts'
import { freeId, OWN, ownLessonOf, stopHere, withStops } from '../../store/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { useActions, useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { LessonShare } from './LessonShare.tsx'
import { LessonStops } from './LessonStops.tsx'
import { Problems } from './Problems.tsx'
import './lesson.css'

/** A lesson somebody builds from what is on the screen: stops, notes, a file, a link. It is kept nowhere else. */
export function LessonSheet() {
  const explorer = useExplorerStore()
  const pack = useExplorer((state) => state.pack)
  const presenting = useExplorer((state) => state.view.screen === 'present')
  const { see } = useActions()
  const [draft, setDraft] = useState<Lesson | null>(() => ownLessonOf(explorer.getState()))
  const [problems, setProblems] = useState<readonly string[]>([])

  /** Takes a draft over; one that would not open again stays a draft, and what is wrong is told. */
  const take = (lesson: Lesson | null) => {
    setDraft(lesson)
    if (lesson === null || lesson.stops.length === 0) {
      setProblems([])
      return see({ own: '' })
    }
    const read = openLesson(pack, writeLesson(pack, lesson))
    setProblems('problems' in read ? read.problems.map(({ where, message }) => `${where}: ${message}`) : [])
    if ('lesson' in read) see({ own: packLesson(pack, lesson) })
  }
  const add = () => {
    const base = draft ?? {
      id: 'own',
      title: say('lesson.untitled'),
      about: say('lesson.no-about'),
      minutes: 0,
      stops: [],
    }
    take(withStops(base, [...base.stops, stopHere(explorer.getState(), freeId(base))]))
  }
  const open = async (file: File | undefined) => {
    if (file === undefined) return
    const refuse = (message: string) =>
      setProblems([say('lesson.refused', { name: file.name.slice(0, 80) }), message])
    if (file.size > MAX_LESSON_BYTES)
      return refuse(say('lesson.too-large', { most: MAX_LESSON_BYTES.toLocaleString('en') }))
    try {
      const read = openLesson(pack, await file.text())
      if ('problems' in read)
        return setProblems([
          say('lesson.refused', { name: file.name.slice(0, 80) }),
          ...read.problems.map(({ where, message }) => `${where}: ${message}`),
        ])
      take(read.lesson)
    } catch {
      refuse(say('file.unreadable'))
    }
  }
  // The address names a lesson only where one is presented.
  const print = () => {
    const { screen, lesson } = explorer.getState().view
    const here = screen === 'present' && lesson === OWN
    see({ sheet: 'print', ...(here ? {} : { screen: 'present', lesson: OWN, stop: -1 }) })
  }
  const text = draft === null ? '' : writeLesson(pack, draft)
  return (
    <div className="lesson-sheet">
      <p className="sheet-about">{say('lesson.about')}</p>
      <div className="lesson-actions">
        {!presenting && (
          <button type="button" className="button" data-kind="primary" onClick={add}>
            {say(draft === null ? 'lesson.add-first' : 'lesson.add')}
          </button>
        )}
        <label className="button lesson-file">
          {say('lesson.open')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void open(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </label>
      </div>
      <Problems lines={problems} />
      {draft !== null && (
        <>
          <label className="lesson-field">
            {say('lesson.title')}
            <input
              type="text"
              maxLength={120}
              value={draft.title}
              onChange={(event) => take({ ...draft, title: event.currentTarget.value })}
            />
          </label>
          <label className="lesson-field">
            {say('lesson.for')}
            <input
              type="text"
              maxLength={300}
              value={draft.about}
              onChange={(event) => take({ ...draft, about: event.currentTarget.value })}
            />
          </label>
          <p className="sheet-about">
            {sayCount('present.stops', draft.stops.length)} · {sayCount('present.minutes', draft.minutes)}
          </p>
          <LessonStops lesson={draft} onChange={take} />
          <div className="lesson-actions">
            <button
              type="button"
              className="button"
              data-kind="primary"
              onClick={() => see({ sheet: null, screen: 'present', stop: -1 })}
            >
              {say('lesson.present')}
            </button>
            {maySave() && (
              <SaveButton label={say('lesson.save')} name="lesson.json" text={text} type="application/json" />
            )}
            <CopyButton label={say('lesson.copy-file')} text={text} />
            <button type="button" className="button" onClick={print}>
              {say('paper.lesson')}
            </button>
          </div>
          <LessonShare lesson={draft} />
        </>
      )}
    </div>
  )
}
