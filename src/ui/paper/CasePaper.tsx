import { type CasePaper as Content, say } from '../../view/late.ts'
import { upperFirst } from '../../view/view.ts'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { caseAddressOf } from './addresses.ts'
import { CaseDecision } from './CaseDecision.tsx'
import { Evidence } from './Evidence.tsx'
import { Paper, PaperPart } from './Paper.tsx'
import { Reread } from './Since.tsx'

/** A case on paper: to be worked through with a pen, or with what is said of each answer. */
export function CasePaper({ content }: { content: Content }) {
  const { title, story, known, decisions, teaches, since } = content
  const year = useExplorer((state) => state.pack.dated.slice(0, 4))
  const address = useExplorer(caseAddressOf)
  return (
    <Paper head={<h1>{title}</h1>} link={{ words: say('paper.case-link'), address }}>
      <PaperPart title={say('case.story')} kind="patient">
        <p className="paper-story">
          <Prose text={story} />
        </p>
        <dl className="paper-answers">
          {known.map(({ label, answer }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{upperFirst(answer)}</dd>
            </div>
          ))}
        </dl>
        {teaches === undefined && <p className="paper-fine">{say('paper.case-how')}</p>}
      </PaperPart>
      {decisions.map((decision) => (
        <CaseDecision key={decision.id} decision={decision} all={decisions.length} />
      ))}
      {teaches !== undefined && (
        <PaperPart title={say('debrief.teaches')}>
          <p className="paper-lead">
            <Prose text={teaches} />
          </p>
        </PaperPart>
      )}
      {since.length > 0 && (
        <PaperPart title={say('paper.since', { year })} kind="since" about={say('case.today-ours', { year })}>
          {since.map((row) => (
            <Reread key={row.id} row={row} full />
          ))}
        </PaperPart>
      )}
      <Evidence content={content} />
    </Paper>
  )
}
