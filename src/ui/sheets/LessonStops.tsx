import type { Lesson } from '../../model/model.ts'
import { withoutStop, withStop, withStopMoved, withStops } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { LessonQuestion } from './LessonQuestion.tsx'

/** The stops of a lesson that is built: their titles, minutes and notes, and their order. */
export function LessonStops({ lesson, onChange }: { lesson: Lesson; onChange: (lesson: Lesson) => void }) {
  const last = lesson.stops.length - 1
  return (
    <ol className="lesson-stops">
      {lesson.stops.map((stop, index) => {
        const name = { number: index + 1 }
        return (
          <li key={stop.id}>
            <div className="lesson-stop-head">
              <label className="lesson-field">
                {say('lesson.stop-title', name)}
                <input
                  type="text"
                  maxLength={120}
                  value={stop.title}
                  onChange={(event) =>
                    onChange(withStop(lesson, stop.id, { title: event.currentTarget.value }))
                  }
                />
              </label>
              <label className="lesson-field lesson-minutes">
                {say('lesson.minutes')}
                <input
                  type="number"
                  min={0.5}
                  max={60}
                  step={0.5}
                  value={stop.minutes}
                  onChange={(event) => {
                    const minutes = event.currentTarget.valueAsNumber
                    if (minutes > 0 && minutes <= 60) onChange(withStop(lesson, stop.id, { minutes }))
                  }}
                />
              </label>
              <div className="lesson-order" role="group" aria-label={say('lesson.order', name)}>
                <button
                  type="button"
                  className="button"
                  disabled={index === 0}
                  aria-label={say('lesson.up', name)}
                  onClick={() => onChange(withStopMoved(lesson, stop.id, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="button"
                  disabled={index === last}
                  aria-label={say('lesson.down', name)}
                  onClick={() => onChange(withStopMoved(lesson, stop.id, 1))}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="button"
                  aria-label={say('lesson.remove', name)}
                  onClick={() => onChange(withoutStop(lesson, stop.id))}
                >
                  ×
                </button>
              </div>
            </div>
            <label className="lesson-field">
              {say('lesson.notes', name)}
              <textarea
                rows={2}
                maxLength={4000}
                value={stop.notes}
                onChange={(event) =>
                  onChange(withStop(lesson, stop.id, { notes: event.currentTarget.value }))
                }
              />
            </label>
            <LessonQuestion
              stop={stop}
              number={index + 1}
              onChange={(changed) =>
                onChange(
                  withStops(
                    lesson,
                    lesson.stops.map((each) => (each === stop ? changed : each)),
                  ),
                )
              }
            />
          </li>
        )
      })}
    </ol>
  )
}
