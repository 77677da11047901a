import { patientPaperNowOf } from '../../store/late.ts'
import { type PatientPaper as Content, say } from '../../view/late.ts'
import { listed, lowerFirst, upperFirst } from '../../view/view.ts'
import { addressOf } from '../parts/citing.ts'
import { Drawn } from '../parts/Drawn.tsx'
import { Prose } from '../parts/Prose.tsx'
import { useExplorer, useExplorerStore } from '../useExplorer.tsx'
import { Cautions, Evidence } from './Evidence.tsx'
import { Changes, Option, SharedReasons } from './Option.tsx'
import { Paper, PaperPart } from './Paper.tsx'
import { drawingNowOf } from './Picture.tsx'
import { Since } from './Since.tsx'
import { Way } from './Way.tsx'

/** The handout of the patient at hand; brief: without the claims and references. */
export function PatientPaper({ brief }: { brief: boolean }) {
  const pack = useExplorer((state) => state.pack)
  const content = useExplorer(patientPaperNowOf)
  const { options, shared, here, cautions, since } = content
  return (
    <Paper
      picture={<Picture />}
      head={<h1>{pack.question}</h1>}
      link={{ words: say('paper.link'), address: useExplorer(addressOf) }}
    >
      <Patient content={content} />
      <Way content={content} />
      {options.length > 0 && (
        <PaperPart title={say('paper.options')}>
          {options.map((option) => (
            <Option key={option.stop.id} option={option} />
          ))}
          <SharedReasons shared={shared} />
        </PaperPart>
      )}
      {here !== undefined && (
        <PaperPart title={say('paper.step')}>
          <Option option={here} />
          <p>{say('paper.no-options')}</p>
        </PaperPart>
      )}
      <PaperPart title={say('paper.changes')} kind="changes">
        {[...options, ...(here === undefined ? [] : [here])].map((option) => (
          <Changes key={option.stop.id} option={option} />
        ))}
      </PaperPart>
      {since.length > 0 && <Since rows={since} brief={brief} />}
      {brief ? <Cautions cautions={cautions} /> : <Evidence content={content} />}
    </Paper>
  )
}

function Picture() {
  const { drawing, lies } = drawingNowOf(useExplorerStore().getState())
  return (
    <figure className="paper-picture" data-lies={lies} aria-label={say('paper.picture')}>
      <Drawn shape={drawing} />
    </figure>
  )
}

function Patient({ content: { title, answers, notAsked } }: { content: Content }) {
  const { started, conflicts } = title
  return (
    <PaperPart title={started?.title ?? say('paper.patient')} kind="patient">
      {started !== undefined && (
        <p className="paper-story">
          <Prose text={started.story} />
        </p>
      )}
      {answers.length === 0 && <p>{say('way.nothing-known')}</p>}
      {answers.length > 0 && (
        <dl className="paper-answers">
          {answers.map(({ label, answer }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{upperFirst(answer)}</dd>
            </div>
          ))}
        </dl>
      )}
      {notAsked.length > 0 && (
        <p className="paper-fine">{say('paper.not-asked', { list: listed(notAsked.map(lowerFirst)) })}</p>
      )}
      {conflicts.map((why) => (
        <p key={why}>⚠ {say('way.conflict', { why })}</p>
      ))}
    </PaperPart>
  )
}
