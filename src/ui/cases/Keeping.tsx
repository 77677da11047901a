import { type ChangeEvent, useState } from 'react'
import { maySave } from '../../ports/save.ts'
import { NOTHING_DONE, readProgress, writeProgress } from '../../store/late.ts'
import { say, sayCount } from '../../view/late.ts'
import { CopyButton } from '../parts/CopyButton.tsx'
import { SaveButton } from '../parts/SaveButton.tsx'
import { useLearner, useProgress } from '../parts/useLearner.ts'
import { useActions } from '../useExplorer.tsx'
import { ClearData } from './ClearData.tsx'

/** Said where nothing can be kept, and not a word where it can. */
export function NotKept() {
  const { kept } = useLearner()
  if (kept === 'self') return null
  return (
    <div className="cases-warning" role="note" aria-label={say('kept.not-short')}>
      <strong>{say('kept.not-short')}</strong> {say(`kept.not.${kept}`)}
    </div>
  )
}

/** What this browser keeps of it, how to take it along, how to bring it back, and how to clear it. */
export function Keeping() {
  const { learner, kept } = useLearner()
  const progress = useProgress()
  const { see } = useActions()
  const [told, setTold] = useState<{ good: boolean; text: string }>()
  const [pasted, setPasted] = useState('')
  const text = writeProgress(progress)
  const bringBack = (input: string) => {
    const read = readProgress(input)
    if ('refused' in read)
      setTold({ good: false, text: say('kept.refused', { why: say(`kept.refused.${read.refused}`) }) })
    else {
      learner.actions.takeOver(read.progress)
      const count = Object.values(read.progress.cases).flatMap((pack) => Object.keys(pack)).length
      setTold({ good: true, text: sayCount('kept.loaded', count) })
      setPasted('')
    }
  }
  const pick = async (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.currentTarget
    const [file] = files ?? []
    if (file === undefined) return
    // Past the limit the text is refused as a whole, so it is not read.
    bringBack(await file.slice(0, 2_000_000).text())
    if (event.target) event.target.value = ''
  }
  return (
    <section className="cases-keeping" aria-label={say('kept.title')}>
      <h3>{say('kept.title')}</h3>
      {kept === 'self' && <p>{say('kept.here')}</p>}
      <div className="cases-actions">
        <button type="button" className="button" onClick={() => see({ sheet: 'print' })}>
          {say('kept.print')}
        </button>
        {maySave() ? (
          <SaveButton
            label={say('kept.save')}
            name="pathway-progress.json"
            text={text}
            type="application/json"
          />
        ) : (
          <>
            <CopyButton label={say('kept.copy')} text={text} />
            <p className="cases-aside">{say('kept.copy-why')}</p>
          </>
        )}
        <label className="button cases-file">
          {say('kept.load')}
          <input type="file" accept=".json,application/json" onChange={(event) => void pick(event)} />
        </label>
        <ClearData empty={progress === NOTHING_DONE} onCleared={() => setTold(undefined)} />
      </div>
      <details className="fold">
        <summary>{say('kept.paste')}</summary>
        <textarea
          rows={4}
          aria-label={say('kept.paste')}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <button type="button" className="button" onClick={() => bringBack(pasted)}>
          {say('kept.paste-do')}
        </button>
      </details>
      <p
        role={told?.good === false ? 'alert' : 'status'}
        className={told?.good === false ? 'cases-error' : ''}
      >
        {told?.text}
      </p>
    </section>
  )
}
