import { useEffect, useId, useRef, useState } from 'react'
import { headsOf } from '../../store/late.ts'
import { say } from '../../view/late.ts'
import { useExplorer } from '../useExplorer.tsx'
import { useMoves } from './useMoves.ts'

const SHOWN = 6

interface Goal {
  readonly key: string
  readonly words: string
  readonly go: () => void
}

/** To a stop by its number, or to a step by code, name or drug: "12", "tac", "failure". */
export function GoTo({ onClose }: { onClose: () => void }) {
  const pack = useExplorer((state) => state.pack)
  const heads = useExplorer(headsOf)
  const { toStop, toNode } = useMoves()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  useEffect(() => field.current?.focus(), [])
  const wanted = text.trim().toLowerCase()
  const drugs = new Map(pack.drugs.map(({ id, name, short }) => [id, `${name} ${short}`.toLowerCase()]))
  const goals: Goal[] = [
    ...heads.flatMap((head, index) =>
      String(index + 1) === wanted || (wanted.length > 1 && head.title.toLowerCase().includes(wanted))
        ? [{ key: `stop ${head.key}`, words: `${index + 1} · ${head.title}`, go: () => toStop(index) }]
        : [],
    ),
    ...pack.nodes.flatMap((node) => {
      const drugWords = node.drugs.map((drug) => drugs.get(drug) ?? '').join(' ')
      const words = `${node.code} ${node.id} ${node.title} ${drugWords}`.toLowerCase()
      return wanted !== '' && !/^\d+$/.test(wanted) && words.includes(wanted)
        ? [{ key: node.id, words: `${node.code} · ${node.title}`, go: () => toNode(node.id) }]
        : []
    }),
  ]
  const run = (goal: Goal | undefined) => {
    if (goal === undefined) return
    goal.go()
    onClose()
  }
  return (
    <section className="present-panel go-to" aria-label={say('go-to.label')}>
      {/* No form: an opaque frame submits none. */}
      <label>
        <span>{say('go-to.label')}</span>
        <input
          ref={field}
          type="text"
          autoComplete="off"
          maxLength={60}
          aria-controls={list}
          placeholder={say('go-to.hint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
            event.preventDefault()
            event.stopPropagation()
            if (event.key === 'Enter') run(goals[0])
            else onClose()
          }}
        />
      </label>
      <ul id={list} className="go-to-goals">
        {goals.slice(0, SHOWN).map((goal) => (
          <li key={goal.key}>
            <button type="button" onClick={() => run(goal)}>
              {goal.words}
            </button>
          </li>
        ))}
        {wanted !== '' && goals.length === 0 && <li>{say('go-to.none')}</li>}
      </ul>
    </section>
  )
}
