import type { ReactNode } from 'react'
import { writePatient } from '../../model/model.ts'
import { mayKeep } from '../../ports/keeping.ts'
import { focusOf } from '../../store/selectors.ts'
import { say } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { addressOf, articleCitation, explorerCitation, reportText } from '../parts/citing.ts'
import { QrCode } from '../parts/QrCode.tsx'
import { useActions, useExplorer } from '../useExplorer.tsx'

/** What can be taken away: the link, the patient, the citations, a report. Copied by the person, sent by nobody. */
export function ShareSheet() {
  const pack = useExplorer((state) => state.pack)
  const patient = useExplorer((state) => state.acts.patient)
  const link = useExplorer(addressOf)
  const focus = useExplorer(focusOf)
  const { see } = useActions()
  const json = JSON.stringify(writePatient(pack, patient), null, 2)
  const article = articleCitation(pack)
  const explorer = explorerCitation(pack)
  const report = reportText(pack, focus, link)
  return (
    <>
      <Part title={say('share.link')} about={say('share.link-about')}>
        <p className="sheet-text">{link}</p>
        <CopyButton label={say('share.link-copy')} text={link} />
        <QrCode text={link} />
      </Part>
      <Part title={say('share.print')} about={say('share.print-about')}>
        <button type="button" className="button" onClick={() => see({ sheet: 'print' })}>
          {say('share.print-open')}
        </button>
      </Part>
      <Part title={say('share.cite')}>
        <h4>{say('share.cite-article')}</h4>
        <p className="sheet-text">{article}</p>
        <CopyButton label={say('share.copy-article')} text={article} />
        <h4>{say('share.cite-explorer')}</h4>
        <p className="sheet-text">{explorer}</p>
        <CopyButton label={say('share.copy-explorer')} text={explorer} />
      </Part>
      <Part title={say('share.report')} about={say('share.report-about')}>
        <pre className="sheet-text">{report}</pre>
        <CopyButton label={say('share.report-copy')} text={report} />
      </Part>
      <Part title={say('share.patient')} about={say('share.patient-about')}>
        <pre className="sheet-text">{json}</pre>
        <CopyButton label={say('patient.copy')} text={json} />
      </Part>
      <Part title={say('share.kept')} about={say(mayKeep() ? 'share.kept-about' : 'share.kept-not')} />
    </>
  )
}

function Part({ title, about, children }: { title: string; about?: string; children?: ReactNode }) {
  return (
    <section className="sheet-share-part" aria-label={title}>
      <h3>{title}</h3>
      {about !== undefined && <p className="sheet-about">{about}</p>}
      {children}
    </section>
  )
}
