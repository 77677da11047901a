import { useState } from 'react'
import { printPage } from '../../ports/print.ts'
import { say } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { addressOf } from '../parts/citing.ts'
import { useActions, useExplorer } from '../useExplorer.tsx'
import { PatientPaper } from './PatientPaper.tsx'
import { TakeDrawing } from './TakeDrawing.tsx'
import './paper.css'

/** The handout before it is printed: what it holds is chosen here, and what will come out is seen. */
export function Preview() {
  const brief = useExplorer((state) => state.view.brief)
  const { see } = useActions()
  const [refused, setRefused] = useState(false)
  return (
    <>
      <p className="sheet-about">{say('paper.about')}</p>
      <fieldset className="paper-choice">
        <legend>{say('paper.contents')}</legend>
        {([false, true] as const).map((each) => (
          <label key={String(each)}>
            <input type="radio" name="paper" checked={brief === each} onChange={() => see({ brief: each })} />
            {say(each ? 'paper.brief' : 'paper.whole')}
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
        <PatientPaper brief={brief} />
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
