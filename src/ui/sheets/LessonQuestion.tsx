import { useState } from 'react'
import type { LessonStop, RoomQuestion } from '../../model/model.ts'
import { say } from '../../view/late.ts'

/** A question of a stop that is built: its words, its options line by line, and what is said with the answer. */
export function LessonQuestion({
  stop,
  number,
  onChange,
}: {
  stop: LessonStop
  number: number
  onChange: (stop: LessonStop) => void
}) {
  const { question } = stop
  const [lines, setLines] = useState(() => question?.options.map(({ text }) => text).join('\n') ?? '')
  const ask = (change: Partial<RoomQuestion>) => {
    const now = question ?? { text: '', options: optionsOf(lines), why: say('lesson.no-why'), claims: [] }
    onChange({ ...stop, question: { ...now, ...change } })
  }
  const forget = () => {
    const { question: dropped, ...rest } = stop
    if (dropped !== undefined) onChange(rest)
  }
  /** What the article takes is an option that is still there, or none. */
  const take = (id: string, options: RoomQuestion['options']) => {
    if (question === undefined) return
    const { article: dropped, ...rest } = { ...question, options }
    const known = options.some((option) => option.id === id)
    onChange({ ...stop, question: known ? { ...rest, article: id } : rest })
  }
  return (
    <details className="lesson-question" open={question !== undefined}>
      <summary>{say('lesson.question', { number })}</summary>
      <label className="lesson-field">
        {say('lesson.question-text')}
        <input
          type="text"
          maxLength={300}
          value={question?.text ?? ''}
          onChange={({ currentTarget: { value } }) => (value === '' ? forget() : ask({ text: value }))}
        />
      </label>
      {question !== undefined && (
        <>
          <label className="lesson-field">
            {say('lesson.question-options')}
            <textarea
              rows={3}
              value={lines}
              onChange={({ currentTarget: { value } }) => {
                setLines(value)
                take(question.article ?? '', optionsOf(value))
              }}
            />
          </label>
          <label className="lesson-field">
            {say('lesson.question-article')}
            <select
              value={question.article ?? ''}
              onChange={({ currentTarget: { value } }) => take(value, question.options)}
            >
              <option value="">{say('lesson.question-none')}</option>
              {question.options.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          <label className="lesson-field">
            {say('lesson.question-why')}
            <textarea
              rows={2}
              maxLength={1000}
              value={question.why}
              onChange={(event) => ask({ why: event.currentTarget.value })}
            />
          </label>
        </>
      )}
    </details>
  )
}

/** One option a line; empty lines are none. */
function optionsOf(lines: string): RoomQuestion['options'] {
  return lines
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .map((text, index) => ({ id: `option-${index + 1}`, text }))
}
