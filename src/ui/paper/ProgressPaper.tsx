import type { Case, DecisionOption } from '../../model/model.ts'
import { layoutFor } from '../../ports/packs.ts'
import { type CaseProgress, fitted, partingsNow, printedCaseOf } from '../../store/late.ts'
import { drillsOf, type Parting, say, waysOfCase, waysPicture, workedCases } from '../../view/late.ts'
import { listed } from '../../view/view.ts'
import { Drawn } from '../parts/Drawn.tsx'
import { useProgress } from '../parts/useLearner.ts'
import { WayLegend } from '../parts/WayLegend.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { caseAddressOf, casesAddressOf } from './addresses.ts'
import { Paper, PaperPart } from './Paper.tsx'
import { VerdictOf } from './VerdictOf.tsx'
import './progress.css'

/** What a learner has worked through: the ways taken, days and content version. The line for a name is left blank. */
export function ProgressPaper() {
  const pack = useExplorer((state) => state.pack)
  const open = useExplorer(printedCaseOf)
  const progress = useProgress()
  const caseAddress = useExplorer(caseAddressOf)
  const listAddress = useExplorer(casesAddressOf)
  const of = (each: Case) => {
    const kept = progress.cases[pack.id]?.[each.id]
    return kept && fitted(kept, each)
  }
  const cases = open === null ? workedCases(pack) : [open]
  const begun = cases.filter((each) => of(each) !== undefined)
  const others = cases.filter((each) => of(each) === undefined).map(({ title }) => title)
  const drills = drillsOf(pack)
  const judged = drills.filter(({ claim }) => progress.drills[pack.id]?.[claim.id] !== undefined).length
  return (
    <Paper
      head={
        <>
          <h1>{open === null ? say('summary.title') : say('summary.of', { title: open.title })}</h1>
          <p className="paper-name">{say('summary.name-line')}</p>
        </>
      }
      link={
        open === null
          ? { words: say('paper.progress-link'), address: listAddress }
          : { words: say('paper.case-link'), address: caseAddress }
      }
    >
      {begun.length === 0 && <p className="paper-part">{say('summary.nothing')}</p>}
      {begun.map((each) => (
        <Worked key={each.id} each={each} progress={of(each)} alone={open !== null} />
      ))}
      <div className="paper-part paper-fine">
        {open === null && others.length > 0 && <p>{say('summary.not-begun', { list: listed(others) })}</p>}
        {open === null && drills.length > 0 && (
          <p>{say('summary.drills', { done: judged, all: drills.length })}</p>
        )}
        <p>{say('summary.no-score')}</p>
      </div>
      {open !== null && of(open)?.debriefed === true && (
        <Picture each={open} partings={partingsNow(open, of(open))} />
      )}
    </Paper>
  )
}

/** One case: when it was finished, and decision by decision what was answered. Before its debrief nothing is told. */
function Worked({
  each,
  progress,
  alone,
}: {
  each: Case
  progress: CaseProgress | undefined
  /** The title of the case stands above already. */
  alone: boolean
}) {
  if (progress === undefined) return null
  const { finished, content, step, debriefed } = progress
  const days = finished.length === 0 ? [] : [say('summary.finished', { days: finished.join(', ') })]
  const about = [...days, say('summary.begun-with', { version: content })].join(' · ')
  const all = (each.decisions?.length ?? 0) + 2
  return (
    <PaperPart title={alone ? say('summary.ways') : each.title} kind="worked" about={about}>
      {debriefed ? (
        <table className="paper-ways">
          <thead>
            <tr>
              <th scope="col">{say('debrief.decision')}</th>
              <th scope="col">{say('debrief.mine')}</th>
              <th scope="col">{say('debrief.article')}</th>
            </tr>
          </thead>
          <tbody>
            {partingsNow(each, progress).map((parting) => (
              <Row key={parting.number} parting={parting} />
            ))}
          </tbody>
        </table>
      ) : (
        <p>{say('summary.under-way', { step: step + 1, all })}</p>
      )}
    </PaperPart>
  )
}

function Row({ parting: { decision, number, mine, revised, article } }: { parting: Parting }) {
  return (
    <tr>
      <th scope="row">{say('debrief.numbered', { number, question: decision.question })}</th>
      <td>
        {mine === undefined ? say('debrief.no-answer') : <Answer option={mine} />}
        {revised !== undefined && (
          <>
            <p className="paper-fine">{say('case.revised-answer')}</p>
            <Answer option={revised} />
          </>
        )}
      </td>
      <td>
        {article.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </td>
    </tr>
  )
}

function Answer({ option }: { option: DecisionOption }) {
  return (
    <p>
      {option.text} <VerdictOf option={option} />
    </p>
  )
}

/** The ways drawn over the pathway, on a page of their own. */
function Picture({ each, partings }: { each: Case; partings: readonly Parting[] }) {
  const pack = useExplorer((state) => state.pack)
  const ways = waysOfCase(pack, each, partings)
  const name = say('ways.name', { title: pack.title })
  return (
    <figure className="paper-picture" data-lies="true" data-last="" aria-label={name}>
      <figcaption>
        <h2>{name}</h2>
        <WayLegend ways={ways} />
      </figcaption>
      <Drawn shape={waysPicture(pack, layoutFor(pack, 'wide'), ways, name)} />
    </figure>
  )
}
