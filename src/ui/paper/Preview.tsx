import { useState } from 'react'
import { printPage } from '../../ports/print.ts'
import { PAPERS } from '../../store/store.ts'
import { say } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { addressOf } from '../parts/citing.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { PatientPaper } from './PatientPaper.tsx'
import { TakeDrawing } from './TakeDrawing.tsx'
import './paper.css'

/** The handout before it is printed: what it holds is chosen here, and what will come out is seen. */
export function Preview() {
  const paper = useExplorer((state) => state.view.paper)
  const { see } = useActions()
  const [refused, setRefused] = useState(false)
  return (
    <>
      <p className="sheet-about">{say('paper.about')}</p>
      <fieldset className="paper-choice">
        <legend>{say('paper.contents')}</legend>
        {PAPERS.map((each) => (
          <label key={each}>
            <input type="radio" name="paper" checked={paper === each} onChange={() => see({ paper: each })} />
            {say(`paper.kind.${each}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <button type="button" className="button" data-kind="primary" onClick={() => setRefused(!printPage())}>
          {say('paper.print')}
        </button>
      </p>
      {refused && <Refused />}
      <p className="sheet-about">{say('paper.how')}</p>
      <TakeDrawing />
      <section className="paper-sheets" aria-label={say('paper.preview')}>
        <PatientPaper brief={paper === 'brief'} />
      </section>
    </>
  )
}

/** The way out of a frame that may not print: the address, to be opened or copied. */
function Refused() {
  const link = useExplorer(addressOf)
  return (
    <div className="paper-refused" role="alert">
      <p>{say('paper.refused')}</p>
      <p className="sheet-text">{link}</p>
      <p>
        <a href={link} target="_blank" rel="noopener noreferrer">
          {say('paper.open')}
        </a>{' '}
        <CopyButton label={say('share.link-copy')} text={link} />
      </p>
    </div>
  )
}
