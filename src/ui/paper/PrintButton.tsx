import { useState } from 'react'
import { printPage } from '../../ports/print.ts'
import { say } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { useExplorer } from '../useExplorer.tsx'
import { previewAddressOf } from './addresses.ts'

/** Prints; in a frame that may not, shows the way out of it: the address, to be opened or copied. */
export function PrintButton() {
  const [refused, setRefused] = useState(false)
  return (
    <>
      <p>
        <button type="button" className="button" data-kind="primary" onClick={() => setRefused(!printPage())}>
          {say('paper.print')}
        </button>
      </p>
      {refused && <Refused />}
    </>
  )
}

function Refused() {
  const link = useExplorer(previewAddressOf)
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
