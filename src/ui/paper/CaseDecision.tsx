import { type PaperDecision, type PaperToday, say } from '../../view/late.ts'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { ChoiceSaid } from './ChoiceSaid.tsx'
import { PaperPart } from './Paper.tsx'
import { Ruled } from './Ruled.tsx'
import './boxes.css'

const LINES = 4

/** One decision: the question and its answers, to be ticked or with what is said of each. */
export function CaseDecision({ decision, all }: { decision: PaperDecision; all: number }) {
  const { number, stage, node, situation, now, question, options, today } = decision
  const open = options.every(({ said }) => said === undefined)
  const asked = (
    <div className="paper-asked">
      {situation !== undefined && (
        <p>
          <Prose text={situation} />
        </p>
      )}
      {now.length > 0 && <p className="paper-fine">{say('paper.now', { list: now.join('; ') })}</p>}
      <h3>
        <Prose text={question} />
      </h3>
    </div>
  )
  return (
    <PaperPart title={say('paper.decision', { number, all })} kind="decision" about={`${stage}: ${node}`}>
      {open ? (
        <div className="paper-box" data-kind="question">
          {asked}
          <ul className="paper-ticks">
            {options.map(({ id, text }) => (
              <li key={id} data-option={id}>
                <span className="paper-tick" />
                <span>{text}</span>
              </li>
            ))}
          </ul>
          <Ruled lines={LINES} label={say('paper.my-why')} />
        </div>
      ) : (
        <>
          {asked}
          {options.map((option) => (
            <ChoiceSaid key={option.id} option={option} />
          ))}
        </>
      )}
      {today !== undefined && <Today today={today} />}
    </PaperPart>
  )
}

/** What guidance of today would say, as our reading; the positions it rests on stand once, at the end. */
function Today({ today: { text, bears, rows } }: { today: PaperToday }) {
  const year = useExplorer((state) => state.pack.dated.slice(0, 4))
  return (
    <div className="paper-box" data-kind="today">
      <h3>{say('case.today')}</h3>
      <p>
        <Prose text={text} />
      </p>
      <p>
        {bears.length === 0
          ? say('case.today-none')
          : say('case.today-bears', { list: bears.map((option) => `“${option}”`).join(' ') })}
      </p>
      <p className="paper-fine">{say('case.today-ours', { year })}</p>
      <ul className="paper-reasons">
        {rows.map(({ id, verdict }) => (
          <li key={id}>
            <span className="paper-code">{id}</span> <Prose text={verdict} />
          </li>
        ))}
      </ul>
    </div>
  )
}
