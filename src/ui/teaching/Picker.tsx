import { useEffect, useRef } from 'react'
import { headsOf, OWN, ownLessonOf } from '../../store/late.ts'
import { wayTextOf } from '../../store/selectors.ts'
import { say, sayCount } from '../../view/late.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { PresentNotice } from './PresentNotice.tsx'
import { useMoves } from './useMoves.ts'

/** What is to be presented: this patient's way, a lesson of the pathway, or one of one's own. */
export function Picker() {
  const pack = useExplorer((state) => state.pack)
  const own = useExplorer(ownLessonOf)
  const way = useExplorer(wayTextOf)
  const stops = useExplorer((state) => headsOf({ ...state, view: NOTHING_CHOSEN(state.view) }).length)
  const first = useRef<HTMLButtonElement>(null)
  const { see } = useActions()
  const { start, leave } = useMoves()
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const lessons = own === null ? pack.lessons : [own, ...pack.lessons]
  return (
    <main
      className="present present-full"
      aria-label={say('present.choose')}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave()}
    >
      <div className="present-room">
        <div className="present-choose">
          <h1 className="present-title">{say('present.choose')}</h1>
          <ul className="present-lessons">
            <li>
              <button ref={first} type="button" onClick={() => start('')}>
                <strong>{say('present.this-way')}</strong>
                <span>{way}</span>
                <span className="present-fine">{sayCount('present.stops', stops)}</span>
              </button>
            </li>
            {lessons.map((lesson) => (
              <li key={lesson === own ? OWN : lesson.id} data-own={lesson === own || undefined}>
                <button type="button" onClick={() => start(lesson === own ? OWN : lesson.id)}>
                  <strong>{lesson.title}</strong>
                  <span>{lesson.about}</span>
                  <span className="present-fine">
                    {[
                      ...(lesson === own ? [say('present.own')] : []),
                      sayCount('present.minutes', lesson.minutes),
                      sayCount('present.stops', lesson.stops.length),
                    ].join(' · ')}
                  </span>
                </button>
                <button
                  type="button"
                  className="present-tool"
                  aria-label={say('paper.lesson-of', { title: lesson.title })}
                  onClick={() => see({ lesson: lesson === own ? OWN : lesson.id, sheet: 'print' })}
                >
                  {say('sheet.print')}
                </button>
              </li>
            ))}
          </ul>
          <div className="present-choose-more">
            <button type="button" className="present-tool" onClick={() => see({ sheet: 'lesson' })}>
              {say(own === null ? 'present.build' : 'present.edit')}
            </button>
            <button type="button" className="present-tool" onClick={leave}>
              {say('present.leave')}
            </button>
          </div>
        </div>
        <footer className="present-foot">
          <PresentNotice />
        </footer>
      </div>
    </main>
  )
}

const NOTHING_CHOSEN = <View extends { lesson: string }>(view: View): View => ({ ...view, lesson: '' })
