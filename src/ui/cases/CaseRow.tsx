import type { Case } from '../../model/model.ts'
import { type CaseProgress, reviewDay, statusOf } from '../../store/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { useLearner } from '../parts/useLearner.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** One case of the list: what it is, how far one has come, and the button that goes on from there. */
export function CaseRow({
  each,
  progress,
  day,
}: {
  each: Case
  progress: CaseProgress | undefined
  day: string
}) {
  const pack = useExplorer((state) => state.pack)
  const { learner } = useLearner()
  const { see } = useActions()
  const { id, title, decisions = [] } = each
  const status = statusOf(progress, decisions.length, day)
  const step = (progress?.step ?? 0) + 1
  const next = reviewDay(progress)
  const action =
    status === 'not-begun'
      ? say('cases.begin')
      : status === 'under-way'
        ? say('cases.continue', { step })
        : say(status === 'done' ? 'cases.debrief' : 'cases.review')
  const stages = pack.stages.filter((stage) =>
    decisions.some(({ node }) => pack.nodes.find((known) => known.id === node)?.stage === stage.id),
  )
  const open = () => {
    if (status === 'done') learner.actions.goTo(pack.id, id, decisions.length + 1)
    see({ item: id })
  }
  return (
    <li className="case-row" data-case={id} data-status={status}>
      <div>
        <h4>{title}</h4>
        <p className="case-row-about">
          {sayCount('cases.decisions', decisions.length)} ·{' '}
          {say('cases.stages', { list: listed(stages.map((stage) => stage.title)) })}
        </p>
      </div>
      <p className="case-status">
        <span aria-hidden="true">{MARKS[status]}</span>{' '}
        {say(`cases.status.${status}`, { step, all: decisions.length + 2, day: next ?? '' })}
        {status === 'done' && next !== undefined && ` · ${say('cases.next-review', { day: next })}`}
      </p>
      <button
        type="button"
        className="button"
        data-kind={status === 'under-way' || status === 'to-review' ? 'primary' : undefined}
        aria-label={say('cases.open', { action, title })}
        onClick={open}
      >
        {action}
      </button>
    </li>
  )
}

const MARKS = { 'not-begun': '○', 'under-way': '◐', done: '●', 'to-review': '↻' } as const
